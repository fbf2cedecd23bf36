package submit

import (
	"bufio"
	"encoding/csv"
	"strconv"
	"strings"

	"github.com/gocarina/gocsv"
)

// result is a line of results.csv: a user, in input order. People open such a file in a
// spreadsheet: a value of theirs that it would take for a formula gets a ' in front.
type result struct {
	Record      int         `csv:"record"` // in the input, from 1
	Disposition disposition `csv:"disposition"`
	Code        string      `csv:"code"` // Auth0's, or why it is not known
	Message     string      `csv:"message"`
	Email       string      `csv:"email"`
	Username    string      `csv:"username"`
	UserID      string      `csv:"user_id"`
	File        string      `csv:"file"`
	Line        number      `csv:"line"`
	Column      number      `csv:"column"`
	Row         number      `csv:"row"`
	Chunk       int         `csv:"chunk"`
	Job         string      `csv:"job"`
}

// number is left out where it is 0, which means unknown.
type number int

func (n number) MarshalCSV() (string, error) {
	if n == 0 {
		return "", nil
	}
	return strconv.Itoa(int(n)), nil
}

// results writes results.csv, which appears when the run is over.
type results struct {
	file *pending
	buf  *bufio.Writer
	csv  *gocsv.SafeCSVWriter
}

func newResults(d *runDir) (*results, error) {
	file, err := createPending(d.Root, resultsFile)
	if err != nil {
		return nil, local("write the results", err)
	}
	w := &results{file: file, buf: bufio.NewWriterSize(file, 64<<10)}
	w.csv = gocsv.NewSafeCSVWriter(csv.NewWriter(w.buf))
	if err := gocsv.MarshalCSV([]result{}, w.csv); err != nil { // the header
		file.discard()
		return nil, local("write the results", err)
	}
	return w, nil
}

func (w *results) add(n int, job string, j *judged) error {
	rows := make([]result, len(j.users))
	for i, u := range j.users {
		v, pos := j.verdicts[i], u.origin.pos
		rows[i] = result{
			Record: u.origin.index + 1, Disposition: v.disposition, Code: inert(v.code), Message: inert(v.message),
			Email: inert(u.id.email), Username: inert(u.id.username), UserID: inert(u.id.userID),
			File: inert(pos.File), Line: number(pos.Line), Column: number(pos.Column), Row: number(pos.Row),
			Chunk: n, Job: job,
		}
	}
	return local("write the results", gocsv.MarshalCSVWithoutHeaders(rows, w.csv))
}

func (w *results) commit() error {
	w.csv.Flush()
	err := w.csv.Error()
	if err == nil {
		err = w.buf.Flush()
	}
	if err != nil {
		w.file.discard()
		return local("write the results", err)
	}
	return local("write the results", w.file.commit())
}

// inert keeps a spreadsheet from running a value. Source: OWASP, CSV injection.
func inert(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r\n", rune(s[0])) {
		return "'" + s
	}
	return s
}
