// Package insert makes the rows that stand in no export: those of queries and joins. A row stands in the text of its
// block as the values of an INSERT do, so that it can be shown, and set aside as a reject: NULL, numbers as they are,
// text in quotes, bytes that no string of SQL can hold as X'…'.
//
// Rows of the tables of a join that cannot be read are in no result: Lost keeps them, and they come behind.
package insert

import (
	"bytes"
	"encoding/hex"

	"muster/convert/source/rows"
)

// Null appends NULL to the text of a block.
func Null(b *rows.Block) rows.Cell {
	at := len(b.Text)
	b.Text = append(b.Text, "NULL"...)
	return rows.NullCell(at)
}

// Plain appends a value that needs no quotes.
func Plain(b *rows.Block, v []byte) rows.Cell {
	at := len(b.Text)
	b.Text = append(b.Text, v...)
	return rows.PlainCell(at, len(b.Text))
}

// Text appends a text in quotes.
func Text(b *rows.Block, v []byte) rows.Cell {
	at := len(b.Text)
	switch {
	case bytes.IndexByte(v, 0) >= 0: // no string of SQL can hold it
		return Bytes(b, v)
	case bytes.IndexByte(v, '\'') >= 0:
		b.Text = appendQuoted(b.Text, v)
		return b.DecodedCell(at, true, func(dst []byte) []byte { return append(dst, v...) })
	}
	b.Text = append(append(append(b.Text, '\''), v...), '\'')
	return rows.QuotedCell(at+1, len(b.Text)-1)
}

// Bytes appends bytes as X'…'. The value of the cell is the bytes.
func Bytes(b *rows.Block, v []byte) rows.Cell {
	at := len(b.Text)
	b.Text = append(b.Text, "X'"...)
	b.Text = hex.AppendEncode(b.Text, v)
	b.Text = append(b.Text, '\'')
	return b.DecodedCell(at, true, func(dst []byte) []byte { return append(dst, v...) })
}

func appendQuoted(dst, v []byte) []byte {
	dst = append(dst, '\'')
	for {
		n := bytes.IndexByte(v, '\'')
		if n < 0 {
			break
		}
		dst = append(append(dst, v[:n]...), "''"...)
		v = v[n+1:]
	}
	return append(append(dst, v...), '\'')
}
