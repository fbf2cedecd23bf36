package tenant

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
)

// Form is the body of an import around its users.
type Form struct {
	Boundary     string // stands between the parts; it is random, so that no user holds it
	ConnectionID string
	Upsert       bool
	Mail         bool
}

func (f Form) contentType() string { return "multipart/form-data; boundary=" + f.Boundary }

// Body is the whole body. Every part is there each time: Auth0's own default is to
// send a mail, for one.
func (f Form) Body(externalID string, users []byte) []byte {
	b := make([]byte, 0, len(users)+2048)
	field := func(name, value string) {
		b = fmt.Appendf(b, "--%s\r\nContent-Disposition: form-data; name=%q\r\n\r\n%s\r\n", f.Boundary, name, value)
	}
	field("connection_id", f.ConnectionID)
	field("upsert", fmt.Sprint(f.Upsert))
	field("send_completion_email", fmt.Sprint(f.Mail))
	field("external_id", externalID)
	b = fmt.Appendf(b, "--%s\r\nContent-Disposition: form-data; name=\"users\"; filename=\"users.json\"\r\n"+
		"Content-Type: application/json\r\n\r\n", f.Boundary)
	b = append(b, users...)
	return fmt.Appendf(b, "\r\n--%s--\r\n", f.Boundary)
}

// Outcome is what an upload came to.
type Outcome uint8

const (
	Accepted     Outcome = iota + 1
	NotSent              // it surely did not leave this machine
	NoSlot               // Auth0 has as many jobs as it takes at once
	Limited              // too many requests
	Unauthorized         // the token is not taken
	TooLarge
	NotTaken // for its content or settings
	Unclear  // there may be a job or not
)

// Upload is the answer to an import.
type Upload struct {
	Outcome  Outcome
	Job      string
	Status   int   // of the answer, 0 for none
	Err      error // a *Refusal or *Lost, nil for an accepted one
	Hopeless bool  // another upload would come to the same
}

// Import sends a body of a Form, once. It does not end with the context: to break off a
// request under way is to not know what became of it.
func (t *Tenant) Import(ctx context.Context, f Form, body []byte) Upload {
	current, err := t.keys.get(ctx, t)
	if err != nil {
		return Upload{Outcome: NotSent, Err: err, Hopeless: true}
	}
	// On a connection that was left open, the server may be hanging up just now: users
	// that never arrived would count as unknown.
	t.client.CloseIdleConnections()
	ans, err := t.send(context.WithoutCancel(ctx), request{
		method: http.MethodPost, path: "/api/v2/jobs/users-imports", kind: f.contentType(), body: body,
	}, current.value)
	var l *Lost
	if errors.As(err, &l) && l.Unsent {
		return Upload{Outcome: NotSent, Err: err}
	}
	// A status that surely means "no job" does so also where its text broke off.
	u := Upload{Status: ans.status, Err: t.refusal(ans)}
	switch ans.status {
	case http.StatusAccepted:
		if err == nil {
			u.Job, err = acceptedJob(ans.body, f.ConnectionID)
		}
		if err == nil {
			return Upload{Outcome: Accepted, Status: ans.status, Job: u.Job}
		}
	case http.StatusTooManyRequests:
		u.Outcome = Limited
		if noSlot(ans.body) {
			u.Outcome = NoSlot
		}
		return u
	case http.StatusUnauthorized:
		u.Outcome, u.Hopeless = Unauthorized, !t.keys.refuse(current.value)
		return u
	case http.StatusRequestEntityTooLarge:
		u.Outcome = TooLarge
		return u
	case http.StatusBadRequest, http.StatusForbidden:
		u.Outcome, u.Hopeless = NotTaken, true
		return u
	case 0:
	default:
		// A redirect or an address that is not there will be the same for each batch. What
		// a gateway gives up on is not.
		u.Hopeless = ans.status >= 300 && ans.status < 500 &&
			ans.status != http.StatusRequestTimeout && ans.status != http.StatusTooEarly
		if err == nil {
			err = u.Err
		}
	}
	u.Outcome, u.Job, u.Err = Unclear, "", err
	return u
}

// acceptedJob reads the 202 of a job. Nothing less than all of it proves that there is one.
func acceptedJob(body []byte, connection string) (string, error) {
	var j Job
	switch err := json.Unmarshal(body, &j); {
	case err != nil:
		return "", &Lost{reason: "the answer 202 is no JSON"}
	case !jobID().MatchString(j.ID):
		return "", &Lost{reason: "the answer 202 names no job"}
	case j.Type != "" && j.Type != "users_import", j.Connection != "" && j.Connection != connection:
		return "", &Lost{reason: "the answer 202 names another job"}
	}
	return j.ID, nil
}

// Job is a job as Auth0 shows it.
type Job struct {
	ID         string          `json:"id"`
	Type       string          `json:"type"`
	Status     string          `json:"status"`
	Connection string          `json:"connection_id"`
	Percent    int             `json:"percentage_done"`
	Left       float64         `json:"time_left_seconds"`
	Details    json.RawMessage `json:"status_details"`
	Location   string          `json:"location"` // of a users export
	Summary    *struct {
		Total    int `json:"total"`
		Inserted int `json:"inserted"`
		Updated  int `json:"updated"`
		Failed   int `json:"failed"`
	} `json:"summary"`

	Raw []byte `json:"-"` // as it came
}

// The statuses that end a job. Any other one, known today or not, is of a job under way.
// "expired" stands on an older page of Auth0's docs only.
const (
	StatusCompleted = "completed"
	StatusFailed    = "failed"
	StatusExpired   = "expired"
)

// Job asks for a job, once.
func (t *Tenant) Job(ctx context.Context, id string) (Job, error) {
	var j Job
	if !jobID().MatchString(id) {
		return j, fmt.Errorf("%q is no id of a job", id)
	}
	req := request{method: http.MethodGet, path: "/api/v2/jobs/" + id}
	req.valid = func(body []byte) error {
		j = Job{}
		if err := json.Unmarshal(body, &j); err != nil || j.Status == "" || j.ID != "" && j.ID != id {
			return errors.New("it is not about the job")
		}
		return nil
	}
	ans, err := t.exchange(ctx, req)
	j.Raw = ans.body
	return j, err
}

// Errors asks, once, what a job that has ended says of single users. Body is nil where it
// says nothing.
func (t *Tenant) Errors(ctx context.Context, id string) (body []byte, status int, err error) {
	if !jobID().MatchString(id) {
		return nil, 0, fmt.Errorf("%q is no id of a job", id)
	}
	req := request{method: http.MethodGet, path: "/api/v2/jobs/" + id + "/errors", limit: maxErrors}
	req.valid = func(body []byte) error { _, _, err := ReadErrors(body); return err }
	ans, err := t.exchange(ctx, req)
	if err != nil || ans.status != http.StatusOK {
		return nil, ans.status, err
	}
	return ans.body, ans.status, nil
}

// Rejection is what Auth0 says of one user that it did not take.
type Rejection struct {
	User     json.RawMessage // as it was sent, secrets masked
	Findings []Finding
}

// Finding is one thing wrong with a user.
type Finding struct{ Code, Message, Path string }

// ReadErrors reads the answer of Errors: an array, or a job that failed as a whole.
func ReadErrors(body []byte) ([]Rejection, *Job, error) {
	body = bytes.TrimSpace(body)
	if len(body) == 0 {
		return nil, nil, errors.New("it is empty")
	}
	if body[0] != '[' {
		j := new(Job)
		if err := json.Unmarshal(body, j); err != nil {
			return nil, nil, err
		}
		if j.Status == "" {
			return nil, nil, errors.New("it is neither a list nor a job")
		}
		return nil, j, nil
	}
	var list []struct {
		User   json.RawMessage `json:"user"`
		Errors []struct {
			Code    json.RawMessage `json:"code"`
			Message json.RawMessage `json:"message"`
			Path    json.RawMessage `json:"path"`
		} `json:"errors"`
	}
	if err := json.Unmarshal(body, &list); err != nil {
		return nil, nil, err
	}
	rejections := make([]Rejection, len(list))
	for i, l := range list {
		rejections[i].User = l.User
		for _, e := range l.Errors {
			rejections[i].Findings = append(rejections[i].Findings, Finding{Text(e.Code), Text(e.Message), Text(e.Path)})
		}
		if len(l.Errors) == 0 {
			rejections[i].Findings = []Finding{{Message: "Auth0 gives no reason"}}
		}
	}
	return rejections, nil, nil
}

// Text is the text of a JSON string, and any other value as it is written.
func Text(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	return string(raw)
}
