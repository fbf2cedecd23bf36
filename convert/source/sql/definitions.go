package sql

import (
	"io"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
)

// Definition is what a CREATE TABLE statement of MySQL says, for rows that stand elsewhere.
type Definition struct {
	rows.TableInfo        // all of the columns
	Generated      []bool // the columns that the server works out
	Bits           []bool // the columns that are one bit wide
	Types          []rows.Type
}

// Definitions reads a script of MySQL and returns the tables that it describes.
func Definitions(file string, r io.Reader) (list []Definition, err error) {
	s := newScript(file, rows.Options{}, &scan.Chooser{ListOnly: true}, mysql, 0, maxRow)
	s.parts = onlyPart(Part{Name: file, Data: r})
	for {
		p, err := s.next()
		switch {
		case err == io.EOF:
			return s.definitions(), nil
		case err != nil:
			return nil, err
		case p.Err != nil:
			return nil, p.Err
		}
		p.Release()
	}
}

func (s *script) definitions() (list []Definition) {
	for _, t := range s.tables.list {
		if t.columns == nil {
			continue
		}
		d := Definition{TableInfo: t.TableInfo}
		for _, column := range t.columns {
			d.Generated = append(d.Generated, column.generated)
			d.Bits = append(d.Bits, column.bit)
			d.Types = append(d.Types, column.kind)
		}
		list = append(list, d)
	}
	return list
}
