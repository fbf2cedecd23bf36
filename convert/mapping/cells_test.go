package mapping

import (
	"strings"
	"testing"

	"muster/schema"
)

func TestCase(t *testing.T) {
	tests := []struct {
		to       Case
		in, want string
	}{
		{Lower, "ÉMILE", "émile"},
		{Upper, "straße", "STRASSE"[:4] + "ßE"},
		{Title, "ana MARIA o'neil-SILVA", "Ana Maria O'Neil-Silva"},
		{Title, "ana's d’ARCY 2nd", "Ana's D’Arcy 2nd"},
		{Title, "a\xffB", "A\xffB"},
	}
	for _, test := range tests {
		if got := string(test.to.AppendCase(nil, []byte(test.in))); got != test.want {
			t.Errorf("%q becomes %q, want %q", test.in, got, test.want)
		}
	}
}

// Expressions that would take all time or memory end.
func TestBounds(t *testing.T) {
	big := strings.Repeat("ab", 100_000)
	row := Row{"a": big, "b": nil}
	for source, want := range map[string]string{
		`string(all(1..400, all(1..400, # > 0)))`:                             "steps",
		`reduce(1..40, #acc + #acc, "ab")`:                                    "bytes",
		`let b = row.a + row.a; let c = b + b; let d = c + c; d + d + d`:      "bytes",
		`repeat(row.a, 1000)`:                                                 "bytes",
		`replace(row.a, "a", row.a)`:                                          "bytes",
		`join(map(1..100, row.a), row.a)`:                                     "bytes",
		`replace("banana", "an", "")`:                                         "",
		`join(map([1, 2], string(# + 1)), "-") + repeat("x", 2)`:              "",
		`string(len(filter(split("abab", "a"), # == "b"))) + string(1 + 2.5)`: "",
	} {
		e, err := compileExpr(source, schema.Pos{})
		if err != nil {
			t.Errorf("%s: %v", source, err)
			continue
		}
		v, err := e.Run(row)
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%s gives %.40v, %v", source, v, err)
		}
	}
}
