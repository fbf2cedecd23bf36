package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"muster/schema"
	"muster/schema/disk"
	"muster/submit"
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
	head    *headed // below it
	layout  *schema.Layout
	written int
	// JSON has no column for what is wrong: it stands in a file beside.
	sidecar *pending

	early string // the run directory that has what was set aside before an upload; "" for none
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
	if err != nil || most != "" && r.most < 0 && !(r.percent >= 0 && r.percent <= 100) { // NaN is no percentage
		return nil, usageError{fmt.Sprintf("--max-rejects %q is not a number or a percentage", most), ""}
	}
	// A run without bad records does not write these.
	for _, name := range []string{path, path + besideRejects} {
		if err := disk.Sweep(name); err != nil {
			return nil, cannotWrite(name, err)
		}
		if err := a.canWrite(name); err != nil {
			return nil, err
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
		if err := r.begin(layout == nil); err != nil {
			return err
		}
		r.layout = layout
		if layout != nil && r.written == 0 {
			r.head.line = layout.Line
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
		if err := r.tellBeside(bad[index]); err != nil {
			return err
		}
	}
	return nil
}

// begin opens the files. What was set aside before an upload comes first.
func (r *rejects) begin(beside bool) (err error) {
	if r.file, err = r.create(r.path); err != nil {
		return err
	}
	r.head = &headed{w: r.file}
	r.w = bufio.NewWriter(r.head)
	before, err := r.copyEarly(r.w, "")
	r.written = int(before) // its own header is there already
	if err != nil || !beside {
		return err
	}
	if r.sidecar, err = r.create(r.path + besideRejects); err != nil {
		return err
	}
	_, err = r.copyEarly(r.sidecar, besideRejects)
	return err
}

// copyEarly copies a file of the run directory, if it is there, and returns how long it is.
func (r *rejects) copyEarly(to io.Writer, ending string) (int64, error) {
	if r.early == "" {
		return 0, nil
	}
	f, err := os.Open(filepath.Join(r.early, submit.RejectsFile+ending))
	if errors.Is(err, fs.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, err
	}
	defer f.Close()
	return io.Copy(to, f)
}

// restore lets what was set aside before an upload appear again, where Auth0 refuses nobody.
func (r *rejects) restore() error {
	if r == nil || r.file != nil {
		return nil
	}
	_, none := os.Stat(filepath.Join(r.early, submit.RejectsFile))
	if none != nil {
		return nil
	}
	_, inline := os.Stat(filepath.Join(r.early, submit.RejectsFile+besideRejects))
	return r.begin(inline == nil)
}

// tellBeside tells what is wrong with a record in the file beside, if there is one.
func (r *rejects) tellBeside(problems []schema.Problem) error {
	for _, p := range problems {
		if r.sidecar == nil {
			break
		}
		if err := json.NewEncoder(r.sidecar).Encode(jsonProblem(p)); err != nil {
			return cannotWrite(r.path+besideRejects, err)
		}
	}
	return nil
}

// aside lets the files appear as far as they are, and puts a copy into the run directory, for
// those who go on with an upload that is killed.
func (r *rejects) aside(runDir string) error {
	if r.file == nil || r.file.file == nil { // a pipe is written to its end
		return nil
	}
	endings := []string{""}
	if r.sidecar != nil {
		endings = append(endings, besideRejects)
	}
	if err := r.commit(); err != nil {
		return err
	}
	r.file, r.sidecar, r.early = nil, nil, runDir
	for _, ending := range endings {
		text, err := os.Open(r.path + ending)
		if err != nil {
			return err
		}
		defer text.Close()
		to, err := r.create(filepath.Join(runDir, submit.RejectsFile+ending))
		if err != nil {
			return err
		}
		if _, err = io.Copy(to, text); err == nil {
			err = to.commit()
		}
		if err != nil {
			to.discard()
			return err
		}
	}
	return nil
}

// takeRefused has an upload hand over who is refused.
func (r *rejects) takeRefused(c *submit.Config) {
	if r != nil {
		c.Reject, c.Aside = r.refused, r.aside
	}
}

// flag is the flag that asks for them, with a blank before it.
func (r *rejects) flag() string {
	if r == nil {
		return ""
	}
	return " --rejects " + asWord(r.path)
}

// refused sets the row of a user aside that Auth0 refused.
func (r *rejects) refused(u submit.Reject) error {
	if r.file == nil {
		if err := r.begin(!u.Inline); err != nil {
			return err
		}
	}
	if r.written == 0 {
		r.w.Write(u.Header)
	}
	r.written++
	if _, err := r.w.Write(u.Row); err != nil {
		return cannotWrite(r.path, err)
	}
	return r.tellBeside(u.Problems)
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
	if err == nil {
		err = r.head.flush()
	}
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

// headed holds the beginning of a file back, until it is known which line must stand before it.
type headed struct {
	w    io.Writer
	line func(head []byte) string // nil for none
	held []byte
	over bool // nothing is held any more
}

// looked is how much of a file shows how it is read.
const looked = 64 << 10 // bytes

func (h *headed) Write(p []byte) (int, error) {
	if h.over {
		return h.w.Write(p)
	}
	if h.held = append(h.held, p...); h.line == nil || len(h.held) >= looked {
		return len(p), h.flush()
	}
	return len(p), nil
}

func (h *headed) flush() error {
	if h.over {
		return nil
	}
	h.over = true
	if h.line != nil && len(h.held) > 0 {
		if _, err := io.WriteString(h.w, h.line(h.held)); err != nil {
			return err
		}
	}
	_, err := h.w.Write(h.held)
	h.held = nil
	return err
}
