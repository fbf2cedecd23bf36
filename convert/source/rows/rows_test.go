package rows_test

import (
	"slices"
	"testing"

	"muster/convert/source/rows"
	"muster/schema"
)

// pair is a block of two rows: a,"b" and a NULL beside what Text spells otherwise.
func pair() *rows.Block {
	b := rows.New(schema.Piece{Text: []byte("a,\"b\"\n\\N,x\\ty\n"), Line: 7, Column: 1}, 2)
	b.Rows = append(b.Rows, rows.Extent{Start: 0, End: 6}, rows.Extent{Start: 6, End: 14})
	tab := b.DecodedCell(9, false, func(dst []byte) []byte { return append(dst, "x\ty"...) })
	b.Cells = append(b.Cells, rows.PlainCell(0, 1), rows.QuotedCell(3, 4), rows.NullCell(6), tab)
	return b
}

func TestCells(t *testing.T) {
	b := pair()
	for _, tt := range []struct {
		row, column  int
		value        string
		null, quoted bool
		at           schema.Place
	}{
		{0, 0, "a", false, false, schema.Place{Line: 7, Column: 1}},
		{0, 1, "b", false, true, schema.Place{Line: 7, Column: 3}}, // where its quote stands
		{1, 0, "", true, false, schema.Place{Line: 8, Column: 1}},
		{1, 1, "x\ty", false, false, schema.Place{Line: 8, Column: 4}},
	} {
		c := b.Cell(tt.row, tt.column)
		if v := b.Value(c); string(v) != tt.value || (v == nil) != tt.null || c.Null() != tt.null || c.Quoted() != tt.quoted {
			t.Errorf("%d, %d: %q, null %t, quoted %t", tt.row, tt.column, v, c.Null(), c.Quoted())
		}
		if at := b.Place(b.Offset(c)); at != tt.at {
			t.Errorf("%d, %d: at %v", tt.row, tt.column, at)
		}
	}
	quoted := b.DecodedCell(2, true, func(dst []byte) []byte { return append(dst, `"`...) })
	if string(b.Value(quoted)) != `"` || !quoted.Quoted() || b.Offset(quoted) != 2 {
		t.Errorf("%q at %d", b.Value(quoted), b.Offset(quoted))
	}
}

// The places of a row at once are those that its cells have one by one.
func TestAppendPlaces(t *testing.T) {
	b := rows.New(schema.Piece{Text: []byte("a,b\n\"x\r\ny\",c\n"), Line: 7, Column: 1}, 2)
	b.Rows = append(b.Rows, rows.Extent{Start: 0, End: 4}, rows.Extent{Start: 4, End: 13})
	b.Cells = append(b.Cells, rows.PlainCell(0, 1), rows.PlainCell(2, 3), rows.QuotedCell(5, 9), rows.PlainCell(11, 12))
	check := func(row int, want ...schema.Place) {
		t.Helper()
		if got := b.AppendPlaces([]schema.Place{{Line: 1}}, row)[1:]; !slices.Equal(got, want) {
			t.Errorf("row %d: %v, want %v", row, got, want)
		}
	}
	check(0, schema.Place{Line: 7, Column: 1}, schema.Place{Line: 7, Column: 1}, schema.Place{Line: 7, Column: 3})
	check(1, schema.Place{Line: 8, Column: 1}, schema.Place{Line: 8, Column: 1}, schema.Place{Line: 9, Column: 4})
	made := schema.Place{Line: 90, Column: 2} // where the row is that a query has made this of
	b.Places = []schema.Place{{}, made}
	check(1, made, made, made)
	b.Places, b.Line = nil, 0
	check(0, schema.Place{}, schema.Place{}, schema.Place{})
}

// A value belongs to its cell: who appends to it writes into memory of its own.
func TestValuesEnd(t *testing.T) {
	b := pair()
	for _, c := range []rows.Cell{b.Cell(0, 0), b.Cell(1, 1)} {
		_ = append(b.Value(c), '!')
	}
	if string(b.Text) != "a,\"b\"\n\\N,x\\ty\n" || string(b.Value(b.Cell(1, 1))) != "x\ty" {
		t.Errorf("%q %q", b.Text, b.Decoded)
	}
}

// Where Text is not what stands in the file, the places of the rows are known, and no others.
func TestPlaces(t *testing.T) {
	b := pair()
	b.Places = []schema.Place{{Line: 3, Column: 2}, {Line: 90, Column: 1}}
	var got []int
	for _, offset := range []int{0, 5, 6, 13, 99} {
		got = append(got, b.Place(offset).Line)
	}
	if !slices.Equal(got, []int{3, 3, 90, 90, 90}) {
		t.Error(got)
	}
	b = rows.New(schema.Piece{Text: []byte("x")}, 1) // of a file that has no lines
	if at := b.Place(0); at != (schema.Place{}) {
		t.Error(at)
	}
}

func TestMarks(t *testing.T) {
	var b rows.Block
	for row, value := range []uint32{0, 0, 4, 4, 0, 5} {
		b.SetMark(row, value)
	}
	for row, want := range []uint32{0, 0, 4, 4, 0, 5, 5} {
		if got := b.Mark(row); got != want {
			t.Errorf("row %d: %d, want %d", row, got, want)
		}
	}
	if len(b.Marks) != 3 {
		t.Error(b.Marks)
	}
}

// The memory of a block is used again, and nothing of what was in it can be seen.
func TestRelease(t *testing.T) {
	for range 3 {
		b := pair()
		b.SetMark(0, 1)
		b.Problems = append(b.Problems, rows.RowProblem{})
		b.Release()
		b.Release()
		next := rows.New(schema.Piece{}, 1)
		if len(next.Rows)+len(next.Cells)+len(next.Decoded)+len(next.Marks)+len(next.Problems) > 0 || next.Err != nil {
			t.Errorf("%+v", next)
		}
		next.Release()
	}
}

func TestTableInfo(t *testing.T) {
	for _, tt := range []struct {
		table rows.TableInfo
		named string
		is    []string
		isNot []string
	}{
		{rows.TableInfo{Name: "users"}, "users", []string{"users", "USERS", "shop.users"}, []string{"user", "users.x", ""}},
		{
			rows.TableInfo{Schema: "public", Name: "users"},
			"public.users",
			[]string{"users", "public.users", "Public.Users"},
			[]string{"shop.users", "public"},
		},
		{
			rows.TableInfo{Schema: "shop.dbo", Name: "Users"},
			"shop.dbo.Users",
			[]string{"users", "dbo.users", "shop.dbo.users"},
			[]string{"shop.users"},
		},
	} {
		if got := tt.table.String(); got != tt.named {
			t.Errorf("%s, want %s", got, tt.named)
		}
		for _, given := range tt.is {
			if !tt.table.Is(given) {
				t.Errorf("%s is not %s", given, tt.named)
			}
		}
		for _, given := range tt.isNot {
			if tt.table.Is(given) {
				t.Errorf("%s is %s", given, tt.named)
			}
		}
	}
}

func TestJoin(t *testing.T) {
	users := &rows.TableInfo{Name: "wp_users", Columns: []string{"ID", "user_login", "user_pass"}}
	meta := &rows.TableInfo{Name: "wp_usermeta", Columns: []string{"user_id"}}
	view := func(t *rows.TableInfo, columns ...string) rows.View { return rows.View{Table: t, Columns: columns} }
	for name, tt := range map[string]struct {
		join  *rows.Join
		joins bool
	}{
		"nothing":               {nil, false},
		"no views":              {&rows.Join{}, false},
		"one table as it is":    {&rows.Join{Views: []rows.View{view(users, "ID", "user_login", "lacks")}}, false},
		"another spelling":      {&rows.Join{Views: []rows.View{view(users, "id")}}, true},
		"a second table":        {&rows.Join{Views: []rows.View{view(users, "ID"), view(meta, "user_id")}}, true},
		"a second without rows": {&rows.Join{Views: []rows.View{view(users, "ID"), view(nil, "user_id")}}, false},
		"several as a second": {&rows.Join{Views: []rows.View{
			view(users, "ID"), {Tables: []*rows.TableInfo{meta}},
		}}, true},
	} {
		if got := tt.join.Joins(); got != tt.joins {
			t.Errorf("%s: joins is %t", name, got)
		}
	}
	j := rows.Join{Views: []rows.View{view(users, "id", "user_login")}}
	if j.Users() != users || !slices.Equal(j.Views[0].Unread(), []string{"user_pass"}) {
		t.Error(j.Users(), j.Views[0].Unread())
	}
	for _, all := range []string{rows.AllColumns, rows.OthersObject} {
		v := view(users, "ID", all)
		if unread := v.Unread(); unread != nil {
			t.Errorf("%s: %q", all, unread)
		}
	}
}

func TestWords(t *testing.T) {
	got := []string{
		rows.Count(1, "row"), rows.Count(0, "row"), rows.Count(2, "field"),
		rows.ShowName("users"), rows.ShowName("my users"), rows.ShowName("a\"b"), rows.ShowName("a\nb"),
	}
	want := []string{"1 row", "0 rows", "2 fields", "users", `"my users"`, `"a\"b"`, `"a\u000ab"`}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
