package emulator

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"
)

// call is one request on its way through the emulator.
type call struct {
	*http.Request
	now  time.Time
	body []byte    // the first maxBody+1 bytes of the body
	size int64     // of the whole body, in bytes
	id   string    // the {id} of the path
	plan faultPlan // what faults want of the endpoint

	job        string // set by the handler, for the record of requests
	externalID string
}

// endpoint is one row of the table of endpoints.
type endpoint struct {
	method string
	path   string // {id} stands for one segment
	name   string // what faults call it; "" cannot fail
	scope  string // a token with it is needed; "" needs no token
	handle func(*Server, *call) answer
}

const (
	scopeConnections = "read:connections"
	scopeOptions     = "read:connections_options"
	scopeCreate      = "create:users"
	scopeUsers       = "read:users"
	scopeLogs        = "read:logs"
	scopeUpdate      = "update:users"
	scopeDelete      = "delete:users"
	scopeTickets     = "create:user_tickets"
)

func allScopes() []string {
	return []string{
		scopeConnections, scopeCreate, scopeUsers, scopeLogs, scopeUpdate, scopeDelete, scopeTickets, scopeOptions,
	}
}

func endpoints() []endpoint {
	return []endpoint{
		{"POST", "/oauth/token", "token", "", (*Server).postToken},
		{"GET", "/.well-known/jwks.json", "", "", (*Server).getKeys},
		{"GET", "/api/v2/connections", "connections", scopeConnections, (*Server).getConnections},
		{"GET", "/api/v2/connections/{id}", "connections", scopeConnections, (*Server).getConnection},
		{"GET", "/api/v2/connections/{id}/clients", "clients", scopeConnections, (*Server).getClients},
		{"POST", "/api/v2/jobs/users-imports", "create", scopeCreate, (*Server).postImport},
		{"POST", "/api/v2/jobs/users-exports", "exports", scopeUsers, (*Server).postExport},
		{"GET", "/api/v2/jobs/{id}", "job", scopeCreate, (*Server).getJob},
		{"GET", "/api/v2/jobs/{id}/errors", "errors", scopeCreate, (*Server).getErrors},
		{"GET", "/api/v2/users", "users", scopeUsers, (*Server).getUsers},
		{"POST", "/api/v2/users", "users", scopeCreate, (*Server).postUser},
		{"GET", "/api/v2/users/{id}", "users", scopeUsers, (*Server).getUser},
		{"PATCH", "/api/v2/users/{id}", "users", scopeUpdate, (*Server).patchUser},
		{"DELETE", "/api/v2/users/{id}", "users", scopeDelete, (*Server).deleteUser},
		{"DELETE", "/api/v2/connections/{id}/users", "users", scopeDelete, (*Server).deleteConnectionUser},
		{"POST", "/api/v2/tickets/password-change", "tickets", scopeTickets, (*Server).postTicket},
		{"GET", "/api/v2/users-by-email", "users", scopeUsers, (*Server).getUsersByEmail},
		{"GET", "/api/v2/logs", "logs", scopeLogs, (*Server).getLogs},
		{"GET", "/exports/{id}", "download", "", (*Server).getExport},
		{"GET", "/_emulator/users", "", "", (*Server).inspectUsers},
		{"GET", "/_emulator/requests", "", "", (*Server).inspectRequests},
		{"GET", "/_emulator/faults", "", "", (*Server).inspectFaults},
		{"POST", "/_emulator/faults", "", "", (*Server).postFaults},
		{"DELETE", "/_emulator/faults", "", "", (*Server).deleteFaults},
		{"POST", "/_emulator/logins", "", "", (*Server).postLogin},
	}
}

// route finds the endpoint of a call and sets its id. It is written by hand
// because http.ServeMux answers an unclean path with a redirect, which would
// hide a client's mistake.
func route(c *call) endpoint {
	path := c.URL.EscapedPath()
	for _, ep := range endpoints() {
		before, after, hasID := strings.Cut(ep.path, "{id}")
		id := ""
		if hasID {
			rest, ok := strings.CutPrefix(path, before)
			if !ok {
				continue
			}
			if id, ok = strings.CutSuffix(rest, after); !ok || id == "" || strings.Contains(id, "/") {
				continue
			}
		} else if path != ep.path {
			continue
		}
		if c.Method != ep.method {
			continue
		}
		id, err := url.PathUnescape(id)
		if err != nil {
			continue
		}
		c.id = id
		return ep
	}
	return endpoint{handle: func(*Server, *call) answer {
		return apiError(http.StatusNotFound, "", "Not Found")
	}}
}

// run brings jobs up to date and answers a call, all under the lock.
func (s *Server) run(ep endpoint, c *call) answer {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.advance(c.now); err != nil {
		return apiError(http.StatusInternalServerError, "", err.Error())
	}
	if !strings.HasPrefix(c.URL.Path, "/api/v2/") {
		return ep.handle(s, c)
	}
	headers, exhausted := s.window.take(s.config, c.now)
	var ans answer
	if exhausted {
		ans = tooManyRequests()
	} else if ep.scope == "" {
		ans = ep.handle(s, c)
	} else if refusal, ok := s.authorize(c, ep.scope); !ok {
		ans = refusal
	} else {
		ans = ep.handle(s, c)
	}
	for name, value := range headers {
		ans.set(name, value)
	}
	return ans
}

// readBody reads a body to its end, so that a client that sends too much gets
// its answer instead of a broken pipe, and keeps the first maxBody+1 bytes.
func readBody(r *http.Request) (kept []byte, size int64, sum string, err error) {
	hash := sha256.New()
	tee := io.TeeReader(r.Body, hash)
	var b bytes.Buffer
	b.Grow(int(min(max(r.ContentLength, 0), maxBody)) + bytes.MinRead)
	if _, err = b.ReadFrom(io.LimitReader(tee, maxBody+1)); err != nil {
		return nil, int64(b.Len()), "", err
	}
	more, err := io.Copy(io.Discard, io.LimitReader(tee, 64<<20))
	return b.Bytes(), int64(b.Len()) + more, hex.EncodeToString(hash.Sum(nil)), err
}

// answer is what goes back: a body as bytes, or one that writes itself.
type answer struct {
	status int
	header http.Header
	body   []byte
	stream func(io.Writer)
}

func (a *answer) set(name, value string) {
	if a.header == nil {
		a.header = http.Header{}
	}
	a.header.Set(name, value)
}

// cut says how much of an answer is sent before the connection is closed.
type cut int

const (
	cutNothing cut = iota
	cutHalf
	cutAll
	cutReset
)

func (a answer) write(w http.ResponseWriter, cut cut) {
	for name, values := range a.header {
		w.Header()[name] = values
	}
	if a.stream != nil {
		w.WriteHeader(a.status)
		a.stream(w)
		return
	}
	if a.status != http.StatusNoContent {
		w.Header().Set("Content-Length", itoa(len(a.body)))
	}
	w.WriteHeader(a.status)
	body := a.body
	if cut == cutHalf {
		body = body[:len(body)/2]
	}
	w.Write(body) // an error here is a client that has gone
	if cut == cutHalf {
		http.NewResponseController(w).Flush()
	}
}

// jsonAnswer answers with v as JSON.
func jsonAnswer(status int, v any) answer {
	a := answer{status: status, body: encode(v)}
	a.set("Content-Type", "application/json; charset=utf-8")
	a.set("Cache-Control", "no-cache")
	return a
}

// apiError answers with Auth0's error object. An empty code leaves errorCode out.
func apiError(status int, code, message string) answer {
	return jsonAnswer(status, struct {
		StatusCode int    `json:"statusCode"`
		Error      string `json:"error"`
		Message    string `json:"message"`
		ErrorCode  string `json:"errorCode,omitempty"`
	}{status, http.StatusText(status), message, code})
}

func badRequest(code, message string) answer {
	return apiError(http.StatusBadRequest, code, message)
}

// knownQuery refuses a query with a parameter that is not among names.
func knownQuery(c *call, names ...string) (answer, bool) {
	query, err := url.ParseQuery(c.URL.RawQuery)
	if err != nil {
		return badRequest("invalid_query_string", "Query validation error: 'malformed query string'"), false
	}
	for _, name := range sortedKeys(query) {
		if !slices.Contains(names, name) {
			return badRequest("invalid_query_string",
				"Query validation error: 'Additional properties not allowed: "+name+"'"), false
		}
	}
	return answer{}, true
}

// encode gives v as JSON with <, > and & as they are. It is only called with
// values that can be encoded.
func encode(v any) []byte {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic(err)
	}
	return []byte(strings.TrimSuffix(b.String(), "\n"))
}

// random gives n random letters and digits.
func random(n int) string {
	const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
	out := make([]byte, 0, n)
	for buf := make([]byte, n); len(out) < n; {
		rand.Read(buf) // never fails
		for _, b := range buf {
			// Bytes that would favour the first letters are thrown away.
			if int(b) < 256/len(alphabet)*len(alphabet) && len(out) < n {
				out = append(out, alphabet[int(b)%len(alphabet)])
			}
		}
	}
	return string(out)
}

// randomHex gives n random lower-case hex digits; n is even.
func randomHex(n int) string {
	buf := make([]byte, n/2)
	rand.Read(buf)
	return hex.EncodeToString(buf)
}
