package jsonrows

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"muster/schema"
	"muster/schema/jsontext"
)

// mark is a value around the records that may say that there are more of them: the token of the
// next page, or how many there are in all.
type mark struct {
	path   []string // keys that lead to it, its own last
	value  string   // without its quotes
	at     schema.Place
	offset int // of a mark whose place is not yet known, in the text read last
}

// meaning is what the value of a key means.
type meaning int

const (
	follow meaning = iota + 1 // more records follow, unless it is null, false, "" or 0
	whole                     // more records follow, if it is false
	inAll                     // a number of records
	pages                     // a number of pages
)

// pageKeys are the keys of marks as normal spells them, in the answers of APIs and their SDKs: AWS, Google, Microsoft
// Graph, GraphQL, JSON:API, HAL, SCIM, Django REST, Laravel, Spring, Stripe, Elasticsearch, Salesforce.
var pageKeys = map[string]meaning{
	"paginationtoken": follow, "nexttoken": follow, "nextpagetoken": follow, "continuationtoken": follow,
	"lastevaluatedkey": follow, "nextmarker": follow, "nextcursor": follow, "nextkey": follow, "nextoffset": follow,
	"next": follow, "nextpage": follow, "nextpageurl": follow, "nexturl": follow, "nexthref": follow,
	"nextlink": follow, "odatanextlink": follow, "nextpagelink": follow, "nextrecordsurl": follow,
	"hasmore": follow, "hasnext": follow, "hasnextpage": follow, "hasmorepages": follow, "hasmoreitems": follow,
	"hasmoreresults": follow, "moreresults": follow, "morerecords": follow, "moreavailable": follow, "istruncated": follow,
	"truncated": follow, "more": follow, "continuation": follow, "continuationkey": follow, "lastkey": follow,
	"skiptoken": follow, "pagetoken": follow, "siguiente": follow, "proxima": follow, "suivant": follow,
	"suivante": follow, "volgende": follow, "nachste": follow,
	"naechste": follow, "weitere": follow, "hasmehr": follow, "gesamt": inAll, "gesamtzahl": inAll, "anzahl": inAll,
	"paginas": pages, "seiten": pages, "totalpaginas": pages, "totaldepaginas": pages, "moredata": follow,
	"last": whole, "islast": whole, "islastpage": whole, "done": whole,
	"total": inAll, "totalresults": inAll, "totalcount": inAll, "count": inAll, "totalitems": inAll,
	"totalrecords": inAll, "totalrows": inAll, "totalelements": inAll, "totalsize": inAll, "totaldocs": inAll,
	"totalusers": inAll, "totalhits": inAll, "totalnumber": inAll, "recordstotal": inAll, "odatacount": inAll,
	"resultcount": inAll, "numfound": inAll, "itemcount": inAll, "rowcount": inAll, "usercount": inAll,
	"lastpage": pages, "lastpagenumber": pages, "totalpages": pages, "pagecount": pages, "numpages": pages,
	"pagetotal": pages, "pages": pages,
}

// plainKeys are those that mean a page only where an answer has such things: around the records,
// and in objects called as in envelopes.
var plainKeys = []string{
	"next", "last", "done", "total", "count", "pages", "more", "continuation", "anzahl", "gesamt", "seiten",
	"siguiente", "proxima", "suivant", "weitere", "paginas",
}

// envelopes are objects of an answer that say something of its records.
var envelopes = []string{
	"meta", "metadata", "page", "pages", "pageinfo", "paging", "pager", "pagination", "paginationinfo", "cursor",
	"cursors", "links", "link", "responsemetadata", "resultinfo", "listmetadata", "pageable", "response", "paginacion",
	"paginacao", "paginierung", "seiten", "resultset", "summary", "resumen", "info", "header", "search", "query",
}

// meaningOfKey returns what a key says, as normal spells it: one of pageKeys, or another that is put together as
// those are.
func meaningOfKey(name string) meaning {
	if what := pageKeys[name]; what != 0 {
		return what
	}
	for _, f := range follows {
		if rest, ok := strings.CutPrefix(name, f); ok && composed(rest, pageWords) {
			return follow
		}
	}
	if counts(name, false, false) {
		return inAll
	}
	return 0
}

// follows begin keys of what leads to the next page, and one of pageWords or several end them. Records and how many
// there are stand in keys of a number of all, with words that say neither.
var (
	follows = []string{
		"next", "hasnext", "hasmore", "more", "siguiente", "proxima", "suivant", "prochaine", "weitere",
	}
	pageWords = []string{
		"page", "pages", "cursor", "token", "key", "link", "url", "uri", "href", "offset", "start", "startat", "index",
		"marker", "batch", "set", "results", "records", "users", "items", "rows", "available", "position", "pagina", "seite",
		"skip",
	}
	recordWords = []string{
		"users", "user", "members", "member", "accounts", "account", "customers", "customer", "people", "persons", "contacts",
		"contact", "records", "record", "results", "result", "rows", "row", "items", "item", "entries", "entry", "elements",
		"objects", "documents", "docs", "hits", "matches", "found", "usuarios", "registros", "resultados", "benutzer",
		"nutzer", "treffer", "utilisateurs", "resultats", "utenti", "risultati", "gebruikers",
	}
	countWords   = []string{"total", "count", "numberof", "numof", "num", "nb", "gesamt", "anzahl"}
	neutralWords = []string{"available", "matching", "in", "of", "all", "overall", "size", "de"}
)

// composed reports whether a name is put together of words.
func composed(name string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		rest, ok := strings.CutPrefix(name, w)
		return ok && (rest == "" || composed(rest, words))
	})
}

// counts reports whether a name is put together of words for records and for how many.
func counts(name string, records, many bool) bool {
	if name == "" {
		return records && many
	}
	after := func(words []string, records, many bool) bool {
		return slices.ContainsFunc(words, func(w string) bool {
			rest, ok := strings.CutPrefix(name, w)
			return ok && counts(rest, records, many)
		})
	}
	return after(recordWords, true, many) || after(countWords, records, true) || after(neutralWords, records, many)
}

const maxMarks = 100 // that are kept of one document

// meaningOf returns what the value at the end of keys says, where array leads to the records. The innermost key that
// is known decides: the value of links.next.href is that of next. Key is how that is named to people.
func meaningOf(path, array []string) (what meaning, key string) {
	inside := 0 // keys that lead to an object around the records
	for inside < len(path)-1 && inside < len(array)-1 && path[inside] == array[inside] {
		inside++
	}
	rest := path[inside:]
	for i := len(rest) - 1; i >= 0; i-- {
		name := normal(rest[i])
		if what = meaningOfKey(name); what == 0 {
			continue
		}
		strange := func(key string) bool { return !slices.Contains(envelopes, normal(key)) }
		if plain := pageKeys[name] == 0 || slices.Contains(plainKeys, name); plain && slices.ContainsFunc(rest[:i], strange) {
			return 0, ""
		}
		return what, schema.Quote(strings.Join(path[:inside+i+1], "."))
	}
	return 0, ""
}

// mayBePages reports whether a value at the end of keys is worth a look.
func mayBePages(path []string) bool {
	return slices.ContainsFunc(path, func(key string) bool { return meaningOfKey(normal(key)) != 0 }) || isRelation(path)
}

// isRelation reports whether keys lead to what a link of a list of links is, as FHIR has it.
func isRelation(path []string) bool {
	n := len(path)
	return n >= 3 && (path[n-1] == "rel" || path[n-1] == "relation") && slices.Contains(envelopes, normal(path[n-3]))
}

// isNone reports whether a value says that there is no next page.
func isNone(value string) bool {
	return slices.Contains([]string{"", "null", "false", "0", "-1"}, value)
}

// morePages is the problem of a document that says of more records than were read, in all the exports of a run: marks
// are those of the last one. Nil is for none.
func (c *cutter) morePages(records, exports int) []schema.Problem {
	var message string
	var at schema.Place
	for _, m := range slices.Concat(c.marks, c.tail.marks) {
		found := ""
		n, err := strconv.Atoi(m.value)
		switch what, key := meaningOf(m.path, c.at); {
		case isRelation(m.path) && m.value == "next":
			found = "a link says that more users follow on another page"
		case what == follow && !isNone(m.value),
			what == whole && m.value == "false", what == pages && m.value == "false":
			found = key + " says that more users follow on another page"
		case what == inAll && err == nil && n > records:
			found = fmt.Sprintf("%s says that there are %d, and the exports hold %d", key, n, records)
		case what == pages && err == nil && n > exports:
			found = fmt.Sprintf("%s says that there are %d pages, and %d was read", key, n, exports)
			if exports > 1 {
				found = fmt.Sprintf("%s says that there are %d pages, and %d were read", key, n, exports)
			}
		}
		if message == "" && found != "" {
			message, at = found, m.at
		}
	}
	if message == "" {
		return nil
	}
	return []schema.Problem{{
		Rule: "json/more-pages", Severity: schema.Error, Index: -1, Message: message,
		Pos: schema.Pos{File: c.file, Line: at.Line, Column: at.Column},
		Hint: "fetch all pages, and give them as EXPORTs of one run, the last one last; " +
			"where the rest is not wanted: --severity json/more-pages=off",
	}}
}

// envelope is where a first line that is no record but speaks of them ends, such as {"meta": {"count": 2}}: it has
// a mark, and no key that the next one has.
func (f *finder) envelope(head []byte) (end int, marks []mark) {
	s := &jsontext.Scanner{}
	s.Reset(head)
	end, bad := s.Value(0)
	if bad != nil {
		return 0, nil
	}
	next := skip(head, end)
	if next == len(head) || head[next] != '{' {
		return 0, nil
	}
	s.Reset(head[next:])
	after, bad := s.Value(0)
	if bad != nil {
		return 0, nil
	}
	first, second := newLearned(false).root, newLearned(false).root
	first.value(head[:end], 0)
	second.value(head[next:next+after], 0)
	has := func(c *seen) bool { return second.byName[c.name] != nil }
	if first.hasEmail() || slices.ContainsFunc(first.children, has) {
		return 0, nil
	}
	w := f.around(head[:end])
	speaks := func(m mark) bool {
		what, _ := meaningOf(m.path, nil)
		return what != 0
	}
	if !slices.ContainsFunc(w.marks, speaks) {
		return 0, nil
	}
	return next, w.marks
}

// tail goes through what follows the array in its document.
type tail struct {
	depth           int // of what is still open
	inText, escaped bool
	stray           int // offset of what follows the document in the last text, -1 for nothing

	word    []byte // the string or word read last, as far as a name may go
	email   bool   // the string before it is a key that is called as addresses are
	address int    // offset of the first address under such a key in the last text, -1 for none
	users   int    // such addresses

	path  []string // keys that lead to what is open, as far as marks may be there
	deep  int      // objects and arrays that are open, and hold no marks
	key   string   // of the value at hand; "" for an element of an array
	quote int      // offset of the quote that began the word, in the last text
	open  bool     // the value of the last mark has not ended
	marks []mark
	known int // marks that have their place
}

const longestName = 64 // bytes of a key that means something

func (t *tail) read(text []byte) {
	t.stray, t.address, t.quote = -1, -1, 0
	for i, c := range text {
		switch {
		case t.escaped:
			t.escaped = false
		case t.inText:
			t.escaped = c == '\\'
			if t.inText = c != '"'; t.inText && len(t.word) < longestName {
				t.word = append(t.word, c)
			}
			if c == '@' && t.email {
				if t.email = false; t.address < 0 {
					t.address = i
				}
				t.users++
			}
		case isSpace(c):
		case t.depth == 0:
			t.stray = i
			return
		case c == '"':
			t.inText, t.word, t.quote = true, t.word[:0], i
		case c == ':':
			t.email = isEmail(string(t.word))
			t.begin()
		case c == '{' || c == '[':
			t.depth++
			t.email = false
			t.enter(c)
		case c == '}' || c == ']':
			t.end()
			t.depth--
			t.leave()
		case c == ',':
			t.email = false
			t.end()
		case len(t.word) < longestName:
			t.word = append(t.word, c)
		}
	}
}

// begin notes the key before a value.
func (t *tail) begin() {
	t.open = false
	if t.deep > 0 || len(t.marks) >= maxMarks {
		t.word = t.word[:0]
		return
	}
	t.key = string(t.word)
	t.word = t.word[:0]
	if path := append(t.path, t.key); mayBePages(path) {
		t.open = true
		t.marks = append(t.marks, mark{path: slices.Clone(path), offset: t.quote})
	}
}

// end takes the value that ends for that of the last mark.
func (t *tail) end() {
	if t.open {
		t.marks[len(t.marks)-1].value = string(t.word)
	}
	t.open, t.word = false, t.word[:0]
}

// enter notes an object or array. What is in an array is no mark, unless it is a list of links.
func (t *tail) enter(c byte) {
	if t.open { // its value is in there
		t.marks, t.open = t.marks[:len(t.marks)-1], false
		t.known = min(t.known, len(t.marks))
	}
	if t.deep > 0 || c == '[' && !slices.Contains(envelopes, normal(t.key)) || len(t.path) > maxNested {
		t.deep++
		return
	}
	t.path = append(t.path, t.key)
	t.key = ""
}

func (t *tail) leave() {
	if t.deep > 0 {
		t.deep--
	} else if len(t.path) > 0 {
		t.path = t.path[:len(t.path)-1]
	}
	t.key = ""
}

// place gives the marks of a piece their places.
func (t *tail) place(p schema.Piece) {
	for ; t.known < len(t.marks); t.known++ {
		m := &t.marks[t.known]
		m.at = p.Place(m.offset)
	}
}
