package emulator

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"
)

// logEntry is one entry of the tenant log, which only knows created import
// jobs. Source: the shape of a real entry, shown in issue 443 of auth0.net.
type logEntry struct {
	at     time.Time
	fields map[string]string // what q can search
	view   json.RawMessage
}

const (
	maxLogs    = 10000 // entries kept; the oldest go first
	logType    = "sapi"
	logMessage = "Create import users job"
)

// logCreated logs a job that was created.
func (s *Server) logCreated(c *call, j *job, created jobView) {
	body := map[string]string{}
	if j.externalID != nil {
		body["external_id"] = *j.externalID
	}
	response := map[string]any{"statusCode": http.StatusAccepted, "body": map[string]any{}}
	if s.config.LogJobID {
		response["body"] = created
	}
	id := fmt.Sprintf("9002%026d", len(s.logs)) + random(16)
	view := encode(map[string]any{
		"_id": id, "log_id": id, "date": stamp(c.now), "type": logType, "description": logMessage,
		"client_id": s.config.ClientID, "client_name": "", "user_agent": c.UserAgent(),
		"details": map[string]any{
			"request": map[string]any{
				"method": "post", "path": c.URL.Path, "query": map[string]any{}, "body": body, "channel": "api",
				"auth": map[string]any{"strategy": "jwt", "credentials": map[string]any{"scopes": s.config.Scopes}},
			},
			"response": response,
		},
	})
	fields := map[string]string{
		"_id": id, "log_id": id, "type": logType, "description": logMessage, "client_id": s.config.ClientID,
	}
	if j.externalID != nil {
		fields["details.request.body.external_id"] = *j.externalID
	}
	if len(s.logs) >= maxLogs {
		s.logs = slices.Delete(s.logs, 0, maxLogs/2)
	}
	s.logs = append(s.logs, logEntry{c.now, fields, view})
}

// getLogs searches the log. It knows the part of the query syntax that finding
// a job needs: terms field:value joined by AND, a value bare, quoted, or for
// date a range. Source: Auth0 docs, "Log search query syntax".
func (s *Server) getLogs(c *call) answer {
	if ans, ok := knownQuery(c, "q", "page", "per_page", "sort", "fields", "include_fields", "include_totals"); !ok {
		return ans
	}
	query := c.URL.Query()
	page, perPage, totals, ans, ok := paging(query, 50, 100)
	if !ok {
		return ans
	}
	terms, problem := parseLogQuery(query.Get("q"))
	if problem != "" {
		return badRequest("invalid_query_string", "Query validation error: '"+problem+"' on property q")
	}
	found := []json.RawMessage{}
	for _, entry := range s.logs {
		if !entry.at.Add(s.config.LogDelay).After(c.now) &&
			!slices.ContainsFunc(terms, func(t logTerm) bool { return !t.matches(entry) }) {
			found = append(found, entry.view)
		}
	}
	switch query.Get("sort") {
	case "date:1":
	case "", "date:-1":
		slices.Reverse(found)
	default:
		return badRequest("invalid_query_string",
			"Query validation error: 'only date can be sorted by here' on property sort")
	}
	start := min(page*perPage, len(found))
	end := min(start+perPage, len(found))
	list, ans, ok := selectFields(encode(found[start:end]), query)
	switch {
	case !ok:
		return ans
	case totals:
		return rawAnswer(pageObject("logs", list, start, perPage, end-start, len(found)))
	}
	return rawAnswer(list)
}

// logTerm is one term of a query: a field and its value, or a range of dates.
type logTerm struct {
	field, value string
	prefix       bool // value ended in *
	from, to     time.Time
	above, below bool // the ends of the range are not in it
}

var (
	termPattern = lazily(
		`^([A-Za-z_.]+):("(?:[^"\\]|\\.)*"|[\[{][^\[\]{}]* TO [^\[\]{}]*[\]}]|[^\s"\[\]{}():]+)(\s+AND\s+|\s*$)`)
	rangePattern = lazily(`^([\[{])(\S+) TO (\S+)([\]}])$`)
)

func parseLogQuery(q string) (terms []logTerm, problem string) {
	q = strings.TrimSpace(q)
	for q != "" {
		m := termPattern().FindStringSubmatch(q)
		if m == nil {
			return nil, "cannot read the query from: " + q
		}
		term, problem := parseLogTerm(m[1], m[2])
		if problem != "" {
			return nil, problem
		}
		terms = append(terms, term)
		q = q[len(m[0]):]
		if strings.TrimSpace(m[3]) == "AND" && q == "" {
			return nil, "nothing after AND"
		}
	}
	return terms, ""
}

func parseLogTerm(field, value string) (term logTerm, problem string) {
	term = logTerm{field: field}
	ends := rangePattern().FindStringSubmatch(value)
	switch {
	case ends != nil && field != "date":
		return term, "a range needs the field date"
	case ends == nil && field == "date":
		return term, "the field date needs a range"
	case ends != nil:
		var ok1, ok2 bool
		term.from, ok1 = parseLogDate(ends[2])
		term.to, ok2 = parseLogDate(ends[3])
		if !ok1 || !ok2 {
			return term, "cannot read the dates of " + value
		}
		term.above, term.below = ends[1] == "{", ends[4] == "}"
	case value[0] == '"':
		term.value = strings.NewReplacer(`\"`, `"`, `\\`, `\`).Replace(value[1 : len(value)-1])
	default:
		term.value, term.prefix = strings.CutSuffix(value, "*")
	}
	return term, ""
}

// parseLogDate reads an end of a range; * gives the zero time, no end.
func parseLogDate(s string) (time.Time, bool) {
	if s == "*" {
		return time.Time{}, true
	}
	s = strings.Trim(s, `"`)
	for _, format := range []string{time.RFC3339Nano, "2006-01-02"} {
		if t, err := time.Parse(format, s); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

func (t logTerm) matches(entry logEntry) bool {
	if t.field == "date" {
		before := !t.from.IsZero() && (entry.at.Before(t.from) || t.above && entry.at.Equal(t.from))
		after := !t.to.IsZero() && (entry.at.After(t.to) || t.below && entry.at.Equal(t.to))
		return !before && !after
	}
	value, there := entry.fields[t.field]
	if t.prefix {
		return there && strings.HasPrefix(value, t.value)
	}
	return there && value == t.value
}
