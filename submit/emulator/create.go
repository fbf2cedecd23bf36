package emulator

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"strings"
	"unicode/utf8"
)

// importForm is what the multipart body of an import job may hold.
type importForm struct {
	users        []byte
	hasUsers     bool
	connectionID *string
	externalID   *string
	upsert       bool // false when not given
	mail         bool // send_completion_email, true when not given
}

// postImport creates an import job. Source: Auth0 Management API, "Create
// import users job", with the causes of its 400.
func (s *Server) postImport(c *call) answer {
	if ans, ok := knownQuery(c); !ok {
		return ans
	}
	kind, params, err := mime.ParseMediaType(c.Header.Get("Content-Type"))
	if err != nil || kind != "multipart/form-data" {
		return apiError(http.StatusUnsupportedMediaType, "", "Unsupported Media Type")
	}
	if c.size > maxBody {
		return apiError(http.StatusRequestEntityTooLarge, "payload_too_large",
			fmt.Sprintf("Payload content length greater than maximum allowed: %d", maxBody))
	}
	form, ans, ok := readForm(c.body, params["boundary"])
	if !ok {
		return ans
	}
	if form.externalID != nil {
		c.externalID = *form.externalID
	}
	conn, ans, ok := s.importConnection(form)
	if !ok {
		return ans
	}
	if len(s.active) >= s.config.Slots {
		return noSlot(len(s.active))
	}
	j := s.newJob(form, conn, c.now)
	c.plan.onJob(s, j, c.now)
	c.job = j.id
	view := s.view(j, c.now)
	s.logCreated(c, j, view)
	if err := s.advance(c.now); err != nil {
		return apiError(http.StatusInternalServerError, "", err.Error())
	}
	return jsonAnswer(http.StatusAccepted, view)
}

// importConnection finds the connection of a form, or says why it takes no users.
func (s *Server) importConnection(form importForm) (*connection, answer, bool) {
	refuse := func(code, message string) (*connection, answer, bool) {
		return nil, badRequest(code, message), false
	}
	switch {
	case !form.hasUsers:
		return refuse("invalid_body", "Must provide 'users' file as multipart part.")
	case len(form.users) == 0:
		return refuse("invalid_body", "Users file must not be empty.")
	case form.connectionID == nil:
		return refuse("invalid_body", "Must provide 'connection_id' as multipart part.")
	case !connectionID().MatchString(*form.connectionID):
		return refuse("invalid_body", "Payload validation error: 'String does not match pattern "+
			connectionID().String()+"' on property connection_id.")
	}
	conn := s.connection(*form.connectionID)
	switch {
	case conn == nil:
		return refuse("inexistent_connection", "The connection does not exist.")
	case conn.Strategy != "auth0":
		return refuse("invalid_connection", "Connection must be a database connection.")
	case len(s.clients(conn)) == 0:
		return refuse("connection_disabled", "Connection must be enabled.")
	case conn.Options.CustomDatabase && !conn.Options.ImportMode:
		return refuse("invalid_connection", "Custom Database Connections without import mode are not allowed.")
	}
	return conn, answer{}, true
}

// readForm reads a multipart body: every part once, users as a file (with a
// file name), the others as plain fields, the closing boundary there.
func readForm(body []byte, boundary string) (form importForm, ans answer, ok bool) {
	form.mail = true
	refuse := func(message string) (importForm, answer, bool) {
		return importForm{}, badRequest("invalid_body", message), false
	}
	const malformed = "Payload validation error: 'Invalid multipart payload format'."
	if boundary == "" || len(boundary) > 70 {
		return refuse(malformed)
	}
	seen := map[string]bool{}
	var values bytes.Buffer // of all parts, one after the other
	values.Grow(len(body) + bytes.MinRead)
	for parts := multipart.NewReader(bytes.NewReader(body), boundary); ; {
		part, err := parts.NextRawPart()
		if err == io.EOF && closed(body, boundary) {
			return form, answer{}, true
		}
		if err != nil {
			return refuse(malformed)
		}
		start := values.Len()
		if _, err := values.ReadFrom(part); err != nil {
			return refuse(malformed)
		}
		value := values.Bytes()[start:]
		disposition, params, err := mime.ParseMediaType(part.Header.Get("Content-Disposition"))
		name := params["name"]
		if err != nil || disposition != "form-data" || name == "" || encoded(part) {
			return refuse(malformed)
		}
		if seen[name] {
			return refuse("Payload validation error: 'Expected type string but found type array' on property " + name + ".")
		}
		seen[name] = true
		if _, isFile := params["filename"]; isFile != (name == "users") {
			if name == "users" {
				return refuse("Must provide 'users' file as multipart part.")
			}
			return refuse("Payload validation error: 'Expected type string but found a file' on property " + name + ".")
		}
		if problem := form.take(name, value); problem != "" {
			return refuse("Payload validation error: '" + problem + "' on property " + name + ".")
		}
	}
}

// take puts one part into the form, or says what is wrong with it.
func (form *importForm) take(name string, value []byte) (problem string) {
	var text string
	if name != "users" {
		text = string(value)
	}
	if name != "users" && !utf8.Valid(value) {
		return "String is not UTF-8"
	}
	switch name {
	case "users":
		form.users, form.hasUsers = value, true
	case "connection_id":
		form.connectionID = &text
	case "external_id":
		form.externalID = &text
	case "upsert", "send_completion_email":
		if text != "true" && text != "false" {
			return "Expected type boolean but found type string"
		}
		if name == "upsert" {
			form.upsert = text == "true"
		} else {
			form.mail = text == "true"
		}
	default:
		return "Additional properties not allowed: " + name
	}
	return ""
}

// closed reports whether a body ends in its closing boundary; mime/multipart
// itself is content with a body that merely ends.
func closed(body []byte, boundary string) bool {
	return bytes.HasSuffix(bytes.TrimRight(body, "\r\n"), []byte("--"+boundary+"--"))
}

// encoded reports whether a part has a transfer encoding, which RFC 7578 forbids.
func encoded(part *multipart.Part) bool {
	switch strings.ToLower(part.Header.Get("Content-Transfer-Encoding")) {
	case "", "7bit", "8bit", "binary":
		return false
	}
	return true
}

// readUsers splits a users file into its records. A reason says why the file
// as a whole cannot be imported.
func readUsers(file []byte) (records []json.RawMessage, reason string) {
	switch {
	case !utf8.Valid(file):
		return nil, "Failed to parse users file: it is not UTF-8."
	case !json.Valid(file):
		return nil, "Failed to parse users file: it is not valid JSON."
	case kindOf(file) != "array":
		return nil, "Failed to parse users file: it must be a JSON array of users."
	}
	records = parseArray(file)
	for i := range records {
		records[i] = compact(records[i])
	}
	return records, ""
}
