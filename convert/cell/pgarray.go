package cell

import (
	"bytes"
	"errors"
	"strings"
)

var (
	errArrayEnd   = errors.New("it is cut off")
	errArrayStart = errors.New("it does not begin with {")
	errArrayMark  = errors.New("it has a brace or a comma where none belongs")
	errArrayDeep  = errors.New("it is nested too deeply")
)

// AppendPGArray reads an array as PostgreSQL writes it, {a,"b c",NULL,{d}}, and appends
// it as a JSON list of texts, nulls and lists.
func AppendPGArray(dst, cell []byte) ([]byte, error) {
	text := bytes.TrimSpace(cell)
	if len(text) > 0 && text[0] == '[' { // bounds that do not begin at 1: [0:2]={…}
		if i := bytes.IndexByte(text, '='); i > 0 {
			text = text[i+1:]
		}
	}
	r := arrayReader{text: text}
	to, err := r.array(dst, 0)
	if err == nil && len(bytes.TrimSpace(r.text[r.at:])) > 0 {
		err = errArrayMark
	}
	if err != nil {
		return dst, err
	}
	return to, nil
}

type arrayReader struct {
	text []byte
	at   int
}

// next is the next byte that is no space, 0 at the end.
func (r *arrayReader) next() byte {
	for r.at < len(r.text) && strings.IndexByte(" \t\r\n", r.text[r.at]) >= 0 {
		r.at++
	}
	if r.at == len(r.text) {
		return 0
	}
	return r.text[r.at]
}

func (r *arrayReader) array(dst []byte, depth int) ([]byte, error) {
	if depth > maxNesting {
		return dst, errArrayDeep
	}
	if r.next() != '{' {
		return dst, errArrayStart
	}
	r.at++
	dst = append(dst, '[')
	if r.next() == '}' {
		r.at++
		return append(dst, ']'), nil
	}
	for {
		var err error
		switch c := r.next(); c {
		case 0:
			return dst, errArrayEnd
		case '{':
			dst, err = r.array(dst, depth+1)
		case '"':
			dst, err = r.quoted(dst)
		default:
			dst, err = r.plain(dst)
		}
		if err != nil {
			return dst, err
		}
		switch r.next() {
		case ',':
			r.at++
			dst = append(dst, ',')
		case '}':
			r.at++
			return append(dst, ']'), nil
		case 0:
			return dst, errArrayEnd
		default:
			return dst, errArrayMark
		}
	}
}

// quoted reads an element between quotes, in which a backslash stands before any byte.
func (r *arrayReader) quoted(dst []byte) ([]byte, error) {
	var v []byte
	for r.at++; r.at < len(r.text); r.at++ {
		switch c := r.text[r.at]; {
		case c == '"':
			r.at++
			return appendText(dst, v)
		case c == '\\' && r.at+1 < len(r.text):
			r.at++
			v = append(v, r.text[r.at])
		default:
			v = append(v, c)
		}
	}
	return dst, errArrayEnd
}

// plain reads an element without quotes.
func (r *arrayReader) plain(dst []byte) ([]byte, error) {
	var v []byte
	escaped := false
	for ; r.at < len(r.text) && strings.IndexByte(`{},"`, r.text[r.at]) < 0; r.at++ {
		if r.text[r.at] == '\\' && r.at+1 < len(r.text) {
			r.at++
			escaped = true
		}
		v = append(v, r.text[r.at])
	}
	v = bytes.TrimRight(v, " \t\r\n")
	switch {
	case len(v) == 0:
		return dst, errArrayMark
	case !escaped && strings.EqualFold(string(v), "NULL"):
		return append(dst, "null"...), nil
	}
	return appendText(dst, v)
}
