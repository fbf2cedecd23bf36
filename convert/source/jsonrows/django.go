package jsonrows

import (
	"fmt"
	"strings"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
	"muster/schema/jsontext"
)

// isModel reports whether a valid object is a record of Django's dumpdata.
func isModel(object []byte) bool {
	model, fields := false, false
	for w := jsontext.ItemsOf(object, 0); w.Next(); {
		switch string(w.Name) {
		case `"model"`:
			model = w.Value[0] == '"'
		case `"fields"`:
			fields = w.Value[0] == '{'
		case `"pk"`, `"problems"`, `"muster_problems"`:
		default:
			return false
		}
	}
	return model && fields
}

// modelOf returns the model of a valid record.
func modelOf(object []byte) (name string) {
	for w := jsontext.ItemsOf(object, 0); w.Object && w.Next(); {
		if string(w.Name) == `"model"` && w.Value[0] == '"' {
			text, _ := jsontext.Unquote(w.Value)
			name = string(text)
		}
	}
	return name
}

// choose picks the model that was asked for, or the likeliest, of those seen so far.
func (l *learned) choose(asked string) bool {
	best := 0
	for _, name := range l.order {
		switch n := l.byName[name].score(name); {
		case asked != "" && (strings.EqualFold(name, asked) || strings.EqualFold(name[strings.LastIndexByte(name, '.')+1:],
			asked)):
			l.model = name
			return true
		case asked == "" && n > best:
			best, l.model = n, name
		}
	}
	return l.model != ""
}

// score is 0 for a model that holds no users: a user has an email address and a password.
func (m *model) score(name string) int {
	_, name, _ = strings.Cut(strings.ToLower(name), ".")
	fields := m.root.byName["fields"]
	if fields == nil || !fields.hasEmail() {
		return 0
	}
	score := 0
	if strings.HasSuffix(name, "user") || strings.HasSuffix(name, "users") {
		score++
	}
	if fields.byName["password"] != nil {
		score++
	}
	return score
}

// none is the error of a file in which no records of users were found.
func (l *learned) none(file string, at schema.Place) error {
	if !l.models {
		return scan.Error("convert/no-rows", file, at, "the export has no records",
			"export the users again; the query may have found nobody")
	}
	var words []string
	for _, name := range l.order {
		words = append(words, fmt.Sprintf("%s (%d)", name, l.byName[name].records))
	}
	return scan.Error("json/no-records", file, schema.Place{},
		"no model of the dump looks like users; it has "+strings.Join(
			words, ", "),
		"say which one holds them: --table app.Model")
}

// checkTable refuses a table where there are none.
func (l *learned) checkTable(options rows.Options, found location) error {
	if options.Table == "" || l.models || found.table {
		return nil
	}
	return &rows.OptionError{
		Message: fmt.Sprintf("--table %s: the file is JSON without tables; --path names the array that holds the records",
			options.Table),
	}
}
