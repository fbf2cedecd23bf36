package schema

import (
	"bytes"
	"unicode/utf8"

	"muster/schema/jsontext"
)

// LongestShown is how many bytes a record may have of which an excerpt is made: to mask a longer one for each of its
// problems takes minutes.
const LongestShown = 256 << 10

// Window returns the line of text that holds text[start:end], cut to what a terminal shows. What begins behind the
// text, as an empty value may, stands at its end.
func Window(text []byte, start, end int) Excerpt {
	const before, after = 40, 60
	start = min(start, len(text))
	from := max(bytes.LastIndexAny(text[:start], "\r\n")+1, start-before)
	to := len(text)
	if n := bytes.IndexAny(text[start:], "\r\n"); n >= 0 {
		to = start + n
	}
	if to > start+after {
		to = start + after
		// So that reports know an address, and can mask it.
		to += jsontext.LocalPart(string(text[to:min(len(text), to+mostLocal)]))
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

// Quote returns a value from the data as messages show it: in quotes, short, on one line, with
// nothing that a terminal would act on.
func Quote(s string) string { return jsontext.Quote(s) }
