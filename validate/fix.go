package validate

import (
	"bytes"

	"muster/schema"
)

// Change is one repair of a user. It shows no secret.
type Change struct {
	Pos   schema.Pos
	Index int
	Rule  string // that asked for it
	Text  string // what was done
}

// Fix repairs what has one safe repair: white space around addresses, numbers, usernames, URLs
// and hashes, auth0|
// before an id, punctuation in a phone number with +, the prefix $2y$, a hash in
// password_hash that belongs in custom_password_hash, padding in PHC strings, and the
// scheme of an LDAP hash in small letters. All other bytes of a user stay as they are. It
// tells each change, and checks nothing: Check comes after it.
func Fix(in schema.Records, tell func(Change)) schema.Records {
	return func(yield func(*schema.Block, error) bool) {
		for b, err := range in {
			if err == nil {
				fixBlock(b, tell)
			}
			if !yield(b, err) || err != nil {
				return
			}
		}
	}
}

// fixBlock writes the users of a block anew where one of them changes.
func fixBlock(b *schema.Block, tell func(Change)) {
	seen, _ := b.Skimmed.(*skimmer)
	var made []byte
	var spans []schema.Span
	for i, span := range b.Spans {
		r := b.Record(span)
		fixed := r.Bytes
		if seen == nil || !seen.has(span.Start) {
			fixed = fixRecord(r, tell)
		}
		if made == nil && len(fixed) > 0 && &fixed[0] != &r.Bytes[0] {
			made = make([]byte, 0, len(b.Data)+len(b.Data)/8)
			for _, before := range b.Spans[:i] {
				made, spans = appendSpan(made, spans, before.Row, b.Record(before).Bytes)
			}
		}
		if made != nil {
			made, spans = appendSpan(made, spans, span.Row, fixed)
		}
	}
	if made == nil {
		return
	}
	if seen != nil {
		seen.release()
		b.Skimmed = nil
	}
	b.Data, b.Spans = made, spans
}

// has says whether the user that begins there is surely valid. It may be asked in any order.
func (k *skimmer) has(start uint32) bool {
	i, j := 0, len(k.users)
	for i < j {
		if m := (i + j) / 2; k.users[m].start < start {
			i = m + 1
		} else {
			j = m
		}
	}
	return i < len(k.users) && k.users[i].start == start
}

func appendSpan(text []byte, spans []schema.Span, row uint32, record []byte) ([]byte, []schema.Span) {
	if len(spans) > 0 {
		text = append(text, schema.Array.Separator()...)
	}
	start := uint32(len(text))
	text = append(text, record...)
	return text, append(spans, schema.Span{Row: row, Start: start, End: uint32(len(text))})
}

// edit puts text in the place of a part of a record.
type edit struct {
	start, end int
	text       []byte
}

// fixRecord returns the record with its repairs, or the record itself.
func fixRecord(r schema.Record, tell func(Change)) []byte {
	var edits []edit
	change := func(pointer, rule, text string, e edit) {
		tell(Change{Pos: r.Origin.At(pointer), Index: r.Index, Rule: rule, Text: text})
		edits = append(edits, e)
	}
	record := r.Bytes
	at := func(part []byte) int { return cap(record) - cap(part) } // part lies in record
	_, both := member(record, "custom_password_hash")
	seen := make(map[string]bool)
	for w := walk(record); w.object; {
		quoted, value, ok := w.next()
		if !ok {
			break
		}
		name := string(quoted[1 : len(quoted)-1])
		if seen[name] {
			return record // which of the two counts is not ours to say
		}
		seen[name] = true
		if name == "custom_password_hash" {
			fixHash(value, func(rule, text string, part, with []byte) {
				change("/custom_password_hash/hash/value", rule, "custom_password_hash.hash.value: "+text, edit{at(part), at(part) + len(part), with})
			})
			continue
		}
		text, ok := inside(value)
		if !ok {
			continue
		}
		start := at(text)
		trimmed := bytes.Trim(text, " ")
		if rule := spaceless[name]; rule == "" {
			trimmed = text // white space around it is nobody's mistake
		} else if len(trimmed) < len(text) && len(trimmed) > 0 {
			change("/"+name, rule, name+": white space around it is off", edit{start, start + len(text), trimmed})
		}
		last := len(edits) - 1
		again := func(rule, said string, with []byte) {
			if last >= 0 && edits[last].start == start { // a second repair of the same text
				edits = edits[:last]
			}
			change("/"+name, rule, name+": "+said, edit{start, start + len(text), with})
		}
		switch name {
		case "user_id":
			id := trimmed
			for hasPrefix(id) {
				id = id[len("auth0|"):]
			}
			if len(id) < len(trimmed) && len(id) > 0 {
				again("profile/user-id-prefix", "auth0| before it is off", id)
			}
		case "phone_number":
			if with := plainPhone(trimmed); with != nil {
				again("profile/phone-number", "punctuation is out: "+string(with), with)
			}
		case "password_hash":
			if with := hash2b(trimmed); with != nil && string(with[4:7]) == "10$" {
				again("schema/pattern", "$2y$ is $2b$", with)
			} else if algorithm := algorithmOf(trimmed); algorithm != "" && !both {
				moved := append([]byte(`"custom_password_hash":{"algorithm":"`+algorithm+`","hash":{"value":"`), repaired(algorithm, trimmed)...)
				if last >= 0 && edits[last].start == start {
					edits = edits[:last]
				}
				change("/password_hash", "schema/pattern", "password_hash: it is custom_password_hash of algorithm "+algorithm,
					edit{at(quoted), start + len(text) + 1, append(moved, `"}}`...)})
			}
		}
	}
	if len(edits) == 0 {
		return record
	}
	fixed := make([]byte, 0, len(record)+64)
	from := 0
	for _, e := range edits { // in the order of the text
		fixed = append(append(fixed, record[from:e.start]...), e.text...)
		from = e.end
	}
	return append(fixed, record[from:]...)
}

// spaceless are the rules that white space around an attribute breaks.
var spaceless = map[string]string{
	"email": "schema/format", "phone_number": "profile/phone-number", "username": "profile/username", "picture": "profile/picture",
	"password_hash": "schema/pattern",
}

// member is the value of a property.
func member(record []byte, wanted string) ([]byte, bool) {
	for w := walk(record); w.object; {
		name, value, ok := w.next()
		if !ok {
			break
		}
		if string(name[1:len(name)-1]) == wanted {
			return value, true
		}
	}
	return nil, false
}
