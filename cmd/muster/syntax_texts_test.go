package main

import "strings"

// JSON texts by what becomes of them: each production of RFC 8259, each way to miss it, and
// what it leaves to those who read it.

// valid are JSON.
var validTexts = map[string][]string{
	"numbers": {
		"[1\n]", ` [1]`, `[1,null,null,null,2]`, `[2] `, `[123e65]`, `[0e+1]`, `[0e1]`, `[ 4]`,
		"[-0.000000000000000000000000000000000000000000000000000000000000000000000000000001]\n", `[20e1]`, `[-0]`, `[-123]`,
		`[-1]`, `[1E22]`, `[1E-2]`,
		`[1E+2]`, `[123e45]`, `[123.456e78]`, `[1e-2]`, `[1e+2]`, `[123]`, `[123.456789]`,
	},
	"texts": {
		`[""]`, `["a"]`, `["\u0060\u012a\u12AB"]`, `["\uD801\udc37"]`, `["\ud83d\ude39\ud83d\udc8d"]`, `["\"\\\/\b\f\n\r\t"]`,
		`["\\u0000"]`, `["\""]`,
		`["a /* b */ // c"]`, `["\\a"]`, `["\\n"]`, `["\u0012"]`, `["\uFFFF"]`, `["abc"]`, `[ "abc"]`, `["\uDBFF\uDFFF"]`,
		`["a\u00A0b"]`,
		"[\"\U0010ffff\"]", "[\"\uffff\"]", `["\u0000"]`, `["\u002c"]`, `["π"]`, "[\"\U0001bfff\"]", `["abc "]`,
		`["\uD834\uDd1e"]`, `["\u0821"]`,
		`["\u0123"]`, "[\"\u2028\"]", "[\"\u2029\"]", `["\u0061\u30af\u30EA\u30b9"]`, `["a\u000Ab"]`, "[\"\x7f\"]",
		`["\uA66D"]`, `["\u005C"]`,
		`["☃㊙☃"]`, `["\uDBFF\uDFFE"]`, `["\uD83F\uDFFE"]`, `["\u200B"]`, `["\u2064"]`, `["\uFDD0"]`, `["\uFFFE"]`,
		`["\u0022"]`,
		"[\"\u20ac\U0001d11e\"]", "[\"a\x7fa\"]", "[\"a\"]\n",
	},
	"arrays": {
		`[[]   ]`, `[]`, `[false]`, `[null, 1, "1", {}]`, `[null]`, `[true]`, ` [] `,
	},
	"objects": {
		`{"a":"b", "c":"d"}`, `{"a":"b"}`, `{"a":"b","a":"c"}`, `{"a":"b","a":"b"}`, `{}`, `{"":0}`, `{"a\u0000b": 1}`,
		`{ "min": -1.0e+28, "max": 1.0e+28 }`,
		`{"y":[{"id": "a text that is longer than others"}], "id": "a text that is longer than others"}`, `{"a":[]}`,
		`{"name":"\u0410\u043d\u043d\u0430 \u0410\u0445\u043c\u0430\u0442\u043e\u0432\u0430" }`, "{\n\"a\": \"b\"\n}",
	},
	"outside": {
		`" "`, `false`, `42`, `-0.1`, `null`, `"abc"`, `true`, `""`,
	},
}

// broken are not JSON.
var brokenTexts = map[string][]string{
	"numbers": {
		`[1 true]`, `[,1]`, `[1,,2]`, `[3[4]]`, `[1:2]`, `[-]`, `[1,]`, `[1,,]`, `[1,`, "[1,\n1\n,1", `[++1234]`, `[+1]`,
		`[+Inf]`, `[-01]`, `[-1.0.]`,
		`[-2.]`, `[-NaN]`, `[.-1]`, `[.2e-3]`, `[0.1.2]`, `[0.3e+]`, `[0.3e]`, `[0.e1]`, `[0E+]`, `[0E]`, `[0e+]`, `[0e]`,
		`[1.0e+]`, `[1.0e-]`,
		`[1.0e]`, `[1 000.0]`, `[1eE2]`, `[2.e+3]`, `[2.e-3]`, `[2.e3]`, `[9.e+]`, `[Inf]`, `[NaN]`, "[\uff11]", `[1+2]`,
		`[0x1]`, `[0x42]`, `[Infinity]`,
		`[0e+-1]`, `[-1.5x]`, "[123\xe5]", "[1e1\xe5]", "[0\xe5]\n", `[-Infinity]`, `[-x]`, `[- 1]`, `[-012]`, `[-.123]`,
		`[-1x]`, `[1ea]`,
		"[1e\xe5]", `[1.]`, `[.123]`, `[1.2a-3]`, `[1.5H-3]`, `[012]`, `[1]x`, `[1]]`, `[1`,
	},
	"texts": {
		`["": 1]`, `[""],`, `["x",,]`, `["x"]]`, `["",]`, `["x"`, `[   , ""]`, "[\"a\",\n4\n,1,", "[\"\x0ba\"\\f]", `[""`,
		`["x", truth]`,
		`["\uD800\"]`, `["\uD800\u"]`, `["\uD800\u1"]`, `["\uD800\u1x"]`, "[\"\\\x00\"]", `["\x00"]`, `["\\\"]`, "[\"\\\t\"]",
		"[\"\\\U0001f300\"]",
		`["\"]`, `["\u00A"]`, `["\uD834\uDd"]`, `["\uD800\uD800\x"]`, "[\"\\u\xe5\"]", `["\a"]`, `["\uqqqq"]`, "[\"\\\xe5\"]",
		`[\u0020"abc"]`, `[\n]`,
		`['a']`, `["\`, "[\"a\x00a\"]", "[\"a\nb\"]", "[\"\t\"]", `["abc]`, `['`, `["a`, `["a"`, `["\{["\{["\{["\{`,
		`[\u000A""]`,
	},
	"arrays": {
		"[a\xe5]", `[x`, "[\xff]", `[,]`, `[*]`, `[{}`, `[fals]`, `[nul]`, `[tru]`, `[é]`, "[\u2060]", `[<null>]`, `[True]`,
		`[][]`, `[`, "[\x00]",
		`[,`, `[{`, `[ false, nul`, `[ true, fals`, `[ false, tru`, "[\x0c]",
	},
	"objects": {
		"{[: \"x\"}\n", `{"x", null}`, `{"x"::"b"}`, "{\U0001f1e8\U0001f1ed}", `{"a":"a" 123}`, `{key: 'value'}`,
		"{\"\xb9\":\"0\",}", `{"a" b}`,
		`{:"b"}`, `{"a" "b"}`, `{"a":`, `{"a"`, `{1:1}`, `{9E9:1}`, `{null:null,null:null}`, `{"id":0,,,,,}`, `{'a':0}`,
		`{"id":0,}`,
		`{"a":"b"}/**/`, `{"a":"b"}/**//`, `{"a":"b"}//`, `{"a":"b"}/`, `{"a":"b",,"c":"d"}`, `{a: "b"}`, `{"a":"a`,
		`{ "a" : "b", "c" }`,
		`{"a":"b"}#`, `{"x": true,`, `{}}`, `{"":`, `{"a":/*comment*/"b"}`, `{"a": true} "x"`, `{`, `{]`, `{,`, `{[`, `{"a`,
		`{'a'`, `{"a":"b"}#{}`,
		`{"a":"b"`,
	},
	"outside": {
		"123\x00", ` `, `"`, `abc`, `"\UA66D"`, `""x`, "\ufeff", `<.>`, `aå`, `1]`, `]`, "\xef\xbb{}", "\xe5", ``, `2@`,
		"\xe9", `*`, `å`,
	},
	"depth": {
		strings.Repeat("[", 100_000), strings.Repeat(`[{"":`, 50_000) + "\n",
	},
}

// openTexts are what RFC 8259 leaves open, by what muster decides. docs/lint.md has the
// decisions. Whole says that they are about a file and not about a value in it.
var openTexts = []struct {
	rule  string // "" for none
	whole bool
	texts []string
}{
	{"", false, []string{ // numbers that a float cannot hold stay as they are written
		`[1.5e-789]`, `[0.4e00` + strings.Repeat("9", 100) + `]`, `[-1e+9999]`, `[1.5e+9999]`, `[-12e100000]`, `[12e100000]`,
		`[12e-10000000]`,
		`[-` + strings.Repeat("12", 15) + `]`, `[100000000000000000000]`, `[-` + strings.Repeat("234", 17) + `]`,
	}},
	{"json/surrogate", false, []string{ // half a character is JSON, and no text
		`{"\uDFAA":0}`, `["\uDADA"]`, `["\uD888\u1234"]`, `["\uD800\n"]`, `["\uDd1ea"]`, `["\uD800\uD800\n"]`, `["\ud800"]`,
		`["\ud800abc"]`,
		`["\uDd1e\uD834"]`, `["\uDFAA"]`,
	}},
	{"json/utf8", false, []string{ // bytes that are not UTF-8, in a string
		"[\"\xe6\x97\xa5\xfa\"]", "[\"\xed\xa0\x80\"]", "[\"\xff\"]", "[\"\xe9\"]", "[\"\x81\"]", "[\"\xf4\xbf\xbf\xbf\"]",
		"[\"\xc0\xaf\"]",
		"[\"\xfc\x83\xbf\xbf\xbf\xbf\"]", "[\"\xfc\x80\x80\x80\x80\x80\"]", "[\"\xe0\xff\"]",
	}},
	{"json/utf8", true, []string{ // UTF-16, with a byte order mark or without
		"\xff\xfe[\x00\"\x00\xe9\x00\"\x00]\x00", "\xfe\xff\x00[\x00\"\x00\xe9\x00\"\x00]", "\x00[\x00\"\x00\xe9\x00\"\x00]",
		"[\x00\"\x00\xe9\x00\"\x00]\x00",
	}},
	{"json/depth", false, []string{strings.Repeat("[", 500) + strings.Repeat("]", 500)}},
	{"", true, []string{"\ufeff[]", "\ufeff" + `{"email":"ada@example.com"}`}}, // a byte order mark is passed over
}
