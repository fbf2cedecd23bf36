package validate

import (
	"bytes"
	"cmp"
	"encoding/json"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"muster/schema/jsontext"
)

// finding is one thing wrong with a record, not yet in words.
type finding struct {
	rule    string
	keyword string             // of the schema; "" where the record is not JSON
	part    *jsonschema.Schema // the subschema that holds the keyword
	pointer string             // of the value at fault, or of the object that lacks a property
	name    string             // of a property that is missing, unknown or badly named
	value   any                // at the pointer
	user    any                // the whole record

	message, hint string // of a rule beyond the schema
	instead       string // pointer of what stands for a property that is missing
}

// keywordRules are the rules of keywords whose subschema names none.
var keywordRules = map[string]string{
	"type":                 "schema/type",
	"required":             "schema/required",
	"additionalProperties": "schema/additional-property",
	"enum":                 "schema/enum",
	"format":               "schema/format",
	"pattern":              "schema/pattern",
	"minimum":              "schema/minimum",
	"minItems":             "schema/min-items",
	"maxItems":             "schema/max-items",
	"maxProperties":        "schema/max-properties",
}

// mostFindings is how many problems of one record are told. Somebody who has put these
// right sees the others; a record made of faults cannot take the memory.
const mostFindings = 100

// examine returns what is wrong with a record, each cause once: by the schema, and beyond it.
func (s *compiled) examine(record []byte, to *settings) []finding {
	if text := bytes.Trim(record, " \t\r\n"); len(text) > 0 && text[0] != '{' && json.Valid(text) {
		return append([]finding{s.notAnObject(text)}, to.beyond(nil, nil)...)
	}
	user, err := decode(record)
	if err != nil {
		return []finding{{rule: "schema/type"}}
	}
	all := s.bySchema(user)
	for i := range all {
		if f := &all[i]; f.rule == "profile/no-email" && f.instead == "" {
			f.message, f.hint = to.noEmail()
		}
	}
	all = append(all, to.beyond(user, all)...)
	return all[:min(len(all), mostFindings)]
}

// notAnObject is what the schema says of JSON that is none, of which the first byte tells all: there may be millions.
func (s *compiled) notAnObject(text []byte) finding {
	f := finding{rule: keywordRules["type"], keyword: "type", part: s.user}
	switch text[0] {
	case 'n':
	case 't', 'f':
		f.value = text[0] == 't'
	case '"':
		value, _ := jsontext.Unquote(text)
		f.value = string(value)
	case '[':
		f.value = []any{}
	default:
		f.value = json.Number("0") // which is not shown
	}
	return f
}

// bySchema returns what breaks the schema. Jsonschema visits properties in no order: they
// are put in one here, and by place when that is known.
func (s *compiled) bySchema(user any) []finding {
	err := s.user.Validate(user)
	if err == nil {
		return nil
	}
	failed, ok := err.(*jsonschema.ValidationError)
	if !ok { // there is no other kind for a value that was decoded from JSON
		return []finding{{rule: "schema/type"}}
	}
	var all []finding
	s.collectFindings(failed, user, &all)
	all = asOneHash(user, withoutEchoes(all))
	slices.SortFunc(all, func(a, b finding) int {
		return cmp.Or(cmp.Compare(a.rule, b.rule), cmp.Compare(a.pointer, b.pointer), cmp.Compare(a.name, b.name))
	})
	all = slices.CompactFunc(all, func(a, b finding) bool {
		return a.rule == b.rule && a.pointer == b.pointer && a.name == b.name
	})
	return all
}

// collectFindings takes what a validation found: the leaves say what is wrong, the nodes
// above them only how it was come by.
func (s *compiled) collectFindings(e *jsonschema.ValidationError, user any, all *[]finding) {
	if len(e.Causes) > 0 {
		for _, cause := range e.Causes {
			s.collectFindings(cause, user, all)
		}
		return
	}
	slash := strings.LastIndexByte(e.AbsoluteKeywordLocation, '/')
	f := finding{
		keyword: e.AbsoluteKeywordLocation[slash+1:], part: s.parts[e.AbsoluteKeywordLocation[:slash]],
		user: user,
	}
	if f.part == nil { // a test holds that it is not
		f.part = s.user
	}
	f.pointer, _ = url.PathUnescape(e.InstanceLocation) // in which jsonschema escapes names as in a URL
	f.value = valueAt(user, f.pointer)
	if f.rule = ruleOf(f.part); f.rule == "" {
		f.rule = keywordRules[f.keyword]
	}

	object, _ := f.value.(map[string]any)
	switch f.keyword {
	case "required": // of which jsonschema makes one finding, with the names in its text
		for _, f.name = range f.part.Required {
			if _, there := object[f.name]; !there {
				if f.pointer == "" && f.name == "email" {
					f.rule = "profile/no-email"
				}
				*all = append(*all, f)
			}
		}
		return
	case "additionalProperties":
		around := f.pointer
		for name, value := range object {
			if f.part.Properties[name] == nil {
				f.name, f.value, f.pointer = name, value, around+"/"+jsontext.EscapePointer(name)
				*all = append(*all, f)
			}
		}
		return
	}
	if f.rule == "password/both-hashes" {
		f.pointer = "/password_hash" // the object around the two says too little
	}
	if n := strings.LastIndexByte(f.pointer, '/'); n >= 0 {
		f.name = jsontext.UnescapePointer(f.pointer[n+1:])
	}
	*all = append(*all, f)
}

// withoutEchoes leaves out findings that a better one makes pointless: what may not be
// there need not be right, what an algorithm asks for is said instead of what the property
// asks for in general, and a property that is missing because it has another name, or stands
// elsewhere, is one fault.
func withoutEchoes(all []finding) []finding {
	better := make(map[string]string)
	missing := make(map[string]*finding)
	for i, f := range all {
		switch f.rule {
		case "password/salt-not-allowed", "password/digest-not-allowed", "password/key-not-allowed", "password/hash-encoding":
			better[f.pointer] = f.rule
		}
		if f.keyword == "required" {
			missing[f.pointer+"/"+f.name] = &all[i]
		}
	}
	for _, f := range all {
		if intended := f.intended(); intended != "" {
			if m := cmp.Or(missing[intended], missing[parent(intended)]); m != nil &&
				(m.instead == "" || f.pointer < m.instead) {
				m.instead, m.hint = f.pointer, f.unknownHint()
			}
		}
	}
	return slices.DeleteFunc(all, func(f finding) bool {
		if intended := f.intended(); intended != "" && cmp.Or(missing[intended], missing[parent(intended)]) != nil {
			return true
		}
		for at, rule := range better {
			if f.rule != rule && (f.pointer == at || strings.HasPrefix(f.pointer, at+"/")) {
				return true
			}
		}
		return false
	})
}

// valueAt is the value at a pointer, nil where there is none.
func valueAt(value any, pointer string) any {
	for _, token := range strings.Split(pointer, "/")[1:] {
		switch v := value.(type) {
		case map[string]any:
			value = v[jsontext.UnescapePointer(token)]
		case []any:
			i, err := strconv.Atoi(token)
			if err != nil || i < 0 || i >= len(v) {
				return nil
			}
			value = v[i]
		default:
			return nil
		}
	}
	return value
}
