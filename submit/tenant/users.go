package tenant

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	"muster/submit/failure"
)

// User is what Auth0 shows of a user.
type User struct {
	ID         string     `json:"user_id"`
	Email      string     `json:"email"`
	Created    time.Time  `json:"created_at"`
	Logins     int        `json:"logins_count"`
	Identities []Identity `json:"identities"`

	Raw json.RawMessage `json:"-"` // all of it
}

// Identity is an account of a user.
type Identity struct {
	Connection string `json:"connection"`
}

// In reports whether a user has an account in a connection, by its name; where that is not
// known, whether he may have one.
func (u *User) In(connection string) bool {
	for _, i := range u.Identities {
		if connection == "" || i.Connection == connection {
			return true
		}
	}
	return connection == "" && len(u.Identities) == 0
}

// Prefix is what Auth0 puts in front of the user_id of a file.
const Prefix = "auth0|"

// User asks for the user with a user_id of a file; nil where there is none.
func (t *Tenant) User(ctx context.Context, id string) (*User, error) {
	var u User
	req := request{method: http.MethodGet, path: "/api/v2/users/" + url.PathEscape(Prefix+id)}
	req.valid = func(body []byte) error {
		u = User{}
		if err := json.Unmarshal(body, &u); err != nil || u.ID == "" {
			return errors.New("it is not a user")
		}
		u.Raw = body
		return nil
	}
	_, err := t.retry(ctx, req, lookUpTries)
	var no *Refusal
	if errors.As(err, &no) && no.noUser() {
		return nil, nil
	}
	return &u, err
}

// noUser reports whether it is Auth0 itself that says that there is no such user: a gateway
// knows of none.
func (e *Refusal) noUser() bool {
	return e.Status == http.StatusNotFound &&
		(e.code == "inexistent_user" || strings.Contains(strings.ToLower(e.message), "user does not exist"))
}

// lookUpTries are made of a look-up before it is put off.
const lookUpTries = 3

// UsersByEmail asks for the users with an address, in all connections.
func (t *Tenant) UsersByEmail(ctx context.Context, email string) ([]User, error) {
	var users []User
	// Auth0 stores addresses in lower case, and compares them as they are.
	path := "/api/v2/users-by-email?email=" + url.QueryEscape(strings.ToLower(email))
	req := request{method: http.MethodGet, path: path}
	req.valid = func(body []byte) error {
		users = nil
		var raw []json.RawMessage
		if json.Unmarshal(body, &raw) != nil || json.Unmarshal(body, &users) != nil {
			return errors.New("it is no list of users")
		}
		for i := range users {
			users[i].Raw = raw[i]
		}
		return nil
	}
	_, err := t.retry(ctx, req, lookUpTries)
	return users, err
}

// Export begins a job that writes the users of a connection to a file.
func (t *Tenant) Export(ctx context.Context, connection string) (job string, err error) {
	type field struct {
		Name string `json:"name"`
	}
	body, err := json.Marshal(map[string]any{
		"connection_id": connection, "format": "json",
		"fields": []field{{"user_id"}, {"email"}, {"created_at"}, {"logins_count"}},
	})
	if err != nil {
		return "", err
	}
	req := request{method: http.MethodPost, path: "/api/v2/jobs/users-exports", kind: "application/json", body: body}
	req.valid = func(body []byte) error {
		var j Job
		if json.Unmarshal(body, &j) != nil || !jobID().MatchString(j.ID) {
			return errors.New("it names no job")
		}
		job = j.ID
		return nil
	}
	_, err = t.retry(ctx, req, lookUpTries) // one too many does no harm
	return job, err
}

// Download reads the users that an export wrote. The address is secret, and gets no token.
func (t *Tenant) Download(ctx context.Context, location string, each func(User)) error {
	u, err := url.Parse(location)
	if err != nil || u.Scheme != "https" && !(u.Scheme == "http" && loopback(u.Hostname())) {
		return &failure.Error{Kind: failure.Incomplete, Op: "get the export of users", Message: "its address is no https"}
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, location, nil)
	if err != nil {
		return &Lost{reason: "the address of the export is none", err: err}
	}
	res, err := t.client.Do(req)
	if err != nil {
		return &Lost{reason: "the export of users: " + t.reason(err), err: errors.New("download")}
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return &Lost{reason: fmt.Sprintf("the export of users answers %d", res.StatusCode)}
	}
	text := bufio.NewReader(res.Body)
	var lines io.Reader = text
	if magic, _ := text.Peek(2); bytes.Equal(magic, []byte{0x1f, 0x8b}) {
		if lines, err = gzip.NewReader(text); err != nil {
			return &Lost{reason: "the export of users is damaged", err: err}
		}
	}
	for d := json.NewDecoder(lines); ; {
		var u User
		switch err := d.Decode(&u); {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return &Lost{reason: "the export of users cannot be read to its end", err: err}
		}
		each(u)
	}
}

func loopback(host string) bool {
	ip := net.ParseIP(host)
	return ip != nil && ip.IsLoopback()
}
