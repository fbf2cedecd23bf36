package rows

import "encoding/binary"

// Cell is the value of one field: a piece of Text, or of Decoded where an escape
// had to be taken out of it.
type Cell struct{ start, length uint32 }

const (
	null    = 1 << 31
	quoted  = 1 << 30
	decoded = 1 << 29
	lengths = decoded - 1
)

// MaxCell is the most bytes that a cell can hold.
const MaxCell = lengths

// NullCell is NULL, spelled at Text[start:].
func NullCell(start int) Cell { return Cell{uint32(start), null} }

// PlainCell is the value Text[start:end].
func PlainCell(start, end int) Cell { return Cell{uint32(start), uint32(end - start)} }

// QuotedCell is the value Text[start:end], which stands between quotes.
func QuotedCell(start, end int) Cell { return Cell{uint32(start), uint32(end-start) | quoted} }

// DecodedCell is a value that Text spells otherwise from start on. Decode appends it.
func (b *Block) DecodedCell(start int, wasQuoted bool, decode func(dst []byte) []byte) Cell {
	// The place in Text stands before the value: a cell stays eight bytes that way.
	b.Decoded = binary.LittleEndian.AppendUint32(b.Decoded, uint32(start))
	from := len(b.Decoded)
	b.Decoded = decode(b.Decoded)
	c := Cell{uint32(from), uint32(len(b.Decoded)-from) | decoded}
	if wasQuoted {
		c.length |= quoted
	}
	return c
}

// Null reports whether the cell is NULL.
func (c Cell) Null() bool { return c.length&null != 0 }

// Len is the length of the value in bytes, 0 for NULL.
func (c Cell) Len() int { return int(c.length & lengths) }

// Quoted reports whether the value stood between quotes.
func (c Cell) Quoted() bool { return c.length&quoted != 0 }

// Cell is the cell of a row and a column, both from 0.
func (b *Block) Cell(row, column int) Cell { return b.Cells[row*b.Width+column] }

// Value is what the cell holds, nil for NULL.
func (b *Block) Value(c Cell) []byte {
	n := c.length & lengths
	switch {
	case c.length&null != 0:
		return nil
	case c.length&decoded != 0:
		return b.Decoded[c.start : c.start+n : c.start+n]
	}
	return b.Text[c.start : c.start+n : c.start+n]
}

// Offset is where the cell begins in Text, its opening quote included.
func (b *Block) Offset(c Cell) int {
	switch {
	case c.length&null != 0:
		return int(c.start)
	case c.length&decoded != 0:
		return int(binary.LittleEndian.Uint32(b.Decoded[c.start-4:]))
	case c.length&quoted != 0:
		return int(c.start) - 1
	}
	return int(c.start)
}
