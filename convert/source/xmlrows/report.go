package xmlrows

import (
	"muster/convert/source/scan"
	"muster/schema"
)

// report reports what a row cannot be read for.
func (p *parser) report(row int, f *scan.Flaw) { p.b.Problems = append(p.b.Problems, f.InRow(row)) }

// once reports what leaves the row readable, and is reported once.
func (p *parser) once(f *scan.Flaw, what string) {
	row := len(p.b.Cells)/max(p.b.Width, 1) - 1
	problem := f.Noted(row, schema.Warning)
	problem.Once = what
	p.b.Problems = append(p.b.Problems, problem)
}
