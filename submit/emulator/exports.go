package emulator

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"net/http"
	"time"
)

// exportJob is a job that writes the users of a connection to a file. It completes at the
// first request for it, with the users of that moment.
type exportJob struct {
	id         string
	connection *connection
	fields     []string
	created    time.Time

	file    []byte // NDJSON, compressed; nil until it is written
	secret  string // the last part of the address
	expires time.Time
}

// exportLife is how long an address of a file is good. Source: Auth0 docs, "Bulk user exports".
const exportLife = 60 * time.Second

// postExport begins an export. Source: Auth0 Management API, "Create export users job".
func (s *Server) postExport(c *call) answer {
	var req struct {
		ConnectionID string `json:"connection_id"`
		Format       string `json:"format"`
		Limit        int    `json:"limit"`
		Fields       []struct {
			Name     string `json:"name"`
			ExportAs string `json:"export_as"`
		} `json:"fields"`
	}
	d := json.NewDecoder(bytes.NewReader(c.body))
	d.DisallowUnknownFields()
	if err := d.Decode(&req); err != nil {
		return badRequest("invalid_body", "Payload validation error: '"+err.Error()+"'.")
	}
	conn := s.connection(req.ConnectionID)
	switch {
	case conn == nil:
		return badRequest("inexistent_connection", "The connection does not exist.")
	case req.Format != "json":
		return badRequest("invalid_body", "Payload validation error: 'only json is exported here' on property format.")
	}
	e := &exportJob{id: "job_" + random(16), connection: conn, created: c.now}
	for _, f := range req.Fields {
		e.fields = append(e.fields, f.Name)
	}
	s.exports[e.id] = e
	return e.view(s, c)
}

// view is the job as the API shows it, with an address from the first request for it on.
func (e *exportJob) view(s *Server, c *call) answer {
	c.job = e.id
	view := map[string]any{
		"status": "pending", "type": "users_export", "created_at": stamp(e.created), "id": e.id,
		"connection_id": e.connection.ID, "connection": e.connection.Name, "format": "json",
	}
	if c.Method == http.MethodGet {
		if e.file == nil {
			e.write(s)
		}
		e.secret, e.expires = random(32), c.now.Add(exportLife)
		scheme := "http://"
		if c.TLS != nil {
			scheme = "https://"
		}
		view["status"], view["location"] = "completed", scheme+c.Host+"/exports/"+e.secret
	}
	if word := c.plan.jobStatus(); word != "" {
		view["status"] = word
	}
	return jsonAnswer(http.StatusOK, view)
}

// write writes down the users of the connection.
func (e *exportJob) write(s *Server) {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	for _, u := range s.store.users {
		if u.connection != e.connection {
			continue
		}
		view := parseObject(u.view())
		var o object
		for _, name := range e.fields {
			if v := view.get(name); v != nil {
				o.set(name, v)
			}
		}
		z.Write(append(o.bytes(), '\n')) // into memory
	}
	z.Close()
	e.file = b.Bytes()
}

// getExport answers with the file of an export.
func (s *Server) getExport(c *call) answer {
	for _, e := range s.exports {
		if e.secret == c.id && c.now.Before(e.expires) {
			a := answer{status: http.StatusOK, body: e.file}
			a.set("Content-Type", "application/gzip")
			return a
		}
	}
	return apiError(http.StatusForbidden, "", "Request has expired")
}
