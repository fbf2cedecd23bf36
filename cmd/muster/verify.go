package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/pflag"

	"muster/convert"
	"muster/convert/mapping"
	"muster/convert/password"
	"muster/convert/source/rows"
	"muster/schema"
)

var verifyCommand = command{
	name: "verify", usage: "[FILE…]", short: "prove with known passwords that users will be able to log in",
	examples: `  muster verify users.json --credentials known.csv
  muster verify users.json --credentials known.csv --explain   the scheme
  muster verify users.sql.gz --credentials known.csv            an export
`,
	help: `An export in JSON needs --from json. known.csv has the columns identifier (email, username, phone_number or user_id) and password.
Auth0 notices a hash that is wrong when its user logs in: the tenant's log has type fp,
"Password change required", then. For --explain it may have hash, salt, username, iterations and pepper as the old program
stored them.
`,
	run: func(a *app, fs *pflag.FlagSet) func([]string) error {
		var path string
		var explain bool
		var export exportFlags
		export.add(fs)
		fs.StringVar(&path, "credentials", "", "CSV `FILE` with the columns identifier and password")
		fs.BoolVar(&explain, "explain", false, "try all readings of hashes that do not match, and name the scheme that does")
		a.addSettings(fs)
		return func(args []string) error {
			if path == "" {
				return usageError{
					"verify needs known passwords",
					"--credentials FILE: a CSV file with the columns identifier and password",
				}
			}
			paths, err := a.inputs(args, "file of users")
			if err != nil {
				return err
			}
			if err := a.begin(true); err != nil { // what it finds of each account is on stdout
				return err
			}
			known, err := a.credentials(path)
			if err != nil {
				return a.end(err)
			}
			users := a.users(paths, nil)
			if export.from != "" || export.mapping != "" || !a.looksLikeJSON(paths[0]) {
				if users, err = export.users(a, paths, schema.Array, false); err != nil {
					return a.end(err)
				}
			}
			return a.end(a.verify(users, known, explain))
		}
	},
}

// looksLikeJSON reports whether a file may hold users: they are JSON. So is stdin.
func (a *app) looksLikeJSON(path string) bool {
	if path == "-" {
		return true
	}
	f, err := os.Open(path)
	if err != nil {
		return true // it is said when the users are read
	}
	defer f.Close()
	start := make([]byte, 64)
	n, err := io.ReadFull(f, start)
	if n == 0 && err != io.EOF { // a folder is an export
		return false
	}
	start = bytes.TrimLeft(start[:n], "\xef\xbb\xbf \t\r\n")
	return len(start) == 0 || start[0] == '[' || start[0] == '{'
}

// credential is a known account.
type credential struct {
	identifier, password string
	input                password.Input // as the old program stored it, for --explain
	found, right         bool
	result               string
}

// credentials reads the file of known accounts, which are few.
func (a *app) credentials(path string) (known []*credential, err error) {
	for t, err := range a.tables([]string{path}, "csv", rows.Options{}) {
		if err != nil {
			return nil, err
		}
		column := map[string]int{}
		for i, name := range t.Columns {
			column[strings.ToLower(strings.TrimSpace(name))] = i
		}
		for _, name := range []string{"identifier", "password"} {
			if _, ok := column[name]; !ok {
				return nil, usageError{path + " has no column " + name, "its first line is: identifier,password"}
			}
		}
		for chunk, err := range t.Chunks {
			if err != nil {
				return nil, err
			}
			b := chunk()
			if len(b.Problems) > 0 {
				return nil, &schema.DataError{Problem: b.Problems[0].Problem}
			}
			if b.Err != nil {
				return nil, b.Err
			}
			for row := range b.Rows {
				cell := func(name string) []byte {
					i, ok := column[name]
					if !ok {
						return nil
					}
					return []byte(string(b.Value(b.Cell(row, i)))) // the block is released
				}
				known = append(known, &credential{
					identifier: string(cell("identifier")), password: string(cell("password")),
					input: password.Input{
						Stored: cell("hash"), Salt: cell("salt"), Username: cell("username"),
						Iterations: cell("iterations"), Pepper: cell("pepper"),
					},
				})
			}
			b.Release()
		}
	}
	if len(known) == 0 {
		return nil, usageError{path + " has no account", "its lines are: identifier,password"}
	}
	return known, nil
}

// verify says of each account whether its password logs in. A mismatch, an account without
// a hash and one that is not there make status 1.
func (a *app) verify(users schema.Records, known []*credential, explain bool) error {
	byName := map[string][]*credential{}
	for _, c := range known {
		byName[foldIdentifier(c.identifier)] = append(byName[foldIdentifier(c.identifier)], c)
	}
	bad := 0
	for b, err := range users {
		if err != nil {
			return err
		}
		for _, p := range b.Problems { // a user that cannot be read is none of those found
			a.settings.problem(p, schema.Excerpt{})
			if p.Severity == schema.Error {
				bad++
			}
		}
		for i := range b.Spans {
			var from func() (password.Input, convert.StoredIn)
			if origins, ok := b.Origins.(convert.Passwords); ok && explain {
				from = func() (password.Input, convert.StoredIn) { return origins.Stored(b.First + int(b.Spans[i].Row)) }
			}
			a.verifyUser(b.Data[b.Spans[i].Start:b.Spans[i].End], byName, explain, from)
		}
		b.Release()
		if a.ctx.Err() != nil {
			return a.ctx.Err()
		}
	}
	count := map[string]int{}
	for _, c := range known {
		if !c.found {
			c.result = "no such user"
		}
		if !c.right {
			bad++
		}
		word, _, _ := strings.Cut(c.result, "\n")
		word, _, _ = strings.Cut(word, ":")
		count[word]++
		fmt.Fprintf(a.stdout, "%s: %s\n", printable(c.identifier), c.result)
	}
	a.note("accounts checked: %d, match %d, mismatch %d, no password %d, no such user %d, not checked %d", len(known),
		count["match"], count["mismatch"], count["no password"], count["no such user"], count["not checked"])
	if bad > 0 {
		return errQuiet{problems}
	}
	return nil
}

func foldIdentifier(s string) string { return strings.ToLower(strings.TrimSpace(s)) }

// verifyUser says of the accounts of a user whether their passwords log in. From is what the export holds of the
// password itself; nil for no export.
func (a *app) verifyUser(
	user []byte, byName map[string][]*credential, explain bool, from func() (password.Input, convert.StoredIn),
) {
	id := schema.IdentityOf(user)
	for _, name := range []string{id.Email, id.Username, id.Phone, id.UserID} {
		if name == "" {
			continue
		}
		for _, c := range byName[foldIdentifier(name)] {
			if c.found {
				continue
			}
			c.found = true
			var reason *password.Reason
			switch ok, err := password.VerifyUser(user, c.password); {
			case errors.Is(err, password.ErrNoPassword):
				c.result = "no password"
			case errors.As(err, &reason):
				c.result = "not checked: " + reason.Text + " [" + reason.Rule + "]"
			case err != nil:
				c.result = "not checked: " + err.Error()
			case ok:
				c.result, c.right = "match", true
			default:
				c.result = "mismatch"
			}
			if explain && !c.right {
				c.result += "\n" + reading(user, c, from)
			}
		}
	}
}

// reading is a line for the mapping file, or says that there is none.
func reading(user []byte, c *credential, from func() (password.Input, convert.StoredIn)) string {
	in, columns := c.input, convert.StoredIn{Hash: "COLUMN"}
	if len(in.Stored) == 0 {
		in = password.StoredIn(user)
		in.Username, in.Pepper = c.input.Username, c.input.Pepper
	}
	if own, named := exported(from); len(c.input.Stored) == 0 && len(own.Stored) > 0 {
		columns, in.Stored, in.Iterations = named, own.Stored, own.Iterations
		if in.Salt = c.input.Salt; len(in.Salt) == 0 {
			in.Salt = own.Salt
		}
		if len(in.Username) == 0 {
			in.Username = own.Username
		}
	}
	if len(in.Stored) == 0 {
		return "  help: give the hash as it was stored in a column hash of the credentials"
	}
	scheme := password.Explain(in, c.password)
	if scheme == "" {
		return "  help: no scheme that Auth0 can check makes this hash of the password"
	}
	line := fmt.Sprintf("password: {column: %s, scheme: %q", mapping.Quoted(columns.Hash), scheme)
	needs := password.Parts(0)
	if s, err := password.Lookup(scheme); err == nil {
		needs = s.Needs
	}
	for _, more := range []struct {
		part        password.Parts
		key, column string
	}{
		{password.NeedsSalt, "salt", columns.Salt},
		{password.NeedsUsername, "username", columns.Username},
		{password.NeedsIterations, "iterations", columns.Iterations},
	} {
		if needs&more.part != 0 && more.column != "" {
			line += ", " + more.key + ": " + mapping.Quoted(more.column)
		}
	}
	return "  help: it matches with  " + line + "}"
}

func exported(from func() (password.Input, convert.StoredIn)) (in password.Input, columns convert.StoredIn) {
	if from != nil {
		in, columns = from()
	}
	return in, columns
}
