package results

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"muster/schema"
)

// table is origins as a CSV file has them: a line a row, a column each 10 bytes.
type table struct{ layout *schema.Layout }

func (o table) At(index int, pointer string) schema.Pos {
	pos := schema.Pos{File: o.layout.File, Line: index + 2, Column: 1, Row: index + 1}
	for i, c := range o.layout.Columns {
		for _, p := range c.Pointers {
			if p == pointer {
				pos.Column, pos.Field = 10*i+1, c.Field
			}
		}
	}
	return pos
}
func (o table) Excerpt(int, string) schema.Excerpt { return schema.Excerpt{} }
func (o table) Layout() *schema.Layout             { return o.layout }
func (o table) Places(dst []schema.Place, index int) []schema.Place {
	dst = append(dst, schema.Place{Line: index + 2, Column: 1})
	for i := range o.layout.Columns {
		place := schema.Place{Line: index + 2, Column: 10*i + 1}
		if i == 2 { // below a value of several lines
			place = schema.Place{Line: index + 4, Column: 3}
		}
		dst = append(dst, place)
	}
	return dst
}
func (o table) AppendReject(dst []byte, _ int, _ []schema.Problem, _ bool) []byte { return dst }

func TestOrigins(t *testing.T) {
	layout := &schema.Layout{File: "a b.csv", Columns: []schema.Column{
		{Field: "nothing"},
		{Field: "mail", Pointers: []string{"/email"}},
		{Field: "meta", Pointers: []string{"/app_metadata/x", "/user_metadata"}},
	}}
	var w OriginsWriter
	add := func(index int, from schema.Origins) {
		b := &schema.Block{First: index, Data: []byte("{}"), Spans: []schema.Span{{End: 2}}, Origins: from}
		w.Add(b.Record(b.Spans[0]), from)
	}
	add(5, table{layout})
	add(7, table{layout})
	add(8, nil)
	add(9, table{&schema.Layout{File: "{.csv"}})
	list, err := readOrigins(w.Take())
	if err != nil || len(list) != 4 {
		t.Fatalf("%+v, %v", list, err)
	}
	for _, test := range []struct {
		entry   int
		pointer string
		want    schema.Pos
	}{
		{0, "", schema.Pos{File: "a b.csv", Line: 7, Column: 1, Row: 6}},
		{0, "/email", schema.Pos{File: "a b.csv", Line: 7, Column: 11, Row: 6, Field: "mail"}},
		{1, "/user_metadata/deep/er", schema.Pos{File: "a b.csv", Line: 11, Column: 3, Row: 8, Field: "meta"}},
		{1, "/app_metadata", schema.Pos{File: "a b.csv", Line: 9, Column: 1, Row: 8}},
		{2, "/email", schema.Pos{}},
		{3, "/email", schema.Pos{File: "{.csv", Line: 11, Column: 1, Row: 10}},
	} {
		if diff := cmp.Diff(test.want, list[test.entry].at(test.pointer)); diff != "" {
			t.Errorf("%d%s: %s", test.entry, test.pointer, diff)
		}
	}
	if list[1].index != 7 || list[1].length != 2 {
		t.Errorf("%+v", list[1])
	}
	// A writer goes on with a header of its own.
	add(10, table{layout})
	if text := string(
		w.Take()); text != `{"file":"a b.csv","columns":[{"field":"mail","pointers":["/email"]},{"field":"meta","pointers":["/app_metadata/x","/user_metadata"]}]}`+"\n10 2 11 12 1 11 2:3\n" {
		t.Errorf("%s", text)
	}
	for _, bad := range []string{"1 2 3 4 5\n", "{\n", "{}\n1 2 3 4\n", "{}\n1 2 3 4 x\n", "{}\n1 2 3 4 5 6:\n"} {
		if _, err := readOrigins([]byte(bad)); err == nil {
			t.Errorf("%q is read", bad)
		}
	}
}

func TestInert(t *testing.T) {
	for text, want := range map[string]string{
		"=1": "'=1", "+49": "'+49", "-": "'-", "@x": "'@x", "a=": "a=", "": "",
		"\tx": "'\tx",
	} {
		if got := inert(text); got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}

func TestRules(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Rules() {
		if seen[r.ID] || r.Title == "" || len(r.Doc) < 40 || r.Severity != schema.Error {
			t.Errorf("%+v", r)
		}
		seen[r.ID] = true
	}
	for _, id := range []string{
		"batch/too-large", "batch/unknown", "batch/sum", "auth0/unmatched", "auth0/other",
		"auth0/mfa-factors-failed",
	} {
		if !seen[id] {
			t.Errorf("no rule %s", id)
		}
	}
	if len(seen) != 5+19 {
		t.Errorf("%d rules", len(seen))
	}
}
