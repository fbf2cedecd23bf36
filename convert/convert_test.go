package convert_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"muster/convert"
	"muster/convert/mapping"
	"muster/convert/source"
	"muster/convert/source/rows"
	"muster/schema"
)

// open opens an export that is a text.
func open(text string) convert.Tables {
	return func(yield func(*rows.Table, error) bool) {
		yield(source.Open(rows.Input{File: "users.csv", Reader: strings.NewReader(text)}, "", rows.Options{}))
	}
}

func mapped(text string) *mapping.Mapping {
	if text == "" {
		return nil
	}
	m, err := mapping.Parse(strings.NewReader(text), "m.yaml", func(string) (io.ReadCloser, error) {
		return nil, os.ErrNotExist
	})
	if err != nil {
		panic(err)
	}
	return m
}

func TestUsers(t *testing.T) {
	tests := []struct {
		name, export, mapping string
		users                 []string
		problems              []string
		missing               []string // rule, or "" for a row with a problem
	}{
		{
			name:    "types",
			export:  "email,n,x,b,d,j,s\na@example.com,9007199254740993,1.50e3,yes,2020-01-02,\"{\"\"a\"\":\n1.0}\",0017\n",
			mapping: "users:\n  email: email\n  app_metadata:\n    n: {column: n, type: integer}\n    x: {column: x, type: number}\n    b: {column: b, type: boolean}\n    d: {column: d, type: date}\n    j: {column: j, type: json}\n    s: s\n",
			users: []string{
				`{"email":"a@example.com","app_metadata":{"n":9007199254740993,"x":1.50e3,"b":true,"d":"2020-01-02","j":{"a":1.0},"s":"0017"}}`,
			},
		},
		{
			name: "cells that cannot be converted", export: "email,n,b\na@example.com,007,maybe\n",
			mapping: "users:\n  email: email\n  app_metadata: {n: {column: n, type: integer}, b: {column: b, type: boolean}}\n",
			users:   []string{`{"email":"a@example.com"}`},
			problems: []string{
				`users.csv:2:15 /app_metadata/n convert/integer "007" is not an integer`,
				`users.csv:2:19 /app_metadata/b convert/boolean "maybe" is neither true nor false`,
			},
		},
		{
			name: "empty cells are left out", export: "email,first_name,nick\na@example.com,,\n,,\n",
			users: []string{`{"email":"a@example.com"}`}, missing: []string{"csv/no-data"},
		},
		{
			name: "escapes", export: "email,name\na@example.com,\"q\"\" b\\ n\n t\t é 🔑 \x01\"\n",
			users: []string{`{"email":"a@example.com","name":"q\" b\\ n\n t\t é 🔑 \u0001"}`},
		},
		{
			name: "not UTF-8", export: "email,name\na@example.com,Zo\xeb\nb@example.com,ë\n",
			users:    []string{`{"email":"a@example.com"}`, `{"email":"b@example.com","name":"ë"}`},
			problems: []string{"users.csv:2:15 /name convert/utf8 the text is not valid UTF-8"},
		},
		{
			name: "unmapped", export: "email,shoe,hat\na@example.com,1,2\n", users: []string{`{"email":"a@example.com"}`},
			problems: []string{"users.csv:1:1  mapping/unmapped columns without a target are left out: shoe, hat"},
		},
		{
			name: "unmapped to metadata", export: "email,shoe.size\na@example.com,1\n",
			mapping: "users: {email: email}\nunmapped: app_metadata\n",
			users:   []string{`{"email":"a@example.com","app_metadata":{"shoe_size":"1"}}`},
		},
		{
			name: "prefixes", export: "email,id,n\n'a@example.com,auth0|auth0|7,'auth0|x\nb@example.com,auth0|,-\n",
			mapping: "users:\n  email: {column: email, strip: \"'\"}\n  user_id: {column: id, strip: auth0|}\n  name: {column: n, strip: [\"'\", auth0|], none: x, default: nobody}\n",
			users: []string{
				`{"email":"a@example.com","user_id":"auth0|7","name":"nobody"}`,
				`{"email":"b@example.com","name":"-"}`,
			},
		},
		{
			name: "a short row", export: "email,name\na@example.com\nb@example.com,Ben\n",
			users: []string{`{"email":"b@example.com","name":"Ben"}`}, missing: []string{""},
			problems: []string{"users.csv:2:14  csv/field-count the row has 1 field, the header has 2"},
		},
		{
			name: "skip and reject", export: "email,state\na@example.com,gone\nb@example.com,bad\nc@example.com,\n",
			mapping: "users: {email: email}\nskip: 'row.state == \"gone\"'\nreject: 'row.state == \"bad\"'\n",
			users:   []string{`{"email":"b@example.com"}`, `{"email":"c@example.com"}`}, missing: []string{"mapping/skip"},
			problems: []string{`users.csv:3:1  mapping/reject the row is rejected by the mapping: row.state == "bad"`},
		},
		{
			name:    "lookups, lists, defaults",
			export:  "email,plan,roles\na@example.com,1,\" x, y ,\"\nb@example.com,,\nc@example.com,7,\n",
			mapping: "users:\n  email: email\n  app_metadata:\n    plan: {column: plan, lookup: {1: free}}\n    roles: {column: roles, split: ',', default: []}\n",
			users: []string{
				`{"email":"a@example.com","app_metadata":{"plan":"free","roles":["x","y"]}}`,
				`{"email":"b@example.com","app_metadata":{"roles":[]}}`, `{"email":"c@example.com","app_metadata":{"roles":[]}}`,
			},
			problems: []string{`users.csv:4:15 /app_metadata/plan convert/lookup the lookup has no value for "7"`},
		},
		{
			name: "expressions", export: "email,first,last,age\na@example.com,Ana,Silva,7\n",
			mapping: "users:\n  email: {expr: 'lower(row.email)'}\n  name: {expr: 'row.first + \" \" + row.last'}\n  app_metadata: {age: {expr: 'int(row.age) + 1'}, none: {expr: 'nil'}, list: {expr: '[row.first, 1]'}}\n  user_id: {expr: 'int(row.age)'}\n",
			users: []string{
				`{"email":"a@example.com","name":"Ana Silva","app_metadata":{"age":8,"list":["Ana",1]},"user_id":"7"}`,
			},
		},
		{
			name:   "passwords",
			export: "email,password_hash\na@example.com,$2y$10$7EqJtq98hPqEX7fNZaFWoO.h3pBQw0cB0zVqiIcDAfuNBsQ3wVn9m\nb@example.com,*\nc@example.com,SECRET-CANARY\n",
			users: []string{
				`{"email":"a@example.com","password_hash":"$2b$10$7EqJtq98hPqEX7fNZaFWoO.h3pBQw0cB0zVqiIcDAfuNBsQ3wVn9m"}`,
				`{"email":"b@example.com"}`, `{"email":"c@example.com"}`,
			},
			problems: []string{
				"users.csv:4:15 /password_hash password/unsupported the password hash is of no kind that Auth0 takes",
			},
		},
		{
			name: "passwords by expression", export: "email,pw,n\na@example.com,{x}*,SECRET-CANARY\n",
			mapping:  "users:\n  email: email\n  password: {expr: 'replace(row.pw, \"{x}\", \"\")'}\n  app_metadata: {n: {expr: 'row.email + row.pw + string(int(row.n))'}}\n",
			users:    []string{`{"email":"a@example.com"}`},
			problems: []string{"users.csv:2:1 /app_metadata/n convert/expression the expression failed"},
		},
		{
			name:    "passwords by an expression that fails",
			export:  "email,pw\na@example.com,SECRET-CANARY\nb@example.com,$2y$10$7EqJtq98hPqEX7fNZaFWoO.h3pBQw0cB0zVqiIcDAfuNBsQ3wVn9m\n",
			mapping: "users:\n  email: email\n  password: {expr: 'row.pw startsWith \"$\" ? row.pw : string(int(row.pw))'}\n",
			users: []string{
				`{"email":"a@example.com"}`,
				`{"email":"b@example.com","password_hash":"$2b$10$7EqJtq98hPqEX7fNZaFWoO.h3pBQw0cB0zVqiIcDAfuNBsQ3wVn9m"}`,
			},
			problems: []string{"users.csv:2:15 /password_hash convert/expression the expression failed"},
		},
		{
			name: "an expression of a secret is not quoted", export: "email,password_hash\na@example.com,SECRET-CANARY\n",
			mapping:  "users:\n  email: email\n  blocked: {expr: row.password_hash}\n  password_hash: password_hash\n",
			users:    []string{`{"email":"a@example.com","password_hash":"SECRET-CANARY"}`},
			problems: []string{"users.csv:2:15 /blocked convert/boolean the value is neither true nor false"},
		},
		{
			name: "header only", export: "email,name\n",
			problems: []string{"users.csv:1  convert/no-rows the export has columns but no rows"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var users, problems, missing []string
			for b, err := range convert.Users(open(test.export), convert.Options{Mapping: mapped(test.mapping)}) {
				if err != nil {
					t.Fatal(err)
				}
				for r := range b.All() {
					users = append(users, string(r.Bytes))
				}
				for _, p := range b.Problems {
					if strings.Contains(p.Message+p.Hint, "SECRET") {
						t.Error("a problem quotes a secret")
					}
					problems = append(problems, fmt.Sprintf("%s %s %s %s", p.Pos, p.Pointer, p.Rule, p.Message))
					if p.Index >= 0 && strings.Contains(b.Origins.Excerpt(p).Text, "SECRET") {
						t.Error("the excerpt shows a secret")
					}
				}
				for _, m := range b.Missing {
					missing = append(missing, m.Skip)
				}
				if b.Rows != len(b.Spans)+len(b.Missing) {
					t.Errorf("%d rows, %d records, %d without", b.Rows, len(b.Spans), len(b.Missing))
				}
			}
			if diff := cmp.Diff(test.users, users); diff != "" {
				t.Errorf("users (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(test.problems, problems); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(test.missing, missing); diff != "" {
				t.Errorf("missing (-want +got):\n%s", diff)
			}
		})
	}
}

func TestUsersWithoutAnEmailColumn(t *testing.T) {
	for b, err := range convert.Users(open("id,Mailzeichen\n1,\n"), convert.Options{}) {
		if err == nil || !strings.Contains(err.Error(), "mapping/no-email") {
			t.Errorf("got %v, %v", b, err)
		}
		if d, ok := err.(*schema.DataError); !ok || !strings.Contains(d.Problem.Hint, "Mailzeichen may hold it") {
			t.Errorf("the hint does not name the column: %v", err)
		}
	}
}

// Rows must come out in order, all of them, on any number of goroutines, and the same
// bytes each time; an export of many blocks and some bad rows.
func TestUsersAreTheSameOnAnyNumberOfGoroutines(t *testing.T) {
	var export strings.Builder
	export.WriteString("email,name,verified\n")
	for i := range 40000 {
		switch {
		case i%1000 == 7:
			fmt.Fprintf(&export, "u%d@example.com\n", i)
		case i%1000 == 8:
			fmt.Fprintf(&export, "u%d@example.com,\"a\nb\",perhaps\n", i)
		default:
			fmt.Fprintf(&export, "u%d@example.com,User %d,true\n", i, i)
		}
	}
	var want string
	for _, jobs := range []int{1, 2, 8} {
		var got bytes.Buffer
		n := 0
		for b, err := range convert.Users(open(export.String()), convert.Options{Jobs: jobs}) {
			if err != nil {
				t.Fatal(err)
			}
			if b.First != n {
				t.Fatalf("a block begins at row %d after %d rows", b.First, n)
			}
			n += b.Rows
			for r := range b.All() {
				fmt.Fprintf(&got, "%d %s %s\n", r.Index, r.Origin.At("/email"), r.Bytes)
			}
			for _, p := range b.Problems {
				fmt.Fprintln(&got, p)
			}
			b.Release()
		}
		if n != 40000 {
			t.Errorf("%d rows", n)
		}
		if want == "" {
			want = got.String()
		}
		if got.String() != want {
			t.Errorf("with %d goroutines something else came out", jobs)
		}
	}
}

func ExampleUsers() {
	const export = "E-Mail,First Name\nana@example.com,Ana\n"
	tables := func(yield func(*rows.Table, error) bool) {
		yield(source.Open(rows.Input{File: "users.csv", Reader: strings.NewReader(export)}, "", rows.Options{}))
	}
	for block, err := range convert.Users(tables, convert.Options{}) {
		if err != nil {
			fmt.Println(err)
			return
		}
		for user := range block.All() {
			fmt.Printf("%s: %s\n", user.Origin.At("/given_name"), user.Bytes)
		}
	}
	// Output:
	// users.csv:2:17: {"email":"ana@example.com","given_name":"Ana"}
}

// A header that is not UTF-8 must not break the JSON of its rows.
func TestHeaderInAnotherCharset(t *testing.T) {
	for b, err := range convert.Users(open("email,gr\xf6\xdfe\na@example.com,38\n"),
		convert.Options{Unmapped: "app_metadata"}) {
		if err != nil {
			t.Fatal(err)
		}
		for r := range b.All() {
			if !json.Valid(r.Bytes) {
				t.Errorf("%q is not JSON", r.Bytes)
			}
		}
	}
}
