package schema

import (
	"cmp"
	"slices"

	"muster/schema/jsontext"
)

// Identity is what Auth0 tells users apart by. What a user does not have is "", and so is what is no
// text.
type Identity struct{ UserID, Email, Username, Phone string }

// IdentityOf reads who a user is from its JSON text. Of a property that stands there twice it takes the last, as a
// decoder does.
func IdentityOf(user []byte) (id Identity) {
	for w := jsontext.ItemsOf(user, 0); w.Object && w.Next(); {
		name, _ := jsontext.Unquote(w.Name)
		value, _ := jsontext.Unquote(w.Value)
		switch string(name) {
		case "user_id":
			id.UserID = string(value)
		case "email":
			id.Email = string(value)
		case "username":
			id.Username = string(value)
		case "phone_number":
			id.Phone = string(value)
		}
	}
	return id
}

// Identifiers is what a user is known by in reports: the address that people look for, and the id; of a user with
// neither, one of the others.
type Identifiers []Identifier

// Identifier is an attribute that a user is known by.
type Identifier struct {
	Attribute string // user_id, email, username or phone_number
	Value     string
}

func (i Identifier) String() string { return i.Attribute + " " + Quote(i.Value) }

// Identifiers returns what the user has that somebody could look for.
func (id Identity) Identifiers() (all Identifiers) {
	const most = 320 // bytes
	for i, one := range [...]Identifier{
		{"email", id.Email}, {"user_id", id.UserID}, {"username", id.Username}, {"phone_number", id.Phone},
	} {
		if one.Value != "" && len(one.Value) <= most && (i < 2 || all == nil) {
			all = append(all, one)
		}
	}
	return all
}

// Identify returns what the user of a row is known by, if the row has a record.
func (b *Block) Identify(index int) Identifiers {
	row := uint32(index - b.First)
	n, found := slices.BinarySearchFunc(b.Spans, row, func(s Span, row uint32) int { return cmp.Compare(s.Row, row) })
	if !found {
		return nil
	}
	return IdentityOf(b.Record(b.Spans[n]).Bytes).Identifiers()
}
