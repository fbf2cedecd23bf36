package join_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"

	"muster/convert"
	"muster/convert/mapping"
	"muster/convert/source/rows"
)

// Of systems whose join says more than the queries of TestJoinsAreTheirSQL, testdata has the mapping file with the
// query by which they were joined before. Both give the same users and the same problems of random tables.
func TestSystemsAreTheirQueries(t *testing.T) {
	for name, values := range reference {
		t.Run(name, func(t *testing.T) {
			text, err := os.ReadFile("testdata/" + name + ".yaml")
			if err != nil {
				t.Fatal(err)
			}
			old, err := mapping.Parse(strings.NewReader(string(text)), name, nil)
			if err != nil {
				t.Fatal(err)
			}
			filled := map[string]bool{}
			for seed := range uint64(12) {
				g := &systemGenerator{Rand: rand.New(rand.NewPCG(seed, 18)), values: values}
				dump := g.dump(old.Tables, old.Recognize)
				want := converted(t, opened(t, dump, 0, old.Join), old, filled)
				for _, memory := range []int{1 << 20, 400} {
					m := mapping.System(name)
					if got := converted(t, opened(t, dump, memory, m.Join), m, nil); got != want {
						a, b := unlike(got, want)
						t.Fatalf("seed %d, %d bytes: a user is\n%s\nand by the query\n%s\nof\n%s", seed, memory, a, b, dump)
					}
				}
			}
			for _, f := range old.Fields {
				if path := strings.Join(f.Path, "."); !filled[path] && path != "password" && f.Path[0] != "mfa" && f.Value == nil {
					t.Errorf("no user has %s", path)
				}
			}
		})
	}
}

// unlike are the first lines in which two texts differ.
func unlike(a, b string) (string, string) {
	for {
		x, restOfA, more := strings.Cut(a, "\n")
		y, restOfB, _ := strings.Cut(b, "\n")
		if x != y || !more {
			return x, y
		}
		a, b = restOfA, restOfB
	}
}

// converted are the users of a table and their problems, one a line. Filled are their attributes; it may be nil.
func converted(t *testing.T, table *rows.Table, m *mapping.Mapping, filled map[string]bool) string {
	t.Helper()
	defer table.Close()
	tables := func(yield func(*rows.Table, error) bool) { yield(table, nil) }
	var w strings.Builder
	for b, err := range convert.Users(tables, convert.Options{Mapping: m, Unmapped: "drop"}) {
		if err != nil {
			t.Fatal(err)
		}
		for r := range b.All() {
			var user map[string]any
			d := json.NewDecoder(strings.NewReader(string(r.Bytes)))
			if d.UseNumber(); d.Decode(&user) != nil {
				t.Fatalf("%s is no JSON", r.Bytes)
			}
			attributes(filled, "", user)
			text, _ := json.Marshal(user)
			fmt.Fprintf(&w, "%s %s\n", r.Origin.At(""), text)
		}
		for _, p := range b.Problems {
			fmt.Fprintln(&w, p.Pos, p.Rule)
		}
		fmt.Fprintln(&w, len(b.Missing), "rows without")
	}
	return w.String()
}

// attributes notes what a user has.
func attributes(filled map[string]bool, path string, object map[string]any) {
	for name, value := range object {
		if filled != nil {
			filled[path+name] = true
		}
		if inside, ok := value.(map[string]any); ok {
			attributes(filled, path+name+".", inside)
		}
	}
}

// reference are the values of the columns of tables, as literals of SQL between spaced bars: {n} counts the rows, {id}
// is one of some ids. Columns that are not named have any text. COLUMN without a table is that of each.
var reference = map[string]map[string]string{
	"keycloak-db": {
		"user_entity.id": "'u{n}'", "user_id": "'u{id}' | 'u{id}' | NULL", "email": "'u@example.com' | NULL | ''",
		"email_verified": "1 | 0", "enabled": "1 | 0", "created_timestamp": "1577934245678", "realm_id": "'r{id}'",
		"service_account_client_link": "NULL | NULL | 'c1'", "realm.id": "'r{n}'", "realm.name": "'shop' | 'master'",
		"type":            "'password' | 'otp' | 'otp' | 'webauthn' | 'password-history' | 'recovery-authn-codes'",
		"secret_data":     `'{\"value\":\"s{n}\"}' | '{\"value\": \"q \\\"{n}\\\" ü\"}' | '{}' | 'x' | NULL`,
		"credential_data": `'{\"subType\":\"totp\",\"digits\":6,\"period\":30,\"algorithm\":\"HmacSHA1\"}' | '{\"subType\":\"totp\",\"digits\":6,\"period\":30,\"algorithm\":\"HmacSHA1\",\"secretEncoding\":\"BASE32\"}' | '{\"subType\":\"hotp\"}' | 'x' | NULL`,
		"priority":        "{n}", "user_attribute.name": "'a.b' | 'a_b' | 'c$d' | 'plain' | 'ü \"q\"'", "value": "'v{n}' | NULL",
		"long_value": "'long{n}'", "role_id": "'ro{id}'", "keycloak_role.id": "'ro{n}'", "keycloak_role.name": "'role{n}'",
		"client": "NULL | '' | 'c{id}' | 'cx.y'", "client.id": "'c{n}'", "client_id": "'shop.example' | 'account'",
		"group_id": "'g{id}'", "keycloak_group.id": "'g{n}'", "keycloak_group.name": "'gr{n}' | 'a\"b{n}'",
		"parent_group": "' ' | NULL | '' | {below}", "keycloak_group.type": "0 | 1 | NULL", "org.group_id": "'g{n}'",
		"org.name": "'o{n}'", "alias": "'al{n}' | NULL",
		"identity_provider": "'p{n}'", "federated_user_id": "'f{n}' | NULL | 7",
		"required_action": "'A{n}'", "federation_link": "NULL | 'ldap'",
	},
	"drupal": {
		"uid": "{n}", "entity_id": "{id}", "deleted": "0 | 0 | 0 | 1", "delta": "{n}", "langcode": "'en' | 'en' | 'de'",
		"default_langcode": "1 | 1 | 0",
		"status":           "1 | 0", "created": "1577934245 | 0", "access": "1577934245 | 0", "login": "1577934245 | 0",
		"mail": "'u@example.com'", "user__field_city._": "field_city_value: 'city {n}' | 12 | '07'",
		"user__field_link._": "field_link_uri: 'https://example.com/{n}' | NULL ; field_link_title: 'T\"{n}'",
		"user__user_ref._":   "user_ref_target_id: {n}",
		"user__field_name._": "field_name_given: 'Ana{n}' ; field_name_family: 'Nú{n}' | NULL ; field_name_age: {n} | NULL",
	},
	"joomla": {
		"users.id": "{n}", "user_id": "{id} | {id} | NULL", "item_id": "'{id}'", "field_id": "{id}", "group_id": "{id}",
		"usergroups.id": "{n}", "fields.id": "{n}", "title": "'t{n}'", "email": "'u@example.com'", "block": "0 | 1",
		"registerDate": "'2020-01-02 03:04:05'", "lastvisitDate": "'2020-01-02 03:04:05' | NULL",
		"params":      `'{\"language\":\"de-DE\",\"timezone\":\"Europe/Berlin\"}' | '{\"language\":\"\"}' | '' | 'x' | NULL`,
		"profile_key": "'profile.city' | 'profile.phone' | 'other.x'", "profile_value": `'\"M {n}\"' | 'plain {n}' | '\"\"' | '' | 'null' | '5' | NULL`,
		"fields.name": "'f{n}'", "context": "'com_users.user' | 'com_users.user' | 'com_content'", "type": "'text' | 'checkboxes' | 'list'",
		"fieldparams": `'{\"multiple\":\"1\"}' | '{\"multiple\":\"0\"}' | '' | '{}' | NULL`, "value": "'v{n}' | '' | 7 | NULL", "method": "'m{n}' | 'backupcodes'",
	},
	"nextcloud": {
		"users.uid": "'u{n}'", "uid": "'u{id}'", "accounts.uid": "'u{n}'", "accounts.user_id": "'u{n}'", "userid": "'u{n}'",
		"uid_lower": "'u{n}'", "appid": "'settings' | 'settings' | 'core' | 'login'",
		"configkey":   "'primary_email' | 'email' | 'email' | 'enabled' | 'lang' | 'timezone' | 'lastLogin'",
		"configvalue": "'true' | 'false' | 'u{n}@example.com' | 'P@example.com'",
		"data":        `'{\"email\":{\"value\":\"p@example.com\",\"verified\":\"2\"},\"phone\":{\"value\":\"+1\"},\"address\":{\"value\":\"\"},\"website\":{\"value\":\"w{n}\"},\"organisation\":{\"value\":\"o {n}\"}}' | '{\"email\":{\"value\":\"q@example.com\",\"verified\":\"1\"},\"address\":{\"value\":\"a {n}\"}}' | 'x' | NULL`,
		"email":       "NULL | NULL | 'own{n}@example.com' | ''", "state": "NULL | '' | 0 | 1 | 2", "accounts.last_login": "NULL | 1577934245",
		"gid": "'g{id}'", "groups.gid": "'g{n}'", "groups.displayname": "'G {n}' | '' | NULL", "provider_id": "'totp{n}' | 'backup_codes'", "enabled": "1 | 0 | 'T'",
	},
	"phpbb": {
		"users.user_id": "{n}", "user_id": "{id}", "profile_fields_data.user_id": "{n}", "user_type": "0 | 1 | 2 | 3",
		"group_id": "{id}", "groups.group_id": "{n}", "user_pending": "0 | 0 | 1", "group_name": "'G &amp; {n}' | 'g&quot;{n}&quot;' | '&lt;{n}&gt;'",
		"username": "'n &amp;lt; {n}' | 'O&#039;Neil & sons' | 'x{n}'", "user_email": "'u&amp;v@example.com'", "user_regdate": "1577934245",
		"user_birthday":  "' 3- 2-1980' | '13-12-1980' | ' 0- 0-   0' | '' | NULL | '03-00-1980'",
		"user_lastvisit": "1577934245 | 0", "user_from": "'Lisbon &amp; {n}' | '' | NULL", "pf_phpbb_location": "'L{n}' | NULL",
		"pf_phpbb_website": "'https://example.com/?a&amp;b' | NULL", "user_website": "'w{n}' | NULL", "pf_phpbb_occupation": "'o&quot;{n}' | NULL",
		"user_occ": "'oc{n}'", "pf_phpbb_interests": "NULL | 'i &lt;{n}&gt;'", "user_interests": "'in{n}' | NULL",
		"profile_fields_data._": `pf_member: {n} | NULL ; pf_motto: 'say &quot;{n}&quot; & \\' | '' | NULL ; other: 'o{n}'`,
		"ban_userid":            "{id}", "ban_end": "0 | 0 | 1577934245", "ban_exclude": "0 | 0 | 1",
	},
	"odoo": {
		"res_users.id": "{n}", "login": "'u{n}@example.com' | 'user{n}' | 'x@'", "password": "NULL | ''",
		"password_crypt": "NULL | ''", "active": "'t' | 'f'", "company_id": "{id}", "partner_id": "{id}",
		"create_date": "'2020-01-02 03:04:05' | '2021-01-02 03:04:05'", "totp_secret": "NULL | 'false'", "res_partner.id": "{n}",
		"email": "'p{n}@example.com' | NULL", "phone": "'' | NULL | '+1 {n}'", "mobile": "NULL | '+2 {n}'", "uid": "{id}",
		"gid": "{id}", "hid": "{id}", "res_groups.id": "{n}", "category_id": "{id} | NULL", "privilege_id": "{id} | NULL",
		"res_groups.name":       `'{\"en_US\": \"E{n}\", \"fr_FR\": \"F\"}' | 'G \"{n}\"' | '{\"fr_FR\": \"F{n}\"}'`,
		"ir_module_category.id": "{n}", "ir_module_category.name": `'C{n}' | '{\"en_US\":\"CE{n}\"}' | NULL`,
		"res_groups_privilege.id": "{n}", "res_groups_privilege.name": `'P{n}' | '{\"en_US\":\"PE{n}\"}'`,
		"res_company.id": "{n}", "create_uid": "{id}",
	},
	"supabase": {
		"users.id": "'u{n}'", "user_id": "'u{id}'", "email": "'u{n}@example.com' | NULL", "email_confirmed_at": "'2020-01-02 03:04:05+00' | NULL",
		"deleted_at": "NULL | NULL | NULL | '2020-01-02 03:04:05+00'", "phone": "'1555010{n}' | '+1555{n}' | '' | NULL",
		"phone_confirmed_at": "NULL | '2020-01-02 03:04:05+00'", "banned_until": "NULL | '' | '2020-01-02 03:04:05+00' | '2030-01-02 03:04:05+00'",
		"updated_at": "'2021-01-02 03:04:05+00' | '2020-01-01 03:04:05+00' | NULL", "is_anonymous": "'f' | 'f' | 't' | NULL",
		"raw_app_meta_data":  `'{\"provider\":\"email\",\"n\":9007199254740993}' | '{}' | '{ }' | '{\"a\": {\"b\": [1, 2.50]} }'`,
		"raw_user_meta_data": `'{\"age\": 35}' | NULL`, "provider": "'google' | 'email' | 'phone' | 'git \"x\"' | NULL", "provider_id": "'p{n}' | NULL",
		"created_at": "'t{0n}'", "factor_type": "'totp' | 'phone' | 'webauthn'", "status": "'verified' | 'verified' | 'unverified'",
		"secret": "'JBSWY3DPEHPK3PXP' | '{x' | 'KRSXG5CTMVRXEZLU' | NULL", "mfa_factors.phone": "'1555010{n}' | '+15550101{n}' | '' | NULL",
	},
	"medusa": {
		"customer.id": "'c{n}'", "customer_id": "'c{id}'", "customer_group_id": "'g{id}'", "customer_group.id": "'g{n}'",
		"customer_group.name": "'G{n}'", "email": "'u{n}@example.com'", "has_account": "'t' | 't' | 'f'", "metadata": `'{\"vip\": true}' | NULL | '{}'`,
		"password_hash": "NULL | 'x'", "created_at": "'2020-01-02 03:04:05+00'", "deleted_at": "NULL | NULL | '2020-01-02'",
		"auth_identity.id": "'a{n}'", "auth_identity_id": "'a{n}'", "app_metadata": `'{\"customer_id\":\"c{n}\"}' | '{\"customer_id\":\"c{id}\"}' | '{\"customer_id\": \"c{id}\", \"x\": 1}' | '{}' | 'x' | NULL`,
		"entity_id": "'u{n}@example.com' | 'x{n}'", "provider": "'emailpass' | 'google{n}' | 'git {n}'",
		"provider_metadata": `'{\"password\":\"c2NyeXB0AA8\"}' | '{}' | 'x' | NULL`,
		"entity_type":       "'email' | 'phone'", "verified_at": "'2020-01-02 03:04:05+00' | NULL",
		"status": "'enabled' | 'pending'", "auth_mfa_factor.provider": "'totp' | 'sms'",
	},
}

// systemGenerator makes dumps of the tables of a mapping.
type systemGenerator struct {
	*rand.Rand
	values map[string]string
}

func (g *systemGenerator) dump(tables []mapping.Table, recognize []string) string {
	var w strings.Builder
	w.WriteString("-- MySQL dump 10.13\n")
	for i, t := range tables {
		if i > 0 && g.IntN(10) == 0 {
			continue
		}
		names := []string{t.Name}
		if strings.HasSuffix(t.Name, "*") {
			names = nil
			for column := range g.values {
				if name, ok := strings.CutSuffix(column, "._"); ok {
					names = append(names, name)
				}
			}
		}
		for _, name := range names {
			g.table(&w, name, t.Columns, i == 0, recognize)
		}
	}
	w.WriteString("-- Dump completed\n")
	return w.String()
}

func (g *systemGenerator) table(w *strings.Builder, name string, declared []string, users bool, recognize []string) {
	var columns, values []string
	add := func(c, v string) {
		if strings.Contains(c, "*") {
			return
		}
		if v == "" {
			v = g.values[c]
		}
		if special := g.values[name+"."+c]; special != "" {
			v = special
		}
		columns, values = append(columns, c), append(values, v)
	}
	for _, c := range declared {
		add(c, "")
	}
	if users {
		for _, c := range recognize {
			if !strings.Contains(strings.Join(columns, " ")+" ", c+" ") {
				add(c, "")
			}
		}
	}
	if others := g.values[name+"._"]; others != "" {
		for other := range strings.SplitSeq(others, " ; ") {
			c, v, _ := strings.Cut(other, ": ")
			add(c, v)
		}
	}
	var definitions []string
	for i, c := range columns {
		kind := "text"
		if values[i] != "" && !strings.Contains(values[i], "'") {
			kind = "int"
		}
		definitions = append(definitions, "`"+c+"` "+kind)
	}
	fmt.Fprintf(w, "CREATE TABLE `%s` (%s);\n", name, strings.Join(definitions, ", "))
	order := g.Perm(60)
	if users {
		order = g.Perm(30)
	}
	for _, n := range order {
		var cells []string
		for _, v := range values {
			cells = append(cells, g.cell(v, n))
		}
		fmt.Fprintf(w, "INSERT INTO `%s` VALUES (%s);\n", name, strings.Join(cells, ","))
	}
}

func (g *systemGenerator) cell(values string, n int) string {
	if values == "" {
		return "'" + odd[g.IntN(len(odd))] + "'"
	}
	all := strings.Split(values, " | ")
	below := "' '"
	if n > 0 {
		below = "'g" + strconv.Itoa(g.IntN(n)) + "'"
	}
	return strings.NewReplacer(
		"{n}", strconv.Itoa(n), "{0n}", fmt.Sprintf("%03d", n), "{id}", strconv.Itoa(g.IntN(40)), "{below}", below,
	).Replace(all[g.IntN(len(all))])
}
