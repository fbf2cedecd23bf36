package sql

import (
	"io"

	"muster/convert/source/rows"
)

// Definition is what a CREATE TABLE statement of MySQL says, for rows that stand elsewhere.
type Definition struct {
	rows.Listed        // all of the columns
	Generated   []bool // the columns that the server works out
	Bits        []bool // the columns that are one bit wide
}

// Definitions reads a script of MySQL and returns the tables that it describes.
func Definitions(file string, r io.Reader) (list []Definition, err error) {
	none := rows.Options{Format: rows.Format{Table: "\x00"}} // no table is called so
	c := newCutter(r, &rows.Table{File: file, Format: mysql.name}, none, mysql, maxRow)
	for {
		p, err := c.next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
		defer p.Release()
		if p.found.err != nil {
			return nil, p.found.err
		}
	}
	for _, t := range c.tables.list {
		if t.columns == nil {
			continue
		}
		d := Definition{Listed: t.Listed}
		for _, column := range t.columns {
			d.Generated = append(d.Generated, column.generated)
			d.Bits = append(d.Bits, column.bit)
		}
		list = append(list, d)
	}
	return list, nil
}
