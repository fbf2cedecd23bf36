package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"muster/schema"
	"muster/schema/disk"
)

// rejects sets bad records aside in the form in which they came, ready to be put right
// and run again.
type rejects struct {
	path    string
	create  func(path string) (*pending, error)
	most    int     // records; -1 for any number
	percent float64 // of all rows; -1 for any share

	file    *pending
	w       *bufio.Writer
	layout  *schema.Layout
	written int
	// JSON has no column for what is wrong: it stands in a file beside.
	sidecar *pending
}

// besideRejects ends the name of that file.
const besideRejects = ".problems"

func (a *app) newRejects(path, most string) (*rejects, error) {
	if path == "" {
		if most != "" {
			return nil, usageError{"--max-rejects goes with --rejects FILE", ""}
		}
		return nil, nil
	}
	r := &rejects{path: path, create: a.pending, most: -1, percent: -1}
	var err error
	if share, ok := strings.CutSuffix(most, "%"); ok {
		r.percent, err = strconv.ParseFloat(share, 64)
	} else if most != "" {
		r.most, err = strconv.Atoi(most)
	}
	if err != nil || most != "" && r.most < 0 && !(r.percent >= 0) { // NaN is no percentage
		return nil, usageError{fmt.Sprintf("--max-rejects %q is not a number or a percentage", most), ""}
	}
	// A run without bad records does not write these.
	for _, name := range []string{path, path + besideRejects} {
		if err := disk.Sweep(name); err != nil {
			return nil, cannotWrite(name, err)
		}
	}
	return r, nil
}

// tooMany reports whether the limit is passed, when all rows are in.
func (r *rejects) tooMany(g *gate) bool {
	if r == nil {
		return false
	}
	bad := g.rejected + len(g.cuts)
	return r.most >= 0 && bad > r.most || r.percent >= 0 && float64(bad)*100 > r.percent*float64(g.rows)
}

func (r *rejects) add(b *schema.Block, bad map[int][]schema.Problem) error {
	layout := b.Origins.Layout()
	if r.file == nil {
		var err error
		if r.file, err = r.create(r.path); err != nil {
			return err
		}
		r.w = bufio.NewWriter(r.file)
		r.layout = layout
		if layout == nil {
			if r.sidecar, err = r.create(r.path + besideRejects); err != nil {
				return err
			}
		}
	}
	if layout != r.layout && !sameColumns(layout, r.layout) {
		return usageError{
			"the rejects of exports with different columns, delimiters or charsets cannot stand in one file",
			"convert these files one by one",
		}
	}
	for _, index := range slices.Sorted(maps.Keys(bad)) {
		row := b.Origins.AppendReject(nil, index, bad[index], r.written == 0)
		if _, err := r.w.Write(row); err != nil {
			return err
		}
		r.written++
		for _, p := range bad[index] {
			if r.sidecar == nil {
				break
			}
			if err := json.NewEncoder(r.sidecar).Encode(jsonProblem(p)); err != nil {
				return err
			}
		}
	}
	return nil
}

func sameColumns(a, b *schema.Layout) bool {
	return a != nil && b != nil && a.Form == b.Form &&
		slices.EqualFunc(a.Columns, b.Columns, func(x, y schema.Column) bool { return x.Field == y.Field })
}

// commit lets the files appear, when the run is complete.
func (r *rejects) commit() error {
	if r == nil || r.file == nil {
		return nil
	}
	err := r.w.Flush()
	if err != nil {
		err = cannotWrite(r.path, err)
	} else if r.sidecar != nil {
		err = r.sidecar.commit()
	}
	if err != nil {
		r.discard()
		return err
	}
	return r.file.commit()
}

func (r *rejects) discard() {
	if r != nil && r.file != nil {
		r.file.discard()
		if r.sidecar != nil {
			r.sidecar.discard()
		}
	}
}
