package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"muster/schema"
	"muster/submit"
)

// pageRun makes a page of a run of each kind, and the summary of the same run.
func pageRun(t *testing.T, command string) (page string, sum map[string]any) {
	t.Helper()
	args := append(strings.Fields(command), "--quiet", "--report", "html:page.html", "--report", "concise:told.txt",
		"--summary", "json:sum.json")
	if status, _, stderr := muster(nil, args...); status > problems {
		t.Fatalf("%s: status %d: %s", command, status, stderr)
	}
	text, err := os.ReadFile("page.html")
	if err != nil {
		t.Fatal(err)
	}
	summary, err := os.ReadFile("sum.json")
	if err == nil {
		err = json.Unmarshal(summary, &sum)
	}
	if err != nil {
		t.Fatal(err)
	}
	return string(text), sum
}

// pageExport is an export in which there is something of everything.
func pageExport() string {
	var b strings.Builder
	b.WriteString("email,given_name,password,email_verified,gone\n")
	for i := range 1500 {
		email, hash, verified, gone := fmt.Sprintf("user%d@example.com", i),
			"$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy", "true", ""
		switch {
		case i%50 == 1:
			email = "user0@example.com"
		case i%70 == 2:
			verified = "maybe"
		case i%80 == 3:
			gone = "yes"
		case i%90 == 4:
			hash = "$P$B12345678abcdefghijklmnopqrstuv"
		case i%100 == 5:
			hash = ""
		}
		fmt.Fprintf(&b, "%s,<b>Ana</b>,%s,%s,%s\n", email, hash, verified, gone)
	}
	return b.String()
}

const pageMapping = "users:\n  email: email\n  given_name: given_name\n  password: password\n" +
	"  email_verified: email_verified\nskip: row.gone == \"yes\"\n"

var pageCommands = []string{
	"convert users.csv -m mapping.yaml -o out.json --rejects bad.csv --severity password/unsupported=warning",
	"convert users.csv -m mapping.yaml -o none.json",
	"validate out.json",
	"run users.csv -m mapping.yaml --rehearse --run-dir run --rejects bad.csv",
	"status run",
	"status run --results",
}

// Every number of the page is that of --summary json, and all of those are on the page.
func TestPageNumbers(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "users.csv", pageExport())
	write(t, "mapping.yaml", pageMapping)
	for _, command := range pageCommands {
		page, sum := pageRun(t, command)
		want := map[string]int{}
		flatten("", sum, want)
		shown := map[string]bool{}
		for _, m := range regexp.MustCompile(`<data data-of="([^"]*)" value="(\d+)">([\d,]+)</data>`).FindAllStringSubmatch(page, -1) {
			n, _ := strconv.Atoi(m[2])
			shown[m[1]] = true
			if n != want[m[1]] || grouped(n) != m[3] {
				t.Errorf("%s: %s is %s and %s on the page, and %d in the summary", command, m[1], m[2], m[3], want[m[1]])
			}
		}
		if len(shown) < 2 {
			t.Errorf("%s: %d numbers are on the page", command, len(shown))
		}
		for name, n := range want {
			told := regexp.MustCompile(`^(rows|users|rejected|rejected_by\..*|skipped\..*|findings\..*|passwords\..*|filled\..*|` +
				`upload\.(inserted|updated|exists|failed|unknown|unsent|under_way))$`).MatchString(name)
			replaced := name == "users" && want["upload.users"] > 0 && want["rows"] == 0
			if told && n > 0 && !shown[name] && !replaced {
				t.Errorf("%s: %s, which is %d, is not on the page", command, name, n)
			}
		}
	}
}

// flatten names the numbers of a summary by their path.
func flatten(path string, v any, into map[string]int) {
	switch v := v.(type) {
	case float64:
		into[path] = int(v)
	case map[string]any:
		for name, of := range v {
			flatten(strings.TrimPrefix(path+"."+name, "."), of, into)
		}
	case []any:
		for _, of := range v {
			if f, ok := of.(map[string]any); ok {
				into[fmt.Sprintf("%s.%v.%v", path, f["rule"], f["severity"])] = int(f["count"].(float64))
			}
		}
	}
}

// The page is well-formed, has one first heading and skips no level, names its pictures, and asks for nothing.
func TestPageForm(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "users.csv", pageExport())
	write(t, "mapping.yaml", pageMapping)
	for _, command := range pageCommands {
		page, _ := pageRun(t, command)
		level, first, pictures, policy := 0, 0, 0, ""
		ids := map[string]bool{}
		d := xml.NewDecoder(strings.NewReader(page))
		d.Strict, d.AutoClose, d.Entity = false, []string{"meta"}, xml.HTMLEntity
		for {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", command, err)
			}
			start, ok := token.(xml.StartElement)
			if !ok {
				continue
			}
			attributes := map[string]string{}
			for _, a := range start.Attr {
				attributes[a.Name.Local] = a.Value
			}
			if id := attributes["id"]; id != "" && ids[id] {
				t.Errorf("%s: two have the id %s", command, id)
			} else {
				ids[id] = true
			}
			if attributes["http-equiv"] == "Content-Security-Policy" {
				policy = attributes["content"]
			}
			switch name := start.Name.Local; name {
			case "h1", "h2", "h3":
				n := int(name[1] - '0')
				if n > level+1 {
					t.Errorf("%s: %s after h%d", command, name, level)
				}
				if level = n; n == 1 {
					first++
				}
			case "svg":
				if pictures++; attributes["role"] == "img" && attributes["aria-label"] == "" ||
					attributes["role"] == "" && attributes["aria-hidden"] == "" && attributes["viewBox"] == "" {
					t.Errorf("%s: a picture has no words: %v", command, attributes)
				}
			case "script", "link", "img", "iframe", "object", "base", "form":
				t.Errorf("%s: there is a %s", command, name)
			}
			for a, value := range attributes {
				if a == "style" || strings.HasPrefix(a, "on") || a == "href" && !strings.HasPrefix(value, "#") || a == "src" {
					t.Errorf("%s: %s=%q", command, a, value)
				}
			}
		}
		if first != 1 || pictures < 2 || !strings.HasPrefix(policy, "default-src 'none'; style-src 'sha256-") ||
			strings.Contains(page, "<b>Ana</b>") || strings.Contains(page, "ZgotmplZ") {
			t.Errorf("%s: %d first headings, %d pictures in\n%.3000s", command, first, pictures, page)
		}
	}
}

// Text can be read on all that it stands on, in the light, in the dark and on paper: by WCAG 2.2, 4.5 to 1; marks 3
// to 1.
func TestPageContrast(t *testing.T) {
	themes := map[string]map[string]string{}
	for _, block := range regexp.MustCompile(`(@media[^{]*\{)?:root\{([^}]*)\}`).FindAllStringSubmatch(pageStyle, -1) {
		colors := map[string]string{}
		for _, m := range regexp.MustCompile(`--([a-z]+):(#[0-9a-f]{3,6})`).FindAllStringSubmatch(block[2], -1) {
			colors[m[1]] = m[2]
		}
		themes[block[1]] = colors
	}
	if len(themes) != 3 {
		t.Fatalf("the themes are %v", themes)
	}
	var texts, marks []string
	for _, m := range regexp.MustCompile(`[{;]color:var\(--([a-z]+)\)`).FindAllStringSubmatch(pageStyle, -1) {
		texts = append(texts, m[1])
	}
	for _, m := range regexp.MustCompile(`\.f-[a-z]+\{fill:var\(--([a-z]+)\)`).FindAllStringSubmatch(pageStyle, -1) {
		if m[1] != "line" { // what a bar is part of: the number beside says it
			marks = append(marks, m[1])
		}
	}
	if len(texts) < 6 || len(marks) < 6 {
		t.Fatalf("texts %q, marks %q", texts, marks)
	}
	for theme, colors := range themes {
		for _, ground := range []string{"paper", "card"} {
			for _, name := range slices.Concat(texts, marks) {
				least := 4.5
				if !slices.Contains(texts, name) {
					least = 3
				}
				if c := contrast(t, colors[name], colors[ground]); c < least {
					t.Errorf("%s --%s on --%s is %.2f to 1", theme, name, ground, c)
				}
			}
		}
		if c := contrast(t, colors["ink"], colors["mark"]); c < 4.5 {
			t.Errorf("%s what is marked is %.2f to 1", theme, c)
		}
	}
}

// contrast is that of two colours, as WCAG 2 computes it.
func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	luminance := func(color string) float64 {
		color = strings.TrimPrefix(color, "#")
		if len(color) == 3 {
			color = string([]byte{color[0], color[0], color[1], color[1], color[2], color[2]})
		}
		n, err := strconv.ParseUint(color, 16, 32)
		if err != nil || len(color) != 6 {
			t.Fatalf("%q is no colour", color)
		}
		sum := 0.0
		for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
			c := float64(n>>(16-8*i)&0xff) / 255
			if c <= 0.04045 {
				c /= 12.92
			} else {
				c = math.Pow((c+0.055)/1.055, 2.4)
			}
			sum += weight * c
		}
		return sum
	}
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// A million findings of all rules make a page that a mail takes. All of them are counted.
func TestPageSize(t *testing.T) {
	var b bytes.Buffer
	h := newHTML(bufio.NewWriter(&b))
	o := &outcome{
		Command: "validate", Whole: true, gated: true, Rows: 1_000_000, Rejected: 1_000_000,
		By: map[string]int{},
	}
	all := rules()
	e := schema.Excerpt{Text: strings.Repeat("<&>", 60), Start: 20, End: 40}
	found := counter{}
	for i := range 1_000_000 {
		p := schema.Problem{
			Rule: all[i%len(all)].ID, Severity: schema.Error, Index: i, Pos: schema.Pos{
				File: "users.csv", Line: i + 2,
				Column: 1,
			},
			Message: strings.Repeat("m\"", 100), Hint: fmt.Sprint("hint ", i),
		}
		p.Pos.Field = fmt.Sprint("column ", i%300)
		found.add(p)
		o.By[p.Rule]++
		h.problem(p, e)
	}
	o.Findings = found.all()
	if err := h.end(o); err != nil {
		t.Fatal(err)
	}
	page := b.String()
	if n := strings.Count(page, "<details"); len(page) > 300_000 || n != len(all) || !strings.Contains(page, "<article") {
		t.Errorf("%d bytes, %d rules of %d, %d examples", len(page), n, len(all), strings.Count(page, "<article"))
	}
	if !strings.Contains(page, "1,000,000 errors") {
		t.Error("they are not counted")
	}
}

// An upload of many days and jobs is a picture of a size that one can look at.
func TestTimeline(t *testing.T) {
	began := time.Date(2026, 3, 1, 22, 0, 0, 0, time.UTC)
	var uploads []submit.Upload
	for i := range 20_000 {
		sent := began.Add(time.Duration(i) * time.Second)
		if i >= 10_000 {
			sent = sent.Add(9 * time.Hour)
		}
		uploads = append(uploads, submit.Upload{
			Batch: i + 1, Users: 100, Job: "job", Sent: sent, Ended: sent.Add(2 * time.Second), Settled: i != 77,
		})
	}
	uploads = append(uploads, submit.Upload{Batch: 1, Users: 100, Sent: began.Add(-time.Hour)}) // no job
	line := timelineOf(uploads, began.Add(48*time.Hour))
	if line.Jobs != 20_000 || line.Settled != 1_999_900 || len(line.Pauses) != 1 || line.Pauses[0] != "8h59m59s" ||
		line.Rate != "100 users a second" || line.Begin != "1 March, 22:00:00" || line.End != "2 March, 12:33:21" {
		t.Errorf("%+v", line)
	}
	if len(line.Lanes) > 2*mostJobs || len(line.Curve) > 20_000 {
		t.Errorf("%d marks, a curve of %d bytes", len(line.Lanes), len(line.Curve))
	}
	for _, l := range line.Lanes {
		if l.X < 0 || l.X+l.Width > 1002 {
			t.Errorf("%+v", l)
		}
	}
	if timelineOf(nil, began) != nil {
		t.Error("a picture of nothing")
	}
}
