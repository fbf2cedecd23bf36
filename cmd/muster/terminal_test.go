package main

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"

	"github.com/rivo/uniseg"
)

// onTerminal runs a command line before a terminal of so many columns, without colours.
func onTerminal(columns string, args ...string) (status int, stderr string) {
	var out, err bytes.Buffer
	a := &app{
		ctx: context.Background(), stdin: strings.NewReader(""), stdout: &out, stderr: &err,
		env:        func(name string) string { return map[string]string{"COLUMNS": columns, "NO_COLOR": "1"}[name] },
		isTerminal: func(any) bool { return true },
	}
	status = a.main(args)
	return status, err.String()
}

// Nothing is wider than the terminal, the caret stands under what it means, and nothing is lost but the rest of an
// excerpt.
func TestTerminalWidth(t *testing.T) {
	t.Chdir(t.TempDir())
	long := strings.Repeat("long words of a cell ", 20)
	write(t, "users.csv", "note,email,email_verified,more\n"+
		long+",ana@example.com,maybe,"+long+"\n"+
		strings.Repeat("漢字", 60)+",ben@example.com,perhaps,"+strings.Repeat("é🙂", 60)+"\n"+
		"x,chloe@example.com,"+strings.Repeat("y", 300)+",x\n")
	write(t, "mapping.yaml", "users:\n  email: email\n  email_verified: email_verified\n"+
		"  user_metadata.note: note\n  user_metadata.more: more\n")
	args := []string{"convert", "users.csv", "-o", "out.json", "-m", "mapping.yaml"}
	_, _, wide := muster(nil, args...)
	for _, columns := range []string{"80", "60", "132"} {
		status, told := onTerminal(columns, args...)
		most := map[string]int{"80": 80, "60": 60, "132": 132}[columns]
		if status != problems {
			t.Errorf("status %d", status)
		}
		carets := 0
		lines := strings.Split(told, "\n")
		for i, line := range lines {
			if n := uniseg.StringWidth(line); n > most {
				t.Errorf("%s: %d columns: %s", columns, n, line)
			}
			from := strings.Index(line, "^")
			if from < 0 || strings.Trim(line, " |^") != "" {
				continue
			}
			carets++
			text := lines[i-1]
			marked := firstColumns(text[len(firstColumns(text, from)):], len(line)-from)
			if marked != "maybe" && marked != "perhaps" && !strings.HasPrefix(marked, "yyyyyyyyyy") {
				t.Errorf("%s: the caret stands under %q in\n%s\n%s", columns, marked, text, line)
			}
		}
		if carets != 3 {
			t.Errorf("%s: %d carets in\n%s", columns, carets, told)
		}
		if strings.Contains(wide, "next:") != strings.Contains(told, "next:") {
			t.Errorf("%s: it ends otherwise:\n%s", columns, told)
		}
	}
}

// The table of columns keeps something of each cell, however wide some are.
func TestTableWidth(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "users.csv", "email,"+strings.Repeat("a_long_name_", 4)+"\n"+
		"ana@example.com,"+strings.Repeat("long words ", 9)+"\n")
	for _, columns := range []string{"80", "60", "40"} {
		_, told := onTerminal(columns, "init", "users.csv", "-o", "mapping.yaml")
		for line := range strings.Lines(told) {
			line = strings.TrimSuffix(line, "\n")
			most, cells := map[string]int{"80": 80, "60": 60, "40": 40}[columns], len(strings.Fields(line))
			if !strings.HasPrefix(line, "|") {
				continue
			}
			if n := uniseg.StringWidth(line); n > most || columns != "40" && cells < 7 {
				t.Errorf("%s: %d columns, %d words: %s", columns, n, cells, line)
			}
		}
		if strings.Count(told, "\n|") != 3 {
			t.Errorf("%s: %s", columns, told)
		}
	}
}

// Text is cut at blanks alone, and comes to the same.
func TestFolded(t *testing.T) {
	for _, text := range []string{
		"", "one", "one two three four", "a  b   c", strings.Repeat("word ", 30), "/a/path/of/more/than/ten/columns and more",
		"漢字 漢字 漢字 漢字",
	} {
		for taken := range 12 {
			got := folded(text, 10, taken, "  ")
			if back := strings.ReplaceAll(got, "\n  ", " "); strings.Join(strings.Fields(back), " ") !=
				strings.Join(strings.Fields(text), " ") {
				t.Errorf("%q becomes %q", text, got)
			}
			for i, line := range strings.Split(got, "\n") {
				if i > 0 && uniseg.StringWidth(line) > 10 && strings.Contains(strings.TrimSpace(line), " ") {
					t.Errorf("%q has the line %q", text, line)
				}
			}
		}
	}
	if got := folded(strings.Repeat("word ", 30), 0, 0, ""); strings.Contains(got, "\n") {
		t.Error("there is no width, and it is cut")
	}
}

// What is marked is in the picture, whatever stands around it.
func FuzzFit(f *testing.F) {
	f.Add("before", "marked", "after", 12)
	f.Add("漢字漢字漢字", "🙂", "e\u0301e\u0301", 5)
	f.Fuzz(func(t *testing.T, before, marked, after string, width int) {
		if width < 8 || width > 200 {
			t.Skip()
		}
		before, marked, after = printable(before), printable(marked), printable(after)
		b, m, a := fit(before, marked, after, width)
		if n := uniseg.StringWidth(b) + uniseg.StringWidth(m) + uniseg.StringWidth(a); n > width {
			t.Errorf("%q %q %q has %d columns of %d", b, m, a, n, width)
		}
		if uniseg.StringWidth(marked) <= width-2 && m != marked {
			t.Errorf("%q becomes %q", marked, m)
		}
	})
}

// A line that changes is gone before something else is written.
func TestScreen(t *testing.T) {
	var b bytes.Buffer
	s := &screen{Writer: &b}
	line := lastLine{s}
	line.draw("10 %")
	line.draw("20 %")
	s.Write([]byte("a finding\n"))
	s.Write([]byte("another\n"))
	line.draw("30 %")
	line.draw("")
	if want := clearLine + "10 %" + clearLine + "20 %" + clearLine + "a finding\nanother\n" + clearLine + "30 %" +
		clearLine; b.String() != want {
		t.Errorf("%q, not %q", b.String(), want)
	}
}

// Names of columns are nothing that a terminal, a build server or a reader takes for its own.
func TestHostileColumns(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "users.csv", "email,::error::x,\x1b[31mred,\u202eevil,<script>,=cmd|x\nana@example.com,1,2,3,4,5\n")
	write(t, "muster.yaml", "connection: \"::error::x\\u202e\\e[31m\"\n")
	for _, args := range [][]string{
		{"look", "users.csv"},
		{"look", "users.csv", "--json"},
		{"init", "users.csv"},
		{"convert", "users.csv", "-o", "out.json", "--report", "html:r.html"},
		{"config"},
		{"config", "--json"},
	} {
		status, stdout, stderr := muster(nil, args...)
		told := stdout + stderr
		if args[0] == "convert" {
			page, err := os.ReadFile("r.html")
			if err != nil || strings.Contains(string(page), "<script>") {
				t.Errorf("%v, or a tag of the data is in the page", err)
			}
			told += string(page)
		}
		if status != fine {
			t.Errorf("%q: status %d: %s", args, status, stderr)
		}
		if strings.ContainsAny(told, "\x1b\u202e") {
			t.Errorf("%q: what moves a terminal is in\n%q", args, told)
		}
		for line := range strings.Lines(told) {
			if strings.HasPrefix(strings.TrimLeft(line, " "), "::") {
				t.Errorf("%q: a line begins as a command: %s", args, line)
			}
		}
	}
}
