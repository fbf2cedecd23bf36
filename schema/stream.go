package schema

import (
	"bytes"
	"io"
	"sync"
)

// Pieces cuts a stream of text into pieces that end where a row ends.
type Pieces struct {
	r    io.Reader
	cut  func(text []byte) int
	size int
	most int

	// Line and Column are the place of the next piece, 1-based.
	Line, Column int

	large bool // the last piece

	rest *[]byte // read, and not yet handed out from an offset on
	from int
	err  error
}

// Piece is a run of whole rows. Its text belongs to the receiver until Release.
type Piece struct {
	Text         []byte
	Line, Column int  // of the first byte, 1-based
	Last         bool // the stream ends with it
	// Broken says that its last row has no end: on the last piece the stream ended
	// first, on another the row is too long, and no piece follows.
	Broken bool

	buffer *[]byte
}

// Cursor finds places in the text.
func (p *Piece) Cursor() Cursor { return Cursor{Text: p.Text, Line: p.Line, Column: p.Column} }

// Place returns the line and column of an offset in the text. One who asks for many keeps a Cursor.
func (p *Piece) Place(offset int) Place {
	cursor := p.Cursor()
	return cursor.Place(offset)
}

// Release gives the text back.
func (p *Piece) Release() {
	if p.buffer != nil {
		pieces.Put(p.buffer)
		p.buffer = nil
	}
}

// PieceSize is how many bytes a piece has, about. It is small enough that a piece
// stays in the second-level cache while it is taken apart, and large enough that
// handing it over costs nothing.
const PieceSize = 256 << 10

var pieces = sync.Pool{New: func() any { b := make([]byte, 0, PieceSize); return &b }}

// BlankPiece is a piece that its receiver writes, of PieceSize bytes about. Its memory is used again after Release.
func BlankPiece() Piece {
	buffer := pieces.Get().(*[]byte)
	return Piece{Text: (*buffer)[:0], buffer: buffer}
}

// LargePiece is that of a row which is larger than thousands of users.
const LargePiece = 8 * PieceSize

// Large reports whether the last piece is so large that few of them should be in memory.
func (p *Pieces) Large() bool { return p.large }

// NewPieces cuts what r gives. The text that cut gets begins where a row begins; it
// returns where the last whole row in it ends, 0 for none. A row is given up as
// broken at most bytes.
func NewPieces(r io.Reader, most int, cut func(text []byte) int) *Pieces {
	return &Pieces{r: r, cut: cut, size: PieceSize, most: most, Line: 1, Column: 1}
}

// Resize changes how much is read at a time, for tests and probes.
func (p *Pieces) Resize(size int) { p.size = size }

// Next returns the next piece, or io.EOF after the last one. Where the bytes are cut
// depends on them alone, never on how they arrive.
func (p *Pieces) Next() (Piece, error) {
	buffer := p.rest
	p.rest = nil
	if buffer == nil {
		if p.err != nil {
			return Piece{}, p.err
		}
		buffer = pieces.Get().(*[]byte)
		*buffer = (*buffer)[:0]
	}
	want := p.size
	for {
		text := (*buffer)[p.from:]
		if end := p.cutKept(text); end > 0 {
			return p.copied(buffer, end), nil
		}
		if p.from > 0 {
			text = (*buffer)[:copy(*buffer, text)]
			p.from = 0
		}
		if cap(text) < want {
			grown := make([]byte, len(text), want)
			copy(grown, text)
			text = grown
		}
		if p.err == nil && len(text) < want {
			n, err := io.ReadFull(p.r, text[len(text):want])
			text = text[:len(text)+n]
			if err == io.ErrUnexpectedEOF {
				err = io.EOF
			}
			p.err = err
		}
		*buffer = text
		switch {
		case p.err != nil && p.err != io.EOF:
			if end := p.cut(text); end > 0 {
				return p.piece(buffer, end), nil // what came before is whole
			}
			return Piece{}, p.err
		case p.err == io.EOF && len(text) == 0:
			return Piece{}, io.EOF
		}
		end := p.end(text)
		switch {
		case end == len(text):
			return p.piece(buffer, end), nil
		case 0 < end && end < len(text)/2: // moving the rest each time would be quadratic
			return p.copied(buffer, end), nil
		case end > 0:
			rest := pieces.Get().(*[]byte)
			*rest = append((*rest)[:0], text[end:]...)
			p.rest = rest
			return p.piece(buffer, end), nil
		case p.err == io.EOF:
			piece := p.piece(buffer, len(text))
			piece.Broken = true
			return piece, nil
		case len(text) >= p.most:
			piece := p.piece(buffer, len(text))
			piece.Broken = true
			p.err = io.EOF
			return piece, nil
		}
		want = min(2*want, max(p.most, p.size))
	}
}

// cutKept returns where a piece ends that may be cut from a text kept after an earlier one; 0 for none.
func (p *Pieces) cutKept(text []byte) int {
	if p.from == 0 || len(text) == 0 {
		return 0
	}
	return p.end(text)
}

// end returns where the last whole row in text ends. A CRLF stays in one piece.
func (p *Pieces) end(text []byte) int {
	end := p.cut(text)
	if end == len(text) && p.err == nil && text[end-1] == '\r' {
		end--
	}
	return end
}

// copied returns a piece with a text of its own, and keeps the rest of the buffer where it is.
func (p *Pieces) copied(buffer *[]byte, end int) Piece {
	all := (*buffer)[p.from:]
	if p.from += end; end < len(all) {
		p.rest = buffer
	}
	piece := p.place(all, end)
	piece.Text = bytes.Clone(piece.Text)
	if p.rest == nil {
		p.from = 0
		pieces.Put(buffer)
	}
	return piece
}

func (p *Pieces) piece(buffer *[]byte, end int) Piece {
	piece := p.place(*buffer, end)
	piece.buffer = buffer
	return piece
}

// place returns the piece that a text begins with, and goes on to the next one's place.
func (p *Pieces) place(all []byte, end int) Piece {
	piece := Piece{
		Text: all[:end:end], Line: p.Line, Column: p.Column,
		Last: p.rest == nil && p.err == io.EOF,
	}
	p.large = end > LargePiece
	lines, last := CountLines(all[:end], all[end:])
	if lines > 0 {
		p.Line += lines
		p.Column = 1
	}
	p.Column += end - last
	return piece
}
