package main

import (
	"crypto/sha256"
	"fmt"

	"muster/schema"
)

// fingerprints name problems by what they say and by the text around them, so that a
// problem keeps its name where rows are added before it. They are made of masked text.
type fingerprints map[string]int

// mostAlike bounds the memory: beyond, the row tells problems apart, not a count.
const mostAlike = 1 << 16

func (f fingerprints) of(p schema.Problem, e schema.Excerpt) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%q", []string{
		p.Rule, slashed(p.Pos.File), p.Pointer, p.Pos.Field, p.Message,
		e.Text,
	}))
	name := fmt.Sprintf("%x", sum[:12])
	n, known := f[name]
	if !known && len(f) >= mostAlike {
		return fmt.Sprintf("%s:row%d", name, p.Index)
	}
	f[name] = n + 1
	return fmt.Sprintf("%s:%d", name, n+1)
}
