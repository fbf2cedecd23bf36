package jsonrows

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
	"muster/schema/jsontext"
)

// finder finds out where the records of a file are.
type finder struct {
	file    string
	options rows.Options
	r       *bufio.Reader
	at      schema.Place // of the next byte of r
}

// find reads up to the first record. Lines says that the file is known to be objects
// one after the other.
func (f *finder) find(lines bool) (location, error) {
	c, err := f.space()
	if err == io.EOF {
		return location{}, scan.Error("json/empty", f.file, f.at, "the file is empty", "export the users again")
	}
	if err != nil {
		return location{}, err
	}
	head, err := f.r.Peek(f.r.Size())
	if err != nil && err != io.EOF {
		return location{}, err
	}
	whole := err == io.EOF
	one := location{words: []string{"objects one after the other"}}
	if end, marks := f.envelope(head); end > 0 {
		for _, c := range head[:end] {
			f.r.ReadByte()
			f.at = advance(f.at, c, f.r)
		}
		one.marks = marks
		return one, nil
	}
	switch {
	case c == '{' && lines:
		return one, nil
	case c == '{' && f.options.Path == "":
		chosen, document, err := f.look(head, whole)
		if err != nil {
			return location{}, err
		}
		if !document {
			return one, nil
		}
		return f.walk(chosen)
	case c == '{', c == '[' && f.options.Path != "", c == '[' && isPHPMyAdmin(head):
		return f.walk("")
	case c == '[' && !lines:
		f.next()
		return location{array: true, words: []string{"an array"}}, nil
	}
	return location{}, scan.Error("json/syntax", f.file, f.at,
		fmt.Sprintf("an array or an object is expected here, not %q",
			rune(c)),
		"is this a JSON file?")
}

// look decides whether a file that begins with an object is a document that holds an
// array of records, or records one after the other; and which array, where it can be
// seen already.
func (f *finder) look(head []byte, whole bool) (chosen string, document bool, err error) {
	s := &jsontext.Scanner{}
	s.Reset(head)
	end, bad := s.Value(0)
	if bad != nil && bad.Rule != jsontext.Unfinished {
		return "", false, nil // told in its place
	}
	inside, own, more := head, false, false
	if bad == nil {
		inside = head[:end]
		after := skip(head, end)
		more = after < len(head) && head[after] == '{'
		l := newLearned(false)
		l.root.value(inside, 0)
		own = l.root.hasAddress()
		whole = whole && !more
	}
	candidates := around(f.file, f.at, inside).seen
	best := -1
	for i, c := range candidates {
		if best < 0 || c.score > candidates[best].score {
			best = i
		}
	}
	switch {
	case own && (more || best < 0 || candidates[best].score < certain): // it is a user itself
		return "", false, nil
	case best >= 0 && candidates[best].score >= enough:
		return candidates[best].pointer, true, nil
	case bad == nil && !whole: // others follow
		return "", false, nil
	case bad == nil && len(candidates) == 1:
		return candidates[best].pointer, true, nil
	case bad == nil && len(candidates) > 1:
		return "", true, none(f.file, f.at, candidates)
	case bad == nil:
		return "", false, nil
	case whole:
		return "", len(candidates) > 0, nil
	}
	return "", true, nil // an object of a megabyte is no record
}

// around goes through the beginning of a document, for the arrays of objects and the marks in it.
func around(file string, at schema.Place, head []byte) *walker {
	w := &walker{r: bufio.NewReaderSize(bytes.NewReader(head), peeked), at: at, file: file}
	w.value() // what is wrong is told when the file is read
	return w
}

// walk reads up to the first record of an array: the one at a JSON Pointer, or of a
// table, or the first one that looks like users.
func (f *finder) walk(pointer string) (location, error) {
	w := &walker{r: f.r, at: f.at, file: f.file, path: f.options.Path, table: f.options.Table}
	if pointer != "" {
		w.path = pointer
	}
	w.pick = func(c candidate) bool {
		switch {
		case w.path != "":
			return c.pointer == w.path
		case w.table != "":
			return strings.EqualFold(c.table, w.table) || strings.EqualFold(c.database+"."+c.table, w.table)
		}
		return c.score >= enough
	}
	err := w.value()
	f.at = w.at
	switch {
	case err == errFound:
		words := "the array " + w.found.pointer
		if w.found.table != "" {
			words = "table " + w.found.table
		}
		return location{
			array: true, around: w.depth - 1, table: w.found.table != "", at: slices.Clone(w.pointer),
			words: []string{words}, marks: w.marks,
		}, nil
	case err == io.EOF && w.path != "":
		return location{}, noPath(f.file, f.at, w.path, w.seen)
	case err == io.EOF:
		return location{}, none(f.file, f.at, w.seen)
	case err == io.ErrUnexpectedEOF:
		return location{}, scan.Error("json/unfinished", f.file, f.at,
			"the file ends inside its document, and no records were found in it",
			"it was cut off: make it again")
	}
	return location{}, err
}

// space passes over white space and returns the byte after it, which stays.
func (f *finder) space() (byte, error) {
	for {
		c, err := f.r.ReadByte()
		if err != nil {
			return 0, err
		}
		if !isSpace(c) {
			return c, f.r.UnreadByte()
		}
		f.at = advance(f.at, c, f.r)
	}
}

func (f *finder) next() {
	f.r.ReadByte()
	f.at.Column++
}

func advance(at schema.Place, c byte, r *bufio.Reader) schema.Place {
	if c == '\r' {
		if next, _ := r.Peek(1); len(next) == 0 || next[0] != '\n' {
			return schema.Place{Line: at.Line + 1, Column: 1}
		}
	}
	if c == '\n' {
		return schema.Place{Line: at.Line + 1, Column: 1}
	}
	return schema.Place{Line: at.Line, Column: at.Column + 1}
}

func none(file string, at schema.Place, seen []candidate) error {
	if len(seen) == 0 {
		return scan.Error("json/no-records", file, at, "the file holds no array of objects",
			"records are an array of objects, or objects one after the other; where users are the values of one object: "+listOf(
				"."))
	}
	return scan.Error("json/no-records", file, schema.Place{}, "no array looks like users; the file has "+listing(seen),
		"say which one holds them: "+optionFor(seen))
}

func noPath(file string, at schema.Place, path string, seen []candidate) error {
	message, hint := "the file has no array "+path, "a JSON Pointer names keys and numbers: /data/0/users"
	if len(seen) > 0 {
		message += "; it has " + listing(seen)
		var pointers []string
		for _, c := range seen {
			pointers = append(pointers, c.pointer)
		}
		if near := schema.Nearest(path, pointers); near != "" {
			hint = "did you mean --path " + near + "?"
		}
	}
	return scan.Error("json/no-records", file, schema.Place{}, message, hint)
}

func listing(seen []candidate) string {
	var words []string
	for i, c := range seen {
		if i == 20 {
			words = append(words, fmt.Sprintf("and %d more", len(seen)-i))
			break
		}
		word := c.pointer
		if c.table != "" {
			word = "table " + c.table
		}
		words = append(words, word)
	}
	return strings.Join(words, ", ")
}

func optionFor(seen []candidate) string {
	if seen[0].table != "" {
		return "--table NAME"
	}
	return "--path " + seen[0].pointer
}
