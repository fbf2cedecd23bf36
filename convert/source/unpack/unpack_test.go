package unpack

import (
	"archive/zip"
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/pierrec/lz4/v4"
	"github.com/ulikunitz/xz"

	"muster/schema"
)

const text = "email,name\nana@example.com,Ana\n"

// textBzip2 is text, packed by bzip2 1.0.8.
const textBzip2 = "425a68393141592653591e4cf8b800000855800010000560002a27c0402000314c0001134c4c06a3faa911ac98c3c2c24c6018a5a7a2dbe2ee48a70a1203c99f1700"

func pack(t testing.TB, name string, plain []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	var w io.WriteCloser
	var err error
	switch name {
	case "gzip":
		w = gzip.NewWriter(&b)
	case "zstd":
		w, err = zstd.NewWriter(&b)
	case "xz":
		w, err = xz.NewWriter(&b)
	case "lz4":
		w = lz4.NewWriter(&b)
	case "zip":
		return packZip(t, map[string]string{"users.csv": string(plain)})
	case "bzip2":
		if string(plain) != text {
			t.Skip("there is no writer of bzip2")
		}
		packed, err := hex.DecodeString(textBzip2)
		if err != nil {
			t.Fatal(err)
		}
		return packed
	}
	if err != nil {
		t.Fatal(err)
	}
	if _, err = w.Write(plain); err == nil {
		err = w.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func packZip(t testing.TB, files map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, data := range files {
		w, err := z.Create(name)
		if err == nil && !strings.HasSuffix(name, "/") {
			_, err = io.WriteString(w, data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// unpacked is what comes out of r, the layers, and the rule of the error.
func unpacked(r io.Reader) (plain string, found []string, rule string) {
	p, found, err := Open("f", r)
	var all []byte
	if err == nil {
		all, err = io.ReadAll(p)
	}
	if p != nil { // an end is the end, however often it is asked for
		if n, again := p.Read(make([]byte, 1)); n != 0 || again == nil || err != nil && again != err {
			return string(all), found, fmt.Sprint("read again: ", n, again)
		}
	}
	var data *schema.DataError
	switch {
	case errors.As(err, &data):
		rule = data.Problem.Rule
		if data.Problem.Pos.File != "f" || data.Problem.Message == "" || data.Problem.Hint == "" {
			rule += " without a file, message or hint"
		}
	case err != nil:
		rule = err.Error()
	}
	return string(all), found, rule
}

// stream hides that a reader can be read at any place.
func stream(b []byte) io.Reader { return iotest.HalfReader(bytes.NewReader(b)) }

var names = []string{"gzip", "zstd", "bzip2", "xz", "lz4", "zip"}

func TestOpen(t *testing.T) {
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			packed := pack(t, name, []byte(text))
			for _, r := range []io.Reader{bytes.NewReader(packed), stream(packed)} {
				plain, found, rule := unpacked(r)
				if plain != text || len(found) != 1 || !strings.HasPrefix(found[0], name) || rule != "" {
					t.Errorf("got %q, %q, %s", plain, found, rule)
				}
			}
			// Cut off anywhere behind its magic, it is an error and no shorter file.
			for n := 10; n < len(packed); n++ {
				plain, _, rule := unpacked(stream(packed[:n]))
				if rule != "source/"+name {
					t.Errorf("cut after %d of %d bytes: rule %q", n, len(packed), rule)
				}
				if !strings.HasPrefix(text, plain) {
					t.Errorf("cut after %d bytes: %q", n, plain)
				}
			}
			// Two after the other are one, where the format has that.
			if name != "zip" {
				plain, _, rule := unpacked(stream(slices.Concat(packed, packed)))
				if plain != text+text || rule != "" {
					t.Errorf("two streams: %q, %s", plain, rule)
				}
			}
		})
	}
}

func TestWhatStandsBeforeTheDamageIsRead(t *testing.T) {
	var lines bytes.Buffer
	for i := range 200000 {
		fmt.Fprintf(&lines, "user%d@example.com,%x\n", i, i*i*7919)
	}
	for _, name := range []string{"gzip", "zstd", "xz", "lz4"} {
		packed := pack(t, name, lines.Bytes())
		plain, _, rule := unpacked(stream(packed[:len(packed)-100]))
		if rule != "source/"+name || len(plain) < lines.Len()/2 || !strings.HasPrefix(lines.String(), plain) {
			t.Errorf("%s: %d of %d bytes, %s", name, len(plain), lines.Len(), rule)
		}
	}
}

func TestPlainStaysPlain(t *testing.T) {
	for _, in := range []string{"", "a", text, "BZh9 is a name\n", "PK,name\n"} {
		if plain, found, rule := unpacked(strings.NewReader(in)); plain != in || found != nil || rule != "" {
			t.Errorf("%q: got %q, %q, %s", in, plain, found, rule)
		}
	}
}

func TestLayers(t *testing.T) {
	packed := []byte(text)
	for n := range layers + 1 {
		plain, found, rule := unpacked(bytes.NewReader(packed))
		if plain != text || len(found) != n || rule != "" {
			t.Errorf("%d layers: %q, %q, %s", n, plain, found, rule)
		}
		packed = pack(t, []string{"xz", "gzip", "zip", "zstd"}[n], packed)
	}
	if _, _, rule := unpacked(bytes.NewReader(packed)); rule != "source/layers" {
		t.Errorf("%d layers: %s", layers+1, rule)
	}
}

func TestZip(t *testing.T) {
	tests := []struct {
		name        string
		files       map[string]string
		plain, rule string
	}{
		{"beside what a file manager writes", map[string]string{
			"d/": "", "d/users.csv": text, "__MACOSX/d/._users.csv": "x",
			"d/.DS_Store": "x",
		}, text, ""},
		{"two files", map[string]string{"users.csv": text, "orders.csv": text}, "", "source/zip"},
		{"many files", map[string]string{"a": "", "b": "", "c": "", "d": "", "e": "", "f": ""}, "", "source/zip"},
		{"none", nil, "", "source/zip"},
	}
	for _, test := range tests {
		plain, _, rule := unpacked(bytes.NewReader(packZip(t, test.files)))
		if plain != test.plain || rule != test.rule {
			t.Errorf("%s: %q, %s", test.name, plain, rule)
		}
	}
	encrypted := pack(t, "zip", []byte(text))
	for _, header := range []string{"PK\x03\x04", "PK\x01\x02"} {
		i := bytes.Index(encrypted, []byte(header))
		encrypted[i+len(header)+2+2*(int(header[2])%2)] |= 1 // the flags stand two bytes later in the central directory
	}
	if _, _, rule := unpacked(bytes.NewReader(encrypted)); rule != "source/zip" {
		t.Errorf("encrypted: %s", rule)
	}
	// A spreadsheet is left as it is.
	sheet := packZip(t, map[string]string{"xl/workbook.xml": "<workbook/>"})
	for _, r := range []io.Reader{bytes.NewReader(sheet), stream(sheet)} {
		if plain, found, rule := unpacked(r); plain != string(sheet) || found != nil || rule != "" {
			t.Errorf("spreadsheet: %d bytes, %q, %s", len(plain), found, rule)
		}
	}
	path := filepath.Join(t.TempDir(), "users.zip")
	if err := os.WriteFile(path, pack(t, "zip", []byte(text)), 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if plain, _, rule := unpacked(f); plain != text || rule != "" {
		t.Errorf("a file: %q, %s", plain, rule)
	}
}

// zeros are n bytes of nothing.
type zeros int64

func (z *zeros) Read(p []byte) (int, error) {
	n := min(int64(len(p)), int64(*z))
	if n == 0 {
		return 0, io.EOF
	}
	clear(p[:n])
	*z -= zeros(n)
	return int(n), nil
}

// TestExpansion: a file may hold much of the same, but not without measure.
func TestExpansion(t *testing.T) {
	bomb := func(size int64) []byte {
		var b bytes.Buffer
		w, _ := zstd.NewWriter(&b)
		z := zeros(size)
		io.Copy(w, &z)
		w.Close()
		return b.Bytes()
	}
	count := func(packed []byte) (int64, string) {
		r, _, err := Open("f", bytes.NewReader(packed))
		if err != nil {
			t.Fatal(err)
		}
		n, err := io.Copy(io.Discard, r)
		var data *schema.DataError
		if errors.As(err, &data) {
			return n, data.Problem.Rule
		}
		return n, ""
	}
	if n, rule := count(bomb(free)); n != free || rule != "" {
		t.Errorf("%d bytes, %s", n, rule)
	}
	if n, rule := count(bomb(free + 1<<20)); n > free || rule != "source/expansion" {
		t.Errorf("%d bytes, %s", n, rule)
	}
	if n, rule := count(pack(t, "gzip", bomb(free+1<<20))); n > free || rule != "source/expansion" {
		t.Errorf("in two layers: %d bytes, %s", n, rule)
	}
}

func TestDiskErrorsAreNotTheFilesFault(t *testing.T) {
	broken := errors.New("the disk is gone")
	for _, name := range names {
		packed := pack(t, name, []byte(text))
		_, _, message := unpacked(io.MultiReader(bytes.NewReader(packed[:len(packed)-5]), iotest.ErrReader(broken)))
		if message != broken.Error() {
			t.Errorf("%s: %s", name, message)
		}
	}
}

func TestDictionary(t *testing.T) {
	packed := pack(t, "xz", []byte(text))
	if got := dictionary(packed[:40]); got != 8<<20 {
		t.Errorf("dictionary of %d bytes", got)
	}
	i := bytes.Index(packed, []byte{0x21, 1})
	packed[i+2] = 39
	if _, _, rule := unpacked(bytes.NewReader(packed)); rule != "source/xz" {
		t.Errorf("rule %q", rule)
	}
}

// FuzzOpen: whatever the bytes are, there is an end and no panic.
func FuzzOpen(f *testing.F) {
	for _, name := range names {
		f.Add(pack(f, name, []byte(text)))
	}
	f.Fuzz(func(t *testing.T, packed []byte) {
		r, _, err := Open("f", bytes.NewReader(packed))
		if err == nil {
			io.Copy(io.Discard, r)
		}
	})
}
