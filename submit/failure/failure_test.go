package failure

import (
	"strings"
	"testing"
)

func TestClean(t *testing.T) {
	for text, want := range map[string]string{
		"a\r\nb\tc ":         "a  b c",
		"\x1b[31mred\u202e":  `\u{1b}[31mred\u{202e}`,
		"\x00\xff\U000e0001": `\u{0}\u{fffd}\u{e0001}`,
		"Zoë 日本":             "Zoë 日本",
	} {
		if got := Clean(text); got != want {
			t.Errorf("%q: got %q", text, got)
		}
	}
	if got := Clean(strings.Repeat("é", 5000)); len(got) > maxText+4 {
		t.Errorf("%d bytes", len(got))
	}
}
