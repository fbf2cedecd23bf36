package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// jsonOrigins places users that were read from JSON where they stand in it.
type jsonOrigins struct {
	file   string
	cursor Cursor
	first  int // index of its first row in the stream
	number int // of its first row in the file, from 0
	rows   []span
}

func (o *jsonOrigins) row(index int) ([]byte, int) {
	r := o.rows[index-o.first]
	return o.cursor.Text[r.start:r.end], r.start
}

func (o *jsonOrigins) At(index int, pointer string) Pos {
	text, start := o.row(index)
	at := o.cursor.Place(start + locate(text, pointer).start)
	return Pos{File: o.file, Line: at.Line, Column: at.Column, Row: o.number + index - o.first + 1}
}

func (o *jsonOrigins) Layout() *Layout { return nil }

func (o *jsonOrigins) Places(dst []Place, index int) []Place {
	_, start := o.row(index)
	return append(dst, o.cursor.Place(start))
}

func (o *jsonOrigins) AppendReject(dst []byte, index int, _ []Problem, _ bool) []byte {
	text, _ := o.row(index)
	return append(append(dst, text...), '\n')
}

// Excerpt is the line around a value, as far as it belongs to the user. A user that is
// not JSON is not shown: where in it a secret stands cannot be told.
func (o *jsonOrigins) Excerpt(index int, pointer string) Excerpt {
	text, _ := o.row(index)
	masked := withoutSecrets(text)
	if masked == nil {
		return Excerpt{}
	}
	at := locate(text, pointer)
	if pointer == "" {
		at.end = at.start + 1
	}
	return Window(masked, at.start, at.end)
}

// excerptAt is the line around a place inside a user that no pointer tells.
func (o *jsonOrigins) excerptAt(index int, at Pos) Excerpt {
	text, start := o.row(index)
	row := o.cursor.Place(start)
	i := 0
	for ; row.Line < at.Line && i < len(text); row = (Place{row.Line + 1, 1}) {
		n := bytes.IndexByte(text[i:], '\n')
		if n < 0 {
			return Excerpt{}
		}
		i += n + 1
	}
	i += at.Column - row.Column
	masked := withoutSecrets(text)
	if masked == nil || i < 0 || i >= len(text) || row.Line != at.Line {
		return Excerpt{}
	}
	end := i + 1
	if text[i] == '"' {
		end, _ = (&scanner{data: text, soft: func(flaw) {}}).text(i)
	}
	return Window(masked, i, end)
}

// withoutSecrets masks what in a user may be secret; nil for text that is not JSON.
func withoutSecrets(text []byte) []byte {
	if _, bad := (&scanner{data: text, soft: func(flaw) {}}).value(0); bad != nil {
		return nil
	}
	masked := bytes.Clone(text)
	walk(text, func(p string, v span) {
		scalar := text[v.start] != '{' && text[v.start] != '['
		if Secret(p) || scalar && ShowsSecret(p, string(bytes.Trim(text[v.start:v.end], `"`))) {
			for i := v.start; i < v.end; i++ {
				if masked[i] != '"' {
					masked[i] = '*'
				}
			}
		}
	})
	return masked
}

// Window is the line of text that holds text[start:end], cut to what a terminal shows.
func Window(text []byte, start, end int) Excerpt {
	const before, after = 40, 60
	from := max(bytes.LastIndexAny(text[:start], "\r\n")+1, start-before)
	to := len(text)
	if n := bytes.IndexAny(text[start:], "\r\n"); n >= 0 {
		to = start + n
	}
	if to > start+after {
		to = start + after
		to += toAt(string(text[to:min(len(text), to+mostLocal)])) // so that reports know the address, and can mask it
	}
	for from < start && !utf8.RuneStart(text[from]) {
		from++
	}
	for to < len(text) && to > start && !utf8.RuneStart(text[to]) {
		to--
	}
	return Excerpt{Text: string(text[from:to]), Start: start - from, End: min(max(end, start+1), max(to, start+1)) - from}
}

// mostLocal is how many bytes stand before the @ of an address, RFC 5321, and the @.
const mostLocal = 64 + 1

// toAt is how much of a text goes on with the local part of an address, the @ included; 0
// where it does not.
func toAt(text string) int {
	for i, c := range []byte(text) {
		switch {
		case c == '@':
			return i + 1
		case c <= ' ' || c == '"' || c == '\\' || c == ',' || c == ';' || c == '<' || c == '>':
			return 0
		}
	}
	return 0
}

// locate finds the value at a JSON Pointer, or the nearest one around it.
func locate(text []byte, pointer string) span {
	if pointer == "" {
		return span{0, len(text)}
	}
	found, depth := span{0, len(text)}, -1
	walk(text, func(p string, v span) {
		if pointer == p || p == "" || strings.HasPrefix(pointer, p+"/") {
			if d := strings.Count(p, "/"); d > depth {
				found, depth = v, d
			}
		}
	})
	return found
}

// walk calls f with each value of a JSON text, the outer ones first. What cannot be
// read is passed over.
func walk(text []byte, f func(pointer string, v span)) {
	s := scanner{data: text, soft: func(flaw) {}}
	var visit func(i int, pointer string)
	visit = func(i int, pointer string) {
		end, bad := s.value(i)
		if bad != nil {
			end = len(text)
		}
		f(pointer, span{i, end})
		if i == len(text) || bad != nil || text[i] != '{' && text[i] != '[' {
			return
		}
		shut := end - 1
		i, isObject := s.space(i+1), text[i] == '{'
		for n := 0; i < shut; n++ {
			token := strconv.Itoa(n)
			if isObject {
				keyEnd, _ := s.text(i)
				token = EscapePointer(unquote(text[i:keyEnd]))
				i = s.space(s.space(keyEnd) + 1)
			}
			visit(i, pointer+"/"+token)
			i, _ = s.value(i)
			if i = s.space(i); i < shut && text[i] == ',' {
				i = s.space(i + 1)
			}
		}
	}
	visit(s.space(0), "")
}

// EscapePointer writes a property name as a token of a JSON Pointer (RFC 6901).
func EscapePointer(name string) string {
	if !strings.ContainsAny(name, "~/") {
		return name
	}
	return strings.NewReplacer("~", "~0", "/", "~1").Replace(name)
}

func unquote(text []byte) string {
	if bytes.IndexByte(text, '\\') < 0 {
		return string(text[1 : len(text)-1])
	}
	var name string
	json.Unmarshal(text, &name) // the scanner has read it already
	return name
}

// Quote shows a value from the data in a message: short, on one line, with nothing
// that a terminal would act on.
func Quote(s string) string {
	const most = 40
	var b strings.Builder
	b.WriteByte('"')
	n := 0
	for i, r := range s {
		if n++; n > most {
			b.WriteString("…")
			if toAt(s[i:]) > 0 { // of an address, which reports mask
				b.WriteString("@…")
			}
			break
		}
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case unicode.IsPrint(r):
			b.WriteRune(r)
		default:
			fmt.Fprintf(&b, "\\u%04x", r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
