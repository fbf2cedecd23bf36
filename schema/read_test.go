package schema

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

// sizes of pieces that tests read with: what is read must not depend on them.
var sizes = []int{1, 2, 3, 7, 64, PieceSize}

// outcome is what came out of a stream.
type outcome struct {
	Records  []string
	Problems []string // file:line:col: message [rule] /pointer
	Rows     int
	Err      string
}

func collect(records Records) outcome {
	var r outcome
	for b, err := range records {
		if err != nil {
			r.Err = err.Error()
			break
		}
		if b.First != r.Rows {
			r.Err = fmt.Sprintf("block begins at %d after %d rows", b.First, r.Rows)
		}
		if b.Rows != len(b.Spans)+len(b.Missing) {
			r.Err = "rows are lost"
		}
		r.Rows += b.Rows
		for rec := range b.All() {
			at := rec.Origin.At("")
			r.Records = append(r.Records, fmt.Sprintf("%d:%d %d %s", at.Line, at.Column, at.Row, rec.Bytes))
		}
		for _, p := range b.Problems {
			r.Problems = append(r.Problems, fmt.Sprintf("%s: %s [%s]", p.Pos, p.Message, p.Rule))
		}
		b.Release()
	}
	return r
}

func read(text string, size int) outcome {
	return collect(readAll(func(yield func(Input, error) bool) { yield(Input{"u", strings.NewReader(text)}, nil) }, nil,
		size))
}

func TestRead(t *testing.T) {
	tests := []struct {
		name, in string
		want     outcome
	}{
		{
			"array", `[{"a":1},{"b":[2,{"c":"],[}{"}]}]`,
			outcome{Records: []string{`1:2 1 {"a":1}`, `1:10 2 {"b":[2,{"c":"],[}{"}]}`}, Rows: 2},
		},
		{
			"array over lines", "\n[\n  {\"a\": 1},\r\n  {\"b\": 2}\n]\n",
			outcome{Records: []string{`3:3 1 {"a": 1}`, `4:3 2 {"b": 2}`}, Rows: 2},
		},
		{"empty array", "[]", outcome{}},
		{"empty array over lines", " [\n ] \n", outcome{}},
		{"byte order mark", "\xef\xbb\xbf[{}]", outcome{Records: []string{"1:2 1 {}"}, Rows: 1}},
		{"NDJSON", "{\"a\":1}\n{\"b\":2}\n", outcome{Records: []string{`1:1 1 {"a":1}`, `2:1 2 {"b":2}`}, Rows: 2}},
		{
			"NDJSON without a last line end", "{\"a\":1}\r\n\r\n{\"b\":2}",
			outcome{Records: []string{`1:1 1 {"a":1}`, `3:1 2 {"b":2}`}, Rows: 2},
		},
		{
			"objects over lines", "{\n \"a\": 1\n}\n{\n \"b\": 2\n}",
			outcome{Records: []string{"1:1 1 {\n \"a\": 1\n}", "4:1 2 {\n \"b\": 2\n}"}, Rows: 2},
		},
		{
			"numbers keep their digits", `[{"id":9007199254740993,"x":1.50e+07}]`,
			outcome{Records: []string{`1:2 1 {"id":9007199254740993,"x":1.50e+07}`}, Rows: 1},
		},
		{"values that are no objects", `[1,"two",null]`, outcome{
			Records: []string{"1:2 1 1", `1:4 2 "two"`, "1:10 3 null"},
			Rows:    3,
		}},

		{"duplicate key", `[{"a":1,"b":2,"a":3}]`, outcome{
			Records: []string{`1:2 1 {"a":1,"b":2,"a":3}`}, Rows: 1,
			Problems: []string{`u:1:15: the property "a" stands in the object already [json/duplicate-key]`},
		}},
		{"duplicate key, escaped", `[{"x":{"a":1,"\u0061":3}}]`, outcome{
			Records:  []string{`1:2 1 {"x":{"a":1,"\u0061":3}}`},
			Rows:     1,
			Problems: []string{`u:1:14: the property "a" stands in the object already [json/duplicate-key]`},
		}},
		{
			"same key in two objects", `[{"a":{"a":1},"b":{"a":1}}]`,
			outcome{Records: []string{`1:2 1 {"a":{"a":1},"b":{"a":1}}`}, Rows: 1},
		},
		{"invalid UTF-8", "[{\"a\":\"x\xff\"}]", outcome{
			Records: []string{"1:2 1 {\"a\":\"x\xff\"}"}, Rows: 1,
			Problems: []string{`u:1:9: the byte 0xFF is not valid UTF-8 [json/utf8]`},
		}},
		{
			"broken line of NDJSON", "{\"a\":1}\n{\"b\":}\n{\"c\":3}\n",
			outcome{
				Records: []string{`1:1 1 {"a":1}`, `3:1 3 {"c":3}`}, Rows: 3,
				Problems: []string{`u:2:6: a value is expected here, not '}' [json/syntax]`},
			},
		},
		{
			"line of NDJSON without its end", "{\"a\":1\n{\"b\":2}\n{\"c\":3}\n",
			outcome{
				Records: []string{`2:1 2 {"b":2}`, `3:1 3 {"c":3}`}, Rows: 3,
				Problems: []string{`u:2:1: ',' or '}' is expected here, not '{' [json/syntax]`},
			},
		},

		{"empty", "", outcome{Err: "u:1:1: the file holds no users [json/empty]"}},
		{"white space", " \n\n", outcome{Err: "u:3:1: the file holds no users [json/empty]"}},
		{
			"not JSON", "email,name",
			outcome{Err: `u:1:1: users are a JSON array or one object a line; this begins with 'e' [json/syntax]`},
		},
		{"UTF-16", "\xff\xfe[\x00]\x00", outcome{Err: "u:1:1: the file is UTF-16, not UTF-8 [json/utf8]"}},
		{"unfinished array", "[{\"a\":1},\n", outcome{
			Records: []string{`1:2 1 {"a":1}`}, Rows: 1,
			Err: "u:2:1: the file ends before its array does [json/unfinished]",
		}},
		{"unfinished object", "[{\"a\":1},\n{\"b\":", outcome{
			Records: []string{`1:2 1 {"a":1}`}, Rows: 1,
			Err: "u:2:6: the file ends inside a value [json/unfinished]",
		}},
		{"only a bracket", "[", outcome{Err: "u:1:2: the file ends before its array does [json/unfinished]"}},
		{"unfinished NDJSON", "{\"a\":1}\n{\"b\":", outcome{
			Records: []string{`1:1 1 {"a":1}`}, Rows: 1,
			Err: "u:2:6: the file ends inside a value [json/unfinished]",
		}},
		{"trailing text", "[{}]\n x", outcome{
			Records: []string{"1:2 1 {}"}, Rows: 1,
			Err: "u:2:2: text follows the end of the array [json/trailing]",
		}},
		{"two arrays", "[{}][{}]", outcome{
			Records: []string{"1:2 1 {}"}, Rows: 1,
			Err: "u:1:5: text follows the end of the array [json/trailing]",
		}},
		{"comma at the end", "[{},]", outcome{
			Records: []string{"1:2 1 {}"}, Rows: 1,
			Err: "u:1:5: a value is expected here, not ']' [json/syntax]",
		}},
		{"no comma", "[{} {}]", outcome{
			Records: []string{"1:2 1 {}"}, Rows: 1,
			Err: "u:1:5: ',' or ']' is expected here, not '{' [json/syntax]",
		}},
		{"NaN", `[{"a":NaN}]`, outcome{Err: "u:1:7: a value is expected here, not NaN [json/syntax]"}},
		{"leading zero", `[{"a":007}]`, outcome{Err: "u:1:7: a number does not begin with 0 [json/syntax]"}},
		{
			"raw line end in a string", "[{\"a\":\"x\ny\"}]",
			outcome{Err: "u:1:9: the control character U+000A must be written as an escape in a string [json/syntax]"},
		},
		{
			"too deep", "[" + strings.Repeat(`[`, 1000000),
			outcome{Err: "u:1:130: the value nests deeper than 128 levels [json/depth]"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			for _, size := range sizes {
				if test.name == "too deep" && size < 64 {
					continue // a million pieces of one byte
				}
				if diff := cmp.Diff(test.want, read(test.in, size)); diff != "" {
					t.Errorf("pieces of %d bytes (-want +got):\n%s", size, diff)
				}
			}
		})
	}
}

// Users must not be lost where one piece ends and the next begins.
func TestReadLosesNobodyAtAnyCut(t *testing.T) {
	var want []string
	var array, lines bytes.Buffer
	array.WriteString("[")
	for i := range 500 {
		user := fmt.Sprintf(`{"email":"u%d@example.com","name":"},{ \"%s\"","n":%d}`, i, strings.Repeat("é", i%50), i)
		want = append(want, user)
		if i > 0 {
			array.WriteString([]string{",", " , ", "\n,\n", ",\n"}[i%4])
		}
		array.WriteString(user)
		lines.WriteString(user + "\n")
	}
	array.WriteString("]\n")
	for _, text := range []string{array.String(), lines.String()} {
		for _, size := range []int{1, 13, 100, 1000, 4096, PieceSize} {
			got := read(text, size)
			if got.Err != "" || len(got.Records) != len(want) {
				t.Fatalf("pieces of %d: %d users of %d, error %q", size, len(got.Records), len(want), got.Err)
			}
			for i, r := range got.Records {
				if !strings.HasSuffix(r, want[i]) {
					t.Fatalf("pieces of %d: user %d is %s", size, i, r)
				}
			}
		}
	}
}

func TestReadErrorIsNotTheEnd(t *testing.T) {
	broken := errors.New("the disk is gone")
	got := collect(Read(io.MultiReader(strings.NewReader(`[{"a":1},`), iotest.ErrReader(broken)), "u"))
	if got.Err != broken.Error() {
		t.Errorf("got error %q", got.Err)
	}
}

func TestReadLimitsAUser(t *testing.T) {
	got := collect(Read(strings.NewReader(`[{"a":"`+strings.Repeat("x", maxRecord+PieceSize)+`"}]`), "u"))
	if !strings.Contains(got.Err, "json/too-large") {
		t.Errorf("got error %.200q", got.Err)
	}
}

func TestExcerptsShowNoSecret(t *testing.T) {
	const secret = "SECRET-CANARY"
	for _, in := range []string{
		`[{"email":7,"password_hash":"SECRET-CANARY","name":"Ana"}]`,
		`[{"custom_password_hash":"SECRET-CANARY","name":7}]`,
		`{"password_hash":"SECRET-CANARY",}`,
		`[{"password_hash":"SECRET-CANARY\ud800", "password_hash":"SECRET-CANARY"}]`,
		"[{\n\"custom_password_hash\":{\"hash\":{\"value\":\"SECRET-CANARY\xff\"}}}]",
	} {
		for b, err := range Read(strings.NewReader(in), "u") {
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range b.Problems {
				if e := b.Origins.Excerpt(p); strings.Contains(e.Text, secret) || e.End > len(e.Text) {
					t.Errorf("%s: the excerpt of %+v shows %+v", in, p, e)
				}
			}
			for _, pointer := range []string{
				"", "/email", "/password_hash", "/custom_password_hash",
				"/mfa_factors/0/totp/secret",
			} {
				if e := b.Origins.Excerpt(Problem{Pointer: pointer}); strings.Contains(e.Text, secret) {
					t.Errorf("%s: the excerpt of %q shows %s", in, pointer, e.Text)
				}
			}
		}
	}
}

func TestWriteIsReadBack(t *testing.T) {
	for _, in := range []string{"[]", `[{"a":1}]`, "[{\"a\":1},\n{\"b\":2} , {\"c\":\n3}]", "{\"a\":1}\n{\"b\":2}\n"} {
		want := read(in, PieceSize)
		for _, form := range []Form{Array, NDJSON} {
			var b bytes.Buffer
			n, err := Write(&b, form, Read(strings.NewReader(in), "u"))
			if err != nil || n != len(want.Records) {
				t.Fatalf("%q: wrote %d of %d, %v", in, n, len(want.Records), err)
			}
			if form == NDJSON && n == 0 {
				continue // an empty file of NDJSON is no file of users
			}
			if got := read(b.String(), PieceSize); len(got.Records) != len(want.Records) || got.Err != "" {
				t.Errorf("%q: read back %d of %d, %s", in, len(got.Records), len(want.Records), got.Err)
			}
		}
	}
}

func TestWriteDoesNotCommitAnUnfinishedStream(t *testing.T) {
	var b bytes.Buffer
	_, err := Write(&b, Array, Read(strings.NewReader(`[{"a":1},`), "u"))
	if err == nil || strings.Contains(b.String(), "]") {
		t.Errorf("wrote %q, error %v", b.String(), err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(`[{"a":1},{"b":[2,"x\n"]}]`))
	f.Add([]byte("{\"a\":1}\n{\"b\":}\n{\"c\":3}"))
	f.Add([]byte("[1,\"\\ud800\",{\"a\":1,\"a\":2}] x"))
	f.Fuzz(func(t *testing.T, text []byte) {
		want := read(string(text), PieceSize)
		for _, size := range []int{1, 5, 16} {
			if diff := cmp.Diff(want, read(string(text), size)); diff != "" {
				t.Errorf("pieces of %d bytes (-want +got):\n%s", size, diff)
			}
		}
	})
}
