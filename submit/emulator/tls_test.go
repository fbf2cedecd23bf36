package emulator_test

import (
	"crypto/tls"
	"crypto/x509"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"muster/submit/emulator"
	"muster/submit/emulator/emulatortest"
)

// newTLSTenant serves over https and gives the authority's certificate too.
func newTLSTenant(t *testing.T, config emulator.Config) (*tenant, []byte) {
	t.Helper()
	certificate, authority, err := emulator.NewCertificate(time.Now())
	if err != nil {
		t.Fatal(err)
	}
	tn := emulatortest.New(t, config)
	srv := httptest.NewUnstartedServer(tn)
	srv.TLS = &tls.Config{Certificates: []tls.Certificate{certificate}, MinVersion: tls.VersionTLS12}
	srv.EnableHTTP2 = true
	srv.StartTLS()
	t.Cleanup(srv.Close)
	tn.URL = srv.URL
	return &tenant{t, tn}, authority
}

func TestTLS(t *testing.T) {
	tn, authority := newTLSTenant(t, emulator.Config{})
	roots := x509.NewCertPool()
	if !roots.AppendCertsFromPEM(authority) {
		t.Fatal("no certificate")
	}
	for _, http2 := range []bool{false, true} {
		transport := &http.Transport{TLSClientConfig: &tls.Config{RootCAs: roots}, ForceAttemptHTTP2: http2}
		client := &http.Client{Transport: transport}
		defer client.CloseIdleConnections()
		for _, base := range []string{tn.URL, strings.Replace(tn.URL, "127.0.0.1", "localhost", 1)} {
			body := `{"grant_type":"client_credentials","client_id":"` + tn.ClientID + `","client_secret":"` + tn.ClientSecret +
				`","audience":"` + base + `/api/v2/"}`
			res, err := client.Post(base+"/oauth/token", "application/json", strings.NewReader(body))
			if err != nil {
				t.Fatal(err)
			}
			got, _ := io.ReadAll(res.Body)
			res.Body.Close()
			if res.StatusCode != 200 || res.ProtoMajor == 2 != http2 {
				t.Errorf("%s %s: %s", res.Proto, res.Status, got)
			}
			// Over https the audience is https.
			res, err = client.Post(base+"/oauth/token", "application/json",
				strings.NewReader(strings.Replace(body, "https:", "http:", 1)))
			if err != nil || res.StatusCode != 403 {
				t.Error(res, err)
			}
		}
		for _, do := range []string{"drop", "lost", "truncated"} {
			if err := tn.AddFaults(emulator.Fault{On: "token", Do: do, Count: 1}); err != nil {
				t.Fatal(err)
			}
			res, err := client.Post(tn.URL+"/oauth/token", "application/json", strings.NewReader("{}"))
			if err == nil {
				_, err = io.ReadAll(res.Body)
			}
			if err == nil {
				t.Errorf("%s: no error", do)
			}
		}
	}
	if _, err := http.Get(tn.URL); err == nil {
		t.Error("trusted without the authority")
	}
}

// TestManyClients is for the race detector.
func TestManyClients(t *testing.T) {
	tn := newTenant(t, emulator.Config{Slots: 100, RateLimit: 1e6})
	var clients sync.WaitGroup
	for i := range 8 {
		clients.Go(func() {
			r, err := tn.tryPost(people(100*i, 100))
			if err != nil || r.StatusCode != 202 {
				t.Error(r, err)
				return
			}
			for _, path := range []string{
				"/api/v2/jobs/" + decode[jobAnswer](t, r.body).ID, "/_emulator/users",
				"/_emulator/requests", "/api/v2/connections", "/api/v2/logs",
			} {
				if r, err := tn.try("GET", path, ""); err != nil || r.StatusCode != 200 {
					t.Error(r, err)
				}
			}
			tn.AddFaults(emulator.Fault{On: "users", Do: "drop"})
			tn.ClearFaults()
		})
	}
	clients.Wait()
	if n := len(tn.users()); n != 800 {
		t.Errorf("%d users", n)
	}
}
