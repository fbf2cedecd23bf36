package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"muster/schema"
)

// reporter writes problems in one format.
type reporter interface {
	problem(schema.Problem, schema.Excerpt)
	// end completes the report. It has how the run ended.
	end(o *outcome) error
}

// chooser is a reporter that shows some problems and counts the others.
type chooser interface{ shows(schema.Problem) bool }

// shows reports whether a report shows a problem like this one.
func shows(r reporter, p schema.Problem) bool {
	some, ok := r.(chooser)
	return !ok || some.shows(p)
}

// format is a way to write problems.
type format struct {
	name   string
	people bool // written for people: to stderr, with e-mail addresses
	make   func(w *bufio.Writer, t textReport) reporter
}

var formats = []format{
	{"text", true, func(w *bufio.Writer, t textReport) reporter { t.w = w; return &t }},
	{"concise", true, func(w *bufio.Writer, t textReport) reporter { t.w, t.concise = w, true; return &t }},
	{"json", false, func(w *bufio.Writer, _ textReport) reporter { return &jsonReport{w} }},
	{"sarif", false, func(w *bufio.Writer, _ textReport) reporter { return newSARIF(w) }},
	{"github", false, func(w *bufio.Writer, _ textReport) reporter { return &githubReport{w: w} }},
	{"gitlab", false, func(w *bufio.Writer, _ textReport) reporter { return &gitlabReport{w: w} }},
	{"junit", false, func(w *bufio.Writer, _ textReport) reporter { return &junitReport{w: w} }},
	{"html", false, func(w *bufio.Writer, _ textReport) reporter { return newHTML(w) }},
}

func formatNames() (names []string) {
	for _, f := range formats {
		names = append(names, f.name)
	}
	return names
}

// reporting is what the reports of a run are to be.
type reporting struct {
	wanted        []string // FORMAT[:FILE]
	usersOnStdout bool
	paint         palette
	width         int  // of the terminal; 0 for none
	ofText        int  // those that text shows; -1 for what nobody said
	mostOfRule    int  // problems of one rule that people are shown; 0 for all
	addresses     bool // e-mail addresses are never masked
	masked        bool // e-mail addresses are masked for people too
}

// openReports opens the reports. Those for people go to stderr, the others to stdout, or to
// stderr where stdout carries users. Alone says that stderr is to hold nothing else.
func (a *app) openReports(r reporting) (all []reporter, files []*pending, alone bool, err error) {
	if len(r.wanted) == 0 {
		r.wanted = []string{"text"}
	}
	taken := map[string]format{} // by place
	defer func() {
		if err != nil {
			for _, f := range files {
				f.discard()
			}
		}
	}()
	for _, spec := range r.wanted {
		f, path, err := parseReport(spec)
		if err != nil {
			return nil, files, false, err
		}
		text := textReport{live: true, paint: r.paint, width: r.width}
		var w io.Writer
		place := path
		switch {
		case path != "":
			text = textReport{paint: newPalette(false)}
		case f.people || r.usersOnStdout:
			w, place = a.stderr, "stderr"
			alone = alone || !f.people && f.name != "github"
		default:
			w, place = a.stdout, "stdout"
		}
		if other, ok := taken[place]; ok && !(f.people && other.people && path == "") {
			return nil, files, false, usageError{fmt.Sprintf("the reports %s and %s would both be in %s", other.name, f.name,
				place), "name a file for one of them: --report " + f.name + ":FILE"}
		}
		taken[place] = f
		if path == "" {
			all = append(all, r.wrap(f, f.make(bufio.NewWriter(w), text)))
			continue
		}
		file, err := a.beside("--report", path)
		if err != nil {
			return nil, files, false, err
		}
		files = append(files, file)
		all = append(all, filed{r.wrap(f, f.make(bufio.NewWriter(file), text)), file})
	}
	return all, files, alone, nil
}

// filed is a report in a file, which appears when it is complete.
type filed struct {
	reporter
	file *pending
}

func (f filed) shows(p schema.Problem) bool { return shows(f.reporter, p) }

func (f filed) end(o *outcome) error {
	err := f.reporter.end(o)
	if err != nil || !o.Whole {
		f.file.discard()
		if err != nil {
			return cannotWrite(f.file.path, err)
		}
		return nil
	}
	return f.file.commit()
}

// wrap adds what holds for more than one format.
func (r reporting) wrap(f format, to reporter) reporter {
	if page, ok := to.(*htmlReport); ok {
		page.most, page.all = r.mostOfRule, r.ofText >= 0
	} else if people, ok := to.(forPeople); ok {
		switch {
		case f.name == "text" && r.ofText < 0:
			to = &limited{forPeople: people, first: firstOfText, most: mostOfText}
		case r.mostOfRule > 0:
			to = &limited{forPeople: people, most: r.mostOfRule}
		}
	}
	if r.addresses || f.people && !r.masked {
		return to
	}
	if sarif, ok := to.(*sarifReport); ok { // it counts columns in the text as it is
		sarif.masked = true
		return sarif
	}
	return masking{to}
}

// isPage reports whether a report is the page.
func isPage(spec string) bool {
	f, _, err := parseReport(spec)
	return err == nil && f.name == "html"
}

// parseReport reads FORMAT[:FILE]. A file "-" is the place that the format has anyway.
func parseReport(spec string) (format, string, error) {
	name, path, _ := strings.Cut(spec, ":")
	if path == "-" {
		path = ""
	}
	for _, f := range formats {
		if f.name == name {
			return f, path, nil
		}
	}
	hint := "the formats are " + strings.Join(formatNames(), ", ")
	if near := schema.Nearest(name, formatNames()); near != "" {
		hint = "did you mean " + near + "? " + hint
	}
	return format{}, "", usageError{fmt.Sprintf("--report %q is not a format", name), hint}
}
