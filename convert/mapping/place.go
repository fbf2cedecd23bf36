package mapping

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"

	"github.com/expr-lang/expr/file"

	"muster/convert/yamltext"
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
	line := yamltext.Line(text, p.Pos.Line)
	if line == nil || p.Pos.Column == 0 || p.Pos.Column > len(line) || spoken.Match(line) {
		return schema.Excerpt{}
	}
	start := p.Pos.Column - 1
	return schema.Window(line, start, start+word(line[start:]))
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

// inside is the place of an error inside the expression that a node holds.
func (p *parser) inside(n *yamltext.Node, err error) schema.Pos {
	var e *file.Error
	if !errors.As(err, &e) {
		return p.Pos(n)
	}
	return p.PosIn(n, e.Line, e.Column)
}
