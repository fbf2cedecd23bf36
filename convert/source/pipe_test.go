package source

import (
	"bytes"
	"errors"
	"os"
	"runtime"
	"strings"
	"testing"

	"muster/convert/source/rows"
)

const twoTables = `CREATE TABLE users (id int, email text);
INSERT INTO users VALUES (1,'ada@example.com'),(2,'bob@example.com');
CREATE TABLE shop.roles (user_id int, role text);
INSERT INTO shop.roles VALUES (1,'admin');
`

// TestNothingStays looks into the folder for temporary files while tables are open: a file
// that has no name there does not stay, however the program ends.
func TestNothingStays(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("open files cannot be removed")
	}
	const wal = "../../testdata/exports/sqlite/wal.db"
	for name, open := range map[string]func() (*rows.Table, error){
		"a query over a pipe": func() (*rows.Table, error) {
			return Open(rows.Input{File: "shop.sql", Reader: strings.NewReader(twoTables)}, "mysqldump",
				rows.Options{Format: rows.Format{Query: "SELECT email, role FROM users JOIN shop.roles ON user_id = id"}})
		},
		"a database with its log": func() (*rows.Table, error) {
			f, err := os.Open(wal)
			if err != nil {
				return nil, err
			}
			defer f.Close()
			return Open(rows.Input{File: wal, Path: wal, Reader: f}, "", rows.Options{})
		},
		"a database over a pipe": func() (*rows.Table, error) {
			text, err := os.ReadFile("../../testdata/exports/sqlite/users.db")
			if err != nil {
				return nil, err
			}
			return Open(rows.Input{File: "<stdin>", Reader: bytes.NewReader(text)}, "", rows.Options{})
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Setenv("TMPDIR", t.TempDir())
			table, err := open()
			if err != nil {
				t.Fatal(err)
			}
			defer table.Close()
			if left, err := os.ReadDir(os.Getenv("TMPDIR")); err != nil || len(left) > 0 {
				t.Error("a file has a name: ", left, err)
			}
			n := 0
			for chunk, err := range table.Chunks {
				if err != nil {
					t.Fatal(err)
				}
				n += len(chunk().Rows)
			}
			if n == 0 {
				t.Error("there are no rows")
			}
		})
	}
}

// TestStopped ends the look through a pipe that nobody waits for any more.
func TestStopped(t *testing.T) {
	enough := errors.New("enough")
	_, err := Open(rows.Input{File: "shop.sql", Reader: strings.NewReader(twoTables), Stopped: func() error {
		return enough
	}},
		"mysqldump", rows.Options{Format: rows.Format{Query: "SELECT email FROM users"}})
	if !errors.Is(err, enough) {
		t.Errorf("got %v", err)
	}
}
