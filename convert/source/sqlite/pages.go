package sqlite

import (
	"encoding/binary"
	"errors"
	"io"
	"math"
	"os"
	"slices"
	"strconv"

	sqlite3 "github.com/ncruces/go-sqlite3"

	"muster/convert/source/insert"
	"muster/convert/source/rows"
	"muster/schema"
)

// pages reads a table from the pages of its file, which workers take apart; SQLite gives one cell after the other.
// It takes those that hold plain rows alone, and leaves the others to SQLite: with rows that go on in further pages,
// numbers with a point, columns that were added later. Source: SQLite docs, Database File Format, 1 and 2.
type pages struct {
	*reader
	d      *database
	file   *os.File
	root   uint32
	ranged string // a query of the rows between two row ids
	fields []int  // of the columns: where in a record the value is, -1 for the row id
	reals  []bool // of the values of a record, whether SQLite gives whole numbers a point

	size, usable int   // bytes of a page, and those that are not reserved
	left         int64 // pages that can still come
	last         int64 // row id of the last row so far
	large        bool  // the last chunk is
	yield        func(rows.Chunk, error) bool
}

const (
	interiorPage = 0x05 // of a table
	leafPage     = 0x0d
	inUTF8       = 1
	deepest      = 20 // levels of a table
)

// byPages has the pages of a table read, unless SQLite would do it otherwise than row by row from one file.
func (d *database) byPages(t *rows.Table, r *reader, name string) error {
	columns := columnsOf(r.s)
	rowID := rowIDName(columns)
	if !d.alone || r.place >= 0 || contains(columns, rowID) {
		return nil
	}
	p := &pages{reader: r, d: d, last: math.MinInt64}
	all := "SELECT * FROM " + sqlite3.QuoteIdentifier(name)
	p.ranged = all + " WHERE " + rowID + " BETWEEN ? AND ?"
	if ok, err := p.plan(all); !ok || err != nil {
		return err
	}
	var err error
	if p.file, err = os.Open(d.path); err != nil {
		return err
	}
	var header [100]byte
	_, err = p.file.ReadAt(header[:], 0)
	if p.size = int(binary.BigEndian.Uint16(header[16:])); p.size == 1 {
		p.size = 64 << 10
	}
	p.usable = p.size - int(header[20])
	if err != nil || p.usable < 480 || binary.BigEndian.Uint32(header[56:]) != inUTF8 {
		return p.file.Close()
	}
	p.left = d.before.size / int64(p.size)
	t.Chunks, t.Large = p.chunks, func() bool { return p.large }
	before := t.Close
	t.Close = func() error { return errors.Join(p.file.Close(), before()) }
	return nil
}

// plan reports whether SQLite reads a table from its first row to the last, and only takes columns out of the records;
// its program says which, and at which page the table begins.
func (p *pages) plan(query string) (ok bool, err error) {
	s, _, err := p.d.conn.Prepare("EXPLAIN " + query)
	if err != nil {
		return false, err
	}
	defer s.Close()
	ok = true
	for s.Step() && ok {
		p1, p2, p3, p4 := s.ColumnInt(2), s.ColumnInt(3), s.ColumnInt(4), s.ColumnText(5)
		switch s.ColumnText(1) {
		case "OpenRead":
			_, no := strconv.Atoi(p4) // of an index it is none
			ok = p.root == 0 && p3 == 0 && no == nil
			p.root = uint32(p2)
		case "Column":
			p.fields = append(p.fields, p2)
			p.reals = append(p.reals, make([]bool, max(0, p2+1-len(p.reals)))...)
			ok = p3 == len(p.fields)
		case "Rowid":
			p.fields = append(p.fields, -1)
			ok = p2 == len(p.fields)
		case "RealAffinity": // of the value before
			if ok = p1 > 0 && p1 == len(p.fields) && p.fields[p1-1] >= 0; ok {
				p.reals[p.fields[p1-1]] = true
			}
		case "ResultRow":
			ok = p1 == 1 && p2 == len(p.fields) && p2 == len(p.at)
		case "Init", "Rewind", "Next", "Halt", "Transaction", "Goto":
		default:
			ok = false
		}
	}
	return ok && p.root > 0 && len(p.fields) == len(p.at), s.Err()
}

// chunks ranges over the rows of the table.
func (p *pages) chunks(yield func(rows.Chunk, error) bool) {
	p.yield = yield
	if p.walk(p.root, 0) {
		if err := p.check(); err != nil {
			yield(nil, err)
		}
	}
}

func (p *pages) damaged() bool {
	p.yield(nil, p.explain(sqlite3.CORRUPT))
	return false
}

// walk yields the rows of a page and of those below it. It returns false if nothing may follow.
func (p *pages) walk(number uint32, depth int) bool {
	if depth > deepest {
		return p.damaged()
	}
	page, ok := p.read([]uint32{number})
	if !ok {
		return p.damaged()
	}
	if page.Text[0] == leafPage {
		return p.leaves(page)
	}
	below := p.children(page.Text)
	if below == nil {
		return p.damaged()
	}
	page.Release()
	for len(below) > 0 {
		// All are of one kind, but in a damaged file. Their rows need some more bytes than they have.
		n := min(len(below), max(1, schema.PieceSize*3/4/p.size))
		text, ok := p.read(below[:n])
		switch {
		case !ok:
			return p.damaged()
		case text.Text[0] == leafPage:
			if !p.leaves(text) {
				return false
			}
		default:
			text.Release()
			p.left += int64(n)
			for _, child := range below[:n] {
				if !p.walk(child, depth+1) {
					return false
				}
			}
		}
		below = below[n:]
	}
	return true
}

// read reads pages, those that follow one another at once. It says no for one that is not there.
func (p *pages) read(numbers []uint32) (schema.Piece, bool) {
	piece := schema.BlankPiece()
	text := slices.Grow(piece.Text, len(numbers)*p.size)[:len(numbers)*p.size]
	piece.Text = text
	for from := 0; from < len(numbers); {
		to := from + 1
		for to < len(numbers) && numbers[to] == numbers[to-1]+1 {
			to++
		}
		if _, err := p.file.ReadAt(text[from*p.size:to*p.size], (int64(numbers[from])-1)*int64(p.size)); err != nil {
			return piece, false
		}
		from = to
	}
	p.left -= int64(len(numbers))
	return piece, p.left >= 0
}

// children are the pages below an interior page; nil for a page that is none.
func (p *pages) children(page []byte) []uint32 {
	const header = 12
	n := int(binary.BigEndian.Uint16(page[3:]))
	if page[0] != interiorPage || header+2*n > p.usable {
		return nil
	}
	var below []uint32
	for i := range n {
		at := int(binary.BigEndian.Uint16(page[header+2*i:]))
		if at < header || at+4 > p.usable {
			return nil
		}
		below = append(below, binary.BigEndian.Uint32(page[at:]))
	}
	return append(below, binary.BigEndian.Uint32(page[8:]))
}

// leaves yields the rows of leaf pages. Plain ones are for workers, the others for SQLite.
func (p *pages) leaves(piece schema.Piece) bool {
	for text := piece.Text; len(text) > 0; {
		end, count := 0, 0
		low, high, plain := int64(0), int64(0), false
		for end < len(text) {
			first, last, n, ok := p.look(text[end:][:p.size])
			if n < 0 {
				return p.damaged()
			}
			if end > 0 && ok != plain {
				break
			}
			if end == 0 {
				low, plain = first, ok
			}
			end, count, high, p.last = end+p.size, count+n, last, last
		}
		whole := text[:end]
		text = text[end:]
		switch {
		case !plain:
			if !p.ask(low, high) {
				return false
			}
		case count > 0:
			p.rows, p.large = p.rows+count, false
			take := func() *rows.Block {
				b := p.block(whole)
				if len(whole) == len(piece.Text) {
					piece.Release() // nobody else has a part of it
				}
				return b
			}
			if !p.yield(take, nil) {
				return false
			}
		}
	}
	return true
}

// look returns the first and the last row id of a leaf page, the number of its rows, -1 if it is damaged, and whether
// they are all plain.
func (p *pages) look(page []byte) (first, last int64, n int, plain bool) {
	if page[0] != leafPage {
		return 0, 0, -1, false
	}
	n, plain, last = cellsOf(page), true, p.last
	for i := range n {
		id, record, ok := p.cell(page, i, n)
		if !ok || id <= last && (i > 0 || last != math.MinInt64) {
			return 0, 0, -1, false
		}
		if i == 0 {
			first = id
		}
		last, plain = id, plain && p.plain(record)
	}
	return first, last, n, plain
}

func cellsOf(page []byte) int { return int(binary.BigEndian.Uint16(page[3:])) }

// cell is the row id and the record of one of the n rows of a leaf page; nil for a record that goes on elsewhere.
func (p *pages) cell(page []byte, i, n int) (id int64, record []byte, ok bool) {
	const header = 8
	page = page[:p.usable]
	if header+2*n > len(page) {
		return 0, nil, false
	}
	at := int(binary.BigEndian.Uint16(page[header+2*i:]))
	if at < header+2*n || at >= len(page) {
		return 0, nil, false
	}
	length, a := varint(page[at:])
	row, b := varint(page[at+a:])
	at += a + b
	switch {
	case a == 0 || b == 0:
		return 0, nil, false
	case length > uint64(p.usable-35):
		return int64(row), nil, true
	case int(length) > len(page)-at:
		return 0, nil, false
	}
	return int64(row), page[at : at+int(length)], true
}

// varint is a number of up to nine bytes, and how many it has; 0 for a number that is cut off.
func varint(b []byte) (v uint64, n int) {
	for ; n < len(b); n++ {
		if n == 8 {
			return v<<8 | uint64(b[n]), 9
		}
		v = v<<7 | uint64(b[n]&0x7f)
		if b[n] < 0x80 {
			return v, n + 1
		}
	}
	return 0, 0
}

// Types of values in records. A text has an odd one from firstText on, bytes an even one.
const (
	null      = 0
	float     = 7
	zero, one = 8, 9
	firstBlob = 12
	firstText = 13
)

// sizes of values of the types below firstBlob; -1 for those that are left to SQLite.
var sizes = [firstBlob]int{0, 1, 2, 3, 4, 6, 8, -1, 0, 0, -1, -1}

// plain reports whether a record is one that appendRow reads.
func (p *pages) plain(record []byte) bool {
	header, at := varint(record)
	if at == 0 || header > uint64(len(record)) {
		return false
	}
	n, size := 0, 0
	for head := record[:header]; at < len(head); n++ {
		kind, k := uint64(head[at]), 1
		if kind >= 0x80 {
			if kind, k = varint(head[at:]); k == 0 || kind > uint64(2*p.usable+firstText) {
				return false
			}
		}
		at += k
		switch {
		case kind >= firstBlob:
			size += int(kind-firstBlob) / 2
		case sizes[kind] < 0 || kind != null && n < len(p.reals) && p.reals[n]:
			return false
		default:
			size += sizes[kind]
		}
	}
	return n >= len(p.reals) && int(header)+size <= len(record)
}

// value is the type of a value, and where it begins in its record.
type value struct{ kind, at int }

// block takes pages with plain rows apart.
func (p *pages) block(text []byte) *rows.Block {
	b := rows.New(schema.BlankPiece(), len(p.fields))
	values := make([]value, 0, len(p.reals))
	for ; len(text) > 0; text = text[p.size:] {
		n := cellsOf(text)
		for i := range n {
			id, record, _ := p.cell(text[:p.size], i, n)
			values = valuesOf(values[:0], record, len(p.reals))
			start := len(b.Text)
			for column, at := range p.fields {
				if column > 0 {
					b.Text = append(b.Text, ',')
				}
				b.Cells = append(b.Cells, cellOf(b, at, id, record, values))
			}
			b.Rows = append(b.Rows, rows.Extent{Start: uint32(start), End: uint32(len(b.Text))})
		}
	}
	return b
}

// valuesOf appends the first n values of a plain record.
func valuesOf(values []value, record []byte, n int) []value {
	header, at := varint(record)
	for body := int(header); len(values) < n; {
		kind, k := int(record[at]), 1
		if kind >= 0x80 {
			var long uint64
			long, k = varint(record[at:])
			kind = int(long)
		}
		at += k
		values = append(values, value{kind, body})
		if kind >= firstBlob {
			body += (kind - firstBlob) / 2
		} else {
			body += sizes[kind]
		}
	}
	return values
}

// cellOf appends a value to a block as SQLite gives it.
func cellOf(b *rows.Block, field int, id int64, record []byte, values []value) rows.Cell {
	if field >= 0 {
		v := values[field]
		switch {
		case v.kind == null:
			return insert.Null(b)
		case v.kind >= firstBlob:
			data := record[v.at:][:(v.kind-firstBlob)/2]
			if v.kind%2 == 0 {
				return insert.Bytes(b, data)
			}
			return insert.Text(b, data)
		}
		id = integer(v.kind, record[v.at:])
	}
	var digits [20]byte
	return insert.Plain(b, strconv.AppendInt(digits[:0], id, 10))
}

// integer is a whole number, with the byte first that has the sign.
func integer(kind int, b []byte) int64 {
	if kind == zero || kind == one {
		return int64(kind - zero)
	}
	v := int64(int8(b[0]))
	for _, c := range b[1:sizes[kind]] {
		v = v<<8 | int64(c)
	}
	return v
}

// ask has SQLite read the rows from one row id to another.
func (p *pages) ask(low, high int64) bool {
	s, _, err := p.d.conn.Prepare(p.ranged)
	if err != nil {
		p.yield(nil, err)
		return false
	}
	defer s.Close()
	s.BindInt64(1, low)
	s.BindInt64(2, high)
	r := *p.reader
	r.s, r.check = s, nil
	for {
		b, err := r.next()
		if err == io.EOF {
			p.rows = r.rows
			return true
		}
		p.large = err == nil && len(b.Text) > schema.LargePiece
		if !p.yield(func() *rows.Block { return b }, err) || err != nil || b.Err != nil {
			return false
		}
	}
}
