package validate_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"muster/schema"
	"muster/validate"
)

// fieldMaker makes metadata whose fields mostly have the type that goes with their name.
type fieldMaker struct{ *rand.Rand }

func (m fieldMaker) object(depth int) string {
	var members []string
	for name := range 12 {
		if m.IntN(3) == 0 || m.IntN(1+name*name) > 0 {
			continue
		}
		of := name
		if m.IntN(400) == 0 {
			of = m.IntN(6)
		}
		value := [...]string{`"a"`, "1", "true", "[{}]", "null", "{}"}[of%6]
		if of%6 == 5 && depth < 4 {
			value = m.object(depth + 1)
		}
		members = append(members, fmt.Sprintf(`"f%d":%s`, name, value))
	}
	if m.IntN(50) == 0 {
		m.Shuffle(len(members), func(i, j int) { members[i], members[j] = members[j], members[i] })
	}
	return "{" + strings.Join(members, ",") + "}"
}

func (m fieldMaker) user(i int) string {
	email := fmt.Sprintf("u%d@example.com", i)
	switch m.IntN(40) {
	case 0:
		email = "no address"
	case 1:
		return fmt.Sprintf(`{"email":"%s","app_metadata":%s,"user_metadata":{]`, email, m.object(0))
	}
	return fmt.Sprintf(`{"email":"%s","user_metadata":%s,"app_metadata":%s}`, email, m.object(0), m.object(0))
}

// mixed are the fields of users, line by line, that have a type which those before them had not.
func mixed(lines []string) (want []string) {
	types := make(map[string]map[string]bool)
	var visit func(i int, at string, object map[string]any)
	visit = func(i int, at string, object map[string]any) {
		for _, name := range slices.Sorted(maps.Keys(object)) {
			value, path := object[name], at+"/"+name
			if value == nil {
				continue
			}
			if of := fmt.Sprintf("%T", value); types[path] == nil {
				types[path] = map[string]bool{of: true}
			} else if !types[path][of] {
				types[path][of] = true
				want = append(want, fmt.Sprint(i, path))
			}
			if inner, ok := value.(map[string]any); ok {
				visit(i, path, inner)
			}
		}
	}
	for i, line := range lines {
		var user map[string]any
		if json.Unmarshal([]byte(line), &user) == nil {
			delete(user, "email")
			visit(i, "", user)
		}
	}
	return want
}

// The fields of users that are like those before them are not looked at again; no type may be overlooked by that.
func TestMixedTypesAreAllFound(t *testing.T) {
	for seed := range uint64(4) {
		m := fieldMaker{rand.New(rand.NewPCG(seed, 1))}
		var lines []string
		for i := range 10_000 {
			lines = append(lines, m.user(i))
		}
		// What a broken line has does not count.
		for _, rest := range []string{`1},"user_metadata":{]`, `1}}`, `"a"}}`} {
			lines = append(lines, `{"email":"ada@example.com","app_metadata":{"rare":`+rest)
		}
		v, err := validate.New()
		if err != nil {
			t.Fatal(err)
		}
		in := schema.Input{Name: "users.ndjson", Reader: strings.NewReader(strings.Join(lines, "\n"))}
		inputs := func(yield func(schema.Input, error) bool) { yield(in, nil) }
		var got []string
		for b, err := range v.Check(schema.ReadAll(inputs, v.Prechecker)) {
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range b.Problems {
				if p.Rule == "metadata/mixed-types" {
					got = append(got, fmt.Sprint(p.Index, p.Pointer))
				}
			}
		}
		want := mixed(lines)
		slices.Sort(want)
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" || len(want) < 10 {
			t.Errorf("seed %d, %d: %s", seed, len(want), diff)
		}
	}
}
