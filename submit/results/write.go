package results

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io/fs"
	"strconv"
	"strings"

	"github.com/gocarina/gocsv"

	"muster/schema/disk"
	"muster/submit/failure"
	"muster/submit/ledger"
)

// row is a line of results.csv and of results.jsonl: a user, in input order.
type row struct {
	Record      int         `csv:"record" json:"record"` // in the input, from 1
	Disposition Disposition `csv:"disposition" json:"disposition"`
	Code        string      `csv:"code" json:"code,omitempty"` // Auth0's, or why it is not known
	Message     string      `csv:"message" json:"message,omitempty"`
	Email       string      `csv:"email" json:"email,omitempty"`
	Username    string      `csv:"username" json:"username,omitempty"`
	UserID      string      `csv:"user_id" json:"user_id,omitempty"`
	File        string      `csv:"file" json:"file,omitempty"`
	Line        number      `csv:"line" json:"line,omitempty"`
	Column      number      `csv:"column" json:"column,omitempty"`
	Row         number      `csv:"row" json:"row,omitempty"`
	Chunk       int         `csv:"chunk" json:"chunk"`
	Job         string      `csv:"job" json:"job,omitempty"`
}

// number is left out where it is 0, which means unknown.
type number int

func (n number) MarshalCSV() (string, error) {
	if n == 0 {
		return "", nil
	}
	return strconv.Itoa(int(n)), nil
}

// roomFor is what the results of a user take, in both files, with some to spare.
const roomFor = 400

const opWrite = "write the results"

// Reserve takes room on disk for the results of some users, so that a disk that fills up
// in the middle of a run cannot keep them from being written.
func Reserve(d *ledger.Dir, users int) error {
	f, err := d.Append(ledger.ReserveFile)
	if err != nil {
		return failure.Local(opWrite, err)
	}
	defer f.Close()
	zeros := make([]byte, min(1<<20, users*roomFor))
	for left := users * roomFor; left > 0; left -= len(zeros) {
		if _, err := f.Write(zeros[:min(left, len(zeros))]); err != nil {
			return failure.Local("keep room for the results", err)
		}
	}
	return nil
}

// Writer writes results.csv and results.jsonl as batches settle, in input order.
type Writer struct {
	dir     *ledger.Dir
	csv     *disk.File
	jsonl   *disk.File
	reserve int64 // bytes that are left of it
	rows    []row
	text    bytes.Buffer
}

// NewWriter begins the files anew.
func NewWriter(d *ledger.Dir) (*Writer, error) {
	w := &Writer{dir: d}
	if info, err := d.Stat(ledger.ReserveFile); err == nil {
		w.reserve = info.Size()
	}
	var err error
	for _, f := range []struct {
		name string
		file **disk.File
	}{{ledger.ResultsCSV, &w.csv}, {ledger.ResultsJSON, &w.jsonl}} {
		if *f.file, err = d.Append(f.name); err == nil {
			err = (*f.file).Truncate(0)
		}
		if err != nil {
			w.Close()
			return nil, failure.Local(opWrite, err)
		}
	}
	if err := w.marshal(gocsv.MarshalCSV, []row{}); err != nil { // the header
		w.Close()
		return nil, err
	}
	return w, nil
}

// Add writes the users of a batch.
func (w *Writer) Add(j *Judged) error {
	w.rows = w.rows[:0]
	for i, u := range j.Users {
		v, pos := j.Verdicts[i], u.Pos("")
		w.rows = append(w.rows, row{
			Record: u.origin.index + 1, Disposition: v.Disposition, Code: v.Code, Message: v.Message,
			Email: u.ID.Email, Username: u.ID.Username, UserID: u.ID.UserID,
			File: pos.File, Line: number(pos.Line), Column: number(pos.Column), Row: number(pos.Row),
			Chunk: j.Plan.N, Job: v.Job,
		})
	}
	if err := w.lines(); err != nil {
		return err
	}
	for i := range w.rows {
		r := &w.rows[i]
		for _, text := range []*string{&r.Code, &r.Message, &r.Email, &r.Username, &r.UserID, &r.File} {
			*text = inert(*text)
		}
	}
	return w.marshal(gocsv.MarshalCSVWithoutHeaders, w.rows)
}

// lines writes the rows as JSON.
func (w *Writer) lines() error {
	w.text.Reset()
	e := json.NewEncoder(&w.text)
	e.SetEscapeHTML(false)
	for i := range w.rows {
		if err := e.Encode(&w.rows[i]); err != nil {
			return failure.Local(opWrite, err)
		}
	}
	return w.write(w.jsonl)
}

func (w *Writer) marshal(as func(any, gocsv.CSVWriter) error, rows []row) error {
	w.text.Reset()
	to := gocsv.NewSafeCSVWriter(csv.NewWriter(&w.text))
	err := as(rows, to)
	to.Flush()
	if err == nil {
		err = to.Error()
	}
	if err != nil {
		return failure.Local(opWrite, err)
	}
	return w.write(w.csv)
}

// write writes the text, for which it gives back as much of the reserve.
func (w *Writer) write(to *disk.File) error {
	if w.reserve > 0 {
		w.reserve = max(0, w.reserve-int64(w.text.Len()))
		f, err := w.dir.Append(ledger.ReserveFile)
		if err == nil {
			err = f.Truncate(w.reserve)
			f.Close()
		}
		if err != nil {
			return failure.Local(opWrite, err)
		}
	}
	_, err := to.Write(w.text.Bytes())
	return failure.Local(opWrite, err)
}

// Commit ends the files. Where they are final it gives back what is left of the reserve.
func (w *Writer) Commit(final bool) error {
	err := errors.Join(w.csv.Sync(), w.jsonl.Sync())
	if !final {
		return failure.Local(opWrite, err)
	}
	if gone := w.dir.Remove(ledger.ReserveFile); err == nil && !errors.Is(gone, fs.ErrNotExist) {
		err = gone
	}
	return failure.Local(opWrite, err)
}

// Close closes the files.
func (w *Writer) Close() {
	for _, f := range []*disk.File{w.csv, w.jsonl} {
		if f != nil {
			f.Close()
		}
	}
}

// inert keeps a spreadsheet from running a value, which people open results.csv with: one
// that it would take for a formula gets a ' in front. Source: OWASP, CSV injection.
func inert(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r\n", rune(s[0])) {
		return "'" + s
	}
	return s
}
