package validate

import (
	"bytes"
	"slices"
	"sync"
	"unicode/utf8"

	"muster/schema"
	"muster/schema/jsontext"
	"muster/validate/unique"
	"muster/validate/verdict"
)

// kind is a property that is compared over all users.
type kind struct {
	name, rule string // without a rule users may share it
	folded     bool   // Auth0 stores it in lower case
	unique.Kind
}

var kinds = [...]kind{
	{"email", "unique/email", true, unique.NewKind()},
	{"username", "unique/username", true, unique.NewKind()},
	{"user_id", "unique/user-id", false, unique.NewKind()},
	{"phone_number", "unique/phone-number", false, unique.NewKind()},
	{name: "app_metadata"},
	{name: "user_metadata"},
}

// Numbers of kinds.
const (
	kindEmail     = 0
	kindUsername  = 1
	kindPhone     = 3
	firstMetadata = 4
)

// keys are what identifies the records of a block: up to one of each kind a record.
type keys struct {
	users  []user       // the records that have any
	list   []unique.Key // of all of them
	folded []byte       // scratch
	emails schema.Fact  // are unique

	fields fields // of metadata
}

// user is a record with keys. They begin where those of the one before end.
type user struct {
	span int // in the block
	at   schema.Pos
	end  int // of its keys in the list
}

// spare holds keys whose block has been checked, for their memory.
var spare = sync.Pool{New: func() any { return new(keys) }}

func newKeys(uniqueEmails schema.Fact) *keys {
	k := spare.Get().(*keys)
	k.emails = uniqueEmails
	return k
}

// release gives the keys back.
func (k *keys) release() {
	k.fields.clear()
	k.users, k.list = k.users[:0], k.list[:0]
	spare.Put(k)
}

// add takes the identifiers of a record.
func (k *keys) add(span int, r schema.Record, found []verdict.Property) {
	before := len(k.list)
	for _, id := range found {
		value, ok := keyText(r.Bytes, id, k.emails)
		if !ok {
			continue
		}
		if kinds[id.Number].folded && !isLower(value) {
			k.folded = fold(k.folded[:0], value)
			value = k.folded
		}
		k.list = append(k.list, kinds[id.Number].Key(value))
	}
	if len(k.list) > before {
		k.users = append(k.users, user{span, r.Origin.At(""), len(k.list)})
	}
}

// keyOf returns the nth key of a record, as it is written there.
func keyOf(record []byte, n int, uniqueEmails schema.Fact) (kind, []byte) {
	for _, id := range identity(record) {
		if value, ok := keyText(record, id, uniqueEmails); ok {
			if n == 0 {
				return kinds[id.Number], value
			}
			n--
		}
	}
	return kind{}, nil
}

// isLower reports whether folding surely leaves a value as it is.
func isLower(value []byte) bool {
	for _, c := range value {
		if c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}

// fold folds like strings.ToLower: letter by letter, beyond ASCII too (É and é
// are one), but without the rules of any language and without normalisation: é as one
// character and as e with an accent are two.
func fold(dst, value []byte) []byte {
	for _, c := range value {
		if c >= utf8.RuneSelf {
			// Programs that follow Unicode to the letter keep the dot of İ (SpecialCasing.txt), as Auth0's does.
			return append(dst, bytes.ToLower(bytes.ReplaceAll(value, []byte("İ"), []byte("i̇")))...)
		}
	}
	for _, c := range value {
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		dst = append(dst, c)
	}
	return dst
}

// keyText returns the text of a property that no other user may have. ok is false if it is
// another rule's matter: two users without a name do not share one.
func keyText(record []byte, p verdict.Property, uniqueEmails schema.Fact) (text []byte, ok bool) {
	if kinds[p.Number].rule == "" || p.Number == kindEmail && uniqueEmails == schema.No {
		return nil, false
	}
	text, ok = jsontext.Unquote(record[p.Start:p.End])
	return text, ok && len(text) > 0
}

// identity finds the identifiers of a record in the order of its text, without decoding
// it. Of a property that stands there twice it takes the last, as a decoder does.
func identity(record []byte) (found []verdict.Property) {
	for w := jsontext.ItemsOf(record, 0); w.Object && w.Next(); {
		if k := kindOf(w.Name); k >= 0 {
			found = slices.DeleteFunc(found, func(p verdict.Property) bool { return p.Number == k })
			found = append(found, verdict.Property{Number: k, Start: uint32(w.At), End: uint32(w.At + len(w.Value))})
		}
	}
	return found
}

func kindOf(quoted []byte) int {
	name, ok := jsontext.Unquote(quoted)
	if !ok {
		return -1
	}
	for k := range kinds {
		if string(name) == kinds[k].name {
			return k
		}
	}
	return -1
}
