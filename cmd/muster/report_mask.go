package main

import (
	"slices"
	"strings"
	"unicode/utf8"

	"muster/schema"
)

// masking hides e-mail addresses: reports of machines are kept, and read by many.
type masking struct{ reporter }

func (m masking) shows(p schema.Problem) bool { return shows(m.reporter, p) }

func (m masking) problem(p schema.Problem, e schema.Excerpt) {
	if !m.shows(p) {
		m.reporter.problem(p, e)
		return
	}
	m.reporter.problem(maskProblem(p), maskExcerpt(e))
}

func maskProblem(p schema.Problem) schema.Problem {
	p.Message, p.Hint, p.Pointer = maskAddresses(p.Message), maskAddresses(p.Hint), maskAddresses(p.Pointer)
	p.Pos.Field, p.User = maskAddresses(p.Pos.Field), slices.Clone(p.User)
	for i := range p.User {
		p.User[i].Value = maskAddresses(p.User[i].Value)
	}
	p.Related = slices.Clone(p.Related)
	for i := range p.Related {
		p.Related[i].Field = maskAddresses(p.Related[i].Field)
	}
	return p
}

func maskAddresses(text string) string {
	return maskExcerpt(schema.Excerpt{Text: text}).Text
}

// maskExcerpt leaves of an address the first letter and the domain: a…@example.com. What
// was marked stays marked.
func maskExcerpt(e schema.Excerpt) schema.Excerpt {
	if !strings.Contains(e.Text, "@") {
		return e
	}
	var b strings.Builder
	done, start, end := 0, -1, -1 // done is how far e.Text is in b
	for at := range len(e.Text) {
		if e.Text[at] != '@' || at < done {
			continue
		}
		from := done + localPart(e.Text[done:at])
		if from == at {
			continue
		}
		if start < 0 && e.Start < from {
			start = b.Len() + e.Start - done
		}
		if end < 0 && e.End <= from {
			end = b.Len() + e.End - done
		}
		b.WriteString(e.Text[done:from])
		if start < 0 && e.Start < at {
			start = b.Len()
		}
		_, first := utf8.DecodeRuneInString(e.Text[from:at])
		b.WriteString(e.Text[from:from+first] + "…")
		if end < 0 && e.End < at {
			end = b.Len()
		}
		done = at
	}
	if start < 0 {
		start = b.Len() + e.Start - done
	}
	if end < 0 {
		end = b.Len() + e.End - done
	}
	b.WriteString(e.Text[done:])
	return schema.Excerpt{Text: b.String(), Start: start, End: end, Apart: e.Apart}
}

// localPart is where the local part begins that text ends with (RFC 5322, atext and
// quoted strings; any letter beyond ASCII, RFC 6531). Rather too much than too little.
func localPart(text string) int {
	if inner, ok := strings.CutSuffix(text, `"`); ok {
		switch open := strings.LastIndexByte(inner, '"'); {
		case inner == "" || strings.ContainsRune(" :,;=([{", rune(inner[len(inner)-1])):
			return len(text) // it is a quote that opens: nothing stands before the @
		case open >= 0:
			return open + 1
		}
		return 0
	}
	from := len(text)
	for from > 0 && isLocal(text[from-1]) {
		from--
	}
	for from < len(text)-1 && strings.IndexByte("'`{|/=", text[from]) >= 0 {
		from++ // it more likely stands around the address
	}
	return from
}

func isLocal(c byte) bool {
	return c >= utf8.RuneSelf || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' ||
		strings.IndexByte("!#$%&'*+-/=?^_`{|}~.", c) >= 0
}
