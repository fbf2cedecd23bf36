package sqlite

import (
	"encoding/binary"
	"fmt"
	"io"
	"strings"

	"muster/convert/source/rows"
)

// mostObjects are tables, indexes, views and triggers: SQLite reads what they are one by one, and compares each with
// all before it.
const mostObjects = 10_000

// tooMany is the error of a database with more of them; nil for one without, or that SQLite itself says more of.
func tooMany(r io.ReaderAt, file string, most int) error {
	n, err := objects(r)
	if err != nil || n <= most {
		return nil
	}
	message := fmt.Sprintf("the database has more than %d tables, indexes and views", most)
	return problem("sqlite/too-many-tables", file, 0, message,
		"export the table of the users: sqlite3 FILE '.dump users' > users.sql")
}

// objects counts the rows of the table in which a database says what it holds, whose root is the first page: up to
// somewhat more than there may be (SQLite docs, Database File Format, 1.3 and 1.6).
func objects(r io.ReaderAt) (n int, err error) {
	var header [100]byte
	if _, err := r.ReadAt(header[:], 0); err != nil {
		return 0, err
	}
	size := int64(binary.BigEndian.Uint16(header[16:]))
	if size == 1 {
		size = 1 << 16
	}
	if size < 512 {
		return 0, io.ErrUnexpectedEOF
	}
	page := make([]byte, size)
	const interior, leaf = 5, 13
	todo := []int64{1}
	for seen := 0; len(todo) > 0 && n <= mostObjects && seen < mostObjects; seen++ {
		number := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if _, err := r.ReadAt(page, (number-1)*size); err != nil {
			return n, err
		}
		begin := 0
		if number == 1 {
			begin = len(header)
		}
		cells := int(binary.BigEndian.Uint16(page[begin+3:]))
		switch page[begin] {
		case leaf:
			n += cells
		case interior:
			todo = append(todo, int64(binary.BigEndian.Uint32(page[begin+8:])))
			for i := range cells {
				if begin+14+2*i > len(page) {
					return n, io.ErrUnexpectedEOF
				}
				at := int(binary.BigEndian.Uint16(page[begin+12+2*i:]))
				if at+4 > len(page) {
					return n, io.ErrUnexpectedEOF
				}
				todo = append(todo, int64(binary.BigEndian.Uint32(page[at:])))
			}
		default:
			return n, io.ErrUnexpectedEOF
		}
	}
	return n, nil
}

// mostParts are those of a view. SQLite takes a view apart into the views that it reads, each as often as it stands
// there, before it looks at any row, and nothing stops it on the way.
const mostParts = 1 << 12

// tooDeep is the error of a database with a view of more parts, nil for one without.
func (d *database) tooDeep() error {
	s, _, err := d.conn.Prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'view'")
	if err != nil {
		return err
	}
	defer s.Close()
	v := views{words: map[string]map[string]int{}, parts: map[string]int{}}
	var names []string
	for s.Step() {
		names = append(names, s.ColumnText(0))
		v.words[strings.ToLower(s.ColumnText(0))] = wordsOf(s.ColumnText(1))
	}
	if err := s.Err(); err != nil {
		return err
	}
	for _, name := range names {
		if v.count(strings.ToLower(name)) > mostParts {
			message := fmt.Sprintf("the view %s reads other views, and these others, more than %d in all", rows.ShowName(name),
				mostParts)
			return problem("sqlite/endless", d.file, 0, message,
				"export the table of the users: sqlite3 FILE '.dump users' > users.sql")
		}
	}
	return nil
}

// views are the words in the definitions of views, by their names in lower case, and how many parts those have that
// were counted.
type views struct {
	words map[string]map[string]int
	parts map[string]int
}

// count returns how many views a view is in the end, itself included; somewhat more than mostParts stands for more.
// What only looks like the name of a view, as that of a column may, counts as well.
func (v views) count(name string) int {
	if n, known := v.parts[name]; known {
		return n
	}
	v.parts[name] = 1 // of one that reads itself, which SQLite refuses
	n := 1
	for word, times := range v.words[name] {
		if _, isView := v.words[word]; isView && word != name && n <= mostParts {
			n += times * min(v.count(word), mostParts)
		}
	}
	v.parts[name] = n
	return n
}

// wordsOf counts the names in SQL; SQLite takes a string for one where it needs a name.
func wordsOf(sql string) map[string]int {
	words := map[string]int{}
	for _, part := range partsOf(sql) {
		words[strings.Trim(part, "'")]++
	}
	return words
}
