package mapping

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"muster/convert/systems"
)

// sources are the fields of a mapping as path=column, in order.
func sources(m *Mapping) string {
	var all []string
	for _, f := range m.Fields {
		all = append(all, strings.Join(f.Path, ".")+"="+f.Column)
	}
	return strings.Join(all, " ")
}

func TestExtends(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", "email=mail name=name app_metadata.a=a app_metadata.b=b password=pw | 1"},
		{"users: {email: e2}", "email=e2 name=name app_metadata.a=a app_metadata.b=b password=pw | 1"},
		{
			"users: {app_metadata: {b: b2, c: c}}",
			"email=mail name=name app_metadata.a=a app_metadata.b=b2 password=pw app_metadata.c=c | 1",
		},
		{"users: {app_metadata: all}", "email=mail name=name app_metadata=all password=pw | 1"},
		{"users: {app_metadata: ~, name: ~}", "email=mail password=pw | 1"},
		{"users: {password_hash: ph}", "email=mail name=name app_metadata.a=a app_metadata.b=b password_hash=ph | 1"},
		{"skip: ~", "email=mail name=name app_metadata.a=a app_metadata.b=b password=pw | 0"},
		{
			"skip: ['row.b == \"1\"', 'row.a == \"2\"']",
			"email=mail name=name app_metadata.a=a app_metadata.b=b password=pw | 2",
		},
	}
	for _, test := range tests {
		m, err := parsed("extends: base.yaml\n" + test.in)
		if err != nil {
			t.Errorf("%s: %v", test.in, err)
			continue
		}
		if diff := cmp.Diff(test.want, fmt.Sprintf("%s | %d", sources(m), len(m.Skip))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.in, diff)
		}
	}
}

// A place in the file that is extended is named as one there.
func TestExtendsKeepsPlaces(t *testing.T) {
	m, err := parsed("extends: base.yaml\nusers: {email: e2}\n")
	if err != nil {
		t.Fatal(err)
	}
	_, err = m.Compile("f", []string{"nmae", "a", "b", "pw"})
	e := err.(*Error)
	var got []string
	for _, p := range e.Problems {
		x := e.Excerpt(p)
		got = append(got, fmt.Sprintf("%s %s", p.Pos, x.Text[x.Start:x.End]))
	}
	if diff := cmp.Diff([]string{"m.yaml:2:16 e2", "base.yaml:3:9 name"}, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestSystems(t *testing.T) {
	// passwords, as they give none away
	without := []string{
		"auth0-csv", "auth0-extension", "clerk-json", "cognito", "cognito-csv", "fusionauth", "kinde-api", "okta", "okta-csv",
		"scim", "supabase-api",
	}
	ownAddress := []string{"dovecot", "htpasswd", "postfixadmin"} // no id beside it
	contained := map[string]string{"better-auth": "authjs"}       // the columns of the other are among its own
	for _, name := range systems.Names() {
		m := System(name)
		if m == nil {
			_, err := Parse(bytes.NewReader(systems.Text(name)), name+".yaml", noFiles)
			t.Errorf("%s cannot be read: %v", name, err)
			continue
		}
		if m.Title == "" || !m.Has("email") || m.Has("user_id") == slices.Contains(ownAddress, name) ||
			m.Has("password") == slices.Contains(without, name) {
			t.Errorf("%s lacks a title, an email, an id or a password", name)
		}
		if from, known := systems.Known(name); from != m.From || !slices.Equal(known, m.Recognize) {
			t.Errorf("%s is known by %q and %q", name, from, known)
		}
		if m.Recognize == nil { // it is known by --from alone
			continue
		}
		if len(m.Recognize) < 3 {
			t.Errorf("%s is known by too few columns: %q", name, m.Recognize)
		}
		format := m.From
		if format == "" {
			format = "csv"
		}
		if got := Recognize(format, append([]string{"other"}, m.Recognize...)); got == nil || got.Extends != name {
			t.Errorf("the columns of %s are not recognized", name)
		}
		for i := range m.Recognize {
			if got := Recognize(format, slices.Delete(slices.Clone(m.Recognize), i, i+1)); got != nil &&
				got.Extends != contained[name] {
				t.Errorf("%s is recognized as %s without %s", name, got.Extends, m.Recognize[i])
			}
		}
		if m.From != "" && Recognize("another", m.Recognize) != nil {
			t.Errorf("%s is recognized in another format", name)
		}
		// What is not optional is among the columns by which the system is known, or email.
		columns := append(m.Recognize, "email")
		if _, err := m.Compile("f", columns); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		// All that it asks for can be there at once.
		for _, c := range m.OptionalColumns() {
			if slices.Contains(columns, c) {
				t.Errorf("%s: %q is not optional", name, c)
			}
		}
		if _, err := m.Compile("f", append(columns, m.OptionalColumns()...)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if System("nobody") != nil || System("../django") != nil {
		t.Error("there is a system that is none")
	}
}

func TestComplete(t *testing.T) {
	columns := []string{"user_login", "user_pass", "user_email", "user_registered", "phone", "mail", "shoe"}
	m := Recognize("csv", columns).Complete(columns, nil)
	got := sources(m)
	if !strings.HasSuffix(got, " phone_number=phone") || strings.Contains(got, "=mail") {
		t.Errorf("the fields are %s", got)
	}
}

func TestExcerptHidesSecrets(t *testing.T) {
	_, err := parsed("users:\n  email: a\n  password: {column: b, pepper: SECRET}\n")
	e := err.(*Error)
	for _, p := range e.Problems {
		if strings.Contains(e.Excerpt(p).Text+p.Message+p.Hint, "SECRET") {
			t.Errorf("%s shows a secret", p.Pos)
		}
	}
}

// What a mapping says of the way passwords were hashed finds its columns, and hides them.
func TestHashColumns(t *testing.T) {
	m := &Mapping{Fields: []Field{{Path: []string{"password"}, Column: "pw", Hash: Hash{Salt: "salt", Username: "login"}}}}
	plan, err := m.Compile("f", []string{"login", "pw", "salt"})
	if err != nil {
		t.Fatal(err)
	}
	leaf := plan.Nodes[0].Leaf
	if leaf.Salt != 2 || leaf.Username != 0 || leaf.Iterations != -1 {
		t.Errorf("the columns are %d, %d and %d", leaf.Salt, leaf.Username, leaf.Iterations)
	}
	for _, c := range plan.Layout.Columns {
		if len(c.Pointers) == 0 {
			t.Errorf("%s goes nowhere", c.Field)
		}
	}
}
