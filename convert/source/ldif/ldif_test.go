package ldif

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"muster/convert/source/rows"
	"muster/convert/source/rows/rowstest"
)

func read(t testing.TB, text string, options rows.Options, size sizes) *rowstest.Reading {
	t.Helper()
	table, err := open(rows.Input{File: "f", Reader: strings.NewReader(text)}, options, size)
	return rowstest.Spelling{Names: true, Reason: "why"}.Read(t, table, err)
}

const two = `version: 1

# ana, people, example.com
dn: uid=ana,ou=people,dc=example,dc=com
objectClass: top
objectClass: inetOrgPerson
UID: ana
mail: ana@example.com
mail: ana@example.org
cn:: Wm/Dqw==
cn;lang-DE: Zoe auf
  Deutsch
userPassword:: e1NTSEF9MTIzNDU2Nzg5
 MA==

dn:: dWlkPWJlbixkYz1leGFtcGxlLGRjPWNvbQ==
objectclass: inetOrgPerson
uid: ben
mail:ben@example.com
cn:
# a comment
 that goes on
description:  < not a url
`

var twoRows = []string{
	`dn=uid=ana,ou=people,dc=example,dc=com objectClass=top objectClass.all=["top","inetOrgPerson"] uid=ana mail=ana@example.com ` +
		`mail.all=["ana@example.com","ana@example.org"] cn=Zoë cn;lang-DE=Zoe auf Deutsch userPassword={SSHA}1234567890`,
	`dn=uid=ben,dc=example,dc=com objectClass=inetOrgPerson objectClass.all=["inetOrgPerson"] uid=ben mail=ben@example.com mail.all=["ben@example.com"] cn= description=< not a url`,
}

func TestRead(t *testing.T) {
	for name, text := range map[string]string{
		"LF": two, "CRLF": strings.ReplaceAll(two, "\n", "\r\n"), "CR CR LF": strings.ReplaceAll(two, "\n", "\r\r\n"),
		"no version": strings.TrimPrefix(two, "version: 1\n\n"), "no empty line": strings.Replace(two, "1\n\n", "1\n",
			1),
	} {
		r := read(t, text, rows.Options{}, usual)
		if !slices.Equal(r.Rows, twoRows) || r.Err != "" || len(r.Problems) > 0 {
			t.Errorf("%s: %q\n%s %q", name, r.Rows, r.Err, r.Problems)
		}
	}
	r := read(t, two, rows.Options{}, usual)
	want := []string{"4:1 4:5 5:14 5:14 7:6 8:7 8:7 10:6 11:13 13:16", "16:1 16:6 17:14 17:14 18:6 19:6 19:6 20:4 23:15"}
	if !slices.Equal(r.Places, want) {
		t.Errorf("%q", r.Places)
	}
}

func TestValues(t *testing.T) {
	const head = "dn: cn=a\nobjectClass: user\n"
	for name, test := range map[string]struct{ line, want string }{
		"GUID":         {"objectGUID:: AQIDBAUGBwgJCgsMDQ4PEA==", "objectGUID=04030201-0605-0807-090a-0b0c0d0e0f10"},
		"GUID in text": {"objectguid: abcdefghijklmnop", "objectGUID=64636261-6665-6867-696a-6b6c6d6e6f70"},
		"SID": {
			"objectSid:: AQUAAAAAAAUVAAAA3PTcgzYKjZw1Cs8LUAQAAA==",
			"objectSid=S-1-5-21-2212295900-2626488886-198117941-1104",
		},
		"odd SID":         {"objectSid:: AQU=", "objectSid=AQU="},
		"bytes":           {"jpegPhoto:: /9j/", "jpegPhoto=/9j/"},
		"certificate":     {"userCertificate;binary:: MIIB", "userCertificate=MIIB"},
		"folded base64":   {"cn:: Wm\n /D\n qw=\n =", "cn=Zoë"},
		"folded early":    {"cn:\n  Zoë", "cn=Zoë"},
		"value of a fold": {"cn: a\n  b\n c", "cn=a bc"},
		"not UTF-8":       {"cn:: Wm/r", "cn=Zo\xeb"},
		"empty base64":    {"cn::", "cn="},
		"trailing space":  {"cn: a ", "cn=a "},
	} {
		r := read(t, head+test.line+"\n", rows.Options{}, usual)
		if want := "dn=cn=a objectClass=user " + test.want; !slices.Equal(r.Rows, []string{want}) || len(r.Problems) > 0 {
			t.Errorf("%s: %q %q", name, r.Rows, r.Problems)
		}
	}
}

func TestPeople(t *testing.T) {
	for name, test := range map[string]struct {
		entry string
		skip  bool
	}{
		"unit":               {"objectClass: top\nobjectClass: organizationalUnit", true},
		"suffix":             {"objectClass: dcObject\nobjectClass: organization\no: x", true},
		"group":              {"objectClass: GroupOfNames\nmember: cn=a", true},
		"administrator":      {"objectClass: simpleSecurityObject\nobjectClass: organizationalRole", true},
		"computer":           {"objectClass: top\nobjectClass: person\nobjectClass: user\nobjectClass: computer", true},
		"no attributes":      {"", true},
		"person in a group":  {"objectClass: posixGroup\nobjectClass: posixAccount", false},
		"contact":            {"objectClass: person\nobjectClass: contact", false},
		"unknown class":      {"objectClass: shopCustomer", false},
		"no class":           {"mail: a@example.com", false},
		"late key of a unit": {"objectClass: organizationalUnit\nlate: x\nmail: a\nmail: b\nphoto:< file:///x", true},
	} {
		r := read(t, strings.TrimSpace("dn: x\n"+test.entry)+"\n\ndn: cn=z\nobjectClass: user\n", rows.Options{}, usual)
		if len(r.Rows) != 2 || (r.Rows[0] == "skipped ldif/not-a-person") != test.skip || len(r.Problems) > 0 || r.Err != "" {
			t.Errorf("%s: %q %q %s", name, r.Rows, r.Problems, r.Err)
		}
	}
}

func TestProblems(t *testing.T) {
	const ok = "dn: cn=z\nobjectClass: user\nmail: z\n\n"
	for name, test := range map[string]struct {
		text, problem, err string
		rows               int
	}{
		"no colon":          {ok + "dn: x\nmail\n\n" + ok, "ldif/syntax 6:1", "", 3},
		"odd name":          {ok + "dn: x\nma il: x\n", "ldif/syntax 6:1", "", 2},
		"two entries":       {ok + "dn: x\nmail: a\ndn: y\n", "ldif/syntax 7:1", "", 2},
		"no dn":             {ok + "mail: x\n", "ldif/no-dn 5:1", "", 2},
		"base64":            {ok + "dn: x\nmail:: ?\n", "ldif/base64 6:8", "", 2},
		"url":               {ok + "dn: x\nobjectClass:< file:///etc/passwd\nmail: a\n", "ldif/url 6:15", "", 2},
		"modify":            {ok + "dn: x\nchangetype: modify\nadd: mail\nmail: x\n-\n", "ldif/change 6:1", "", 2},
		"delete":            {ok + "dn: x\nchangetype: delete\n", "ldif/change 6:1", "", 2},
		"add":               {ok + "dn: x\nchangetype: add\nobjectClass: user\n", "", "", 2},
		"cut off":           {ok + "dn: x\nobjectClass: us", "ldif/unfinished 6:15", "", 2},
		"limit":             {ok + "search: 2\nresult: 4 Size limit exceeded\n", "", "ldif/incomplete 6:1", 1},
		"found":             {ok + "# search result\nsearch: 2\nresult: 0 Success\n\n# numEntries: 1\n", "", "", 1},
		"no people":         {"\ndn: ou=x\nobjectClass: organizationalUnit\n", "", "ldif/no-people 2:1", 0},
		"empty":             {"version: 1\n", "", "ldif/no-people 0:0", 0},
		"too large at once": {"dn: x\nobjectClass: person\nmail: " + strings.Repeat("x", 300), "", "ldif/too-large 1:1", 0},
		"too large":         {ok + "dn: x\nmail: " + strings.Repeat("x", 300), "", "ldif/too-large 5:1", 1},
		"several": {
			ok + "dn: y\nobjectClass: a\nobjectClass: b\n\n" + "dn: z\nobjectClass: a\nobjectClass: b\n",
			"ldif/several-values 7:1", "", 3,
		},
		"late":          {ok + "dn: y\ncn: a\n\n" + "dn: z\nCN: b\n", "ldif/late-column 6:1", "", 3},
		"several of dn": {ok + "dn: y\ncn: a\n", "ldif/late-column 6:1", "", 2},
	} {
		r := read(t, test.text, rows.Options{}, sizes{40, 32, 250})
		bad := slices.DeleteFunc(slices.Clone(r.Rows), func(s string) bool { return !strings.HasPrefix(s, "ldif/") })
		problems, first := append(bad, r.Problems...), ""
		if len(problems) > 0 {
			first = strings.Join(strings.Fields(problems[0])[:2], " ")
		}
		if first != test.problem || len(problems) > 1 || r.Err != test.err || len(r.Rows) != test.rows {
			t.Errorf("%s: %q %s %s %q", name, problems, r.Err, r.Message, r.Rows)
		}
		for _, s := range problems {
			if strings.Contains(s, "passwd") {
				t.Errorf("%s: a value is told: %s", name, s)
			}
		}
	}
}

func TestAskedColumns(t *testing.T) {
	const text = "dn: a\nobjectClass: user\nmail: a@example.com\n\ndn: b\nTelephoneNumber: 1\nmail: b\nmail: c\n\n"
	asked := rows.Options{Columns: []string{"Mail", "Mail.all", "telephonenumber", "memberOf.all"}}
	r := read(t, text, asked, sizes{50, 50, 1000})
	want := []string{
		`dn=a objectClass=user Mail=a@example.com Mail.all=["a@example.com"]`,
		`dn=b Mail=b Mail.all=["b","c"] telephonenumber=1`,
	}
	if !slices.Equal(r.Rows, want) || len(r.Problems) != 2 ||
		!strings.HasPrefix(r.Problems[0], `ldif/missing-column 1:1 the mapping asks for "telephonenumber"`) ||
		!slices.Contains(r.Table.Columns, "memberOf.all") {
		t.Errorf("%q\n%q\n%q", r.Rows, r.Problems, r.Table.Columns)
	}
	if r := read(t, text, asked, usual); slices.Contains(r.Table.Columns, "memberOf") {
		t.Error("a column that no entry has is there")
	}
	if _, err := Open(rows.Input{File: "f"}, rows.Options{Format: rows.Format{Table: "x"}}); err == nil {
		t.Error("LDIF has no tables")
	}
}

// A piece may end anywhere between two entries.
func TestPieces(t *testing.T) {
	text := strings.Repeat(two+"\n\ndn: ou=x\nobjectClass: organizationalUnit\n\n", 5)
	want := read(t, text, rows.Options{}, usual)
	if len(want.Rows) != 15 || want.Err != "" {
		t.Fatalf("%q %s", want.Rows, want.Err)
	}
	for size := 1; size < 600; size += 7 {
		rowstest.Same(t, size, read(t, text, rows.Options{}, sizes{2000, size, 1 << 20}), want)
	}
}

func TestRejects(t *testing.T) {
	r := read(t, two, rows.Options{}, usual)
	again := read(t, r.Rejects, rows.Options{}, usual)
	if !slices.Equal(again.Rows, r.Rows) || !strings.HasPrefix(r.Rejects, "# problems: why\ndn: uid=ana,") ||
		strings.Contains(again.Rejects, "why\n# problems") {
		t.Errorf("%q\n%s", again.Rows, r.Rejects)
	}
}

func TestExcerpt(t *testing.T) {
	table, err := Open(rows.Input{File: "f", Reader: strings.NewReader(two)}, rows.Options{})
	if err != nil {
		t.Fatal(err)
	}
	visible := make([]bool, len(table.Columns))
	mail := slices.Index(table.Columns, "mail")
	visible[mail] = true
	for chunk := range table.Chunks {
		b := chunk()
		if e := table.Excerpt(b, 0, mail, visible); e.Text != "mail: ana@example.com" ||
			e.Text[e.Start:e.End] != "ana@example.com" {
			t.Errorf("%+v", e)
		}
		if e := table.Excerpt(b, 0, slices.Index(table.Columns, "userPassword"),
			visible); e.Text != "userPassword:: ********************" {
			t.Errorf("%+v", e)
		}
	}
}

func TestIs(t *testing.T) {
	for text, want := range map[string]bool{
		two: true, "# extended LDIF\n#\n# LDAPv3\n\n# x\ndn: a\n": true, "dn:: YQ==\n": true, "dn: a": true,
		"DN: a\r\n":      true,
		"dn,mail\na,b\n": false, "version: 2\n": false, "version,mail\n": false, "": false, "# only\n": false,
		"uid: a\n": false,
	} {
		if Is([]byte(text)) != want {
			t.Errorf("%q: want %t", text, want)
		}
	}
}

// FuzzLDIF reads anything: it must not panic; where text is cut makes no difference; cells
// stand inside their rows; rejects can be read again.
func FuzzLDIF(f *testing.F) {
	f.Add(two, "mail.all")
	for _, r := range Rules() {
		f.Add(r.Bad, "mail")
		f.Add(r.Good, "x")
	}
	f.Add("dn: a\nobjectClass:\n  user\n\n\r\n#x\n y\n dn\nsearch: 1\nresult: 3\n", "")
	f.Add("dn: a\r\nchangetype: add\r\ncontrol: 1\r\nmail:\r\nmail::\r\n\r\nref: x\r\n", "MAIL.ALL")
	f.Fuzz(func(t *testing.T, text, column string) {
		options := rows.Options{Columns: []string{column}}
		want := rowstest.EverySize(t, func(piece int) *rowstest.Reading {
			return read(t, text, options, sizes{256, piece, 1 << 20})
		}, 1, 7, 64)
		if want.Err != "" || want.Rejects == "" {
			return
		}
		again := read(t, want.Rejects, options, usual)
		people := slices.DeleteFunc(slices.Clone(want.Rows), func(s string) bool { return strings.HasPrefix(s, "skipped ") })
		if n := len(people); len(again.Rows) != n && again.Err == "" {
			t.Fatalf("%d rows are %d rejects\n%s", n, len(again.Rows), want.Rejects)
		}
	})
}

// What is said once is one problem of a block, however often it is so.
func TestSaidOnce(t *testing.T) {
	text := "dn: a\nobjectClass: user\n\ndn: b\nobjectClass: user\n" + strings.Repeat("m: x\n", 1000)
	table, err := open(rows.Input{File: "f", Reader: strings.NewReader(text)}, rows.Options{}, sizes{30, 1 << 20, 1 << 20})
	if err != nil {
		t.Fatal(err)
	}
	problems := 0
	for chunk, err := range table.Chunks {
		if err != nil {
			t.Fatal(err)
		}
		problems += len(chunk().Problems)
	}
	if problems != 1 {
		t.Errorf("%d problems", problems)
	}
}

// Entries of more attributes than any directory has are refused before they take memory.
func TestManyAttributes(t *testing.T) {
	for n, want := range map[int]string{maxAttributes - 2: "", maxAttributes: "ldif/too-large 1:1"} {
		text := []byte("dn: x\nobjectClass: person\n")
		for i := range n {
			text = append(strconv.AppendInt(append(text, 'a'), int64(i), 10), ": x\n"...)
		}
		if r := read(t, string(text), rows.Options{}, usual); r.Err != want {
			t.Errorf("%d attributes: %q %s", n, r.Err, r.Message)
		}
	}
}
