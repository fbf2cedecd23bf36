package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"muster/schema"
)

// hostile is an export whose cells would be commands, tags or escapes in a report.
const hostile = "email,email_verified\n" +
	"zoe@example.com,\"::error::x\n::warning::y\"\n" +
	"ben@example.com,<script>alert(1)</script>\n" +
	"chloe@example.com,100%25\r" + "\n" +
	"dan@example.com,a\x01b\x1b[31m\n" +
	"eve@example.com,&amp;]]>\n" +
	"фёдор@example.com,🙂maybe\n"

const hostileName = "a,b%20 ::c:é\u202e.csv"

// reportOf converts the hostile export, whose file has an odd name too.
func reportOf(t *testing.T, format string, flags ...string) string {
	t.Helper()
	t.Chdir(t.TempDir())
	write(t, hostileName, hostile)
	args := append([]string{
		"convert", hostileName, "--quiet", "-o", "out.json", "--encoding", "utf-8", "--report",
		format,
	}, flags...)
	status, stdout, stderr := muster(nil, args...)
	if status != problems {
		t.Fatalf("status %d: %s", status, stderr)
	}
	return stdout + stderr
}

// Nothing in the data is a command, a tag, or moves a terminal; no address is in a format
// for machines.
func TestReportsEscape(t *testing.T) {
	for format, bad := range map[string]string{
		"text":    "[\x00-\x09\x0b-\x1f\u202e]|(?m)^(::|##)",
		"concise": "[\x00-\x09\x0b-\x1f\u202e]|(?m)^(::|##)",
		"json":    "[\x00-\x09\x0b-\x1f\u202e]",
		"github":  "[\x00-\x09\x0b-\x1f\u202e]|(?m)^::error [^:]*:[^:]|^[^:]",
		"gitlab":  "[\x00-\x09\x0b-\x1f\u202e]",
		"sarif":   "[\x00-\x09\x0b-\x1f\u202e]",
		"junit":   "[\x00-\x09\x0b-\x1f\u202e]|<script|&amp;]]|]]>",
		"html":    "[\x00-\x09\x0b-\x1f\u202e]|<script|>&amp;]]",
	} {
		t.Run(format, func(t *testing.T) {
			got := reportOf(t, format)
			if found := regexp.MustCompile(bad).FindString(got); found != "" {
				t.Errorf("%q is in\n%s", found, got)
			}
			people := format == "text" || format == "concise"
			if !people && strings.Contains(got, "zoe@") || format == "text" && !strings.Contains(got, "ben@example.com") {
				t.Errorf("addresses in\n%s", got)
			}
			if n := strings.Count(got, "convert/boolean"); n < 6 {
				t.Errorf("%d problems in\n%s", n, got)
			}
		})
	}
}

// The same of users: names and values of any length that go into pointers and messages.
func TestReportsEscapeUsers(t *testing.T) {
	t.Chdir(t.TempDir())
	var users strings.Builder
	for _, v := range []string{"\u202e\u009b31m\u2028", "]]>", "::error::x", "longlong" + strings.Repeat("a", 40) +
		"@example.com", strings.Repeat("1", 35) + " longlong.x@example.com", "@example.com"} {
		text, _ := json.Marshal(v)
		fmt.Fprintf(&users,
			`{"email":%s,%s:1,"username":%[1]s,"picture":%[1]s,"mfa_factors":[{"email":{"value":%[1]s}}],"user_metadata":{"a":{%[1]s:{"b.c":1}}}}`+"\n", text, text)
	}
	write(t, "users.ndjson", users.String())
	bad := regexp.MustCompile("[\x00-\x09\x0b-\x1f\x7f]|\u009b|\u202e|\u2028|]]>|longl")
	for _, f := range formatNames() {
		status, stdout, stderr := muster(map[string]string{"CI": "true"}, "validate", "users.ndjson", "--quiet", "--report",
			f)
		if status != problems {
			t.Fatalf("%s: status %d", f, status)
		}
		got := stdout + stderr
		if f == "json" || f == "sarif" || f == "gitlab" || f == "text" || f == "concise" || f == "github" {
			got = strings.ReplaceAll(got, "]]>", "") // which ends nothing there
		}
		if found := bad.FindString(got); found != "" {
			i := strings.Index(got, found)
			t.Errorf("%s: %q is in …%s…", f, found, got[max(0, i-200):min(len(got), i+100)])
		}
		if !strings.Contains(got, `l…@`) || !strings.Contains(got, "schema/additional-property") {
			t.Errorf("%s: %s", f, got)
		}
	}
}

func TestReportGitHub(t *testing.T) {
	got := reportOf(t, "github")
	const want = `::error file=a%2Cb%2520 %3A%3Ac%3Aé\u202e.csv,line=2,col=17,title=convert/boolean::`
	if !strings.HasPrefix(got, want) {
		t.Errorf("it begins with %.120q", got)
	}
}

// GitHub shows ten errors and ten warnings; one notice says how many more there are.
func TestReportGitHubCap(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "users.csv", "email,email_verified\n"+strings.Repeat("ana@example.com,maybe\n", 25))
	_, got, _ := muster(nil, "convert", "users.csv", "--quiet", "-o", "out.json", "--report", "github")
	if n := strings.Count(got, "::error "); n != 10 {
		t.Errorf("%d errors", n)
	}
	if want := "::notice title=muster::and 15 errors and 0 warnings more; --report json:FILE has them all\n"; !strings.HasSuffix(got, want) {
		t.Errorf("it ends otherwise:\n%s", got)
	}
}

// People see so many problems of one rule, and the number of the others. Status, rejects
// and the formats of machines have all.
func TestMaxProblems(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "users.csv", "email,email_verified\n"+strings.Repeat("ana@example.com,maybe\n", 130))
	for _, test := range []struct {
		flags   string
		printed int
	}{{"", 100}, {"--max-problems 3", 3}, {"--max-problems 0", 130}} {
		args := append(
			strings.Fields(
				"convert users.csv --quiet -o out.json --rejects bad.csv --report concise --report html:r.html --report json:all.json"), strings.Fields(test.flags)...)
		status, _, stderr := muster(nil, args...)
		if n := strings.Count(stderr, "error[convert/boolean]"); n != test.printed || status != problems {
			t.Errorf("%s: %d problems, status %d", test.flags, n, status)
		}
		more := fmt.Sprintf("%d more of convert/boolean not shown", 130-test.printed)
		if strings.Contains(stderr, more) != (test.printed < 130) {
			t.Errorf("%s: no %q in %s", test.flags, more, stderr)
		}
		for file, want := range map[string]int{"all.json": 130, "r.html": test.printed, "bad.csv": 130} {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			mark := map[string]string{"all.json": "convert/boolean", "r.html": "<article", "bad.csv": "maybe"}[file]
			if n := strings.Count(string(text), mark+map[string]string{"bad.csv": ","}[file]); n != want {
				t.Errorf("%s: %s has %d", test.flags, file, n)
			}
		}
	}
}

func TestReportJUnit(t *testing.T) {
	got := reportOf(t, "junit")
	var suites struct {
		Tests    int `xml:"tests,attr"`
		Failures int `xml:"failures,attr"`
		Suite    struct {
			Cases []struct {
				File    string `xml:"file,attr"`
				Failure string `xml:"failure"`
			} `xml:"testcase"`
		} `xml:"testsuite"`
	}
	if err := xml.Unmarshal([]byte(got), &suites); err != nil {
		t.Fatalf("%v\n%s", err, got)
	}
	if suites.Tests != 6 || suites.Failures != 6 || len(suites.Suite.Cases) != 6 {
		t.Errorf("the counts are wrong in\n%s", got)
	}
	if c := suites.Suite.Cases[1]; c.File != hostileName ||
		!strings.Contains(c.Failure, "<script>alert(1)</script>") {
		t.Errorf("%+v", c)
	}
}

func TestReportGitLab(t *testing.T) {
	var issues []gitlabIssue
	got := reportOf(t, "gitlab")
	if err := json.Unmarshal([]byte(got), &issues); err != nil || len(issues) != 6 {
		t.Fatalf("%d issues, %v\n%s", len(issues), err, got)
	}
	seen := map[string]bool{}
	for _, i := range issues {
		if seen[i.Fingerprint] || i.Severity != "major" || i.Location.Lines.Begin < 2 ||
			i.Location.Path != hostileName {
			t.Errorf("%+v", i)
		}
		seen[i.Fingerprint] = true
	}
}

// A report of a run without problems is well-formed too.
func TestReportsEmpty(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "users.csv", "email\nana@example.com\n")
	for format, want := range map[string]string{
		"text": "", "concise": "", "json": "", "github": "", "gitlab": "[\n]\n", "sarif": `"results":[`,
		"junit": `tests="1" failures="0"`, "html": "0 errors, 0 warnings",
	} {
		status, stdout, stderr := muster(nil, "convert", "users.csv", "--quiet", "-o", "out.json", "--report", format)
		if status != fine || stderr != "" || !strings.Contains(stdout, want) || want == "" && stdout != "" {
			t.Errorf("%s: status %d, %q, %q", format, status, stdout, stderr)
		}
	}
}

// A mark in the input shows what the excerpt points at: before, and after masking.
func TestMask(t *testing.T) {
	for in, want := range map[string]string{
		"":                                 "",
		"nothing":                          "nothing",
		"ana@example.com":                  "a…@example.com",
		"«ana@example.com»,x":              "«a…@example.com»,x",
		"ana@example.com,«maybe»,b":        "a…@example.com,«maybe»,b",
		"«x»,ana@example.com":              "«x»,a…@example.com",
		"«ana»@example.com":                "«a…»@example.com",
		"a«n»a@example.com":                "«a…»@example.com",
		"ana«@example.com»":                "a…«@example.com»",
		`{"email":"o'neil+x@example.com"}`: `{"email":"o…@example.com"}`,
		`"ana lopez"@example.com`:          `"a…@example.com`,
		"фёдор@example.com":                "ф…@example.com",
		"two: a@example.com, bob@b.org":    "two: a…@example.com, b…@b.org",
		"`ana@example.com` has @ and a@@":  "`a…@example.com` has @ and a…@@",
		"mailto:ana@example.com":           "mailto:a…@example.com",
		"ana@bob@example.com":              "a…@b…@example.com",
		"name@":                            "n…@",
		`no address: "@example.com"`:       `no address: "@example.com"`,
		`{"email":"@example.com"}`:         `{"email":"@example.com"}`,
		`{"email":"\"a b\"@example.com"}`:  `{"email":"\"a…@example.com"}`,
		"no: aaaaaaaa…@…":                  "no: a…@…",
	} {
		e := schema.Excerpt{Text: in}
		if strings.Contains(in, "«") {
			before, rest, _ := strings.Cut(in, "«")
			marked, after, _ := strings.Cut(rest, "»")
			e = schema.Excerpt{Text: before + marked + after, Start: len(before), End: len(before) + len(marked)}
		}
		got := maskExcerpt(e)
		text := got.Text
		if strings.Contains(in, "«") {
			text = got.Text[:got.Start] + "«" + got.Text[got.Start:got.End] + "»" + got.Text[got.End:]
		}
		if text != want {
			t.Errorf("%s becomes %s, not %s", in, text, want)
		}
	}
}

func FuzzMask(f *testing.F) {
	f.Add("ana@example.com,maybe", 16, 21)
	f.Add("\"a b\"@x@é@", 2, 9)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		if start < 0 || start > end || end > len(text) {
			t.Skip()
		}
		got := maskExcerpt(schema.Excerpt{Text: text, Start: start, End: end})
		if got.Start < 0 || got.Start > got.End || got.End > len(got.Text) {
			t.Errorf("%+v", got)
		}
	})
}

// docs/rules.md is what the table of rules says; TestRules runs its examples.
func TestRulesPage(t *testing.T) {
	want, err := os.ReadFile("../../docs/rules.md")
	if err != nil {
		t.Fatal(err)
	}
	_, got, _ := muster(nil, "explain", "--markdown")
	if got != string(want) {
		t.Error("docs/rules.md is stale: make docs")
	}
}

// The example in docs/lint.md is one.
func TestLintPage(t *testing.T) {
	text, err := os.ReadFile("../../docs/lint.md")
	if err != nil {
		t.Fatal(err)
	}
	example := regexp.MustCompile("(?s)```yaml\n(.*?)```").FindSubmatch(text)
	if example == nil {
		t.Fatal("no example")
	}
	c, err := readConfig("muster.yaml", bytes.NewReader(example[1]), true)
	if err != nil || len(c.severities) != 2 || len(c.reports) != 2 || c.maxProblems != 20 {
		t.Errorf("%+v, %v", c, err)
	}
	for _, f := range formatNames() {
		if !strings.Contains(string(text), "| `"+f+"` |") {
			t.Errorf("it does not have the format %s", f)
		}
	}
}

func FuzzConfig(f *testing.F) {
	f.Add([]byte("severity:\n  unique/email: {severity: off, reason: x}\nreport: [text]\nmax-problems: 3\n"))
	f.Add([]byte("a: &a [*a]\n"))
	f.Fuzz(func(t *testing.T, text []byte) { readConfig("muster.yaml", bytes.NewReader(text), false) })
}
