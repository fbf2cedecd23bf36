package jsonrows

import (
	"fmt"
	"maps"
	"slices"
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

// passBy notes that the records seen so far are not read.
func (l *learned) passBy() {
	for _, m := range l.byName {
		m.passed = m.records
	}
}

// count counts a record of a model that is not read.
func (ps *parsers) count(model string) {
	ps.counting.Lock()
	defer ps.counting.Unlock()
	ps.others[model]++
}

// otherModels is the problem of the models of a dump that are not read, unless the user chose one.
func (ps *parsers) otherModels(options rows.Options) []schema.Problem {
	ps.counting.Lock()
	defer ps.counting.Unlock()
	var words []string
	for _, model := range slices.Sorted(maps.Keys(ps.others)) {
		if n := ps.others[model]; n > 0 && model != ps.model {
			words = append(words, fmt.Sprintf("%s (%d)", rows.ShowName(model), n))
		}
	}
	if words == nil || options.Table != "" || options.Query != "" {
		return nil
	}
	return []schema.Problem{{
		Rule: "json/other-models", Severity: schema.Warning, Index: -1, Pos: schema.Pos{File: ps.file},
		Message: "models of the dump other than " + rows.ShowName(ps.model) + " are left out: " + strings.Join(words, ", "),
		Hint: "--query reads them as tables, such as SELECT u.*, u.pk AS id FROM " + rows.ShowName(ps.model) +
			" u; --table " +
			rows.ShowName(ps.model) + " says that the others are not wanted",
	}}
}

// none is the error of a file in which no records of users were found, or none of the model that was asked for.
func (l *learned) none(file string, at schema.Place, asked string) error {
	if !l.models {
		return scan.Error("convert/no-rows", file, at, "the export has no records",
			"export the users again; the query may have found nobody")
	}
	var words []string
	for _, name := range l.order {
		words = append(words, fmt.Sprintf("%s (%d)", name, l.byName[name].records))
	}
	if asked != "" {
		return scan.Error("json/no-records", file, schema.Place{}, "the dump has no model "+rows.ShowName(asked)+"; it has "+
			strings.Join(words, ", "), "say one of these")
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
