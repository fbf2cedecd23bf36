package ledger

import (
	"bytes"
	"encoding/json"
	"errors"
	"time"
)

// Fact is what Auth0 says of one user, without saying who that is.
type Fact struct {
	User     int       `json:"n"` // ordinal in the chunk
	There    bool      `json:"there"`
	Created  time.Time `json:"created,omitzero"`
	Logins   int       `json:"logins,omitempty"`
	ByEmail  bool      `json:"by_email,omitempty"` // he was found by his address alone
	Same     bool      `json:"same,omitempty"`     // what is stored is what was sent
	Exported bool      `json:"exported,omitempty"` // an export says so
}

// clockTrust is how far apart two of Auth0's clocks may be.
const clockTrust = 2 * time.Second

// Ours reports whether a user was put in by an attempt: he was not there before the first one
// that may have done so.
func (f Fact) Ours(since time.Time) bool {
	return f.There && !f.Created.Before(since.Add(-clockTrust))
}

// EncodeFacts is the text of a file of look-ups: a fact a line.
func EncodeFacts(facts []Fact) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	for _, f := range facts {
		if err := e.Encode(f); err != nil {
			panic(err) // numbers and times can be encoded
		}
	}
	return b.Bytes()
}

// DecodeFacts reads such a text.
func DecodeFacts(text []byte) ([]Fact, error) {
	var facts []Fact
	for line := range bytes.Lines(text) {
		var f Fact
		if err := json.Unmarshal(line, &f); err != nil {
			return nil, errors.New("it is no file of look-ups")
		}
		facts = append(facts, f)
	}
	return facts, nil
}
