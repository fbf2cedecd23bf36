package sql

import "bytes"

// closingQuote returns the offset after the quote that closes the string whose text goes
// on at i; clean says that no quote stands inside it. Where text ends first, it
// returns ^n: all before n is inside the string, whatever follows. A quote inside is
// doubled or, with escapes, stands after a backslash.
//
// It hops from quote to quote: only a backslash before one matters, so nothing else
// is looked at.
func closingQuote(text []byte, i int, quote byte, escapes bool) (end int, clean bool) {
	clean = true
	start := i
	for {
		q := bytes.IndexByte(text[i:], quote)
		if q < 0 {
			n := len(text)
			if escapes && escaped(text[start:]) {
				n--
			}
			return ^n, false
		}
		q += i
		switch {
		case escapes && q > start && text[q-1] == '\\' && escaped(text[start:q]):
			i = q + 1
		case q+1 == len(text):
			return ^q, false // it may be doubled
		case text[q+1] == quote:
			i = q + 2
		default:
			return q + 1, clean
		}
		start = i // no backslash before it counts any more
		clean = false
	}
}

// escaped reports whether text ends in a backslash that none before it takes, so that it
// takes what follows.
func escaped(text []byte) bool {
	n := len(text)
	for n > 0 && text[n-1] == '\\' {
		n--
	}
	return (len(text)-n)%2 == 1
}
