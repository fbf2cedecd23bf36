package jsonrows

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"muster/convert/source/scan"
	"muster/schema"
	"muster/schema/jsontext"
)

// walker goes through a document byte by byte up to an array of records.
type walker struct {
	r           *bufio.Reader
	at          schema.Place // of the next byte
	file        string
	path, table string // that were asked for
	scan        jsontext.Scanner
	pick        func(candidate) bool

	pointer []string
	depth   int
	inside  int // arrays of objects around the place: what is in them is no candidate
	seen    []candidate
	found   candidate

	keyAt schema.Place // of the last key
	marks []scan.Mark
}

// candidate is an array of objects.
type candidate struct {
	pointer         string
	database, table string // of phpMyAdmin
	score           int
}

const (
	enough  = 2        // score of an array that holds users
	certain = 5        // its name and its elements both say so
	peeked  = 64 << 10 // bytes of its first element that are looked at
	maxSeen = 1000
)

// errFound ends the walk after the bracket of the array that was picked.
var errFound = errors.New("found")

// table is what an object of phpMyAdmin says before its data.
type table struct{ kind, name, database string }

// value reads a value; io.EOF is a clean end of the whole document.
func (w *walker) value() error {
	if err := w.element(table{}, ""); err != nil {
		return err
	}
	return io.EOF
}

func (w *walker) fail(rule, message, hint string) error {
	return scan.Error(rule, w.file, w.at, message, hint)
}

func (w *walker) element(of table, name string) error {
	c, err := w.space()
	if err != nil {
		return err
	}
	if w.path != "" && c != '[' && w.path == w.here() {
		what := "a value"
		if c == '{' {
			what = "an object"
		}
		return w.fail("json/no-records", fmt.Sprintf("%s is %s, not an array", w.path, what),
			"--path names the array that holds the records")
	}
	switch c {
	case '{', '[':
		if w.depth++; w.depth > jsontext.MaxDepth {
			return w.fail("json/depth", fmt.Sprintf("the value nests deeper than %d levels", jsontext.MaxDepth),
				"is this a JSON file?")
		}
		w.take()
		if c == '{' {
			err = w.object()
		} else {
			err = w.array(of, name)
		}
		if err == nil {
			w.depth--
		}
		return err
	case '"':
		text, err := w.text(true)
		w.mark(text)
		return err
	}
	var word []byte
	for len(word) < 64 {
		next, err := w.r.Peek(1)
		if err != nil && err != io.EOF {
			return err
		}
		if err == io.EOF || bytes.IndexByte([]byte(",:]} \n\r\t\"[{"), next[0]) >= 0 {
			break
		}
		word = append(word, next[0])
		w.r.Discard(1)
	}
	w.scan.Reset(word)
	if end, bad := w.scan.Value(0); bad != nil || end < len(word) {
		return w.fail("json/syntax", fmt.Sprintf("a value is expected here, not %q", rune(c)), "")
	}
	w.at.Column += len(word)
	w.mark(string(word))
	return nil
}

// mark notes the value at hand where it may speak of pages.
func (w *walker) mark(value string) {
	if len(w.marks) < scan.MaxMarks && (w.inside == 0 && scan.MayBePages(w.pointer) || scan.IsRelation(w.pointer)) {
		w.marks = append(w.marks, scan.Mark{Path: slices.Clone(w.pointer), Value: value, At: w.keyAt})
	}
}

func (w *walker) object() error {
	var of table
	for n := 0; ; n++ {
		c, err := w.space()
		if err != nil {
			return err
		}
		if c == '}' && n == 0 {
			w.take()
			return nil
		}
		if c != '"' {
			return w.fail("json/syntax", fmt.Sprintf("a property name in double quotes is expected here, not %q", rune(c)), "")
		}
		w.keyAt = w.at
		name, err := w.text(true)
		if err != nil {
			return err
		}
		if err := w.want(':'); err != nil {
			return err
		}
		if c, err = w.space(); err != nil {
			return err
		}
		w.pointer = append(w.pointer, name)
		if c == '"' && (name == "type" || name == "name" || name == "database") {
			var text string
			text, err = w.text(true)
			switch name {
			case "type":
				of.kind = text
			case "name":
				of.name = text
			case "database":
				of.database = text
			}
		} else {
			err = w.element(of, name)
		}
		if err != nil {
			return err
		}
		w.pointer = w.pointer[:len(w.pointer)-1]
		if end, err := w.comma('}'); end || err != nil {
			return err
		}
	}
}

// array reads the elements of an array whose bracket has been read, or stops there.
func (w *walker) array(of table, name string) error {
	c, err := w.space()
	if err != nil {
		return err
	}
	a := candidate{pointer: w.here()}
	if of.kind == "table" && name == "data" {
		a.table, a.database = of.name, of.database
	}
	records := c == '{' && !(w.depth == 1 && w.header())
	none := c == ']' && slices.Contains(names, schema.Folded(name))
	if records || none || a.table != "" || w.path == a.pointer && w.path != "" {
		if w.inside == 0 || a.table != "" {
			a.score = w.score(name, a.table)
			if len(w.seen) < maxSeen {
				w.seen = append(w.seen, a)
			}
		}
		if w.pick != nil && (w.inside == 0 || a.table != "" || w.path != "") && w.pick(a) {
			w.found = a
			return errFound
		}
	}
	if c == ']' {
		w.take()
		return nil
	}
	if records {
		w.inside++
		defer func() { w.inside-- }()
	}
	for n := 0; ; n++ {
		w.pointer = append(w.pointer, strconv.Itoa(n))
		if err := w.element(table{}, ""); err != nil {
			return err
		}
		w.pointer = w.pointer[:len(w.pointer)-1]
		if end, err := w.comma(']'); end || err != nil {
			return err
		}
	}
}

func (w *walker) here() string {
	var b strings.Builder
	for _, token := range w.pointer {
		b.WriteByte('/')
		b.WriteString(jsontext.EscapePointer(token))
	}
	return b.String()
}

// names are those of arrays and tables that mostly hold users.
var names = []string{"users", "user", "resources", "accounts", "members", "customers", "people", "useraccounts"}

// score says how much an array looks as if it held users: by its name and by its
// first element.
func (w *walker) score(name, table string) (score int) {
	name = schema.Folded(name)
	switch {
	case table != "":
		table = strings.ToLower(table)
		if !slices.Contains(names, table) && !strings.HasSuffix(table, "_users") && !strings.HasSuffix(table, "_user") {
			return 0
		}
		score = 1
	case name == "users":
		score = 3
	case slices.Contains(names, name):
		score = 1
	}
	head, _ := w.r.Peek(peeked)
	l := newLearned(false)
	l.scan.Reset(head)
	if end, bad := l.scan.Value(0); bad == nil {
		l.root.value(head[:end], 0)
		if l.root.hasEmail() {
			score += 2
		}
	}
	return score
}

// header reports whether the document is phpMyAdmin's: its first element says so.
func (w *walker) header() bool {
	head, _ := w.r.Peek(256)
	return isHeader(head)
}

func isPHPMyAdmin(head []byte) bool { return len(head) > 0 && isHeader(head[1:]) }

func isHeader(head []byte) bool {
	i := skip(head, 0)
	for _, word := range []string{"{", `"type"`, ":", `"header"`} {
		if !bytes.HasPrefix(head[i:], []byte(word)) {
			return false
		}
		i = skip(head, i+len(word))
	}
	return true
}

func (w *walker) take() {
	c, _ := w.r.ReadByte()
	w.at = advance(w.at, c, w.r)
}

// space returns the next byte that counts, and leaves it.
func (w *walker) space() (byte, error) {
	for {
		c, err := w.r.ReadByte()
		if err == io.EOF {
			return 0, io.ErrUnexpectedEOF
		}
		if err != nil {
			return 0, err
		}
		if !isSpace(c) {
			return c, w.r.UnreadByte()
		}
		w.at = advance(w.at, c, w.r)
	}
}

func (w *walker) want(wanted byte) error {
	c, err := w.space()
	if err != nil {
		return err
	}
	if c != wanted {
		return w.fail("json/syntax", fmt.Sprintf("%q is expected here, not %q", rune(wanted), rune(c)), "")
	}
	w.take()
	return nil
}

// comma reads the comma between two items, or what ends them.
func (w *walker) comma(shut byte) (end bool, err error) {
	c, err := w.space()
	if err != nil {
		return false, err
	}
	if c != ',' && c != shut {
		return false, w.fail("json/syntax", fmt.Sprintf("',' or %q is expected here, not %q", rune(shut), rune(c)), "")
	}
	w.take()
	return c == shut, nil
}

// text reads a string, and keeps a short one.
func (w *walker) text(keep bool) (string, error) {
	const most = 1 << 10
	w.take()
	kept := []byte{'"'}
	for {
		c, err := w.r.ReadByte()
		if err == io.EOF {
			return "", io.ErrUnexpectedEOF
		}
		if err != nil {
			return "", err
		}
		if c < 0x20 {
			w.r.UnreadByte()
			return "", w.fail("json/syntax", fmt.Sprintf("the control character U+%04X must be written as an escape in a string",
				c), "")
		}
		w.at.Column++
		if c == '"' {
			text, _ := jsontext.Unquote(append(kept, c))
			return string(text), nil
		}
		if keep && len(kept) < most {
			kept = append(kept, c)
		}
		if c == '\\' {
			if c, err = w.r.ReadByte(); err == nil {
				w.at.Column++
				if keep && len(kept) < most {
					kept = append(kept, c)
				}
			}
		}
	}
}
