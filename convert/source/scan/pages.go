package scan

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"muster/schema"
)

// Mark is a value around the records of a document that may say that there are more of them: the token of the
// next page, or how many there are in all.
type Mark struct {
	Path   []string // keys that lead to it, its own last
	Value  string   // without its quotes
	At     schema.Place
	Offset int // of a mark whose place is not yet known, in the text read last
}

// MaxMarks are kept of one document.
const MaxMarks = 100

// meaning is what the value of a key means.
type meaning int

const (
	follow meaning = iota + 1 // more records follow, unless it is null, false, "" or 0
	resume                    // so it does, unless another mark says that this is the end
	token                     // so it does, unless it is a number
	whole                     // more records follow, if it is false
	inAll                     // a number of records
	pages                     // a number of pages
)

// pageKeys are the keys of marks as schema.Folded spells them, in the answers of APIs and their SDKs: AWS, Google,
// Microsoft Graph, GraphQL, JSON:API, HAL, SCIM, Django REST, Laravel, Spring, Stripe, Elasticsearch, Salesforce,
// WorkOS, OneLogin, ForgeRock, GitLab's headers.
var pageKeys = map[string]meaning{
	"paginationtoken": follow, "nexttoken": follow, "nextpagetoken": follow, "continuationtoken": follow,
	"lastevaluatedkey": follow, "nextmarker": follow, "nextcursor": follow, "nextkey": follow, "nextoffset": follow,
	"next": follow, "nextpage": follow, "nextpageurl": follow, "nexturl": follow, "nexthref": follow,
	"nextlink": follow, "odatanextlink": follow, "nextpagelink": follow, "nextrecordsurl": follow, "xnextpage": follow,
	"hasmore": follow, "hasnext": follow, "hasnextpage": follow, "hasmorepages": follow, "hasmoreitems": follow,
	"hasmoreresults": follow, "moreresults": follow, "morerecords": follow, "moreavailable": follow, "istruncated": follow,
	"truncated": follow, "more": follow, "continuation": follow, "continuationkey": follow, "lastkey": follow,
	"skiptoken": follow, "siguiente": follow, "proxima": follow, "suivant": follow,
	"suivante": follow, "volgende": follow, "nachste": follow,
	"naechste": follow, "weitere": follow, "hasmehr": follow, "gesamt": inAll, "gesamtzahl": inAll, "anzahl": inAll,
	"remaining": resume, "remainingitems": resume, "remainingcount": resume, "remainingpagedresults": resume,
	"pagedresultscookie": follow, "pagetoken": resume,
	"scrollid": resume, "cursor": resume, "after": resume, "aftercursor": resume,
	"offset": token, "moreitemsincollection": follow,
	"pageinfo": resume, "bookmark": resume, "startingafter": resume,
	"paginas": pages, "seiten": pages, "totalpaginas": pages, "totaldepaginas": pages,
	"moredata": follow,
	"last":     whole, "islast": whole, "islastpage": whole, "done": whole,
	"total": inAll, "totalresults": inAll, "totalresult": inAll, "totalcount": inAll, "count": inAll, "totalitems": inAll,
	"totalrecords": inAll, "totalrows": inAll, "totalelements": inAll, "totalsize": inAll, "totaldocs": inAll,
	"totalusers": inAll, "totalhits": inAll, "totalnumber": inAll, "recordstotal": inAll, "odatacount": inAll,
	"resultcount": inAll, "numfound": inAll, "itemcount": inAll, "rowcount": inAll, "usercount": inAll,
	"xtotal": inAll, "xtotalcount": inAll, "xwptotal": inAll,
	"lastpage": pages, "lastpagenumber": pages, "totalpages": pages, "pagecount": pages, "numpages": pages,
	"pagetotal": pages, "pages": pages, "of": pages, "xtotalpages": pages, "xwptotalpages": pages,
}

// plainKeys are those that mean a page only where an answer has such things: around the records,
// and in objects called as in envelopes.
var plainKeys = []string{
	"next", "last", "done", "total", "count", "pages", "more", "continuation", "anzahl", "gesamt", "seiten",
	"siguiente", "proxima", "suivant", "weitere", "paginas", "cursor", "after", "remaining", "of", "bookmark",
}

// envelopes are objects of an answer that say something of its records, and envelopeEnds the ends of others.
var (
	envelopes = []string{
		"page", "pages", "pager", "cursor", "cursors", "link", "resultinfo", "pageable", "response", "paginacion",
		"paginacao", "paginierung", "seiten", "resultset", "summary", "resumen", "info", "header", "search", "query",
		"details",
	}
	envelopeEnds = []string{"meta", "metadata", "pageinfo", "paging", "pagination", "paginationinfo", "links", "headers"}
)

// IsEnvelope reports whether an object of this key says something of the records beside it.
func IsEnvelope(key string) bool {
	name := schema.Folded(key)
	return slices.Contains(envelopes, name) ||
		slices.ContainsFunc(envelopeEnds, func(end string) bool { return strings.HasSuffix(name, end) })
}

// isPaging reports whether an object of this key speaks of pages and of nothing else, wherever it stands.
func isPaging(key string) bool {
	name := schema.Folded(key)
	return slices.ContainsFunc([]string{"paging", "pagination", "paginationinfo", "pageinfo"}, func(end string) bool {
		return strings.HasSuffix(name, end)
	})
}

// meaningOfKey returns what a key says, as schema.Folded spells it: one of pageKeys, or another that is put together as
// those are.
func meaningOfKey(name string) meaning {
	if what := pageKeys[name]; what != 0 {
		return what
	}
	for _, f := range follows {
		if rest, ok := strings.CutPrefix(name, f); ok && schema.MadeOf(rest, nil, pageWords) {
			return follow
		}
	}
	if schema.MadeOf(name, neutralWords, recordWords, countWords) {
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

// meaningOf returns what the value at the end of keys says, where records leads to the records. The innermost key that
// is known decides: the value of links.next.href is that of next. Key is how that is named to people.
func meaningOf(path, records []string) (what meaning, key string) {
	inside := 0 // keys that lead to an object around the records
	for inside < len(path)-1 && inside < len(records)-1 && path[inside] == records[inside] {
		inside++
	}
	rest := path[inside:]
	for i := len(rest) - 1; i >= 0; i-- {
		name := schema.Folded(rest[i])
		last := i == len(rest)-1
		if what = meaningOfKey(name); what == 0 || !last && (what == resume || what == token || what == pages) {
			continue
		}
		strange := func(key string) bool { return !IsEnvelope(key) }
		if i > 0 && isPaging(rest[i-1]) {
			return what, schema.Quote(strings.Join(path[:inside+i+1], "."))
		}
		if plain := pageKeys[name] == 0 || slices.Contains(plainKeys, name); plain && slices.ContainsFunc(rest[:i], strange) {
			return 0, ""
		}
		return what, schema.Quote(strings.Join(path[:inside+i+1], "."))
	}
	return 0, ""
}

// MayBePages reports whether a value at the end of keys is worth a look.
func MayBePages(path []string) bool {
	return slices.ContainsFunc(path, func(key string) bool { return meaningOfKey(schema.Folded(key)) != 0 }) ||
		IsLink(path) || IsRelation(path)
}

// Speaks reports whether a mark of no records says something of others.
func (m *Mark) Speaks() bool {
	what, _ := meaningOf(m.Path, nil)
	return what != 0
}

// IsLink reports whether keys lead to links as a header of HTTP has them, alone or in a list.
func IsLink(path []string) bool {
	links := func(key string) bool { return slices.Contains([]string{"link", "links"}, schema.Folded(key)) }
	n := len(path)
	return n >= 1 && links(path[n-1]) || n >= 2 && links(path[n-2])
}

// IsRelation reports whether keys lead to what a link is: one of a list, as FHIR has it, or one by itself.
func IsRelation(path []string) bool {
	n := len(path)
	return n >= 2 && (path[n-1] == "rel" || path[n-1] == "relation") &&
		(IsEnvelope(path[n-2]) || n >= 3 && IsEnvelope(path[n-3]))
}

// nextLink is how a header of links names the next page.
var nextLink = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)\brel\s*=\s*\\?["']?next\b`) })

// isNone reports whether a value says that there is no next page.
func isNone(value string) bool {
	return slices.Contains([]string{"", "null", "false", "0", "-1"}, value)
}

// MorePages is the problem of a document that says of more records than were read, in all the exports of a run: marks
// are those of the last one, of which records leads to the records. Nil is for none.
func MorePages(rule, file string, marks []Mark, leads []string, records, exports int) []schema.Problem {
	over := slices.ContainsFunc(marks, func(m Mark) bool {
		n, err := strconv.Atoi(m.Value)
		switch what, key := meaningOf(m.Path, leads); what {
		case follow:
			return isNone(m.Value) && m.Value != "-1"
		case whole:
			return m.Value == "true"
		case inAll:
			return err == nil && 0 < n && n <= records && strings.Contains(schema.Folded(key), "total")
		}
		return false
	})
	var message string
	var at schema.Place
	for _, m := range marks {
		found := ""
		n, err := strconv.Atoi(m.Value)
		switch what, key := meaningOf(m.Path, leads); {
		case IsRelation(m.Path) && m.Value == "next", IsLink(m.Path) && nextLink().MatchString(m.Value):
			found = "a link says that more users follow on another page"
		case what == follow && !isNone(m.Value), what == resume && !over && !isNone(m.Value),
			what == token && !over && err != nil && !isNone(m.Value),
			what == whole && m.Value == "false", what == pages && m.Value == "false":
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
			message, at = found, m.At
		}
	}
	if message == "" {
		return nil
	}
	return []schema.Problem{{
		Rule: rule, Severity: schema.Error, Index: -1, Message: message,
		Pos: schema.Pos{File: file, Line: at.Line, Column: at.Column},
		Hint: "fetch all pages, and give them as EXPORTs of one run, the last one last; " +
			"where the rest is not wanted: --severity " + rule + "=off",
	}}
}
