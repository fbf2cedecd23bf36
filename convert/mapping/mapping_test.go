package mapping

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"muster/schema"
)

func TestAuto(t *testing.T) {
	tests := []struct {
		columns string // comma between them
		want    string // pointer=column, in order
	}{
		{"email", "/email=email"},
		{"E-Mail,First Name,lastName,FNAME", "/email=E-Mail /given_name=First Name /family_name=lastName"},
		{
			"id,user_email,Phone Number,passwordHash",
			"/user_id=id /email=user_email /phone_number=Phone Number /password=passwordHash",
		},
		{"mail,email", "/email=email"},
		{
			"EMAIL_ADDRESS,isEmailVerified,Display Name,avatar-url,Banned",
			"/email=EMAIL_ADDRESS /email_verified=isEmailVerified /name=Display Name /picture=avatar-url /blocked=Banned",
		},
		{
			"email,app_metadata.plan,user_metadata,shoe.size",
			"/email=email /app_metadata/plan=app_metadata.plan /user_metadata=user_metadata",
		},
	}
	for _, test := range tests {
		var got []string
		for _, f := range Auto(strings.Split(test.columns, ","), nil).Fields {
			got = append(got, "/"+strings.Join(f.Path, "/")+"="+f.Column)
		}
		if diff := cmp.Diff(test.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.columns, diff)
		}
	}
}

func parsed(text string) (*Mapping, error) {
	return Parse(strings.NewReader(text), "m.yaml", func(name string) (io.ReadCloser, error) {
		files := map[string]string{
			"plans.csv": "id,name\n1,free\n2,pro\n", "twice.csv": "id,name\n1,free\n1,pro\n",
			"loop.yaml": "extends: loop.yaml\n", "bad.yaml": "users:\n  e_mail: a\n", "pepper": "SECRET\n",
			"base.yaml": "users:\n  email: mail\n  name: name\n  app_metadata: {a: a, b: b}\n  password: pw\nskip: 'row.a == \"1\"'\n",
		}
		if text, ok := files[name]; ok {
			return io.NopCloser(strings.NewReader(text)), nil
		}
		return nil, os.ErrNotExist
	})
}

// joining is a mapping file that joins a table.
func joining(side string) string {
	return "recognize: [id]\ntables: {u: [id], g: [id, name]}\njoin: " + side + "\nusers: {email: id}\n"
}

func TestParseErrors(t *testing.T) {
	tests := []struct{ in, want string }{
		{"users: [", "m.yaml:1:1: the file is not YAML: did not find expected node content [mapping/syntax]"},
		{"- a\n- b\n", "m.yaml: a mapping file is a YAML mapping [mapping/syntax]"},
		{
			"users:\n  email: {colunm: mail}\n",
			`m.yaml:2:11: a field has no key "colunm" [mapping/unknown-key] | did you mean "column"?`,
		},
		{
			"users:\n  e_mail: mail\n",
			`m.yaml:2:3: Auth0 users have no attribute "e_mail" [mapping/unknown-attribute] | did you mean "email"?`,
		},
		{"users:\n  email.x: mail\n", `m.yaml:2:3: "email" has no names inside [mapping/unknown-attribute]`},
		{"users:\n  email: mail\n  email: male\n", `mapping/duplicate-key`},
		{"users:\n  email: {column: mail, type: txet}\n", `"txet" is not known here [mapping/value]`},
		{"users:\n  email: {type: string}\n", `the field has 0 sources [mapping/source]`},
		{"users:\n  email: {column: a, value: b}\n", `the field has 2 sources [mapping/source]`},
		{"users:\n  email: {expr: 'trim(row.a'}\n", `mapping/expression`},
		{"users:\n  email: a\nskip: '1 + 1'\n", `mapping/expression`},
		{"users:\n  email: {column: a, lookup: no.csv, key: id, value: name}\n", `the lookup table cannot be read`},
		{"users:\n  email: {column: a, lookup: plans.csv, key: id, value: nmae}\n", `lacks the column "id" or "nmae"`},
		{"users:\n  email: {column: a, lookup: plans.csv}\n", `names no columns`},
		{"users:\n  email: {column: a, lookup: twice.csv, key: id, value: name}\n", `two rows for the key "1"`},
		{
			"users:\n  email: a\n  app_metadata: {a.b: c}\n",
			`m.yaml:3:18: the name "a.b" cannot be used in app_metadata: Auth0 takes no . and no $ in metadata names [mapping/metadata-name]`,
		},
		{"users:\n  email: a\n  app_metadata: {created_at: c}\n", `m.yaml:3:18: the name "created_at" cannot be used in app_metadata`},
		{"users:\n  email: a\n  app_metadata.blocked: c\n", `m.yaml:3:3: the name "blocked" cannot be used in app_metadata`},
		{"users:\n  email: a\n  user_metadata.a$: c\n", `m.yaml:3:3: the name "a$" cannot be used in user_metadata`},
		{"users:\n  email: a\n  password: {column: b, default: x}\n", `the other keys do nothing to it [mapping/value]`},
		{"users:\n  email: a\n  password: {value: x}\n", `the other keys do nothing to it [mapping/value]`},
		{
			"users:\n  email: a\n  name: {column: b, csae: lower}\n",
			`m.yaml:3:21: a field has no key "csae" [mapping/unknown-key] | did you mean "case"?`,
		},
		{
			"users:\n  email: a\n  name: {column: b, case: uper}\n",
			`m.yaml:3:27: "uper" is not known here [mapping/value] | did you mean "upper"?`,
		},
		{"users:\n  email: a\n  name: {column: b, trim: maybe}\n", `m.yaml:3:27: "maybe" is not known here`},
		{"users:\n  email: a\n  name: {columns: b}\n", `columns is a list of columns [mapping/value]`},
		{"users:\n  email: a\n  name: {column: b, join: x}\n", `join and first go with columns`},
		{joining("{table: g, of: {id: id}, columns: {x: {path: name}}}"), `what the column x is made of is incomplete`},
		{joining("{table: g, of: {id: id}, columns: {x: {lists: name}}}"), `what the column x is made of is incomplete`},
		{joining("{table: g, split: \",\", columns: {x: name}}"), `the rows of the table g belong to all, without of`},
		{
			joining("{table: g, of: {id: id}, implies: {column: id, table: h, from: id, to: id}, columns: {x: name}}"),
			`there is no table "h" under tables`,
		},
		{joining("{table: g, of: {id: id}, columns: {x: nmae->en}}"), `the table g has no column "nmae"`},
		{"users:\n  email: a\n  name: {column: b, region: DE, type: string}\n", `region goes with type: phone`},
		{"users:\n  email: a\n  blocked: {column: b, true: [1, x], false: [x]}\n", `a spelling in common`},
		{"users:\n  email: a\n  phone_number: {column: b, region: XX}\n", `"XX" is no region with phone numbers`},
		{
			"users:\n  email: a\n  app_metadata: {d: {column: b, layout: HH:mm dd.MM}}\n",
			`the layout "HH:mm dd.MM" names no year, month and day [mapping/value] | write dd.mm.yyyy hh:mm:ss`,
		},
		{
			"users:\n  email: a\n  app_metadata: {d: {column: b, layout: '%d.%m.%q'}}\n",
			`the layout has "%q", which is not known`,
		},
		{
			"users:\n  email: a\n  app_metadata: {d: {column: b, zone: Europe/Berln}}\n",
			`there is no time zone "Europe/Berln"`,
		},
		{"users:\n  email: a\n  name: {column: b, null: null}\n", `Auth0 takes null inside metadata alone`},
		{"users:\n  email: a\n  app_metadata: {n: {column: b, type: integer, empty: keep}}\n", `empty: keep is for text`},
		{"users:\n  email: a\n  app_metadata: {n: {value: b, trim: true}}\n", `the other keys do nothing to it`},
		{
			"users:\n  email: a\n  app_metadata: m\n  app_metadata.x: b\n",
			`m.yaml:4:19: app_metadata (column "m") and app_metadata.x (column "b") fill the same place [mapping/overlap]`,
		},
		{
			"users:\n  email: a\n  mfa: {otp: b}\n",
			`m.yaml:3:9: Auth0 has no factor "otp" [mapping/unknown-attribute] | did you mean "totp"?`,
		},
		{"users:\n  email: a\n  mfa: b\n", `write mfa: {totp: COLUMN`},
		{"users:\n  email: a\n  password: {column: b, scheme: phpass}\n", `no password scheme is called "phpass"`},
		{"users:\n  email: a\n  password: {column: b, scheme: 'sha1(salt + '}\n", `the formula sha1(salt + `},
		{
			"users:\n  email: a\n  password: {column: b, scheme: cakephp2}\n",
			`the scheme cakephp2 needs it [mapping/value] | add pepper_file: FILE`,
		},
		{"users:\n  email: a\n  password: {column: b, pepper: SECRET}\n", `a field has no key "pepper"`},
		{
			"extends: wordpres\n",
			`m.yaml:1:10: "wordpres" is no system that muster knows [mapping/value] | did you mean "wordpress"?`,
		},
		{"extends: loop.yaml\n", `files extend one another in a circle`},
		{"extends: bad.yaml\n", `bad.yaml:2:3: Auth0 users have no attribute "e_mail"`},
		{"users: &a\n  app_metadata: *a\n", `nested too deeply`},
		{"users:\n  email: a\nreject:\n  - {because: b}\n", `add when: EXPRESSION`},
		// Inside expressions, the place is that of the word.
		{
			"users:\n  email: a\n  name: {expr: 'row.a + tirm(row.b)'}\n",
			`m.yaml:3:25: the expression cannot be used: unknown name tirm [mapping/expression] | did you mean "trim"?`,
		},
		{"users:\n  email: a\nskip: row.a == 'it''s' or rwo.b\n", `m.yaml:3:`},
		{
			"users:\n  email: a\nskip: 'row.a == \"it''s\" or rwo.b'\n",
			`m.yaml:3:28: the expression cannot be used: unknown name rwo`,
		},
		{
			"users:\n  email: a\nskip: |\n  row.a == \"1\" or\n  row.b > 5\n",
			`m.yaml:5:9: the expression cannot be used: invalid operation: > (mismatched types string and int)`,
		},
		{"users:\n  email: {column: é, lookup: {a: 1, é: 2, a: 3}}\n", `m.yaml:2:45: "a" stands here twice`},
		{"unmapped: drop\n", `mapping/no-users`},
		{"users: {email: a}\nunmapped: dorp\n", `"dorp" is not known here [mapping/value] | did you mean "drop"?`},
	}
	for _, test := range tests {
		_, err := parsed(test.in)
		var e *Error
		if !errors.As(err, &e) {
			t.Errorf("%q: got %v", test.in, err)
			continue
		}
		var got []string
		for _, p := range e.Problems {
			got = append(got, fmt.Sprintf("%s: %s [%s] | %s", p.Pos, p.Message, p.Rule, p.Hint))
		}
		if !strings.Contains(strings.Join(got, "\n"), test.want) {
			t.Errorf("%q: got %s", test.in, strings.Join(got, "\n"))
		}
	}
}

func TestParseNamesEveryMistake(t *testing.T) {
	_, err := parsed("users:\n  email: {colunm: a}\n  nmae: b\nskpi: x\n")
	var e *Error
	if !errors.As(err, &e) || len(e.Problems) != 3 {
		t.Errorf("got %v", err)
	}
}

func TestCompile(t *testing.T) {
	m, err := parsed(`
users:
  email: mail
  name: {expr: 'row.first + " " + row["last name"]'}
  app_metadata:
    plan: {column: plan, lookup: plans.csv, key: id, value: name}
    shop: {value: 9007199254740993}
  user_metadata.lang: {column: lang, default: en}
skip: 'row.gone != nil'
`)
	if err != nil {
		t.Fatal(err)
	}
	plan, err := m.Compile("f", []string{"mail", "first", "last name", "plan", "lang", "gone", "shoe"})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"shoe"}, plan.Unmapped); diff != "" {
		t.Errorf("unmapped (-want +got):\n%s", diff)
	}
	var keys []string
	var visit func([]Node)
	visit = func(nodes []Node) {
		for _, n := range nodes {
			keys = append(keys, n.Pointer+string(n.Key))
			visit(n.Children)
		}
	}
	visit(plan.Nodes)
	want := []string{
		`/email,"email":`, `/name,"name":`, `/app_metadata,"app_metadata":`, `/app_metadata/plan,"plan":`,
		`/app_metadata/shop,"shop":`, `/user_metadata,"user_metadata":`, `/user_metadata/lang,"lang":`,
	}
	if diff := cmp.Diff(want, keys); diff != "" {
		t.Errorf("nodes (-want +got):\n%s", diff)
	}
	if got := string(plan.Nodes[2].Children[1].Leaf.Value); got != "9007199254740993" {
		t.Errorf("the constant is %s", got)
	}
	_, err = m.Compile("f", []string{"mial", "first", "last name", "plan", "lang", "gone"})
	if err == nil || !strings.Contains(err.Error(), `f has no column "mail"`) {
		t.Errorf("a column that is not there: %v", err)
	}
}

func TestBoolean(t *testing.T) {
	usual, own := &Field{}, &Field{True: []string{"J"}, False: []string{"N", ""}}
	for cell, want := range map[string]string{
		"true": "true", "TRUE": "true", "1": "true", "yes": "true", "off": "false",
		"0": "false", "F": "false", "\x01": "true", "\x00": "false", "2": "?", "": "?",
	} {
		if got := boolean(usual, cell); got != want {
			t.Errorf("%q is %s, want %s", cell, got, want)
		}
	}
	for cell, want := range map[string]string{"j": "true", "N": "false", "": "false", "true": "?"} {
		if got := boolean(own, cell); got != want {
			t.Errorf("with own spellings %q is %s, want %s", cell, got, want)
		}
	}
}

func boolean(f *Field, cell string) string {
	value, ok := f.Boolean([]byte(cell))
	if !ok {
		return "?"
	}
	return fmt.Sprint(value)
}

func FuzzParse(f *testing.F) {
	f.Add("users:\n  email: mail\n  name: {expr: 'row.a'}\n")
	f.Add("users: &a\n  email: *a\n")
	f.Add("users:\n  app_metadata: {a: {b: {column: c, split: ','}}}\nskip: 'true'\n")
	f.Fuzz(func(t *testing.T, text string) {
		m, err := parsed(text)
		if err == nil {
			m.Compile("f", []string{"mail", "a", "c"})
		}
	})
}

// The table in docs/mapping.md is the one that Auto goes by.
func TestSynonymsAreDocumented(t *testing.T) {
	const doc = "../../docs/mapping.md"
	var table strings.Builder
	for _, s := range schema.Synonyms() {
		fmt.Fprintf(&table, "| `%s` | %s |\n", s.Attribute, strings.Join(s.Names, ", "))
	}
	text, err := os.ReadFile(doc)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(text), table.String()) {
		t.Errorf("%s lacks the table:\n%s", doc, table.String())
	}
}

// Numbers that do not fit, and those divided by zero, are errors and no other numbers; none loses a digit.
func TestOverflow(t *testing.T) {
	const json = `fromJSON("{\"id\": 12345678, \"big\": 9007199254740993, \"huge\": 12345678901234567890123, \"f\": 0.1}")`
	for source, want := range map[string]string{
		`string(` + json + `.id)`:                 "12345678<nil>",
		`string(` + json + `.big + 1)`:            "9007199254740994<nil>",
		`string(` + json + `.huge)`:               "12345678901234567890123<nil>",
		json + `.huge + 1`:                        "invalid operation",
		`int(` + json + `.huge)`:                  "out of range",
		json + `.f + 1`:                           "1.1 <nil>",
		`php("a:1:{i:0;i:9007199254740993;}")[0]`: "9007199254740993 <nil>",
		`fromJSON("1 2")`:                         "more than one JSON value",
		`float("9007199254740993")`:               "would lose digits",
		`float(9007199254740993)`:                 "would lose digits",
		`float(" 1")`:                             "invalid syntax",
		`float("1e-999")`:                         "would lose digits",
		`float("123456789.125")`:                  "1.23456789125e+08 <nil>",
		`string(float("123456789.125"))`:          "123456789.125<nil>",
		`float("0." + repeat("0", 20) + "1")`:     "1e-21 <nil>",
		`int(1e300)`:                              "beyond whole numbers",
		`int(2.5)`:                                "2 <nil>",
		`len(uniq(1..2000))`:                      "2000 <nil>",
		`uniq(["a", "b", "a"])`:                   "[a b] <nil>",
		`uniq(1..3000)`:                           "at most 2000",
		`toJSON(map(1..90000, repeat("x", 100)))`: "more than",
		`2 ** 10`:                                 "1024 <nil>",
		`3 ** 40`:                                 "may lack digits",
		"int(row.n) * 1000000000000000000":        "beyond whole numbers",
		"9223372036854775807 + int(row.n)":        "beyond whole numbers",
		"-9223372036854775807 - int(row.n)":       "beyond whole numbers",
		"1 / (int(row.n) - 99)":                   "divides by zero",
		"string(1 / (int(row.n) - 99))":           "divides by zero",
		"int(row.n) * 2 - 1 + 3":                  "200",
		"int(row.n) / 2":                          "49.5",
		"int(row.n) * 0.5":                        "49.5",
		"int(row.n) - 1 > 5 ? \"a\" : \"b\"":      "a",
	} {
		e, err := compileExpr(source, schema.Pos{})
		if err != nil {
			t.Fatalf("%s: %v", source, err)
		}
		v, err := e.Run(Row{"n": "99"})
		if got := fmt.Sprint(v, err); !strings.Contains(got, want) {
			t.Errorf("%s gives %s", source, got)
		}
	}
}
