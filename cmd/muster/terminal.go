package main

import (
	"io"
	"os"
	"strconv"
	"strings"
	"sync"

	"github.com/rivo/uniseg"
	"golang.org/x/term"
)

// screen is a terminal with a line at its end that changes, such as a bar. Whatever else is written goes above that
// line: it is taken away first, and comes back when it is drawn again.
type screen struct {
	io.Writer

	mu    sync.Mutex
	drawn bool
}

const clearLine = "\r\x1b[K"

func (s *screen) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.clear()
	return s.Writer.Write(p)
}

func (s *screen) clear() {
	if s.drawn {
		io.WriteString(s.Writer, clearLine)
		s.drawn = false
	}
}

// lastLine is the line that changes, for whoever draws it.
type lastLine struct{ *screen }

func (l lastLine) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.drawn = true
	return l.Writer.Write(p)
}

// draw puts a line in the place of the one before; "" takes it away.
func (l lastLine) draw(text string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.drawn = true
	l.clear()
	if text != "" {
		io.WriteString(l.Writer, text)
		l.drawn = true
	}
}

// onScreen makes stderr a screen where it is a terminal.
func (a *app) onScreen() {
	if _, made := a.stderr.(*screen); !made && a.isTerminal(a.stderr) {
		a.stderr = &screen{Writer: a.stderr}
	}
}

// lastLine is the line of stderr that changes. Where it is no terminal it is plain text, which nobody draws.
func (a *app) lastLine() lastLine {
	s, ok := a.stderr.(*screen)
	if !ok {
		s = &screen{Writer: a.stderr}
	}
	return lastLine{s}
}

// terminal is the file that a stream is, on a screen or not; nil for none.
func terminal(stream any) *os.File {
	if s, ok := stream.(*screen); ok {
		stream = s.Writer
	}
	f, _ := stream.(*os.File)
	return f
}

func isTerminal(stream any) bool {
	f := terminal(stream)
	return f != nil && term.IsTerminal(int(f.Fd()))
}

// leastWidth is the columns below which nothing is made to fit.
const leastWidth = 40

// width is the columns of a stream; 0 where it is no terminal, and lines are as long as they are.
func (a *app) width(stream any) int {
	if !a.isTerminal(stream) {
		return 0
	}
	if n, err := strconv.Atoi(a.env("COLUMNS")); err == nil && n > 0 {
		return max(n, leastWidth)
	}
	if f := terminal(stream); f != nil {
		if n, _, err := term.GetSize(int(f.Fd())); err == nil && n > 0 {
			return max(n, leastWidth)
		}
	}
	return helpWidth
}

// folded cuts text at blanks into lines of at most so many columns, the first of which begins after some that are
// taken. What is longer than a line stays in one piece: it may be a path. Width 0 is no limit.
func folded(text string, width, taken int, indent string) string {
	if width == 0 || taken+uniseg.StringWidth(text) <= width {
		return text
	}
	var b strings.Builder
	at, began := taken, taken
	for i, word := range strings.SplitAfter(text, " ") {
		wide := uniseg.StringWidth(strings.TrimSuffix(word, " "))
		if at+wide > width && (at > began || i == 0 && taken > len(indent)) {
			b.WriteString("\n" + indent)
			began = len(indent)
			at = began
		}
		b.WriteString(word)
		at += uniseg.StringWidth(word)
	}
	var lines []string
	for line := range strings.SplitSeq(b.String(), "\n") {
		lines = append(lines, strings.TrimRight(line, " "))
	}
	return strings.Join(lines, "\n")
}

// fit cuts a line to so many columns around what is marked in it, and marks with … what is left out. Width 0 is no
// limit.
func fit(before, marked, after string, width int) (string, string, string) {
	size := uniseg.StringWidth
	if width == 0 || size(before)+size(marked)+size(after) <= width {
		return before, marked, after
	}
	if size(marked) > width-2 {
		marked = firstColumns(marked, width-3) + "…"
	}
	left := width - size(marked)
	switch {
	case size(after) <= left/2:
		before = lastColumns(before, left-size(after))
	case size(before) <= left/2:
		after = cutColumns(after, left-size(before))
	default:
		before, after = lastColumns(before, left/2), cutColumns(after, left-left/2)
	}
	return before, marked, after
}

// cutColumns is text in at most so many columns.
func cutColumns(text string, width int) string {
	if uniseg.StringWidth(text) <= width {
		return text
	}
	return firstColumns(text, width-1) + "…"
}

// firstColumns is the beginning of a text that has at most so many columns.
func firstColumns(text string, width int) string {
	end := 0
	for g := uniseg.NewGraphemes(text); g.Next(); {
		if width -= g.Width(); width < 0 {
			break
		}
		_, end = g.Positions()
	}
	return text[:end]
}

// lastColumns is the end of a text in at most so many columns, after a … where it is cut.
func lastColumns(text string, width int) string {
	over := uniseg.StringWidth(text) - width
	if over <= 0 {
		return text
	}
	over++ // for the …
	for g := uniseg.NewGraphemes(text); g.Next(); {
		if over -= g.Width(); over <= 0 {
			_, from := g.Positions()
			return "…" + text[from:]
		}
	}
	return ""
}
