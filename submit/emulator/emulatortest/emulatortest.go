// Package emulatortest makes doubles of Auth0 for tests, which end with them. One that is started answers at an
// address; one that is only made is asked as an http.Handler, as in a bubble of testing/synctest.
package emulatortest

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"muster/submit/emulator"
)

// Tenant is a double of Auth0 and what its clients must know.
type Tenant struct {
	*emulator.Server
	emulator.Info
	URL string // at which it answers; "" where it was not started
}

// New makes a tenant.
func New(t testing.TB, config emulator.Config) *Tenant {
	t.Helper()
	server, err := emulator.New(config)
	if err != nil {
		t.Fatal(err)
	}
	return &Tenant{Server: server, Info: server.Info()}
}

// Start makes a tenant that answers.
func Start(t testing.TB, config emulator.Config) *Tenant {
	t.Helper()
	tenant := New(t, config)
	tenant.URL = Serve(t, tenant)
	return tenant
}

// Serve returns an address at which a handler answers until the test ends.
func Serve(t testing.TB, handler http.Handler) (url string) {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return server.URL
}

// Lines returns what a path such as /_emulator/users or /_emulator/requests lists, one JSON object each.
func (t *Tenant) Lines(path string) []string {
	w := httptest.NewRecorder()
	t.ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
	return strings.FieldsFunc(w.Body.String(), func(r rune) bool { return r == '\n' })
}
