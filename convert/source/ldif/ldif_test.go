package ldif

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"muster/convert/source/rows"
	"muster/schema"
)

// result is what was read, in words.
type result struct {
	columns []string
	rows    []string // column=value; NULL is left out; "skipped RULE" for a row that is no user
	places  []string // line:column of the row and of each cell that is not NULL
	reports []string // rule, place and message of problems and notes
	err     string   // rule and place
	message string
	rejects string // of the rows that are users
}

func read(t testing.TB, text string, options rows.Options, size sizes) (r result) {
	t.Helper()
	fail := func(err error) {
		var data *schema.DataError
		if !errors.As(err, &data) {
			r.err = err.Error()
			return
		}
		p := data.Problem
		r.err = fmt.Sprintf("%s %d:%d", p.Rule, p.Pos.Line, p.Pos.Column)
		r.message = p.Message
	}
	table, err := open(rows.Input{File: "f", Reader: strings.NewReader(text)}, options, size)
	if err != nil {
		fail(err)
		return r
	}
	r.columns = table.Columns
	for _, p := range table.Notes {
		r.reports = append(r.reports, fmt.Sprintf("%s: %s", p.Rule, p.Message))
	}
	once := map[string]bool{}
	for chunk, err := range table.Chunks {
		if err != nil {
			fail(err)
			break
		}
		b := chunk()
		skipped := map[int]string{}
		for _, p := range b.Problems {
			if p.Skip {
				skipped[p.Row] = p.Problem.Rule
				continue
			}
			if p.Once != "" && once[p.Once] {
				continue
			}
			once[p.Once] = true
			at := b.Place(int(p.Offset))
			r.reports = append(r.reports, fmt.Sprintf("%s %d:%d %s", p.Problem.Rule, at.Line, at.Column, p.Problem.Message))
		}
		if len(b.Cells) != len(b.Rows)*b.Width {
			t.Fatalf("%d rows of %d have %d cells", len(b.Rows), b.Width, len(b.Cells))
		}
		for row, e := range b.Rows {
			if rule := skipped[row]; rule != "" {
				r.rows = append(r.rows, "skipped "+rule)
				continue
			}
			at := b.Place(int(e.Start))
			var words []string
			places := fmt.Sprintf("%d:%d", at.Line, at.Column)
			for i, column := range table.Columns {
				c := b.Cell(row, i)
				if o := b.Offset(c); o < int(e.Start) || o > int(e.End) {
					t.Fatalf("the cell %s of row %d begins outside its row", column, row)
				}
				table.Excerpt(b, row, i, make([]bool, b.Width))
				if c.Null() {
					continue
				}
				words = append(words, column+"="+string(b.Value(c)))
				at := b.Place(b.Offset(c))
				places += fmt.Sprintf(" %d:%d", at.Line, at.Column)
			}
			r.rows = append(r.rows, strings.Join(words, " "))
			r.places = append(r.places, places)
			r.rejects += string(table.AppendReject(nil, b, row, "why", row == 0))
		}
		if b.Err != nil {
			fail(b.Err)
			break
		}
		b.Release()
	}
	return r
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
		"LF": two, "CRLF": strings.ReplaceAll(two, "\n", "\r\n"),
		"no version": strings.TrimPrefix(two, "version: 1\n\n"), "no empty line": strings.Replace(two, "1\n\n", "1\n",
			1),
	} {
		r := read(t, text, rows.Options{}, usual)
		if !slices.Equal(r.rows, twoRows) || r.err != "" || len(r.reports) > 0 {
			t.Errorf("%s: %q\n%s %q", name, r.rows, r.err, r.reports)
		}
	}
	r := read(t, two, rows.Options{}, usual)
	want := []string{"4:1 4:5 5:14 5:14 7:6 8:7 8:7 10:6 11:13 13:16", "16:1 16:6 17:14 17:14 18:6 19:6 19:6 20:4 23:15"}
	if !slices.Equal(r.places, want) {
		t.Errorf("%q", r.places)
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
		if want := "dn=cn=a objectClass=user " + test.want; !slices.Equal(r.rows, []string{want}) || len(r.reports) > 0 {
			t.Errorf("%s: %q %q", name, r.rows, r.reports)
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
		if len(r.rows) != 2 || (r.rows[0] == "skipped ldif/not-a-person") != test.skip || len(r.reports) > 0 || r.err != "" {
			t.Errorf("%s: %q %q %s", name, r.rows, r.reports, r.err)
		}
	}
}

func TestProblems(t *testing.T) {
	const ok = "dn: cn=z\nobjectClass: user\nmail: z\n\n"
	for name, test := range map[string]struct {
		text, reports, err string
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
		reports := ""
		if len(r.reports) > 0 {
			reports = strings.Join(strings.Fields(r.reports[0])[:2], " ")
		}
		if reports != test.reports || len(r.reports) > 1 || r.err != test.err || len(r.rows) != test.rows {
			t.Errorf("%s: %q %s %s %q", name, r.reports, r.err, r.message, r.rows)
		}
		for _, s := range r.reports {
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
	if !slices.Equal(r.rows, want) || len(r.reports) != 2 ||
		!strings.HasPrefix(r.reports[0], `ldif/missing-column: the mapping asks for "telephonenumber"`) ||
		!slices.Contains(r.columns, "memberOf.all") {
		t.Errorf("%q\n%q\n%q", r.rows, r.reports, r.columns)
	}
	if r := read(t, text, asked, usual); slices.Contains(r.columns, "memberOf") {
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
	if len(want.rows) != 15 || want.err != "" {
		t.Fatalf("%q %s", want.rows, want.err)
	}
	for size := 1; size < 600; size += 7 {
		got := read(t, text, rows.Options{}, sizes{2000, size, 1 << 20})
		if !slices.Equal(got.rows, want.rows) || !slices.Equal(got.places, want.places) || got.err != "" {
			t.Fatalf("in pieces of %d: %q %s", size, got.rows, got.err)
		}
	}
}

func TestRejects(t *testing.T) {
	r := read(t, two, rows.Options{}, usual)
	again := read(t, r.rejects, rows.Options{}, usual)
	if !slices.Equal(again.rows, r.rows) || !strings.HasPrefix(r.rejects, "# problems: why\ndn: uid=ana,") ||
		strings.Contains(again.rejects, "why\n# problems") {
		t.Errorf("%q\n%s", again.rows, r.rejects)
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
		want := read(t, text, options, sizes{256, 1 << 20, 1 << 20})
		for _, size := range []int{1, 7, 64} {
			got := read(t, text, options, sizes{256, size, 1 << 20})
			if !slices.Equal(got.rows, want.rows) || !slices.Equal(got.places, want.places) || got.err != want.err {
				t.Fatalf("in pieces of %d\n%q %s\nin one\n%q %s", size, got.rows, got.err, want.rows, want.err)
			}
		}
		if want.err != "" || want.rejects == "" {
			return
		}
		again := read(t, want.rejects, options, usual)
		if n := len(want.places); len(again.rows) != n && again.err == "" {
			t.Fatalf("%d rows are %d rejects\n%s", n, len(again.rows), want.rejects)
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
