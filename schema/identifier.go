package schema

import (
	"bytes"
	"cmp"
	"slices"
)

// Identifier is what a user is known by.
type Identifier struct {
	Attribute string // user_id, email, username or phone_number; "" for none
	Value     string
}

func (i Identifier) String() string {
	if i.Attribute == "" {
		return ""
	}
	return i.Attribute + " " + Quote(i.Value)
}

// identifiers in the order in which one is taken.
var identifiers = [...]string{"user_id", "email", "username", "phone_number"}

// mostIdentifier is how many bytes an identifier has that somebody could look for.
const mostIdentifier = 320

// identify finds what a user is known by in its JSON text.
func identify(record []byte) (best Identifier) {
	rank := len(identifiers)
	s := scanner{data: record, soft: func(flaw) {}}
	i := s.space(0)
	if i == len(record) || record[i] != '{' {
		return best
	}
	for i = s.space(i + 1); i < len(record) && record[i] == '"'; i = s.space(i + 1) {
		end, bad := s.text(i)
		if bad != nil {
			return best
		}
		name := record[i+1 : end-1]
		if i = s.space(end); i == len(record) || record[i] != ':' {
			return best
		}
		i = s.space(i + 1)
		if end, bad = s.value(i); bad != nil {
			return best
		}
		if value := record[i:end]; len(value) > 2 && len(value) <= mostIdentifier && value[0] == '"' {
			for n, wanted := range identifiers[:rank] {
				if bytes.Equal(name, []byte(wanted)) {
					best, rank = Identifier{wanted, unquote(value)}, n
					break
				}
			}
		}
		if i = s.space(end); i == len(record) || record[i] != ',' {
			return best
		}
	}
	return best
}

// Identify is what the user of a row is known by, where the row has a record.
func (b *Block) Identify(index int) Identifier {
	row := uint32(index - b.First)
	n, found := slices.BinarySearchFunc(b.Spans, row, func(s Span, row uint32) int { return cmp.Compare(s.Row, row) })
	if !found {
		return Identifier{}
	}
	return identify(b.Record(b.Spans[n]).Bytes)
}
