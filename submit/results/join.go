package results

import (
	"bytes"
	"cmp"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"muster/schema"
	"muster/schema/jsontext"
	"muster/submit/ledger"
	"muster/submit/tenant"
)

// Identity is what Auth0 tells users apart by.
type Identity struct{ UserID, Email, Username, Phone string }

// identityOf reads the identity of a user; of what is no object it reads none.
func identityOf(user []byte) (id Identity) {
	for w := jsontext.ItemsOf(user, 0); w.Next() && w.Object; {
		name, _ := jsontext.Unquote(w.Name)
		switch string(name) {
		case "user_id":
			id.UserID = textOf(w.Value)
		case "email":
			id.Email = textOf(w.Value)
		case "username":
			id.Username = textOf(w.Value)
		case "phone_number":
			id.Phone = textOf(w.Value)
		}
	}
	return id
}

// textOf is the text of a value, "" of null.
func textOf(value []byte) string {
	if text, ok := jsontext.Plain(value); ok {
		return string(text)
	}
	if string(value) == "null" {
		return ""
	}
	return tenant.Text(value)
}

// keys are the identities as they are compared: user_id with or without the prefix
// that Auth0 gives it, email and username without regard to case.
func (id Identity) keys() []string {
	userID := id.UserID
	for strings.HasPrefix(userID, tenant.Prefix) {
		userID = userID[len(tenant.Prefix):]
	}
	keys := [...]string{userID, strings.ToLower(id.Email), strings.ToLower(id.Username), id.Phone}
	for i, k := range keys {
		if k != "" {
			keys[i] = strconv.Itoa(i) + k
		}
	}
	return keys[:]
}

// likeness is how well an echoed identity fits one that was sent; 0 for not at all.
func (id Identity) likeness(sent Identity) int {
	n := 0
	theirs := sent.keys()
	for i, k := range id.keys() {
		switch {
		case k == "" || theirs[i] == "":
		case k != theirs[i]:
			return 0
		default:
			n += 3
		}
	}
	// A file can hold both 1 and auth0|1. An echo is mostly as it was sent, at times as
	// it is stored.
	switch {
	case n == 0:
	case id.UserID == sent.UserID:
		n += 2
	case id.UserID == tenant.Prefix+sent.UserID:
		n++
	}
	return n
}

// joiner finds the users of a batch that Auth0 speaks of.
type joiner struct {
	users  []User
	taken  []bool
	byKey  map[string][]int
	byText map[string][]int // made when first needed
}

// newJoiner is over the users of an attempt: the others are taken.
func newJoiner(users []User, of ledger.Set) *joiner {
	j := &joiner{users: users, taken: make([]bool, len(users)), byKey: map[string][]int{}}
	for i := range j.taken {
		j.taken[i] = true
	}
	for i := range of.Each() {
		j.taken[i] = false
	}
	for i, u := range users {
		for _, k := range u.ID.keys() {
			if k != "" {
				j.byKey[k] = append(j.byKey[k], i)
			}
		}
	}
	return j
}

// find gives the users that an echoed one can be, of those that are not taken. There
// is one where users are alike to the byte, because then it does not matter which.
func (j *joiner) find(echo json.RawMessage) []int {
	id := identityOf(echo)
	var found []int
	best := 1
	for _, k := range id.keys() {
		for _, i := range j.byKey[k] {
			n := id.likeness(j.users[i].ID)
			if j.taken[i] || n < best || slices.Contains(found, i) {
				continue
			}
			if n > best {
				best, found = n, found[:0]
			}
			found = append(found, i)
		}
	}
	if id == (Identity{}) || len(found) > 1 {
		found = j.narrow(found, id == (Identity{}), echo)
	}
	for _, i := range found[min(1, len(found)):] {
		if !bytes.Equal(j.users[i].Raw, j.users[found[0]].Raw) {
			return found
		}
	}
	// Of two that are alike, Auth0 takes the first.
	return found[max(0, len(found)-1):]
}

// narrow keeps the users that say the same as the echo, where there are any: to the
// letter, or else without regard to case.
func (j *joiner) narrow(found []int, all bool, echo []byte) []int {
	if j.byText == nil {
		j.byText = map[string][]int{}
		for i, u := range j.users {
			for _, text := range essences(u.Raw) {
				j.byText[text] = append(j.byText[text], i)
			}
		}
	}
	for _, text := range essences(echo) {
		var same []int
		for _, i := range j.byText[text] {
			if !j.taken[i] && (all || slices.Contains(found, i)) {
				same = append(same, i)
			}
		}
		if len(same) > 0 {
			return same
		}
	}
	return found
}

// essences are what of a user comes back as it was sent, which is all but secrets:
// once as it is, and once with email and username as Auth0 stores them.
func essences(raw []byte) []string {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	var v any
	if d.Decode(&v) != nil {
		return nil
	}
	o, _ := v.(map[string]any)
	for name := range o {
		if schema.MayHoldSecret("/" + name) {
			delete(o, name)
		}
	}
	exact, _ := json.Marshal(v) // keys in order; what was read can be written
	for _, name := range []string{"email", "username"} {
		if s, ok := o[name].(string); ok {
			o[name] = strings.ToLower(s)
		}
	}
	folded, _ := json.Marshal(v)
	return []string{"=" + string(exact), "~" + string(folded)}
}

const redacted = "[redacted]"

// mask takes out of a message what is secret in the user that it is about.
func mask(message string, raw []byte) string {
	const least = 4 // a shorter one is no secret, and stands in any text
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	var v any
	if d.Decode(&v) != nil {
		return message
	}
	var secrets []string
	var walk func(v any, pointer string)
	walk = func(v any, pointer string) {
		switch v := v.(type) {
		case map[string]any:
			for name, value := range v {
				walk(value, pointer+"/"+jsontext.EscapePointer(name))
			}
		case []any:
			for i, value := range v {
				walk(value, pointer+"/"+strconv.Itoa(i))
			}
		case string:
			if len(v) >= least && schema.MayHoldSecret(pointer) {
				secrets = append(secrets, v)
			}
		}
	}
	walk(v, "")
	// The longest first: one can stand in another.
	slices.SortFunc(secrets, func(a, b string) int { return cmp.Or(len(b)-len(a), cmp.Compare(a, b)) })
	for _, s := range secrets {
		message = strings.ReplaceAll(message, s, redacted)
	}
	return message
}
