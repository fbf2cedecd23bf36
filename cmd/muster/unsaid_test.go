package main

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// sheet is a table of users in the making.
type sheet struct {
	columns []string
	rows    [][]string
}

// add gives the table a column.
func (s *sheet) add(name string, cell func(row int) string) {
	s.columns = append(s.columns, name)
	for i := range s.rows {
		s.rows[i] = append(s.rows[i], cell(i))
	}
}

// writers write a table as programs do.
var writers = map[string]func(*sheet) string{
	"csv":       writeCSV,
	"json":      func(s *sheet) string { return "[" + strings.Join(s.objects(), ",\n") + "]" },
	"ndjson":    func(s *sheet) string { return strings.Join(s.objects(), "\n") + "\n" },
	"wrapped":   func(s *sheet) string { return `{"data":{"users":[` + strings.Join(s.objects(), ",") + "]}}" },
	"mysqldump": writeMySQL,
	"pgdump":    writePostgres,
	"xml":       writeXML,
	"ldif":      writeLDIF,
}

func writeCSV(s *sheet) string {
	var b strings.Builder
	for _, row := range append([][]string{s.columns}, s.rows...) {
		for i, cell := range row {
			if i > 0 {
				b.WriteByte(',')
			}
			if strings.ContainsAny(cell, ",\"\n") {
				cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
			}
			b.WriteString(cell)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func (s *sheet) objects() (list []string) {
	for _, row := range s.rows {
		var members []string
		for i, cell := range row {
			value, _ := json.Marshal(cell)
			if cell == "" {
				value = []byte("null")
			}
			members = append(members, fmt.Sprintf("%q:%s", s.columns[i], value))
		}
		list = append(list, "{"+strings.Join(members, ",")+"}")
	}
	return list
}

func writeMySQL(s *sheet) string {
	text := "CREATE TABLE `users` (\n"
	for i, c := range s.columns {
		text += "  `" + c + "` varchar(255)" + map[bool]string{true: ",", false: ""}[i < len(s.columns)-1] + "\n"
	}
	text += ");\nINSERT INTO `users` VALUES "
	for i, row := range s.rows {
		var cells []string
		for _, cell := range row {
			if cell == "" {
				cells = append(cells, "NULL")
				continue
			}
			cells = append(cells, "'"+strings.ReplaceAll(cell, "'", "''")+"'")
		}
		text += map[bool]string{true: ",", false: ""}[i > 0] + "(" + strings.Join(cells, ",") + ")"
	}
	return text + ";\n"
}

func writePostgres(s *sheet) string {
	var named []string
	for _, c := range s.columns {
		named = append(named, `"`+c+`"`)
	}
	text := "-- PostgreSQL database dump\nCREATE TABLE public.users (\n    " + strings.Join(named, " text,\n    ") +
		" text\n);\nCOPY public.users (" + strings.Join(named, ", ") + ") FROM stdin;\n"
	for _, row := range s.rows {
		for i, cell := range row {
			if cell == "" {
				cell = `\N`
			}
			text += map[bool]string{true: "\t", false: ""}[i > 0] + cell
		}
		text += "\n"
	}
	return text + "\\.\n--\n-- PostgreSQL database dump complete\n--\n"
}

func writeXML(s *sheet) string {
	var b strings.Builder
	b.WriteString("<users>\n")
	for _, row := range s.rows {
		b.WriteString("<user>")
		for i, cell := range row {
			fmt.Fprintf(&b, "<%s>", s.columns[i])
			xml.EscapeText(&b, []byte(cell))
			fmt.Fprintf(&b, "</%s>", s.columns[i])
		}
		b.WriteString("</user>\n")
	}
	return b.String() + "</users>\n"
}

func writeLDIF(s *sheet) string {
	var b strings.Builder
	for n, row := range s.rows {
		fmt.Fprintf(&b, "dn: cn=u%d,dc=example,dc=com\nobjectClass: person\n", n)
		for i, cell := range row {
			if cell != "" {
				fmt.Fprintf(&b, "%s: %s\n", s.columns[i], cell)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// people is a table of users as most are.
func people(r *rand.Rand) *sheet {
	s := &sheet{rows: make([][]string, 3+r.IntN(12))}
	s.add("id", func(row int) string { return fmt.Sprint(100 + row) })
	s.add([]string{"email", "mail", "emailAddress", "correo"}[r.IntN(4)], func(row int) string {
		return fmt.Sprintf("user%d@example.com", row)
	})
	if r.IntN(2) == 0 {
		s.add("name", func(row int) string { return fmt.Sprintf("Ana Silva %c", 'A'+row) })
	}
	return s
}

func letters(r *rand.Rand, n int, of string) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = of[r.IntN(len(of))]
	}
	return string(b)
}

const (
	hexDigits = "0123456789abcdef"
	base64s   = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
)

// unmistakable are hashes that nothing else is written like.
var unmistakable = []func(*rand.Rand) string{
	func(r *rand.Rand) string { return "$2b$10$" + letters(r, 53, base64s) },
	func(r *rand.Rand) string { return "$2y$12$" + letters(r, 53, base64s) },
	func(r *rand.Rand) string {
		return "$argon2id$v=19$m=65536,t=3,p=4$" + letters(r, 22, base64s) + "$" + letters(r, 43, base64s)
	},
	func(r *rand.Rand) string {
		return "pbkdf2_sha256$260000$" + letters(r, 22, base64s) + "$" + letters(r, 43, base64s) + "="
	},
	func(r *rand.Rand) string { return "$6$" + letters(r, 16, base64s) + "$" + letters(r, 86, base64s) },
	func(r *rand.Rand) string { return "$P$B" + letters(r, 30, base64s) },
	func(r *rand.Rand) string { return "{SSHA}" + letters(r, 38, base64s) + "==" },
	func(r *rand.Rand) string {
		return "scrypt:32768:8:1$" + letters(r, 16, base64s) + "$" + letters(r, 128, hexDigits)
	},
	func(r *rand.Rand) string { return "sha1$" + letters(r, 8, base64s) + "$" + letters(r, 40, hexDigits) },
}

var strangeNames = []string{
	"geheim", "x1", "zugang", "col_7", "data", "wert", "credential_blob", "h", "pwd2", "legacyHash", "auth", "k", "tajne",
	"clef",
}

// outs are columns of which some cells say that their user must not log in, with those cells.
var outs = []struct {
	names    []string
	in, outs []string
}{
	{
		[]string{"status", "lifecycle", "account_state", "zustand", "phase", "Status"},
		[]string{"ACTIVE", "active", "PROVISIONED"},
		[]string{"DEPROVISIONED", "SUSPENDED", "inactive", "deleted", "BANNED", "locked"},
	},
	{[]string{
		"user_enabled", "AccountEnabled", "account_non_locked", "active", "isActive", "enabled", "is_enabled",
		"aktiv", "activo", "attivo",
	}, []string{"t", "true", "1"}, []string{"f", "false", "0"}},
	{[]string{
		"termination_date", "lockoutEnd", "disabled_reason", "bannedOn", "deletedAt", "deleted_at", "deactivated_at",
		"disabledAt", "gelöscht_am", "fecha_baja",
	}, []string{""}, []string{"2024-01-02 03:04:05", "2023-11-30T10:00:00Z"}},
	{
		[]string{"expired", "user_banned", "is_deleted", "archived", "del_flag", "locked_flag"},
		[]string{"0", "false", "n"},
		[]string{"1", "true", "y"},
	},
}

// odd is a column, a table or a mark that an export must not hold unmentioned.
type odd struct {
	rule string // or the end of one
	name string // that is in what is said
}

// oddities put something into an export of a format; nil for a format that cannot hold it.
var oddities = map[string]func(r *rand.Rand, format string, s *sheet) (*odd, string){
	"hash": func(r *rand.Rand, format string, s *sheet) (*odd, string) {
		hash := unmistakable[r.IntN(len(unmistakable))]
		name := strangeNames[r.IntN(len(strangeNames))]
		some := r.IntN(3)
		s.add(name, func(row int) string {
			if some == 0 && row%3 == 2 {
				return ""
			}
			return hash(r)
		})
		return &odd{"mapping/hashes-left-out", name}, writers[format](s)
	},
	"state": func(r *rand.Rand, format string, s *sheet) (*odd, string) {
		o := outs[r.IntN(len(outs))]
		name := o.names[r.IntN(len(o.names))]
		pick := r.IntN(3)
		if strings.Contains(name, "ö") && (format == "ldif" || format == "xml") {
			return nil, ""
		}
		s.add(name, func(row int) string {
			if row == 1 {
				return o.outs[min(pick, len(o.outs)-1)]
			}
			return o.in[min(pick, len(o.in)-1)]
		})
		return &odd{"mapping/disabled-left-out", name}, writers[format](s)
	},
	"page": func(r *rand.Rand, format string, s *sheet) (*odd, string) {
		if format != "wrapped" {
			return nil, ""
		}
		m := pageMarks[r.IntN(len(pageMarks))]
		users := "[" + strings.Join(s.objects(), ",") + "]"
		return &odd{"/more-pages", m.name}, []string{
			`{"users":` + users + `,` + m.text + `}`,
			`{` + m.text + `,"data":` + users + `}`,
			`{"data":{"users":` + users + `},"meta":{` + m.text + `}}`,
			`{"data":{"users":` + users + `,` + m.text + `}}`,
		}[r.IntN(4)]
	},
	"table": func(r *rand.Rand, format string, s *sheet) (*odd, string) {
		other := people(r)
		other.add([]string{"passwort", "password", "user_pass"}[r.IntN(3)], func(int) string { return "x" })
		name := []string{"mitglieder", "members", "old_users", "wp_users", "kunden", "usuarios_2"}[r.IntN(6)]
		switch format {
		case "mysqldump":
			return &odd{"/more-users", name}, writeMySQL(s) + strings.ReplaceAll(writeMySQL(other), "`users`", "`"+name+"`")
		case "pgdump":
			head, _, _ := strings.Cut(writePostgres(s), "--\n-- PostgreSQL database dump complete")
			_, tail, _ := strings.Cut(writePostgres(other), "-- PostgreSQL database dump\n")
			return &odd{"/more-users", name}, head + strings.ReplaceAll(tail, "public.users", "public."+name)
		case "xml":
			tail := strings.NewReplacer("<user>", "<"+name+">", "</user>", "</"+name+">", "<users>", "", "</users>", "").
				Replace(writeXML(other))
			return &odd{"/more-users", name}, strings.Replace(writeXML(s), "</users>", tail+"</users>", 1)
		case "wrapped":
			return &odd{"/more-users", "more email addresses"}, `{"users":[` + strings.Join(s.objects(), ",") + `],"` + name +
				`":[` + strings.Join(other.objects(), ",") + "]}"
		}
		return nil, ""
	},
}

// pageMarks are members of the answers of programs which say that there are more users, and the key that is named.
var pageMarks = []struct{ name, text string }{
	{"nextPageToken", `"nextPageToken":"abc"`},
	{"PaginationToken", `"PaginationToken":"CAIS"`},
	{"has_more", `"has_more":true`},
	{"next", `"links":{"next":"https://example.com/?page=2"}`},
	{"hasNextPage", `"pageInfo":{"hasNextPage":true,"endCursor":"x"}`},
	{"total", `"pagination":{"total":500}`},
	{"totalCount", `"totalCount":500`},
	{"@odata.nextLink", `"@odata.nextLink":"https://example.com/2"`},
	{"last_page", `"current_page":1,"last_page":7`},
	{"totalUsersCount", `"totalUsersCount":88`},
	{"nextPageCursor", `"nextPageCursor":"x"`},
	{"isLast", `"isLast":false`},
	{
		"LastEvaluatedKey",
		`"LastEvaluatedKey":"u5"`,
	},
}

// TestNothingVanishesUnsaid makes exports with columns, marks and tables that nobody expects, and asks that stored
// passwords, accounts that are out, further pages and other tables are named, without a mapping and with the draft as
// it is, and that both say the same but for what the draft takes.
func TestNothingVanishesUnsaid(t *testing.T) {
	t.Chdir(t.TempDir())
	r := rand.New(rand.NewPCG(1, 2))
	seen := map[string]int{}
	for _, format := range slices.Sorted(maps.Keys(writers)) {
		for n := range 48 {
			kind := slices.Sorted(maps.Keys(oddities))[n%4]
			s := people(r)
			for range r.IntN(4) {
				i := len(s.columns)
				s.add(fmt.Sprintf("extra_%d", i), func(int) string { return letters(r, 5, "abcdef ") + "x" })
			}
			want, text := oddities[kind](r, format, s)
			if want == nil {
				continue
			}
			seen[kind]++
			file := fileOf(format)
			if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			status, _, plain := muster(nil, "convert", file, "--report", "concise")
			if status > 1 || !strings.Contains(plain, want.rule) || !strings.Contains(plain, want.name) {
				taken := kind == "hash" && strings.Contains(plain, " kept (") // of a name that says password
				if !taken && (kind != "state" || !strings.Contains(plain, "convert") && status > 0) {
					t.Errorf("%s, %s: status %d, nothing of %v: %s\n%s", format, kind, status, want, plain, text[:min(len(text), 700)])
				}
			}
			if status, _, stderr := muster(nil, "init", file, "-o", "mapping.yaml"); status != 0 {
				t.Fatalf("%s: init ends with status %d: %s\n%s", format, status, stderr, text)
			}
			draft, err := os.ReadFile("mapping.yaml")
			if err != nil {
				t.Fatal(err)
			}
			_, _, drafted := muster(nil, "convert", file, "-m", "mapping.yaml", "--report", "concise")
			if without, with := told(plain, string(draft)), told(drafted, string(draft)); !slices.Equal(without, with) {
				t.Errorf("%s, %s: without a mapping\n%q\nwith the draft\n%q\n%s\n%s", format, kind, without, with, draft,
					text[:min(len(text), 700)])
			}
		}
	}
	for _, kind := range slices.Sorted(maps.Keys(oddities)) {
		if seen[kind] < 12 {
			t.Errorf("%s: %d exports", kind, seen[kind])
		}
	}
}

func fileOf(format string) string {
	return "export." + strings.NewReplacer("mysqldump", "sql", "pgdump", "sql", "wrapped", "json").Replace(format)
}

// told are what is said of passwords, states, pages and tables in a report, without what the draft takes: a finding
// about a column that has a field.
func told(report, draft string) (all []string) {
	for line := range strings.Lines(report) {
		m := toldOf.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		named := regexp.MustCompile(`(?:cells of|column) (\S+) `).FindStringSubmatch(m[2])
		if named != nil && regexp.MustCompile(`(?m)^  \w.*\b`+regexp.QuoteMeta(named[1])+`\b`).MatchString(draft) {
			continue
		}
		all = append(all, m[1]+m[2])
	}
	slices.Sort(all)
	return all
}

var toldOf = regexp.MustCompile(`\[([a-z]+/(?:hashes-left-out|disabled-left-out|more-pages|more-users))\]: (.*)`)

// TestOrdinaryExports makes exports of which columns look like hashes, states or pages, and are none: no error.
func TestOrdinaryExports(t *testing.T) {
	t.Chdir(t.TempDir())
	r := rand.New(rand.NewPCG(3, 4))
	hex := func(n int) func(int) string { return func(int) string { return letters(r, n, hexDigits) } }
	ordinary := []struct {
		name string
		cell func(int) string
	}{
		{"api_token", hex(40)},
		{"remember_token", func(int) string { return letters(r, 60, base64s) }},
		{"avatar_md5", hex(32)},
		{"gravatar", hex(32)},
		{"gravatar_hash", hex(32)},
		{"checksum", hex(64)},
		{"file_sha256", hex(64)},
		{"row_hash", hex(40)},
		{"content_hash", hex(64)},
		{"uuid", hex(32)},
		{"guid", func(int) string {
			return letters(r, 8, hexDigits) + "-" + letters(r, 4, hexDigits) + "-4000-8000-" + letters(r, 12, hexDigits)
		}},
		{"session_id", hex(32)},
		{"etag", hex(32)},
		{"email_hash", hex(32)},
		{"device", hex(64)},
		{"external_id", hex(24)},
		{"mongo_id", hex(24)},
		{"stripe_customer", func(int) string { return "cus_" + letters(r, 14, base64s) }},
		{"total", func(row int) string { return fmt.Sprint(1000 + row) }},
		{"count", func(row int) string { return fmt.Sprint(50 + row) }},
		{"next", func(int) string { return "https://example.com/next" }},
		{"has_more", func(int) string { return "true" }},
		{"lock_version", func(row int) string { return fmt.Sprint(row % 3) }},
		{"two_factor_enabled", func(row int) string { return fmt.Sprint(row % 2) }},
		{"mail_deleted_count", func(row int) string { return fmt.Sprint(row) }},
		{"payment_state", func(row int) string { return []string{"active", "cancelled", "closed"}[row%3] }},
		{"order_status", func(row int) string { return []string{"shipped", "cancelled", "open"}[row%3] }},
		{"locale", func(row int) string { return []string{"de", "en", "f"}[row%3] }},
		{"points", func(int) string { return "0" }},
		{"fingerprint", hex(64)},
		{"unsubscribe_token", hex(32)},
		{"last_ip_hash", hex(40)},
		{"referral_code", hex(8)},
		{"invite_hash", hex(40)},
		{"tracking", hex(32)},
		{"signature", hex(128)},
	}
	for n := range 200 {
		for _, format := range []string{
			"csv", "json", "ndjson", "wrapped", "mysqldump", "pgdump", "xml",
			"ldif",
		}[n%8 : n%8+1] {
			s := people(r)
			for _, i := range r.Perm(len(ordinary))[:1+r.IntN(6)] {
				s.add(ordinary[i].name, ordinary[i].cell)
			}
			file := fileOf(format)
			text := writers[format](s)
			if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			for _, flags := range [][]string{nil, {"-m", "mapping.yaml"}} {
				if flags != nil {
					if status, _, stderr := muster(nil, "init", file, "-o", "mapping.yaml"); status != 0 {
						t.Fatalf("%s: init ends with status %d: %s", format, status, stderr)
					}
				}
				if status, _,
					said := muster(nil, append([]string{"convert", file, "--report", "concise"}, flags...)...); status != 0 ||
					strings.Contains(said, "hashes-left-out") || strings.Contains(said, "disabled") {
					mapping, _ := os.ReadFile("mapping.yaml")
					t.Errorf("%s %v: status %d: %s\n%s\n%s", format, flags, status, said, text[:min(len(text), 500)], mapping)
				}
			}
		}
	}
}
