package rows_test

import (
	"reflect"
	"slices"
	"testing"

	"muster/convert/source/rows"
)

// filled is a format of which every part says who filled it in.
func filled(by string) (f rows.Format) {
	for _, t := range f.Texts() {
		*t.Value = t.Name + " " + by
	}
	f.Null = []string{by}
	return f
}

// No part of a format is forgotten by those who take it apart.
func TestFormatTexts(t *testing.T) {
	f := filled("me")
	for i, v := 0, reflect.ValueOf(f); i < v.NumField(); i++ {
		if v.Field(i).IsZero() {
			t.Errorf("%s is none of Texts, nor is it Null", v.Type().Field(i).Name)
		}
	}
}

func TestFormatOr(t *testing.T) {
	mine, base := filled("me"), filled("base")
	if got := mine.Or(base); !reflect.DeepEqual(got, mine) {
		t.Errorf("what is said is replaced: %v", got)
	}
	if got := (rows.Format{}).Or(base); !reflect.DeepEqual(got, base) {
		t.Errorf("what is left open is not taken over: %v", got)
	}
	if got := (rows.Format{Null: []string{}}).Or(base); got.Null == nil || len(got.Null) != 0 {
		t.Errorf("that nothing means NULL is said, but NULL is %q", got.Null)
	}
	if got := (rows.Format{Table: "mine"}).Or(base); got.Query != "" || got.Path != base.Path {
		t.Errorf("a table beside the query %q, in %q", got.Query, got.Path)
	}
	if got := (rows.Format{Query: "mine"}).Or(base); got.Table != "" || !slices.Equal(got.Null, base.Null) {
		t.Errorf("a query beside the table %q", got.Table)
	}
}
