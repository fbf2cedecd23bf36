package scan_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
)

// cutter reads lines: those that begin with + are rows, a line ! cannot be read, and the text must end with a dot.
type cutter struct {
	found []rows.Extent
	dot   bool
}

func (c *cutter) cut(text []byte) int {
	c.found = nil
	end := bytes.LastIndexByte(text, '\n') + 1
	at := 0
	for line := range bytes.Lines(text[:end]) {
		c.dot = string(line) == ".\n"
		if line[0] == '+' {
			c.found = append(c.found, rows.Extent{Start: uint32(at), End: uint32(at + len(line))})
		}
		at += len(line)
	}
	return end
}

func (c *cutter) take(p schema.Piece) ([]rows.Extent, bool, error) {
	if n := bytes.Index(p.Text, []byte("!")); n >= 0 {
		bad := scan.Flaw{Rule: "a/b", Message: "no line", Hint: "leave it out", At: n}
		return c.found, true, bad.Fatal("f", p.Place(bad.At))
	}
	return c.found, len(c.found) > 0, nil
}

func (c *cutter) finish(at schema.Place) error {
	if c.dot {
		return nil
	}
	return scan.Error("a/c", "f", at, "the end is missing", "")
}

func reader(r io.Reader, size int) *scan.Reader[[]rows.Extent] {
	c := &cutter{}
	out := &scan.Reader[[]rows.Extent]{Pieces: schema.NewPieces(r, 1<<10, c.cut), Found: c.take, Finish: c.finish}
	out.Resize(size)
	return out
}

func parse(p scan.Piece[[]rows.Extent]) *rows.Block {
	b := p.Block(0)
	b.Rows = p.Found
	return b
}

// lines are the rows of chunks with their places, and the error that ended them.
func lines(chunks rows.Chunks) (all []string) {
	for chunk, err := range chunks {
		if err != nil {
			return append(all, err.Error())
		}
		b := chunk()
		for _, e := range b.Rows {
			all = append(all, fmt.Sprintf("%d %s", b.Place(int(e.Start)).Line, bytes.TrimSpace(b.Text[e.Start:e.End])))
		}
		if b.Err != nil {
			all = append(all, b.Err.Error())
		}
		b.Release()
	}
	return all
}

func TestReader(t *testing.T) {
	for text, want := range map[string][]string{
		"":                        {"f:1:1: the end is missing [a/c]"},
		".\n":                     nil,
		"-\n+a\n-\n-\n+b\n.\n":    {"2 +a", "5 +b"},
		"-\n-\n-\n+a\n":           {"4 +a", "f:5:1: the end is missing [a/c]"},
		"+a\n-\n!\n+b\n+c\n.\n\n": {"1 +a", "f:3:1: no line [a/b]"},
	} {
		if got := lines(reader(strings.NewReader(text), 3).Chunks(parse)); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestUnread(t *testing.T) {
	r := reader(strings.NewReader("-\n+a\n+b\n.\n"), 3)
	first, err := r.Next()
	if err != nil || first.Place(0).Line != 2 || r.Place() != (schema.Place{Line: 3, Column: 1}) {
		t.Fatal(first.Place(0), r.Place(), err)
	}
	second, _ := r.Next()
	r.Unread(second)
	r.Unread(first)
	if got := lines(r.Chunks(parse)); !slices.Equal(got, []string{"2 +a", "3 +b"}) {
		t.Errorf("%q", got)
	}
	if _, err := r.Next(); err != io.EOF {
		t.Error(err)
	}
}

// What is broken elsewhere is no flaw of the text: the rows before it come, and it is the error.
func TestReadError(t *testing.T) {
	gone := errors.New("the disk is gone")
	got := lines(reader(io.MultiReader(strings.NewReader("+a\n"), iotest.ErrReader(gone)), 64).Chunks(parse))
	if !slices.Equal(got, []string{"1 +a", gone.Error()}) {
		t.Errorf("%q", got)
	}
}

// A text that is all rows needs neither Found nor Finish.
func TestAllRows(t *testing.T) {
	r := &scan.Reader[struct{}]{Pieces: schema.NewPieces(strings.NewReader("a\nb"), 1<<10, func(text []byte) int {
		return bytes.LastIndexByte(text, '\n') + 1
	})}
	var all []string
	for p, err := r.Next(); err == nil; p, err = r.Next() {
		all = append(all, string(p.Text))
	}
	if !slices.Equal(all, []string{"a\n", "b"}) {
		t.Errorf("%q", all)
	}
}

// A block in which each row is odd in its own way reports so much, and no more.
func TestOnce(t *testing.T) {
	once, reported := scan.Once{}, 0
	for i := range 1000 {
		if what := fmt.Sprint(i); once.First(what) {
			reported++
		} else if once.First("0") || once.First(what) {
			t.Fatal("it is reported twice")
		}
	}
	if reported != 200 {
		t.Error(reported)
	}
}

func TestFlaw(t *testing.T) {
	bad := scan.Flaw{Rule: "a/b", Message: "wrong", Hint: "put it right", At: 5}
	p := bad.InRow(3)
	if p.Row != 3 || p.Offset != 5 || p.Problem.Severity != schema.Error || p.Problem.Hint != bad.Hint || p.Readable {
		t.Errorf("%+v", p)
	}
	var data *schema.DataError
	err := bad.Fatal("f", schema.Place{Line: 7, Column: 2})
	if !errors.As(err, &data) || err.Error() != "f:7:2: wrong [a/b]" ||
		data.Problem.Index != -1 || data.Problem.Hint != bad.Hint {
		t.Error(err)
	}
}
