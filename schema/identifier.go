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

// Identifier is the attribute that a user is known by in reports.
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

// identifier returns the first attribute that the user has, and that somebody could look for.
func (id Identity) identifier() Identifier {
	const most = 320 // bytes
	for _, i := range [...]Identifier{
		{"user_id", id.UserID}, {"email", id.Email}, {"username", id.Username}, {"phone_number", id.Phone},
	} {
		if i.Value != "" && len(i.Value) <= most {
			return i
		}
	}
	return Identifier{}
}

// Identify returns what the user of a row is known by, if the row has a record.
func (b *Block) Identify(index int) Identifier {
	row := uint32(index - b.First)
	n, found := slices.BinarySearchFunc(b.Spans, row, func(s Span, row uint32) int { return cmp.Compare(s.Row, row) })
	if !found {
		return Identifier{}
	}
	return IdentityOf(b.Record(b.Spans[n]).Bytes).identifier()
}
