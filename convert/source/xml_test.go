package source_test

import (
	"slices"
	"strings"
	"testing"

	"muster/convert/source/rows"
)

// An XML document says its charset; rejects stay in it, and say it too.
func TestXMLCharsets(t *testing.T) {
	document := func(encoding, name string) string {
		return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>\n<users><user><email>a</email><name>" + name +
			"</name></user></users>"
	}
	rejects := func(encoding, name string) string {
		return "<?xml version=\"1.0\" encoding=\"" + encoding +
			"\"?>\n<!-- columns: {\"records\":\"/users/user\",\"columns\":[\"email\",\"name\"]} -->\n<!-- problems: bad -->\n" +
			"<users><user><email>a</email><name>" + name + "</name></user></users>\n"
	}
	tests := []struct{ name, text, encoding, found, value, rejects, err string }{
		{
			name: "UTF-8", text: document("UTF-8", "Zoë"), found: "xml, records /users/user", value: "Zoë",
			rejects: rejects("UTF-8", "Zoë"),
		},
		{
			name: "a mark", text: "\ufeff" + document("utf-8", "Zoë"), found: "xml, records /users/user", value: "Zoë",
			rejects: "\ufeff" + rejects("utf-8", "Zoë"),
		},
		{
			name: "ISO-8859-1", text: document("ISO-8859-1", "Zo\xeb"), found: "iso-8859-1, xml, records /users/user",
			value: "Zoë", rejects: rejects("ISO-8859-1", "Zo\xeb"),
		},
		{
			name: "windows-1251", text: document("windows-1251", "\xc0\xed\xed\xe0"),
			found: "windows-1251, xml, records /users/user", value: "Анна",
			rejects: rejects("windows-1251", "\xc0\xed\xed\xe0"),
		},
		{
			name: "UTF-16", text: utf16le("\ufeff" + document("UTF-16", "Zoë")), found: "UTF-16LE, xml, records /users/user",
			value: "Zoë", rejects: utf16le("\ufeff" + rejects("UTF-16", "Zoë")),
		},
		{
			name: "UTF-16 that is none", text: document("utf-16", "Zoë"), found: "xml, records /users/user", value: "Zoë",
			rejects: rejects("utf-16", "Zoë"),
		},
		{
			name: "named otherwise", text: document("UTF-8", "Zo\xeb"), encoding: "latin1", found: "xml, records /users/user",
			value: "Zoë", rejects: rejects("UTF-8", "Zo\xeb"),
		},
		{
			name: "bytes that are not UTF-8", text: document("UTF-8", "Zo\xeb"), found: "xml, records /users/user", value: "!",
			rejects: rejects("UTF-8", "Zo\xeb"),
		},
		{
			name: "NUL", text: document("UTF-8", "Z\x00o"), found: "xml, records /users/user", value: "Z\x00o",
			rejects: rejects("UTF-8", "Z\x00o"),
		},
		{name: "no such charset", text: document("klingon", "Z"), err: "f:0 xml/encoding"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := read(tt.text, rows.Options{Format: rows.Format{Encoding: tt.encoding}})
			if got.Err != tt.err || got.Found != tt.found || got.Rejects != tt.rejects {
				t.Errorf("%s, found %q\n%q\nwant\n%q", got.Err, got.Found, got.Rejects, tt.rejects)
			}
			if want := []string{"email|name", "a|" + tt.value}; tt.err == "" && !slices.Equal(got.Rows, want) {
				t.Errorf("%q", got.Rows)
			}
			if again := read(got.Rejects,
				rows.Options{Format: rows.Format{Encoding: tt.encoding}}); again.Rejects != got.Rejects {
				t.Errorf("rejects of rejects\n%q", again.Rejects)
			}
		})
	}
	if got := read(strings.Replace(document("UTF-8", "x"), "<users>", "<!DOCTYPE html><users>", 1),
		rows.Options{}); got.Err != "" {
		t.Error(got.Err)
	}
}
