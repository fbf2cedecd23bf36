package emulator

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"
)

// request is the record of one request. It holds no body, no header and no
// secret of the query.
type request struct {
	Time   string `json:"time"`
	Method string `json:"method"`
	Path   string `json:"path"`
	Query  string `json:"query"`
	// Status is 0 where the connection was closed without an answer.
	Status     int    `json:"status"`
	Bytes      int64  `json:"bytes"` // of the body
	SHA256     string `json:"sha256"`
	Fault      string `json:"fault,omitempty"` // what went wrong on demand
	Job        string `json:"job,omitempty"`   // the job created or polled
	ExternalID string `json:"external_id,omitempty"`
}

// maxRequests are kept; beyond it the older half is forgotten.
const maxRequests = 50000

func newRequest(r *http.Request, now time.Time) *request {
	return &request{
		Time: stamp(now), Method: r.Method, Path: r.URL.Path, Query: maskQuery(r.URL.RawQuery),
	}
}

// maskQuery hides the values of parameters that carry secrets.
func maskQuery(raw string) string {
	query, err := url.ParseQuery(raw)
	if err != nil {
		return "*****"
	}
	masked := false
	for name := range query {
		lower := strings.ToLower(name)
		for _, word := range []string{"secret", "token", "password", "assertion", "code"} {
			if strings.Contains(lower, word) {
				query[name], masked = []string{"*****"}, true
			}
		}
	}
	if !masked {
		return raw
	}
	return query.Encode()
}

func (s *Server) keepRequest(r *request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if strings.HasPrefix(r.Path, "/_emulator/") {
		return
	}
	if len(s.requests) >= maxRequests {
		s.requests = slices.Delete(s.requests, 0, maxRequests/2)
	}
	s.requests = append(s.requests, *r)
}

// ndjson answers with one line of JSON for every value.
func ndjson[T any](values []T, line func(T) []byte) answer {
	a := answer{status: http.StatusOK, stream: func(w io.Writer) {
		out := bufio.NewWriterSize(w, 1<<16)
		for _, v := range values {
			out.Write(line(v))
			out.WriteByte('\n')
		}
		out.Flush()
	}}
	a.set("Content-Type", "application/x-ndjson")
	return a
}

// inspectUsers answers with every user, oldest first, as it is stored.
func (s *Server) inspectUsers(*call) answer {
	return ndjson(s.store.snapshot(), func(u user) []byte { return u.dump() })
}

// inspectRequests answers with the requests, but for those to /_emulator itself.
func (s *Server) inspectRequests(*call) answer {
	return ndjson(slices.Clone(s.requests), func(r request) []byte { return encode(r) })
}

// postLogin notes that a user has logged in: from then on the import cannot
// replace its custom_password_hash.
func (s *Server) postLogin(c *call) answer {
	var login struct {
		UserID string `json:"user_id"`
	}
	d := json.NewDecoder(bytes.NewReader(c.body))
	d.DisallowUnknownFields()
	if err := d.Decode(&login); err != nil {
		return badRequest("", "login: "+err.Error())
	}
	u := s.store.byID[login.UserID]
	if u == nil {
		return apiError(http.StatusNotFound, "inexistent_user", "The user does not exist.")
	}
	u.loggedIn = true
	if err := s.save(); err != nil {
		return apiError(http.StatusInternalServerError, "", err.Error())
	}
	return answer{status: http.StatusNoContent}
}
