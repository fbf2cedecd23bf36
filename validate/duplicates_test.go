package validate

import (
	"fmt"
	"strings"
	"testing"

	"muster/schema"
)

func TestUniqueOverFilesAndCase(t *testing.T) {
	v, err := New()
	if err != nil {
		t.Fatal(err)
	}
	// Capital letters, small ones, none with an accent, and the accent by itself.
	files := []struct{ name, text string }{
		{"a.json", `{"email": "Zoë@example.com"}` + "\n" + `{"email": "zoe@example.com", "user_id": "a"}`},
		{"b.json", `{"email": "ZOË@EXAMPLE.COM", "user_id": "A"}` + "\n" +
			`{"email": "zoe\u0308@example.com", "user_id": "a"}`},
	}
	both := func(yield func(*schema.Block, error) bool) {
		for _, f := range files {
			for b, err := range schema.Read(strings.NewReader(f.text), f.name) {
				if !yield(b, err) {
					return
				}
			}
		}
	}
	var got []string
	for b, err := range v.Check(both) {
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range b.Problems {
			got = append(got, fmt.Sprintf("%s %s: %s", p.Rule, p.Related[0], p.Message))
		}
	}
	want := `unique/email a.json:1:1: email "ZOË@EXAMPLE.COM" belongs to the user at a.json:1:1 already
unique/user-id a.json:2:1: user_id "a" belongs to the user at a.json:2:1 already`
	if strings.Join(got, "\n") != want {
		t.Errorf("%s", strings.Join(got, "\n"))
	}
}

// The third of three names the first, as the second does.
func TestUniqueNamesTheFirst(t *testing.T) {
	v, _ := New()
	text := strings.Repeat(`{"email": "ada@example.com"}`+"\n", 3)
	var got []string
	for b, err := range v.Check(schema.Read(strings.NewReader(text), "users.json")) {
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range b.Problems {
			got = append(got, fmt.Sprint(p.Pos, " ", p.Related))
		}
	}
	if want := "users.json:2:11 [users.json:1:1], users.json:3:11 [users.json:1:1]"; strings.Join(got, ", ") != want {
		t.Error(got)
	}
}
