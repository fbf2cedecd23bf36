package ldif

import (
	"bytes"
)

// line is an attribute with its value, or what else stands on a line of an entry. The
// lines that continue it are part of it.
type line struct {
	at         int    // where it begins
	name       []byte // as written, options included; nil where there is no colon
	form       form
	start, end int  // of the value: leading spaces and the line end are not part of it
	folded     bool // other lines continue it
}

// form is how a value is written.
type form byte

const (
	plain  form = ':'
	base64 form = 'b'
	url    form = '<'
)

// lineEnd returns where the logical line at i ends, its last line end left out, and
// where the next one begins. A line that begins with a space continues the one before.
func lineEnd(text []byte, i int) (end, next int, folded bool) {
	for {
		n := bytes.IndexByte(text[i:], '\n')
		if n < 0 {
			return trimCRs(text, i, len(text)), len(text), folded
		}
		i += n + 1
		if i == len(text) || text[i] != ' ' {
			return trimCRs(text, 0, i-1), i, folded
		}
		folded = true
	}
}

// trimCRs leaves CRs before a line end out: values have none (RFC 2849), and a copy in text mode doubles them.
func trimCRs(text []byte, from, end int) int {
	for end > from && text[end-1] == '\r' {
		end--
	}
	return end
}

// readLine reads the logical line at i and returns where the next one begins.
func readLine(text []byte, i int) (l line, next int) {
	end, next, folded := lineEnd(text, i)
	l = line{at: i, start: i, end: end, folded: folded}
	colon := bytes.IndexByte(text[i:end], ':')
	if colon < 0 || !isName(text[i:i+colon]) {
		return l, next
	}
	l.name = text[i : i+colon]
	l.form = plain
	l.start = i + colon + 1
	if l.start < end {
		switch text[l.start] {
		case ':':
			l.form = base64
			l.start++
		case '<':
			l.form = url
			l.start++
		}
	}
	for l.start < end && text[l.start] == ' ' {
		l.start++
	}
	return l, next
}

// isName reports whether an attribute can be called so: a name or an OID, and options.
func isName(text []byte) bool {
	for _, c := range text {
		if !ofNames[c] {
			return false
		}
	}
	return len(text) > 0 && text[0] != ';'
}

var ofNames = func() (is [256]bool) {
	for _, c := range "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.;_" {
		is[c] = true
	}
	return is
}()

// isComment reports whether the line at i is a comment.
func isComment(text []byte, i int) bool { return text[i] == '#' }

// isEmpty reports whether the line at i is empty, and returns where the next one begins.
func isEmpty(text []byte, i int) (bool, int) {
	end := i
	for end < len(text) && text[end] == '\r' {
		end++
	}
	switch {
	case end == len(text):
		return true, end
	case text[end] == '\n':
		return true, end + 1
	}
	return false, i
}

// entries calls f with the extent of each entry in text; comments and empty lines
// around it, and the version of the file, are left out.
func entries(text []byte, f func(start, end int)) {
	for i := 0; i < len(text); {
		empty, next := isEmpty(text, i)
		switch {
		case empty:
		case isComment(text, i):
			_, next, _ = lineEnd(text, i)
		default:
			l, after := readLine(text, i)
			if bytes.EqualFold(l.name, []byte("version")) {
				next = after
				break
			}
			next = entryEnd(text, after)
			f(i, next)
		}
		i = next
	}
}

// entryEnd returns where the entry ends that goes on at i.
func entryEnd(text []byte, i int) int {
	for i < len(text) {
		if empty, _ := isEmpty(text, i); empty {
			break
		}
		n := bytes.IndexByte(text[i:], '\n')
		if n < 0 {
			return len(text)
		}
		i += n + 1
	}
	return i
}

// lines calls f with the lines of an entry that are no comments, until it returns false.
func lines(text []byte, start, end int, f func(line) bool) {
	text = text[:end]
	for i := start; i < end; {
		if isComment(text, i) {
			_, i, _ = lineEnd(text, i)
			continue
		}
		l, next := readLine(text, i)
		if !f(l) {
			return
		}
		i = next
	}
}
