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

// Fix repairs what has one safe repair: white space around addresses, numbers, usernames, URLs and hashes, auth0|
// before an id, punctuation in a phone number with +, the prefix $2y$, a hash in password_hash that belongs in
// custom_password_hash, padding in PHC strings, hex digits in the key of a pbkdf2 hash, the scheme of an LDAP hash in
// small letters, case, blanks and padding of TOTP secrets. A text that it repairs is written anew, its slashes
// escaped where one was. All other bytes of a user stay as they are, and so does a user who could not be read without
// errors. It tells each change, and checks nothing: Check comes after it.
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
	seen, _ := b.Prechecked.(*prechecker)
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
		b.Prechecked = nil
	}
	b.Data, b.Spans = made, spans
}

// has reports whether the user that begins there is surely valid. It may be asked in any order.
func (k *prechecker) has(start uint32) bool {
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

// value is a value in the record as it is written, and where it begins.
type value struct {
	text []byte
	at   int
}

// change puts with in the place of a value.
func (f *fixing) change(pointer, rule, text string, v value, with []byte) {
	f.tell(Change{Pos: f.record.Origin.At(pointer), Index: f.record.Index, Rule: rule, Text: attribute(pointer) + ": " +
		text})
	if last := len(f.edits) - 1; last >= 0 && f.edits[last].end > v.at { // a second repair of one text
		f.edits = f.edits[:last]
	}
	f.edits = append(f.edits, edit{v.at, v.at + len(v.text), with})
}

// fixRecord returns the record with its repairs, or the record itself.
func fixRecord(r schema.Record, tell func(Change)) []byte {
	f := fixing{record: r, tell: tell}
	_, both := f.member(0, "custom_password_hash")
	for w := jsontext.ItemsOf(r.Bytes, 0); w.Object && w.Next(); {
		v := value{w.Value, w.At}
		switch name := string(w.Name[1 : len(w.Name)-1]); name {
		case "custom_password_hash":
			f.hash(w.At)
		case "mfa_factors":
			f.factors(w.At)
		case "user_id":
			f.userID(v)
		case "phone_number":
			f.phone("/phone_number", "profile/phone-number", v)
		case "password_hash":
			f.passwordHash(w.Start, v, both)
		default:
			if rule := spaceless[name]; rule != "" {
				f.trim("/"+name, rule, v)
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
func (f *fixing) trim(pointer, rule string, v value) (text []byte, ok bool) {
	whole, ok := plainText(v.text)
	if !ok {
		return nil, false
	}
	text = bytes.TrimFunc(whole, isBlank)
	if len(text) < len(whole) && len(text) > 0 {
		f.change(pointer, rule, blankIsOff, v, writtenLike(v.text, text))
	}
	return text, len(text) > 0
}

func (f *fixing) userID(v value) {
	whole, _ := plainText(v.text)
	id := whole
	for hasPrefix(id) {
		id = id[len("auth0|"):]
	}
	if len(id) < len(whole) && len(id) > 0 {
		f.change("/user_id", "profile/user-id-prefix", "auth0| before it is off", v, writtenLike(v.text, id))
	}
}

func (f *fixing) phone(pointer, rule string, v value) {
	text, _ := f.trim(pointer, rule, v)
	if with := plainPhone(text); with != nil {
		f.change(pointer, rule, "punctuation is out: "+string(with), v, writtenLike(v.text, with))
	}
}

// factors repairs the list of mfa_factors that begins at start.
func (f *fixing) factors(start int) {
	items := jsontext.ItemsOf(f.record.Bytes, start)
	for i := 0; !items.Object && items.Next(); i++ {
		for w := jsontext.ItemsOf(f.record.Bytes, items.At); w.Object && w.Next(); {
			v, _ := f.member(w.At, "value")
			switch string(w.Name) {
			case `"totp"`:
				secret, _ := f.member(w.At, "secret")
				f.seed(fmt.Sprintf("/mfa_factors/%d/totp/secret", i), secret)
			case `"phone"`:
				f.phone(fmt.Sprintf("/mfa_factors/%d/phone/value", i), "schema/pattern", v)
			case `"email"`:
				f.trim(fmt.Sprintf("/mfa_factors/%d/email/value", i), "schema/format", v)
			}
		}
	}
}

// seed repairs a TOTP secret as people write it.
func (f *fixing) seed(pointer string, v value) {
	text, _ := plainText(v.text)
	if with := plainSeed(text); with != nil {
		f.change(pointer, "schema/pattern", "it is in capitals, without blanks and padding", v, writtenLike(v.text, with))
	}
}

// plainSeed is a secret in Base32 with small letters, blanks, hyphens or padding as Auth0 takes it; nil where nothing
// is to be done, or where that is no Base32.
func plainSeed(s []byte) []byte {
	var with []byte
	for _, c := range bytes.TrimRight(bytes.TrimFunc(s, isBlank), "=") {
		switch {
		case c == ' ', c == '-':
		case 'a' <= c && c <= 'z':
			with = append(with, c-'a'+'A')
		case 'A' <= c && c <= 'Z', '2' <= c && c <= '7':
			with = append(with, c)
		default:
			return nil
		}
	}
	if len(with) == 0 || bytes.Equal(with, s) {
		return nil
	}
	return with
}

// passwordHash repairs a hash, or moves it where it belongs: the member that begins at start
// makes way for custom_password_hash.
func (f *fixing) passwordHash(start int, v value, both bool) {
	const pointer, rule = "/password_hash", "schema/pattern"
	text, ok := f.trim(pointer, rule, v)
	if !ok {
		return
	}
	if with := hash2b(text); with != nil && string(with[4:7]) == "10$" {
		f.change(pointer, rule, "$2y$ is $2b$", v, writtenLike(v.text, with))
	} else if algorithm := algorithmOf(text); algorithm != "" && !both {
		moved := append([]byte(`"custom_password_hash":{"algorithm":"`+algorithm+`","hash":{"value":`),
			writtenLike(v.text, repaired(algorithm, text))...)
		whole := value{f.record.Bytes[start : v.at+len(v.text)], start}
		f.change(pointer, rule, "it is custom_password_hash of algorithm "+algorithm, whole, append(moved, "}}"...))
	}
}

// plainText is the text of a string; not of one that a repair would spoil, because it holds
// half of a character.
func plainText(value []byte) ([]byte, bool) {
	text, ok := jsontext.Unquote(value)
	return text, ok && utf8.Valid(text) && !bytes.ContainsRune(text, utf8.RuneError)
}

// writtenLike is a text as a string of JSON: with escaped slashes where another has them.
func writtenLike(value, text []byte) []byte {
	with, _ := jsontext.AppendString(nil, text)
	if bytes.Contains(value, []byte(`\/`)) {
		with = bytes.ReplaceAll(with, []byte(`/`), []byte(`\/`))
	}
	return with
}

// member returns the value of a property of the object that begins at i.
func (f *fixing) member(i int, name string) (value, bool) {
	for w := jsontext.ItemsOf(f.record.Bytes, i); w.Object && w.Next(); {
		if string(w.Name[1:len(w.Name)-1]) == name {
			return value{w.Value, w.At}, true
		}
	}
	return value{}, false
}
