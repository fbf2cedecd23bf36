package main

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"muster/schema"
	"muster/schema/disk"
)

// junitReport is a test suite: each error a test that failed, each warning one that
// passed and said something, so that a build fails where muster does.
type junitReport struct {
	w               *bufio.Writer
	tests, failures int
	// The counts stand before the tests, which wait here.
	spool *disk.Spool
	body  *bufio.Writer
	err   error
}

func (j *junitReport) problem(p schema.Problem, e schema.Excerpt) {
	if j.body == nil {
		if j.spool, j.err = disk.NewSpool(); j.err != nil {
			j.body = bufio.NewWriter(io.Discard)
		} else {
			j.body = bufio.NewWriter(j.spool)
		}
	}
	j.tests++
	place := printable(p.Pos.String())
	text := place + ": " + messageWithHelp(p)
	if e.Text != "" {
		text += "\n| " + printable(e.Text)
	}
	fmt.Fprintf(j.body, "    <testcase classname=\"%s\" name=\"%s\" file=\"%s\">\n", inXML(printable(p.Pos.File)),
		inXML(p.Rule+" at "+place), inXML(slashed(p.Pos.File)))
	if p.Severity == schema.Error {
		j.failures++
		fmt.Fprintf(j.body, "      <failure type=\"%s\" message=\"%s\">%s</failure>\n", inXML(p.Rule),
			inXML(printable(p.Message)), inXML(text))
	} else {
		fmt.Fprintf(j.body, "      <system-out>%s</system-out>\n", inXML("warning: "+text))
	}
	fmt.Fprint(j.body, "    </testcase>\n")
}

func (j *junitReport) end(o *outcome) error {
	errs := 0
	if !o.Whole {
		errs = 1
	}
	last := ""
	switch {
	case !o.Whole:
		last = "    <testcase classname=\"muster\" name=\"run\"><error message=\"the run broke off\"/></testcase>\n"
	case j.tests == 0: // some readers take a suite without tests for a mistake
		last = "    <testcase classname=\"muster\" name=\"no problems\"/>\n"
	}
	if last != "" {
		j.tests++
	}
	counts := fmt.Sprintf(`name="muster" tests="%d" failures="%d" errors="%d"`, j.tests, j.failures, errs)
	fmt.Fprintf(j.w, "%s<testsuites %s>\n  <testsuite %s>\n", xml.Header, counts, counts)
	if err := j.copySpool(); err != nil {
		return err
	}
	fmt.Fprintf(j.w, "%s  </testsuite>\n</testsuites>\n", last)
	return j.w.Flush()
}

func (j *junitReport) copySpool() error {
	if j.spool == nil {
		return j.err
	}
	defer j.spool.Close()
	if err := j.body.Flush(); err != nil {
		return err
	}
	if _, err := j.spool.Seek(0, io.SeekStart); err != nil {
		return err
	}
	_, err := io.Copy(j.w, j.spool)
	return err
}

// inXML escapes text, and what a terminal acts on; characters that XML has not become U+FFFD.
func inXML(s string) string {
	var escaped, b strings.Builder
	xml.EscapeText(&escaped, []byte(s))
	for _, r := range escaped.String() {
		if invisible(r) {
			fmt.Fprintf(&b, "&#x%x;", r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}
