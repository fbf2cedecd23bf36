package submit

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"strings"

	"muster/schema"
	"muster/schema/jsontext"
)

// counts is the summary of a job.
type counts struct {
	Total    int `json:"total"`
	Inserted int `json:"inserted"`
	Updated  int `json:"updated"`
	Failed   int `json:"failed"`
}

// jobAnswer is a job as Auth0 shows it.
type jobAnswer struct {
	ID         string          `json:"id"`
	Type       string          `json:"type"`
	Status     string          `json:"status"`
	Connection string          `json:"connection_id"`
	Percent    int             `json:"percentage_done"`
	Details    json.RawMessage `json:"status_details"`
	Summary    *counts         `json:"summary"`
}

// entry is what Auth0 says of one user that it did not take.
type entry struct {
	user     json.RawMessage // as it was sent, secrets masked
	findings []finding
}

type finding struct{ code, message, path string }

// readReasons reads the answer to /errors: an array, or a job that failed as a whole.
func readReasons(body []byte) ([]entry, *jobAnswer, error) {
	body = bytes.TrimSpace(body)
	if len(body) == 0 {
		return nil, nil, errors.New("it is empty")
	}
	if body[0] != '[' {
		j := new(jobAnswer)
		if err := json.Unmarshal(body, j); err != nil {
			return nil, nil, err
		}
		if j.Status == "" {
			return nil, nil, errors.New("it is neither a list nor a job")
		}
		return nil, j, nil
	}
	var list []struct {
		User   json.RawMessage `json:"user"`
		Errors []struct {
			Code    json.RawMessage `json:"code"`
			Message json.RawMessage `json:"message"`
			Path    json.RawMessage `json:"path"`
		} `json:"errors"`
	}
	if err := json.Unmarshal(body, &list); err != nil {
		return nil, nil, err
	}
	entries := make([]entry, len(list))
	for i, l := range list {
		entries[i].user = l.User
		for _, e := range l.Errors {
			entries[i].findings = append(entries[i].findings, finding{plain(e.Code), plain(e.Message), plain(e.Path)})
		}
		if len(l.Errors) == 0 {
			entries[i].findings = []finding{{message: "Auth0 gives no reason"}}
		}
	}
	return entries, nil, nil
}

// plain is the text of a JSON string, and any other value as it is written.
func plain(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	return string(raw)
}

// ruleOf is the id of the rule of one of Auth0's codes.
func ruleOf(code string) string {
	const most = 40
	kebab := strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
			return r
		case 'A' <= r && r <= 'Z':
			return r - 'A' + 'a'
		}
		return '-'
	}, code[:min(len(code), most)])
	if kebab = strings.Trim(kebab, "-"); kebab == "" {
		return "auth0/other"
	}
	return "auth0/" + kebab
}

// pointerOf is the JSON Pointer of a path, which is dotted (app_metadata.a[0]) or a
// pointer already. Where there is none, a code may tell.
func pointerOf(f finding) string {
	path := strings.TrimPrefix(f.path, "#")
	switch {
	case strings.HasPrefix(path, "/"):
		return path
	case path != "":
		var b strings.Builder
		for _, token := range strings.FieldsFunc(path, func(r rune) bool { return r == '.' || r == '[' || r == ']' }) {
			b.WriteString("/" + jsontext.EscapePointer(token))
		}
		return b.String()
	}
	switch f.code {
	case "CONFLICT_EMAIL":
		return "/email"
	case "CONFLICT_USERNAME":
		return "/username"
	}
	return ""
}

// identity is what Auth0 tells users apart by.
type identity struct{ userID, email, username, phone string }

func identityOf(user []byte) identity {
	var o map[string]json.RawMessage
	if json.Unmarshal(user, &o) != nil {
		return identity{}
	}
	text := func(name string) string {
		if raw, ok := o[name]; ok && string(raw) != "null" {
			return plain(raw)
		}
		return ""
	}
	return identity{text("user_id"), text("email"), text("username"), text("phone_number")}
}

// userIDPrefix is what Auth0 puts in front of the user_id of a file.
const userIDPrefix = "auth0|"

// keys are the identities as they are compared: user_id with or without the prefix
// that Auth0 gives it, email and username without regard to case.
func (id identity) keys() []string {
	userID := id.userID
	for strings.HasPrefix(userID, userIDPrefix) {
		userID = userID[len(userIDPrefix):]
	}
	keys := [...]string{userID, strings.ToLower(id.email), strings.ToLower(id.username), id.phone}
	for i, k := range keys {
		if k != "" {
			keys[i] = strconv.Itoa(i) + k
		}
	}
	return keys[:]
}

// likeness says how well an echoed identity fits one that was sent; 0 for not at all.
func (id identity) likeness(sent identity) int {
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
	case id.userID == sent.userID:
		n += 2
	case id.userID == userIDPrefix+sent.userID:
		n++
	}
	return n
}

// joiner finds the users of a batch that Auth0 speaks of.
type joiner struct {
	users  []user
	taken  []bool
	byKey  map[string][]int
	byText map[string][]int // made when first needed
}

func newJoiner(users []user) *joiner {
	j := &joiner{users: users, taken: make([]bool, len(users)), byKey: map[string][]int{}}
	for i, u := range users {
		for _, k := range u.id.keys() {
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
			n := id.likeness(j.users[i].id)
			if j.taken[i] || n < best || slices.Contains(found, i) {
				continue
			}
			if n > best {
				best, found = n, found[:0]
			}
			found = append(found, i)
		}
	}
	if id == (identity{}) || len(found) > 1 {
		found = j.narrow(found, id == (identity{}), echo)
	}
	for _, i := range found[min(1, len(found)):] {
		if !bytes.Equal(j.users[i].raw, j.users[found[0]].raw) {
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
			for _, text := range essences(u.raw) {
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
