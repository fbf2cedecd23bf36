package directory_test

import (
	"testing"

	"muster/convert/source/directory"
)

func TestAppendText(t *testing.T) {
	const guid = "\x33\x22\x11\x00\x55\x44\x77\x66\x88\x99\xaa\xbb\xcc\xdd\xee\xff"
	for _, tt := range []struct{ attribute, raw, want string }{
		{"objectGUID", guid, "00112233-4455-6677-8899-aabbccddeeff"},
		{"OBJECTGUID", guid[:15], "MyIRAFVEd2aImaq7zN3u"},
		{"objectSid", "\x01\x02\x00\x00\x00\x00\x00\x05\x20\x00\x00\x00\x20\x02\x00\x00", "S-1-5-32-544"},
		{"objectSid", "\x01\x02\x00\x00\x00\x00\x00\x05\x20\x00\x00\x00", "AQIAAAAAAAUgAAAA"},
		{"objectGUID", "00112233-4455-6677-8899-aabbccddeeff", "00112233-4455-6677-8899-aabbccddeeff"},
		{"objectSid", "S-1-5-32-544", "S-1-5-32-544"},
		{"jpegPhoto", "\xff\xd8", "/9g="},
		{"mail", "ana@example.com", "ana@example.com"},
	} {
		if got := string(directory.SyntaxOf(tt.attribute).AppendText([]byte("<"), []byte(tt.raw))); got != "<"+tt.want {
			t.Errorf("%s: %s, want %s", tt.attribute, got, tt.want)
		}
	}
}
