package xmlrows

import (
	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
)

func (p *parser) report(row int, f *scan.Flaw, readable bool, once string) {
	severity := schema.Error
	if readable {
		severity = schema.Warning
	}
	p.b.Problems = append(p.b.Problems, rows.RowProblem{
		Row: row, Offset: uint32(f.At), Readable: readable, Once: once,
		Problem: schema.Problem{Rule: f.Rule, Severity: severity, Message: f.Message, Hint: f.Hint},
	})
}

const mostReported = 200 // in a block; convert reports fewer

// isReported reports whether there is nothing to report any more of what is said once.
func (p *parser) isReported(what string) bool {
	return p.reported[what] || len(p.reported) >= mostReported
}

// once reports what leaves the row readable, and is said once.
func (p *parser) once(f *scan.Flaw, what string) {
	p.reported[what] = true
	row := len(p.b.Cells)/max(p.b.Width, 1) - 1
	p.report(row, f, true, what)
}
