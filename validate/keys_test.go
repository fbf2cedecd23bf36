package validate

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"muster/schema"
)

// keysOf lists the keys of a record as "name value".
func keysOf(record string) []string {
	var k keys
	k.add(0, schema.Record{Bytes: []byte(record)}, identity([]byte(record)))
	list := []string{}
	for n, key := range k.list {
		kind, value := keyOf([]byte(record), n, schema.Unknown)
		if kind.folded {
			value = fold(nil, value)
		}
		list = append(list, kind.name+" "+string(value))
		if key != kind.Key(value) {
			list = append(list, "and another key")
		}
	}
	return list
}

func TestKeys(t *testing.T) {
	for record, want := range map[string]string{
		`{}`:                          "",
		`{"email":"ada@example.com"}`: "email ada@example.com",
		` { "email" : "ada@example.com" , "username" : "ADA" } `:                                  "email ada@example.com, username ada",
		`{"user_id":"Ab","phone_number":"+1","username":"É"}`:                                     "user_id Ab, phone_number +1, username é",
		`{"e\u006dail":"\u0041@example.com"}`:                                                     "email a@example.com",
		`{"email":"first","a":{"email":"inner","x":["]","}",{"\\":"\""}]},"b":[],"email":"last"}`: "email last",
		`{"email":null,"username":12,"user_id":{},"phone_number":["+1"]}`:                         "",
		`{"email":"","username":""}`:                                                              "",
		`{"n":-1.5e3,"t":true,"u":null,"email":"a"}`:                                              "email a",
		`{"a":"\\","b":"\\\"","email":"a\\"}`:                                                     `email a\`,
		`{"Email":"a","emai":"b"}`:                                                                "",
		`["email","a"]`:                                                                           "",
		`{"email":"İIΣς"}`:                                                                        "email i\u0307iσς",
	} {
		if diff := cmp.Diff(want, strings.Join(keysOf(record), ", ")); diff != "" {
			t.Errorf("%s: %s", record, diff)
		}
	}
}

// decoded are the keys that a decoder finds.
func decoded(record []byte) (map[string]string, bool) {
	var object map[string]any
	if json.Unmarshal(record, &object) != nil || object == nil {
		return nil, false
	}
	want := make(map[string]string)
	for _, k := range kinds {
		s, _ := object[k.name].(string)
		if k.folded {
			s = strings.ToLower(s)
		}
		if s != "" {
			want[k.name] = s
		}
	}
	return want, true
}

func FuzzKeys(f *testing.F) {
	for _, seed := range []string{
		`{"email":"Ada@example.com","a":{"email":"x"},"username":"\u0041\\"}`, `{"email":`, `{"email":"a`,
		`{"user_id":"\"]"}`, `{,}`, `{"a":1"email":"b"}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, record []byte) {
		got := make(map[string]string)
		for _, k := range keysOf(string(record)) {
			name, value, _ := strings.Cut(k, " ")
			got[name] = strings.ToValidUTF8(value, "\ufffd")
		}
		want, ok := decoded(record)
		if !ok {
			return
		}
		for name, value := range want {
			want[name] = strings.ToValidUTF8(value, "\ufffd")
		}
		// Runs of invalid bytes may become one replacement or several.
		squeeze := func(m map[string]string) string {
			return strings.ReplaceAll(fmt.Sprint(m), "\ufffd", "")
		}
		if squeeze(got) != squeeze(want) {
			t.Errorf("%s\ngot  %v\nwant %v", record, got, want)
		}
	})
}
