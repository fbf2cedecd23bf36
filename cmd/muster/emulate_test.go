package main

import (
	"bytes"
	"crypto/rand"
	"crypto/rsa"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

// visitor asks an emulator as a client would.
type visitor struct {
	*testing.T
	ready
	http.Client
}

func visit(t *testing.T, flags ...string) *visitor {
	t.Helper()
	return &visitor{T: t, ready: emulate(t, flags...)}
}

// ask sends a request with the token that is always good.
func (v *visitor) ask(method, path, kind, body string) (int, http.Header, string, error) {
	v.Helper()
	r, err := http.NewRequest(method, v.URL+path, strings.NewReader(body))
	if err != nil {
		v.Fatal(err)
	}
	r.Header.Set("Authorization", "Bearer "+v.Token)
	r.Header.Set("Content-Type", kind)
	answer, err := v.Do(r)
	if err != nil {
		return 0, nil, "", err
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	return answer.StatusCode, answer.Header, string(text), err
}

// want asks for a path, and wants a status and words in the answer.
func (v *visitor) want(path string, status int, words ...string) {
	v.Helper()
	got, _, text, err := v.ask(http.MethodGet, path, "", "")
	if err != nil || got != status {
		v.Errorf("%s: %d, not %d: %s, %v", path, got, status, text, err)
	}
	for _, word := range words {
		if !strings.Contains(text, word) {
			v.Errorf("%s: no %s in %s", path, word, text)
		}
	}
}

// sends imports users, and returns the status and the job.
func (v *visitor) sends(users string) (status int, job string, err error) {
	v.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	form.WriteField("connection_id", v.ConnectionID)
	form.WriteField("external_id", "visitor")
	file, _ := form.CreateFormFile("users", "users.json")
	io.WriteString(file, users)
	form.Close()
	status, _, text, err := v.ask(http.MethodPost, "/api/v2/jobs/users-imports", form.FormDataContentType(), body.String())
	var answer struct{ ID string }
	json.Unmarshal([]byte(text), &answer)
	return status, answer.ID, err
}

const ana = `[{"user_id":"1","email":"ana@example.com"}]`

// Each flag of muster emulate makes the tenant that it says.
func TestEmulateFlags(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "before.json", `{"user_id":"1","email":"ana@example.com"}{"user_id":"2","email":"ben@example.com"}`)
	write(t, "one.json", `{"name": "People", "options": {"validation": {"username": {"min": 1, "max": 40}}}}`)
	write(t, "two.json", `[{"name": "People"}, {"name": "Staff", "id": "con_0123456789abcdef"}]`)
	logs := `/api/v2/logs?q=` + `type%3Asapi+AND+description%3A%22Create+import+users+job%22`
	for flags, check := range map[string]func(v *visitor){
		"": func(v *visitor) {
			v.want("/api/v2/connections?name=Users", 200, `"strategy":"auth0"`)
			_, job, _ := v.sends(ana)
			v.want("/api/v2/jobs/"+job, 200, `"status":"completed"`, `"inserted":1`, `"percentage_done":100`)
			v.want(logs, 200, `"external_id":"visitor"`)
			if _, _, text, _ := v.ask(http.MethodGet, logs, "", ""); strings.Contains(text, job) {
				v.Errorf("the log has the id: %s", text)
			}
		},
		"--users before.json": func(v *visitor) {
			v.want("/api/v2/users/auth0%7C2", 200, "ben@example.com")
			_, job, _ := v.sends(ana)
			v.want("/api/v2/jobs/"+job+"/errors", 200, "DUPLICATED_USER")
		},
		"--slots 1 --speed 1000": func(v *visitor) {
			_, job, _ := v.sends(ana)
			v.want("/api/v2/jobs/"+job, 200, `"status":"pending"`)
			if status, _, _ := v.sends(ana); status != http.StatusTooManyRequests {
				v.Errorf("a second job: %d", status)
			}
		},
		"--rate 2": func(v *visitor) {
			limited := 0
			for range 10 {
				status, header, _, _ := v.ask(http.MethodGet, "/api/v2/connections", "", "")
				if header.Get("X-Ratelimit-Limit") != "2" {
					v.Errorf("%v", header)
				}
				if status == http.StatusTooManyRequests {
					limited++
				}
			}
			if limited == 0 {
				v.Error("ten requests, and no limit")
			}
		},
		"--scopes read:connections,read:users": func(v *visitor) {
			v.want("/api/v2/users/auth0%7C1", 404)
			if status, _, err := v.sends(ana); status != http.StatusForbidden {
				v.Errorf("%d, %v", status, err)
			}
		},
		"--connection-config one.json": func(v *visitor) {
			v.want("/api/v2/connections", 200, `"name":"People"`)
			_, job, _ := v.sends(`[{"email":"a@example.com","username":"` + strings.Repeat("n", 40) + `"}]`)
			v.want("/api/v2/jobs/"+job, 200, `"inserted":1`)
		},
		"--connection-config two.json": func(v *visitor) {
			v.want("/api/v2/connections/con_0123456789abcdef", 200, `"name":"Staff"`)
			if v.ConnectionName != "People" {
				v.Error(v.ConnectionName)
			}
		},
		"--log-delay 1h": func(v *visitor) {
			v.sends(ana)
			v.want(logs, 200, "[]")
		},
		"--log-job-id": func(v *visitor) {
			_, job, _ := v.sends(ana)
			v.want(logs, 200, job)
		},
		"--terse": func(v *visitor) {
			_, job, _ := v.sends(ana)
			if _, _, text, _ := v.ask(http.MethodGet, "/api/v2/jobs/"+job, "", ""); strings.Contains(text, "percentage_done") ||
				!strings.Contains(text, `"status":"completed"`) {
				v.Errorf("%s", text)
			}
		},
		"--token-life 90s": func(v *visitor) {
			_, _, text, _ := v.ask(http.MethodPost, "/oauth/token", "application/json", fmt.Sprintf(
				`{"grant_type":"client_credentials","client_id":%q,"client_secret":%q,"audience":%q}`, v.ClientID, v.ClientSecret,
				v.URL+"/api/v2/"))
			if !strings.Contains(text, `"expires_in":90`) {
				v.Error(text)
			}
		},
		"--fault create-lost": func(v *visitor) {
			if _, _, err := v.sends(ana); !errors.Is(err, io.EOF) { // FIN
				v.Errorf("%v", err)
			}
			v.want("/api/v2/users/auth0%7C1", 200)
			if status, _, err := v.sends(ana); status != http.StatusAccepted {
				v.Errorf("%d, %v", status, err)
			}
		},
		"--fault create-reset --fault create-503:2+ --fault errors-401:1-2": func(v *visitor) {
			if _, _, err := v.sends(ana); !errors.Is(err, syscall.ECONNRESET) && runtime.GOOS != "windows" { // RST
				v.Errorf("%v", err)
			}
			v.want("/api/v2/users/auth0%7C1", 404)
			for range 3 {
				if status, _, err := v.sends(ana); status != http.StatusServiceUnavailable {
					v.Errorf("%d, %v", status, err)
				}
			}
			v.want("/api/v2/jobs/job_0123456789abcdef/errors", 401)
			v.want("/api/v2/jobs/job_0123456789abcdef/errors", 401)
			v.want("/api/v2/jobs/job_0123456789abcdef/errors", 404)
		},
		"--fault create-sign-up": func(v *visitor) {
			_, job, _ := v.sends(ana)
			v.want("/api/v2/jobs/"+job+"/errors", 200, "DUPLICATED_USER")
			v.want("/api/v2/users/auth0%7C1", 404) // who signed up has another id
			v.want("/api/v2/users-by-email?email=ana@example.com", 200, `"user_id":"auth0|`)
		},
		"--tls": func(v *visitor) {
			ca, err := os.ReadFile(v.CAFile)
			roots := x509.NewCertPool()
			if err != nil || !roots.AppendCertsFromPEM(ca) || !strings.HasPrefix(v.URL, "https://127.0.0.1:") {
				v.Fatalf("%s, %v", v.URL, err)
			}
			v.Transport = &http.Transport{TLSClientConfig: &tls.Config{RootCAs: roots}}
			v.want("/api/v2/connections", 200, "Users")
			v.CloseIdleConnections()
		},
	} {
		t.Run(flags, func(t *testing.T) { check(visit(t, strings.Fields(flags)...)) })
	}
}

// What a flag cannot be is said with its name, and nothing is served.
func TestEmulateUsage(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "bad.json", `{"email":"no address"}`)
	write(t, "odd.json", `{"name": "People", "username_max": 3}`)
	for flags, want := range map[string]string{
		"--fault create-odd":           "--fault",
		"--speed fast":                 "--speed",
		"--speed -1":                   "--speed",
		"--speed NaN":                  "--speed",
		"--speed Inf":                  "--speed",
		"--slots x":                    "--slots",
		"--slots -1":                   "--slots",
		"--rate -5":                    "--rate",
		"--log-delay -1s":              "--log-delay",
		"--token-life -1h":             "--token-life",
		"--users none.json":            "none.json",
		"--users bad.json":             "bad.json:1:1",
		"--connection-config odd.json": "--connection-config",
		"--client-key bad.json":        "--client-key",
		"--listen nowhere":             "--listen",
		"users.json":                   "takes no argument",
	} {
		status, stderr := musterOn(nil, append([]string{"emulate"}, strings.Fields(flags)...)...)
		gone := want == "none.json" || want == "bad.json:1:1"
		if status != wrongUse && !(gone && status == failed) || !strings.Contains(stderr, want) {
			t.Errorf("%s: status %d, %s", flags, status, stderr)
		}
	}
}

// Users and credentials outlive the process where there is a file for them.
func TestEmulateState(t *testing.T) {
	file := filepath.Join(t.TempDir(), "state")
	info, stop, err := serveEmulator([]string{"--state", file})
	if err != nil {
		t.Fatal(err)
	}
	first := &visitor{T: t, ready: info}
	if status, _, err := first.sends(ana); status != http.StatusAccepted {
		t.Fatal(status, err)
	}
	stop()
	second := visit(t, "--state", file)
	if second.Token != info.Token || second.ConnectionID != info.ConnectionID || second.ClientSecret != info.ClientSecret {
		t.Errorf("%+v is not %+v", second.Info, info.Info)
	}
	second.want("/api/v2/users/auth0%7C1", 200, "ana@example.com")
}

// An application without a secret signs with its key, by the flag of the one and the variable of the other; a shell
// gets what it needs by --print-env.
func TestPrivateKey(t *testing.T) {
	dir := t.TempDir()
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	other, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	text := func(kind string, der []byte) string {
		return string(pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der}))
	}
	for name, content := range map[string]string{
		"key.pem":   text("RSA PRIVATE KEY", x509.MarshalPKCS1PrivateKey(key)),
		"other.pem": text("RSA PRIVATE KEY", x509.MarshalPKCS1PrivateKey(other)),
		"bad.pem":   "no key", "users.json": ana,
	} {
		write(t, filepath.Join(dir, name), content)
	}
	public, err := x509.MarshalPKIXPublicKey(&key.PublicKey)
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "public.pem"), text("PUBLIC KEY", public))
	for _, flag := range []string{"key.pem", "public.pem"} { // the private half has the public one
		info := emulate(t, "--client-key", filepath.Join(dir, flag))
		for name, want := range map[string]string{
			"key.pem": "1 user submitted = 1 inserted", "other.pem": "Auth0 answers 401", "bad.pem": "AUTH0_PRIVATE_KEY_FILE",
			"none.pem": "none.pem",
		} {
			c := exec.Command("muster-hasty", "submit", "users.json", "--connection", "Users", "--run-dir", flag+"-"+name)
			c.Dir = dir
			c.Env = append(os.Environ(), "AUTH0_DOMAIN="+info.URL, "AUTH0_CLIENT_ID="+info.ClientID,
				"AUTH0_PRIVATE_KEY_FILE="+name)
			out, err := c.CombinedOutput()
			if (err == nil) != (name == "key.pem") || !strings.Contains(string(out), want) {
				t.Errorf("%s with %s: %v: %s", name, flag, err, out)
			}
		}
	}
	env := ready{URL: "https://127.0.0.1:1", CAFile: "ca.pem"}
	env.ClientID, env.ClientSecret = "id", "secret"
	if got := env.env(); got != "export AUTH0_DOMAIN='https://127.0.0.1:1' AUTH0_CLIENT_ID='id' "+
		"AUTH0_CLIENT_SECRET='secret'\nexport SSL_CERT_FILE='ca.pem' NODE_EXTRA_CA_CERTS='ca.pem'\n" {
		t.Error(got)
	}
}

// A job that takes its time comes to its end.
func TestEmulateSpeed(t *testing.T) {
	v := visit(t, "--speed", "0.02")
	_, job, err := v.sends(ana)
	for status := ""; status != "completed"; time.Sleep(time.Millisecond) {
		_, _, text, failed := v.ask(http.MethodGet, "/api/v2/jobs/"+job, "", "")
		var answer struct{ Status string }
		json.Unmarshal([]byte(text), &answer)
		if status = answer.Status; err != nil || failed != nil || status == "" {
			t.Fatal(text, err, failed)
		}
	}
}
