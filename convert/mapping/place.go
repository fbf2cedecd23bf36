package mapping

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/expr-lang/expr/file"
	"go.yaml.in/yaml/v3"

	"muster/schema"
)

// Error is a mapping that cannot be used. Problems name the places.
type Error struct {
	Problems []schema.Problem
	texts    map[string][]byte
}

func (e *Error) Error() string {
	p := e.Problems[0]
	text := fmt.Sprintf("%s: %s [%s]", p.Pos, p.Message, p.Rule)
	if n := len(e.Problems) - 1; n > 0 {
		text += fmt.Sprintf(" (and %d more)", n)
	}
	return text
}

// spoken are keys that would hold a secret, were they keys of a mapping.
var spoken = regexp.MustCompile(`(?i)\b(pepper|secret|token)\s*:`)

// Excerpt is the line of the mapping file that a problem is about. A line that may
// hold a secret is not shown.
func (e *Error) Excerpt(p schema.Problem) schema.Excerpt {
	text := e.texts[p.Pos.File]
	line := lineOf(text, p.Pos.Line)
	if line == nil || p.Pos.Column == 0 || p.Pos.Column > len(line) || spoken.Match(line) {
		return schema.Excerpt{}
	}
	start := p.Pos.Column - 1
	return schema.Window(line, start, start+word(line[start:]))
}

// lineOf is a line of a text, without its end; nil where there is none.
func lineOf(text []byte, number int) []byte {
	for ; number > 1; number-- {
		_, rest, ok := bytes.Cut(text, []byte("\n"))
		if !ok {
			return nil
		}
		text = rest
	}
	if number < 1 || len(text) == 0 {
		return nil
	}
	line, _, _ := bytes.Cut(text, []byte("\n"))
	return bytes.TrimRight(line, "\r")
}

// word is how long the word is that text begins with: a quoted text, or what stands
// before the next mark of YAML.
func word(text []byte) int {
	if len(text) == 0 {
		return 0
	}
	if q := text[0]; q == '"' || q == '\'' {
		if n := bytes.IndexByte(text[1:], q); n >= 0 {
			return n + 2
		}
	}
	if n := bytes.IndexAny(text, ":,{}[]#'\"()"); n > 0 {
		text = text[:n]
	}
	return max(1, len(bytes.TrimRight(text, " \t")))
}

// byteColumn is the column in bytes of one that counts characters.
func byteColumn(line []byte, column int) int {
	at := 0
	for ; column > 1 && at < len(line); column-- {
		_, n := utf8.DecodeRune(line[at:])
		at += n
	}
	return at + column
}

// inside is the place of an error inside the expression that a node holds.
func (p *parser) inside(n *yaml.Node, err error) schema.Pos {
	pos := p.pos(n)
	var e *file.Error
	if !errors.As(err, &e) || e.Line < 1 {
		return pos
	}
	source := strings.Split(n.Value, "\n")
	if e.Line > len(source) {
		return pos
	}
	column := byteColumn([]byte(source[e.Line-1]), e.Column+1) - 1 // in the line of the expression, from 0
	switch {
	case n.Style&yaml.LiteralStyle != 0:
		line := lineOf(p.source, n.Line+e.Line)
		indent := bytes.Index(line, []byte(source[e.Line-1]))
		if line == nil || indent < 0 {
			return pos
		}
		return schema.Pos{File: p.file, Line: n.Line + e.Line, Column: indent + column + 1}
	case len(source) > 1:
		return pos
	case n.Style&yaml.SingleQuotedStyle != 0:
		pos.Column += 1 + column + strings.Count(n.Value[:min(column, len(n.Value))], "'")
	case n.Style&yaml.DoubleQuotedStyle != 0:
		if !bytes.HasPrefix(lineOf(p.source, pos.Line)[pos.Column-1:], []byte(`"`+n.Value)) {
			return pos // it has escapes
		}
		pos.Column += 1 + column
	case n.Style&yaml.FoldedStyle == 0:
		pos.Column += column
	}
	return pos
}
