// Package scan is what the readers of exports share: the way from a text to rows.
//
// A text comes in pieces. A Reader reads one after the other, on one goroutine: each ends where a row ends, and
// comes with what its format has found in it, such as where the rows are. What holds nothing of interest is passed
// over.
//
//	c := &cutter{…}
//	r := &scan.Reader[found]{Pieces: schema.NewPieces(in, most, c.cut), Found: c.found, Finish: c.finish}
//	first, err := r.Next() // reads on until the table is found
//	r.Unread(first)
//	table.Chunks = r.Chunks(parse)
//
// The function cut says where the last whole row of a text ends, which it must know in any case; what it comes by
// on the way, it keeps for Found. To take a piece apart into the cells of a block is left to parse, which any
// goroutine may call.
//
// Three words for what is wrong: a Flaw is what a reader finds in its text; as a problem, people are told of it; as an
// error, it ends the stream.
package scan

import (
	"io"

	"muster/convert/source/rows"
	"muster/schema"
)

// Piece is a run of rows, with what was found in it.
type Piece[F any] struct {
	schema.Piece
	Found F
	Err   error // not nil: the text cannot be read on after these rows
}

// Block returns the block that the rows of the piece go into. It owns the piece, and ends the stream where that does.
func (p *Piece[F]) Block(width int) *rows.Block {
	b := rows.New(p.Piece, width)
	b.Err = p.Err
	return b
}

// MostRows are as many as a piece need have. More only come where nearly all are broken, each of which has its problem.
const MostRows = 5000

// Reader reads the pieces of a text that hold rows. It is used on one goroutine.
type Reader[F any] struct {
	*schema.Pieces

	// Found returns what the cut of a piece has found in it; ok is false where that is nothing, and the piece is passed
	// over. With an error the text ends, though what came before it counts. Nil is for a text that is all rows.
	Found func(p schema.Piece) (found F, ok bool, err error)

	// Finish returns what is missing where the text ends, at a place; nil for nothing. It may be nil.
	Finish func(at schema.Place) error

	ahead []Piece[F]
	over  bool
}

// Next returns the next piece that holds rows, or that ends with an error of the data; io.EOF after the last one.
func (r *Reader[F]) Next() (Piece[F], error) {
	if len(r.ahead) > 0 {
		p := r.ahead[0]
		r.ahead = r.ahead[1:]
		return p, nil
	}
	for !r.over {
		p, err := r.Pieces.Next()
		if err == io.EOF {
			r.over = true
			if r.Finish == nil {
				break
			}
			if err := r.Finish(r.Place()); err != nil {
				return Piece[F]{Err: err}, nil
			}
			break
		}
		if err != nil {
			return Piece[F]{}, err
		}
		if r.Found == nil {
			return Piece[F]{Piece: p}, nil
		}
		found, ok, err := r.Found(p)
		if r.over = err != nil; ok || err != nil {
			return Piece[F]{p, found, err}, nil
		}
		p.Release()
	}
	return Piece[F]{}, io.EOF
}

// Place returns the line and column of what has not been read yet.
func (r *Reader[F]) Place() schema.Place { return schema.Place{Line: r.Line, Column: r.Column} }

// Unread makes pieces that were read to find out what the text is the next ones.
func (r *Reader[F]) Unread(pieces ...Piece[F]) { r.ahead = append(pieces, r.ahead...) }

// Chunks returns what is left of the text, each piece as a chunk that parse takes apart.
func (r *Reader[F]) Chunks(parse func(Piece[F]) *rows.Block) rows.Chunks {
	return Chunks(r.Next, parse)
}

// Chunks returns a chunk for each piece that next gives, until io.EOF.
func Chunks[P any](next func() (P, error), parse func(P) *rows.Block) rows.Chunks {
	return func(yield func(rows.Chunk, error) bool) {
		for {
			piece, err := next()
			if err == io.EOF {
				return
			}
			if err != nil {
				yield(nil, err)
				return
			}
			if !yield(func() *rows.Block { return parse(piece) }, nil) {
				return
			}
		}
	}
}
