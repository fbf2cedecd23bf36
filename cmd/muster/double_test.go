package main

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"muster/submit/emulator"
)

// double is a double of Auth0 in this process.
func double(t testing.TB, config emulator.Config) *emulator.Server {
	t.Helper()
	server, err := emulator.New(config)
	if err != nil {
		t.Fatal(err)
	}
	return server
}

// serve returns an address at which a handler answers as long as the test runs.
func serve(t testing.TB, handler http.Handler) (url string) {
	t.Helper()
	web := httptest.NewServer(handler)
	t.Cleanup(web.Close)
	return web.URL
}

// environment leads a command to a double of Auth0 that answers at an address.
func environment(server *emulator.Server, url string) map[string]string {
	info := server.Info()
	return map[string]string{
		"AUTH0_DOMAIN": url, "AUTH0_CLIENT_ID": info.ClientID, "AUTH0_CLIENT_SECRET": info.ClientSecret,
	}
}

// arrived returns the users that a double of Auth0 has, one JSON object a line.
func arrived(server http.Handler) string {
	w := httptest.NewRecorder()
	server.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/_emulator/users", nil))
	return w.Body.String()
}
