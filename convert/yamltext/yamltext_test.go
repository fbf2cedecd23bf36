package yamltext_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"muster/convert/yamltext"
)

// settings are what the files of these tests say.
type settings struct {
	word  string
	words []string
	flag  bool
	level int
}

func read(text string) (s settings, problems []string) {
	r := &yamltext.Reader{
		File: "f.yaml", Rules: "test/",
		Suggest: func(word string, known []string) string { return strings.Join(known, " ") },
	}
	n, err := r.Read(strings.NewReader(text))
	if err != nil {
		return s, []string{err.Error()}
	}
	if n != nil {
		r.Map(n, "it", map[string]func(*yamltext.Node){
			"word": r.Text(&s.word), "few": r.Text(&s.word, "a", "b"), "words": r.Texts(&s.words), "flag": r.Bool(&s.flag),
			"level": yamltext.Word(r, &s.level, map[string]int{"low": 1, "null": 2}),
		})
	}
	for _, p := range r.Problems {
		problems = append(problems, fmt.Sprintf("%s %s %s", p.Pos, p.Rule, p.Message))
	}
	return s, problems
}

func TestValues(t *testing.T) {
	for text, want := range map[string]settings{
		"":                                   {},
		"word: 007":                          {word: "007"},
		"few: b":                             {word: "b"},
		"words: [a, 1]":                      {words: []string{"a", "1"}},
		"words: a":                           {words: []string{"a"}},
		"words: []":                          {words: []string{}},
		"{flag: true, level: low}":           {flag: true, level: 1},
		"level: ~":                           {level: 2},
		"word: &x a\nwords: [*x, b]":         {word: "a", words: []string{"a", "b"}},
		"<<: {word: a, flag: true}\nword: b": {word: "b", flag: true},
	} {
		got, problems := read(text)
		if problems != nil || fmt.Sprintf("%#v", got) != fmt.Sprintf("%#v", want) {
			t.Errorf("%s: %#v %q", text, got, problems)
		}
	}
}

// Each mistake has its place, in bytes, and all are found at once.
func TestPlaces(t *testing.T) {
	for text, want := range map[string][]string{
		"- a":                      {"f.yaml:1:1 test/syntax it is a mapping of names to values"},
		"{words: [é, ü], wrod: x}": {`f.yaml:1:19 test/unknown-key it has no key "wrod"`},
		"word: 'é'\nfew: c\nword: [a]\n": {
			`f.yaml:2:6 test/value "c" is not known here`,
			`f.yaml:3:1 test/duplicate-key "word" stands here twice`,
		},
		"word: [a]\nflag: maybe\nlevel: [x]\n": {
			"f.yaml:1:7 test/syntax a single value is expected here", `f.yaml:2:7 test/value "maybe" is not known here`,
			"f.yaml:3:8 test/syntax a single value is expected here",
		},
		"level: high": {`f.yaml:1:8 test/value "high" is not known here`},
		"word: a\n\tflag: b": {
			"f.yaml:2:2 test/syntax the file is not YAML: found a tab character that violates indentation",
		},
		"word: &x [*x]": {
			"f.yaml:1:7 test/syntax the file is nested too deeply, or an alias stands for what it is part of",
		},
		"#" + strings.Repeat(" ", 1<<20): {
			"f.yaml test/syntax the file is longer than 1048576 bytes, and nobody writes so much by hand",
		},
	} {
		if _, problems := read(text); !slices.Equal(problems, want) {
			t.Errorf("%.40s: %q", text, problems)
		}
	}
	broken := iotest.ErrReader(errors.ErrUnsupported)
	if n, err := new(yamltext.Reader).Read(broken); n != nil || err != errors.ErrUnsupported {
		t.Errorf("a file that cannot be read is %v, %v", n, err)
	}
}
