package main

import (
	"encoding/csv"
	"fmt"
	"strings"

	"muster/schema"
)

// userList is a list of users, for those who write to them; nothing where nobody wants it.
type userList struct {
	path string
	file *pending // nil where no list is wanted
	list *csv.Writer
}

// begin opens the list, "" for none. What it says of each user stands behind his identifiers.
func (l *userList) begin(path string, create func(string) (*pending, error), says ...string) error {
	if path == "" {
		return nil
	}
	f, err := create(path)
	if err != nil {
		return err
	}
	l.path, l.file, l.list = path, f, csv.NewWriter(f)
	return l.list.Write(append([]string{"email", "username", "user_id", "phone_number"}, says...))
}

func (l *userList) write(r schema.Record, says ...string) error {
	if l.list == nil {
		return nil
	}
	id := schema.IdentityOf(r.Bytes)
	row := append([]string{id.Email, id.Username, id.UserID, id.Phone}, says...)
	for i, cell := range row {
		row[i] = inert(cell)
	}
	return l.list.Write(row)
}

// inert keeps a spreadsheet from taking a cell for a formula.
func inert(cell string) string {
	if cell != "" && strings.IndexByte("=+-@\t\r\n", cell[0]) >= 0 {
		return "'" + cell
	}
	return cell
}

func (l *userList) commit() error {
	if l.file == nil {
		return nil
	}
	l.list.Flush()
	if err := l.list.Error(); err != nil {
		l.file.discard()
		return fmt.Errorf("cannot write %s: %w", l.path, err)
	}
	return l.file.commit()
}

func (l *userList) discard() {
	if l.file != nil {
		l.file.discard()
	}
}
