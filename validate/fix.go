package validate

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"muster/schema"
	"muster/schema/jsontext"
)

// Change is one repair of a user. It shows no secret.
type Change struct {
	Pos   schema.Pos
	Index int
	Rule  string // that asked for it
	Text  string // what was done
}

// Fix repairs what has one safe repair: white space around addresses, numbers, usernames, URLs
// and hashes, auth0| before an id, punctuation in a phone number with +, the prefix $2y$, a
// hash in password_hash that belongs in custom_password_hash, padding in PHC strings, and the
// scheme of an LDAP hash in small letters. A text that it repairs is written anew, its slashes
// escaped where one was. All other bytes of a user stay as they are, and so does a user who
// could not be read without errors. It tells each change, and checks nothing: Check comes
// after it.
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
	bad := make(map[int]bool) // read with errors
	for _, p := range b.Problems {
		if p.Severity == schema.Error {
			bad[p.Index] = true
		}
	}
	var made []byte
	var spans []schema.Span
	for i, span := range b.Spans {
		r := b.Record(span)
		fixed := r.Bytes
		if (seen == nil || !seen.has(span.Start)) && !bad[r.Index] {
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

// has reports whether the user that begins there is surely valid. It may be asked in any order.
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

// fixing is the repair of one record.
type fixing struct {
	record schema.Record
	tell   func(Change)
	edits  []edit // in the order of the text
}

// change puts with in the place of part, which lies in the record.
func (f *fixing) change(pointer, rule, text string, part, with []byte) {
	f.tell(Change{Pos: f.record.Origin.At(pointer), Index: f.record.Index, Rule: rule, Text: attribute(pointer) + ": " +
		text})
	start := cap(f.record.Bytes) - cap(part)
	if last := len(f.edits) - 1; last >= 0 && f.edits[last].end > start { // a second repair of one text
		f.edits = f.edits[:last]
	}
	f.edits = append(f.edits, edit{start, start + len(part), with})
}

// fixRecord returns the record with its repairs, or the record itself.
func fixRecord(r schema.Record, tell func(Change)) []byte {
	f := fixing{record: r, tell: tell}
	_, both := member(r.Bytes, "custom_password_hash")
	for w := jsontext.ItemsOf(r.Bytes, 0); w.Object && w.Next(); {
		value := w.Value
		switch name := string(w.Name[1 : len(w.Name)-1]); name {
		case "custom_password_hash":
			f.hash(value)
		case "mfa_factors":
			f.factors(value)
		case "user_id":
			f.userID(value)
		case "phone_number":
			f.phone("/phone_number", "profile/phone-number", value)
		case "password_hash":
			f.passwordHash(w.Name, value, both)
		default:
			if rule := spaceless[name]; rule != "" {
				f.trim("/"+name, rule, value)
			}
		}
	}
	if len(f.edits) == 0 {
		return r.Bytes
	}
	fixed := make([]byte, 0, len(r.Bytes)+64)
	from := 0
	for _, e := range f.edits {
		fixed = append(append(fixed, r.Bytes[from:e.start]...), e.text...)
		from = e.end
	}
	return append(fixed, r.Bytes[from:]...)
}

// spaceless are the rules that white space around an attribute breaks.
var spaceless = map[string]string{
	"email": "schema/format", "username": "profile/username",
	"picture": "profile/picture",
}

const blankIsOff = "white space around it is off"

// trim takes white space off a text, and returns what is left.
func (f *fixing) trim(pointer, rule string, value []byte) (text []byte, ok bool) {
	whole, ok := plainText(value)
	if !ok {
		return nil, false
	}
	text = bytes.TrimFunc(whole, isBlank)
	if len(text) < len(whole) && len(text) > 0 {
		f.change(pointer, rule, blankIsOff, value, writtenLike(value, text))
	}
	return text, len(text) > 0
}

func (f *fixing) userID(value []byte) {
	whole, _ := plainText(value)
	id := whole
	for hasPrefix(id) {
		id = id[len("auth0|"):]
	}
	if len(id) < len(whole) && len(id) > 0 {
		f.change("/user_id", "profile/user-id-prefix", "auth0| before it is off", value, writtenLike(value, id))
	}
}

func (f *fixing) phone(pointer, rule string, value []byte) {
	text, _ := f.trim(pointer, rule, value)
	if with := plainPhone(text); with != nil {
		f.change(pointer, rule, "punctuation is out: "+string(with), value, writtenLike(value, with))
	}
}

func (f *fixing) factors(list []byte) {
	items := jsontext.ItemsOf(list, 0)
	for i := 0; !items.Object && items.Next(); i++ {
		for w := jsontext.ItemsOf(items.Value, 0); w.Object && w.Next(); {
			value, _ := member(w.Value, "value")
			switch string(w.Name) {
			case `"phone"`:
				f.phone(fmt.Sprintf("/mfa_factors/%d/phone/value", i), "schema/pattern", value)
			case `"email"`:
				f.trim(fmt.Sprintf("/mfa_factors/%d/email/value", i), "schema/format", value)
			}
		}
	}
}

// passwordHash repairs a hash, or moves it where it belongs: name and value make way for
// custom_password_hash.
func (f *fixing) passwordHash(name, value []byte, both bool) {
	const pointer, rule = "/password_hash", "schema/pattern"
	text, ok := f.trim(pointer, rule, value)
	if !ok {
		return
	}
	if with := hash2b(text); with != nil && string(with[4:7]) == "10$" {
		f.change(pointer, rule, "$2y$ is $2b$", value, writtenLike(value, with))
	} else if algorithm := algorithmOf(text); algorithm != "" && !both {
		moved := append([]byte(`"custom_password_hash":{"algorithm":"`+algorithm+`","hash":{"value":`),
			writtenLike(value, repaired(algorithm, text))...)
		end := cap(name) - cap(value) + len(value) // of the value, from the name on
		f.change(pointer, rule, "it is custom_password_hash of algorithm "+algorithm, name[:end], append(moved, "}}"...))
	}
}

// plainText is the text of a string; not of one that a repair would spoil, because it holds
// half of a character.
func plainText(value []byte) ([]byte, bool) {
	text, ok := jsontext.Unquote(value)
	return text, ok && utf8.Valid(text) && bytes.IndexRune(text, utf8.RuneError) < 0
}

// writtenLike is a text as a string of JSON: with escaped slashes where another has them.
func writtenLike(value, text []byte) []byte {
	with, _ := jsontext.AppendString(nil, text)
	if bytes.Contains(value, []byte(`\/`)) {
		with = bytes.ReplaceAll(with, []byte(`/`), []byte(`\/`))
	}
	return with
}

// member is the value of a property.
func member(record []byte, wanted string) ([]byte, bool) {
	for w := jsontext.ItemsOf(record, 0); w.Object && w.Next(); {
		if string(w.Name[1:len(w.Name)-1]) == wanted {
			return w.Value, true
		}
	}
	return nil, false
}
