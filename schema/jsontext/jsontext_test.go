package jsontext_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"muster/schema/jsontext"
)

func scan(text string) (end int, bad *jsontext.Flaw, soft []string) {
	s := jsontext.NewScanner(func(f jsontext.Flaw) { soft = append(soft, fmt.Sprintf("%d %s", f.At, f.Rule)) })
	s.Reset([]byte(text))
	end, bad = s.Value(0)
	return end, bad, soft
}

func TestScannerFindsFlaws(t *testing.T) {
	for _, test := range []struct {
		text, rule string
		at         int
	}{
		{`{"a": 1,}`, jsontext.Syntax, 8},
		{`{"a" 1}`, jsontext.Syntax, 5},
		{`[1 2]`, jsontext.Syntax, 3},
		{`{'a': 1}`, jsontext.Syntax, 1},
		{`[01]`, jsontext.Syntax, 1},
		{`[1.]`, jsontext.Syntax, 3},
		{`[1e+]`, jsontext.Syntax, 4},
		{`[tru]`, jsontext.Syntax, 1},
		{"\"a\nb\"", jsontext.Syntax, 2},
		{`"\x"`, jsontext.Syntax, 1},
		{`"\u00g0"`, jsontext.Syntax, 5},
		{`"\ud83d\udcgg"`, jsontext.Syntax, 11},
		{strings.Repeat("[", jsontext.MaxDepth+1), jsontext.Depth, jsontext.MaxDepth},
		{``, jsontext.Unfinished, 0},
		{`{"a": [1, `, jsontext.Unfinished, 10},
		{`"\u00`, jsontext.Unfinished, 1},
		{`"abc`, jsontext.Unfinished, 0},
		{`-`, jsontext.Unfinished, 1},
		{`nul`, jsontext.Unfinished, 0},
		{`[Na`, jsontext.Unfinished, 1},
	} {
		if _, bad, _ := scan(test.text); bad == nil || bad.Rule != test.rule || bad.At != test.at {
			t.Errorf("%.40q: %+v", test.text, bad)
		}
	}
}

func TestScannerReadsOnAfterSoftFlaws(t *testing.T) {
	many := func(last string) string {
		var b strings.Builder
		for i := range 40 {
			fmt.Fprintf(&b, `"n%02d":0,`, i)
		}
		return "{" + b.String() + last + ":0}"
	}
	for text, want := range map[string]string{
		`{"a":1,"b":{"a":1},"a":2}`:      "19 json/duplicate-key",
		`{"a\u0062":1,"ab":2}`:           "13 json/duplicate-key",
		many(`"n07"`):                    "321 json/duplicate-key",
		many(`"n40"`):                    "",
		"[\"a\xffb\"]":                   "3 json/utf8",
		`["\ud83d\ude42", "\ud83d"]`:     "18 json/surrogate",
		`["\ude42\ud83d"]`:               "2 json/surrogate 8 json/surrogate",
		`{"a": [1, -0.5e-7, "é", null]}`: "",
	} {
		end, bad, soft := scan(text)
		if got := strings.Join(soft, " "); bad != nil || end != len(text) || got != want {
			t.Errorf("%q: %q, %v", text, got, bad)
		}
	}
}

// TestStringsOfAnyLength: wherever in a text what is special stands, it is written so that it is read again.
func TestStringsOfAnyLength(t *testing.T) {
	for _, special := range []string{"\x00", "\x1f", `"`, `\`, "\x7f", "é", "\u2028", "\U0001f642", "\x80", "\xc3", "!", "["} {
		for before := range 20 {
			for after := range 20 {
				text := strings.Repeat("a", before) + special + strings.Repeat("~", after)
				quoted, ok := jsontext.AppendString([]byte("kept "), []byte(text))
				if !ok || !utf8.ValidString(text) {
					if ok || utf8.ValidString(text) {
						t.Fatalf("%q: %q, %t", text, quoted, ok)
					}
					continue
				}
				back, ok := jsontext.Unquote(bytes.TrimPrefix(quoted, []byte("kept ")))
				if !ok || string(back) != text || !json.Valid(quoted[5:]) {
					t.Fatalf("%q is written as %q", text, quoted)
				}
			}
		}
	}
}

func TestStrings(t *testing.T) {
	for _, text := range []string{"", "a", "Zoë \U0001f642", "a\"b\\c/d\b\f\n\r\t\x00\x1f\x7f", "\u2028"} {
		quoted, ok := jsontext.AppendString(nil, []byte(text))
		if !ok || !json.Valid(quoted) {
			t.Errorf("%q is written as %s", text, quoted)
		}
		if back, ok := jsontext.Unquote(quoted); !ok || string(back) != text {
			t.Errorf("%s is read as %q", quoted, back)
		}
	}
	if _, ok := jsontext.AppendString(nil, []byte("a\xff")); ok {
		t.Error("text that is not UTF-8 is written")
	}
	for quoted, want := range map[string]string{
		`"\u00e9\ud83d\ude42"`: "é\U0001f642",
		`"a\ud83d"`:            "a\ufffd",
		`"\ud83d\u0041"`:       "\ufffdA",
	} {
		if got, ok := jsontext.Unquote([]byte(quoted)); !ok || string(got) != want {
			t.Errorf("%s: %q", quoted, got)
		}
	}
	for _, quoted := range []string{``, `"`, `a`, `"a`, `"\"`, `"\x"`, `"\u12"`} {
		if got, ok := jsontext.Unquote([]byte(quoted)); ok {
			t.Errorf("%s is read as %q", quoted, got)
		}
	}
	if got, _ := jsontext.AppendUnquoted(nil, []byte(`a\ud83d`)); string(got) != "a\xed\xa0\xbd" {
		t.Errorf("half of a character is %q", got)
	}
}

func TestItems(t *testing.T) {
	for text, want := range map[string]string{
		` { "a" : 1 , "b\"":[2,{"c":3}], "d": "x\\" } `: `"a"=1 "b\""=[2,{"c":3}] "d"="x\\"`,
		`[1, "a", {}, null]`:                            `=1 ="a" ={} =null`,
		`{}`:                                            "",
		`7`:                                             "",
		``:                                              "",
		`{"a": `:                                        "",
		`{"a": "`:                                       `"a"="`,
		`{"a`:                                           "",
	} {
		var got []string
		for w := jsontext.ItemsOf([]byte(text), 0); w.Next(); {
			got = append(got, fmt.Sprintf("%s=%s", w.Name, w.Value))
			if text[w.At:w.At+len(w.Value)] != string(w.Value) {
				t.Errorf("%s: %s does not stand at %d", text, w.Value, w.At)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %s", text, got)
		}
	}
}

func TestPointers(t *testing.T) {
	text := ` {"a": [1, {"b/~": "x"}], "c": {}, "a": 2, "": {"": 3}}`
	for pointer, want := range map[string]string{
		"":             strings.TrimSpace(text),
		"/a/0":         "1",
		"/a/1/b~1~0":   `"x"`,
		"/a/1/missing": `{"b/~": "x"}`,
		"/a":           `[1, {"b/~": "x"}]`,
		"/c/d/e":       "{}",
		"//":           "3",
		"c":            strings.TrimSpace(text),
	} {
		if start, end := jsontext.Locate([]byte(text), pointer); text[start:end] != want {
			t.Errorf("%q: %s", pointer, text[start:end])
		}
	}
	var pointers []string
	jsontext.Walk([]byte(text), func(pointer string, _, _ int) { pointers = append(pointers, pointer) })
	if got := strings.Join(pointers, " "); got != " /a /a/0 /a/1 /a/1/b~1~0 /c /a / //" {
		t.Error(got)
	}
}

// What the standard library takes, the scanner takes but for depth, and the other way round. A text that is taken
// has the items that it decodes to.
func FuzzScanner(f *testing.F) {
	for _, seed := range []string{`{"a":[1,"x\u0041\ud83d",{}],"a":-1.5e+7}`, `["`, `{"a":}`, "\"\xff\"", `nul`, `1e`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		s := jsontext.NewScanner(func(jsontext.Flaw) {})
		s.Reset(text)
		end, bad := s.Value(s.Space(0))
		valid := bad == nil && s.Space(end) == len(text)
		if valid != json.Valid(text) && (bad == nil || bad.Rule != jsontext.Depth) {
			t.Fatalf("%q: %d, %+v", text, end, bad)
		}
		n := 0
		for w := jsontext.ItemsOf(text, 0); w.Next(); n++ {
		}
		jsontext.Locate(text, "/a/0/b")
		if !valid {
			return
		}
		if jsontext.Skip(text, jsontext.Space(text, 0)) != end {
			t.Fatalf("%q is skipped to another end than %d", text, end)
		}
		var value any
		if json.Unmarshal(text, &value) != nil {
			return // a number too large for a float
		}
		if list, ok := value.([]any); ok && len(list) != n {
			t.Fatalf("%q has %d items", text, n)
		}
		if want, ok := value.(string); ok {
			got, ok := jsontext.Unquote(text[jsontext.Space(text, 0):end])
			if !ok || strings.ToValidUTF8(string(got), "") != strings.ToValidUTF8(strings.ReplaceAll(want, "\ufffd", ""), "") &&
				!strings.Contains(want, "\ufffd") {
				t.Fatalf("%q is read as %q and not %q", text, got, want)
			}
		}
	})
}

// A Locator finds what Locate finds, in whatever order it is asked.
func TestLocator(t *testing.T) {
	text := []byte(` {"a": [1, {"b/~": "x", "c": 2}], "d": {"e": 1, "f": {"g": 2}, "é": 3}, "h": 4}`)
	var pointers []string
	jsontext.Walk(text, func(pointer string, _, _ int) { pointers = append(pointers, pointer) })
	pointers = append(pointers, "/d/missing", "/d/\\u00e9", "x")
	for seed := range 20 {
		r := rand.New(rand.NewPCG(1, uint64(seed)))
		if seed > 0 {
			r.Shuffle(len(pointers), func(i, j int) { pointers[i], pointers[j] = pointers[j], pointers[i] })
		}
		l := jsontext.NewLocator(text)
		for _, p := range pointers {
			start, end := l.Locate(p)
			wantStart, wantEnd := jsontext.Locate(text, p)
			if start != wantStart || end != wantEnd {
				t.Errorf("%s is at %d to %d, not %d to %d", p, start, end, wantStart, wantEnd)
			}
		}
	}
}
