package tenant

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"muster/schema"
)

// Answers about a connection: those without options, in a form that nobody knows, or none, leave its settings unknown,
// and never take defaults for them.
func TestAnswersOfConnections(t *testing.T) {
	const id = "con_0123456789abcdef"
	for _, c := range []struct {
		name, connections, clients string
		unread, fails              string
		needsUsername              schema.Fact
		enabled                    int // -1 for unknown
	}{
		{
			name: "all", connections: `[{"id":"` + id +
				`","name":"Users","strategy":"auth0","options":{"requires_username":true}}]`,
			clients: `{"clients":[{"client_id":"a"}],"next":"x"}`, needsUsername: schema.Yes, enabled: 1,
		},
		{
			name: "unknown options", clients: `{"clients":[]}`, needsUsername: schema.No,
			connections: `[{"id":"` + id + `","name":"Users","strategy":"auth0","options":{"brand_new":[{}]},"x":1}]`,
		},
		{
			name: "no options", connections: `[{"id":"` + id + `","name":"Users","strategy":"auth0"}]`, clients: "404",
			unread: "the token lacks read:connections_options", enabled: -1,
		},
		{
			name: "options of another form", clients: "403",
			connections: `[{"id":"` + id + `","name":"Users","strategy":"auth0","options":{"requires_username":"yes"}}]`,
			unread:      "options.requires_username cannot be a string", enabled: -1,
		},
		{
			name: "clients of another form", connections: `[{"id":"` + id + `","name":"Users","options":{}}]`,
			clients: `["a"]`, needsUsername: schema.No, enabled: -1,
		},
		{name: "none", connections: `[]`, fails: "the tenant has no database connection"},
		{name: "a page", connections: `<html>`, fails: "answers something else than the Management API does"},
	} {
		t.Run(c.name, func(t *testing.T) {
			auth0 := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				text := c.connections
				if strings.HasSuffix(r.URL.Path, "/clients") {
					text = c.clients
				}
				switch text {
				case "403":
					w.WriteHeader(http.StatusForbidden)
				case "404":
					w.WriteHeader(http.StatusNotFound)
				default:
					w.Write([]byte(text))
				}
			}))
			defer auth0.Close()
			tenant, err := New(Config{
				BaseURL: auth0.URL, Token: StaticToken("t"), Now: time.Now, Unit: time.Millisecond,
				Sleep: func(context.Context, time.Duration) error { return nil },
			})
			if err != nil {
				t.Fatal(err)
			}
			got, err := tenant.Connection(t.Context(), "Users")
			switch {
			case c.fails != "":
				if err == nil || !strings.Contains(err.Error(), c.fails) {
					t.Errorf("%v", err)
				}
				return
			case err != nil:
				t.Fatal(err)
			}
			if got.ID != id || !strings.Contains(got.Unread, c.unread) || (got.Unread == "") != (c.unread == "") {
				t.Errorf("%+v", got)
			}
			if needs := got.Settings().NeedsUsername; needs != c.needsUsername {
				t.Errorf("it needs usernames: %d", needs)
			}
			if known := got.EnabledClients != nil; known != (c.enabled >= 0) || known && len(got.EnabledClients) != c.enabled {
				t.Errorf("enabled: %v", got.EnabledClients)
			}
		})
	}
}
