package submit

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"sync"

	"muster/schema"
)

// Connection is the database connection that users go to.
type Connection struct {
	ID   string `json:"id"`
	Name string `json:"name"` // "" where the token may not ask
}

func (c Connection) String() string {
	if c.Name == "" {
		return c.ID
	}
	return c.Name
}

// The shapes of ids. Source: Auth0 Management API, the jobs endpoints. Nothing of
// another shape gets into a URL or a form.
var (
	connectionID = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^con_[A-Za-z0-9]{16}$`) })
	jobID        = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^job_[A-Za-z0-9]{16}$`) })
)

// anyConnectionID has the length of all.
const anyConnectionID = "con_0000000000000000"

const (
	scopeCreate      = "create:users"
	scopeConnections = "read:connections"
	databaseStrategy = "auth0"
)

// preflight finds out all that can be known before the first user is sent: whether
// the token is good, what it may do, and which connection is meant.
func (a *api) preflight(ctx context.Context, wanted string) (Connection, token, error) {
	t, err := a.keys.get(ctx, a, Secret{})
	if err != nil {
		return Connection{}, token{}, err
	}
	if !t.allows(scopeCreate) {
		return Connection{}, t, &Error{
			Kind: Usage, Op: "check the access token",
			Message: "it may not create users", Hint: "it needs the scope " + scopeCreate,
		}
	}
	c, err := a.connection(ctx, wanted, t)
	return c, t, err
}

// connection finds a database connection by its name or id.
func (a *api) connection(ctx context.Context, wanted string, t token) (Connection, error) {
	const op = "find the connection"
	byID := connectionID().MatchString(wanted)
	if !t.allows(scopeConnections) {
		if byID {
			return Connection{ID: wanted}, nil
		}
		return Connection{}, &Error{
			Kind: Usage, Op: op, Message: "the access token may not look connections up by name",
			Hint: "give it the scope " + scopeConnections + ", or name the connection by its id, con_…",
		}
	}
	type view struct{ ID, Name, Strategy string }
	var found []view
	path := "/api/v2/connections?fields=id,name,strategy&strategy=" + databaseStrategy + "&name=" + url.QueryEscape(wanted)
	if byID {
		path = "/api/v2/connections/" + wanted + "?fields=id,name,strategy"
	}
	ans, err := a.retry(ctx, request{method: http.MethodGet, path: path}, preflightTries)
	var no *refusal
	switch {
	case byID && errors.As(err, &no) && no.status == http.StatusForbidden:
		return Connection{ID: wanted}, nil
	case byID && errors.As(err, &no) && no.status == http.StatusNotFound:
		return Connection{}, a.unknown(ctx, wanted)
	case err != nil:
		return Connection{}, a.explain(op, scopeConnections, err)
	case byID:
		var one view
		err = json.Unmarshal(ans.body, &one)
		found = []view{one}
	default:
		err = json.Unmarshal(ans.body, &found)
	}
	if err != nil {
		return Connection{},
			&Error{
				Kind: Incomplete, Op: op, Message: a.host + " answers something else than the Management API does",
				Hint: "check the domain",
			}
	}
	for _, f := range found {
		switch {
		case f.ID != wanted && f.Name != wanted || !connectionID().MatchString(f.ID):
		case f.Strategy != "" && f.Strategy != databaseStrategy:
			return Connection{}, &Error{Kind: Usage, Op: op, Message: fmt.Sprintf("%s is no database connection but %s",
				schema.Quote(wanted), schema.Quote(f.Strategy)), Hint: "users can be imported into database connections only"}
		default:
			return Connection{ID: f.ID, Name: f.Name}, nil
		}
	}
	return Connection{}, a.unknown(ctx, wanted)
}

// unknown is the error of a connection that is not there; it names those that are.
func (a *api) unknown(ctx context.Context, wanted string) error {
	const page, shown = 100, 20 // a hundred is the most that Auth0 gives at once
	e := &Error{
		Kind: Usage, Op: "find the connection",
		Message: fmt.Sprintf("the tenant has no database connection %s", schema.Quote(wanted)),
	}
	path := fmt.Sprintf("/api/v2/connections?fields=id,name&strategy=%s&page=0&per_page=%d", databaseStrategy, page)
	ans, err := a.retry(ctx, request{method: http.MethodGet, path: path}, 1)
	var found []struct{ Name string }
	if err != nil || json.Unmarshal(ans.body, &found) != nil {
		return e
	}
	var names, quoted []string
	for _, f := range found {
		names = append(names, f.Name)
		quoted = append(quoted, schema.Quote(f.Name))
	}
	if len(quoted) == 0 {
		e.Hint = "it has no database connection at all"
		return e
	}
	more := ""
	if len(quoted) > shown {
		quoted, more = quoted[:shown], ", …"
	}
	e.Hint = "it has " + strings.Join(quoted, ", ") + more
	if near := schema.Nearest(wanted, names); near != "" {
		e.Hint = "did you mean " + schema.Quote(near) + "? " + e.Hint
	}
	return e
}

// probe asks for a job that cannot be there, to learn whether a token that does not
// tell its scopes may see jobs.
func (a *api) probe(ctx context.Context) error {
	_, err := a.retry(ctx, request{method: http.MethodGet, path: "/api/v2/jobs/job_0000000000000000"}, preflightTries)
	var no *refusal
	if err == nil || errors.As(err, &no) && no.status == http.StatusNotFound {
		return nil
	}
	return a.explain("check the access token", scopeCreate, err)
}
