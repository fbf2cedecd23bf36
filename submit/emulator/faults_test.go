package emulator_test

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"muster/submit/emulator"
)

// tokenBody asks for a token; faults do not mind that it is not a good request.
const tokenBody = `{"grant_type":"client_credentials"}`

func (t *tenant) askToken() (reply, error) {
	return t.try("POST", "/oauth/token", tokenBody, "Content-Type", "application/json")
}

func TestFaultStatus(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	id := tn.create(people(1, 1))
	paths := map[string]string{
		"connections": "/api/v2/connections", "job": "/api/v2/jobs/" + id, "errors": "/api/v2/jobs/" + id + "/errors",
		"users": "/api/v2/users/auth0%7C1", "logs": "/api/v2/logs",
	}
	for on, path := range paths {
		tn.faults(fmt.Sprintf(`{"on":%q,"do":"status","status":503,"count":2,"headers":{"Retry-After":"7"}}`, on))
		for range 2 {
			r := tn.get(path)
			r.wantError(t, 503, "", "Service Unavailable")
			if r.Header.Get("Retry-After") != "7" {
				t.Error(r.Header)
			}
		}
		if r := tn.get(path); r.StatusCode == 503 {
			t.Errorf("%s: the fault came a third time", on)
		}
	}
	tn.faults(`[{"on":"token","do":"status","status":429,"count":1},{"on":"create","do":"status","status":307,"count":1,"headers":{"Location":"/elsewhere"},"body":""}]`)
	r, err := tn.askToken()
	if err != nil || r.StatusCode != 429 {
		t.Error(r, err)
	}
	if r := tn.post(people(2, 1)); r.StatusCode != 307 || r.Header.Get("Location") != "/elsewhere" || r.body != "" {
		t.Error(r.Status, r.body)
	}
	// An own body, as text or as JSON, with the id of the path.
	tn.faults(`[{"on":"job","do":"status","status":200,"count":1,"body":{"id":"{id}","status":"completed","summary":{"total":5,"failed":1,"inserted":1,"updated":1}}},
		{"on":"errors","do":"status","status":200,"count":1,"body":"[{\"user\":"}]`)
	tn.get(paths["job"]).want(t, 200, `{"id":"`+id+`","status":"completed"`)
	if r := tn.get(paths["errors"]); r.body != `[{"user":` {
		t.Error(r.body)
	}
}

func TestFaultsOfCreate(t *testing.T) {
	for _, test := range []struct {
		fault   string
		created bool
		check   func(*testing.T, reply, error)
	}{
		{`"do":"status","status":500`, false, status(500)},
		{`"do":"status","status":504,"executed":true`, true, status(504)},
		{`"do":"html"`, false, html(200)},
		{`"do":"html","status":202,"executed":true`, true, html(202)},
		{`"do":"html","status":502`, false, html(502)},
		{`"do":"drop"`, false, broken},
		{`"do":"drop","unread":true`, false, broken},
		{`"do":"lost"`, true, broken},
		{`"do":"truncated"`, true, func(t *testing.T, r reply, err error) {
			if !errors.Is(err, io.ErrUnexpectedEOF) {
				t.Error(r, err)
			}
		}},
		{`"do":"empty"`, true, func(t *testing.T, r reply, err error) {
			if err != nil || r.StatusCode != 202 || r.body != "" {
				t.Error(r, err)
			}
		}},
		{`"do":"no_id"`, true, func(t *testing.T, r reply, err error) {
			if err != nil || r.StatusCode != 202 || strings.Contains(r.body, `"id"`) ||
				!strings.Contains(r.body, `"status":"pending"`) {
				t.Error(r, err)
			}
		}},
		{`"do":"slots"`, false, func(t *testing.T, r reply, err error) {
			r.wantError(t, 429, "too_many_requests", "There are 2 active import users jobs, please wait")
		}},
		{`"do":"rate_limit","seconds":90,"headers":{"Retry-After":"90"}`, false, func(t *testing.T, r reply, err error) {
			r.wantError(t, 429, "too_many_requests", "Global limit has been reached")
			if h := r.Header; h.Get("x-ratelimit-reset") != "1772366490" || h.Get("x-ratelimit-remaining") != "0" ||
				h.Get("retry-after") != "90" {
				t.Error(h)
			}
		}},
	} {
		t.Run(test.fault, func(t *testing.T) {
			tn := newTenant(t, emulator.Config{Now: newClock().Now})
			tn.faults(`{"on":"create","count":1,` + test.fault + `}`)
			r, err := tn.tryPost(people(1, 2), "external_id", "x1")
			test.check(t, r, err)
			if got := strings.Count(tn.get("/_emulator/users").body, "\n"); (got == 2) != test.created || !test.created &&
				got != 0 {
				t.Errorf("%d users are there", got)
			}
			if logged := strings.Contains(tn.get("/api/v2/logs").body, `"external_id":"x1"`); logged != test.created {
				t.Errorf("in the log: %t", logged)
			}
			id := tn.create(people(3, 1)) // once only
			tn.get("/api/v2/jobs/"+id).want(t, 200)
		})
	}
}

func status(want int) func(*testing.T, reply, error) {
	return func(t *testing.T, r reply, err error) {
		if err != nil || r.StatusCode != want {
			t.Error(r, err)
		}
	}
}

func html(want int) func(*testing.T, reply, error) {
	return func(t *testing.T, r reply, err error) {
		if err != nil || r.StatusCode != want || !strings.HasPrefix(r.body, "<!doctype html>") ||
			!strings.HasPrefix(r.Header.Get("Content-Type"), "text/html") {
			t.Error(r, err)
		}
	}
}

func broken(t *testing.T, r reply, err error) {
	var broken *url.Error
	if !errors.As(err, &broken) || r.Response != nil {
		t.Error(r, err)
	}
}

func TestFaultDelay(t *testing.T) {
	for _, executed := range []bool{false, true} {
		tn := newTenant(t, emulator.Config{})
		// A delay does not keep another fault from coming too.
		tn.faults(fmt.Sprintf(
			`[{"on":"create","do":"delay","seconds":0.2,"count":1,"executed":%t},{"on":"create","do":"status","status":500,"count":1}]`, executed))
		begin := time.Now()
		tn.post(people(1, 1)).want(t, 500)
		if took := time.Since(begin); took < 200*time.Millisecond { // which no busy machine makes wrong
			t.Error(took)
		}
		tn.create(people(1, 1))
	}
	// A client that leaves before the delay is over has, or has not, created a job.
	for _, executed := range []bool{false, true} {
		tn := newTenant(t, emulator.Config{})
		tn.faults(fmt.Sprintf(`{"on":"create","do":"delay","seconds":600,"executed":%t}`, executed))
		body, contentType := form("@users", people(1, 1), "connection_id", tn.ConnectionID)
		req, _ := http.NewRequest("POST", tn.URL+postPath, strings.NewReader(body))
		req.Header.Set("Content-Type", contentType)
		req.Header.Set("Authorization", "Bearer "+tn.Token)
		if _, err := (&http.Client{Timeout: 300 * time.Millisecond}).Do(req); err == nil {
			t.Error("no error")
		}
		if got := tn.get("/_emulator/users").body; (got != "") != executed {
			t.Errorf("executed %t: %s", executed, got)
		}
	}
}

func TestFaultPending(t *testing.T) {
	clock := newClock()
	tn := newTenant(t, emulator.Config{Now: clock.Now})
	tn.faults(`[{"on":"create","do":"pending","count":1},{"on":"create","do":"pending","seconds":60,"count":1}]`)
	stuck, slow := tn.create(people(1, 1)), tn.create(people(2, 1))
	tn.post(people(3, 1)).wantError(t, 429, "too_many_requests", "There are 2 active")
	clock.Add(time.Minute)
	if j := tn.job(slow); j.Status != "completed" {
		t.Errorf("%+v", j)
	}
	clock.Add(10 * time.Hour)
	if j := tn.job(stuck); j.Status != "pending" {
		t.Errorf("%+v", j)
	}
	clock.Add(14 * time.Hour)
	tn.get("/api/v2/jobs/"+stuck).want(t, 404)

	// Deleting the faults frees a job that is held up.
	tn.faults(`{"on":"create","do":"pending"}`)
	stuck = tn.create(people(4, 1))
	clock.Add(time.Hour)
	tn.do("DELETE", "/_emulator/faults", "").want(t, 204)
	if j := tn.job(stuck); j.Status != "completed" {
		t.Errorf("%+v", j)
	}
	tn.create(people(5, 1))
}

func TestFaultFailed(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	tn.faults(`[{"on":"create","do":"failed","count":1,"users":2},{"on":"create","do":"failed","count":1}]`)
	for i, held := range []int{2, 2} {
		id := tn.create(people(10*i, 5))
		if j := tn.job(id); j.Status != "failed" || j.Summary != nil || j.Details == "" {
			t.Errorf("%+v", j)
		}
		tn.get("/api/v2/jobs/"+id+"/errors").want(t, 200, `{"status":"failed","type":"users_import"`, `"id":"`+id+`"`)
		if n := len(tn.users()); n != held {
			t.Errorf("%d users", n)
		}
	}
	// With no_errors as well, as was seen at Auth0.
	tn.faults(`[{"on":"create","do":"failed","count":1},{"on":"errors","do":"no_errors","count":1}]`)
	id := tn.create(people(30, 1))
	tn.get("/api/v2/jobs/"+id+"/errors").want(t, 204)
}

func TestFaultsOfJob(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	id := tn.create(`[{"email":"x"}]`)
	tn.faults(`[{"on":"job","do":"job_status","word":"expired","count":1},{"on":"job","do":"job_status","word":"on_holiday","count":2},
		{"on":"errors","do":"no_errors","count":1}]`)
	for _, want := range []string{"expired", "on_holiday", "on_holiday", "completed"} {
		if got := tn.job(id); got.Status != want {
			t.Errorf("got %s, want %s", got.Status, want)
		}
	}
	if j := tn.job(id); j.Summary.Failed != 1 {
		t.Errorf("%+v", j)
	}
	tn.get("/api/v2/jobs/"+id+"/errors").want(t, 204)
	tn.get("/api/v2/jobs/"+id+"/errors").want(t, 200, "FORMAT")
	for _, do := range []string{"drop", "lost", "truncated", "empty"} {
		tn.faults(fmt.Sprintf(
			`[{"on":"job","do":%q,"count":1},{"on":"errors","do":%q,"count":1},{"on":"token","do":%q,"count":1},{"on":"connections","do":%q,"count":1}]`, do, do, do, do))
		for _, path := range []string{"/api/v2/jobs/" + id, "/api/v2/jobs/" + id + "/errors", "/api/v2/connections"} {
			r, err := tn.try("GET", path, "")
			if do == "empty" && (err != nil || r.body != "") || do != "empty" && err == nil {
				t.Errorf("%s %s: %v %v", do, path, r, err)
			}
			tn.get(path).want(t, 200)
		}
		if r, err := tn.askToken(); do == "empty" && (err != nil || r.body != "") || do != "empty" && err == nil {
			t.Error(do, r, err)
		}
	}
}

func TestFaultSkipAndCount(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	tn.faults(`{"on":"connections","do":"status","status":500,"skip":2,"count":1}`)
	tn.faults(`{"on":"connections","do":"status","status":502,"skip":3}`)
	var got []int
	for range 7 {
		got = append(got, tn.get("/api/v2/connections").StatusCode)
	}
	if fmt.Sprint(got) != "[200 200 500 502 502 502 502]" {
		t.Error(got)
	}
	r := tn.get("/_emulator/faults")
	r.want(t, 200, `[{"on":"connections","do":"status","count":0,"status":502}]`)
	tn.do("DELETE", "/_emulator/faults", "").want(t, 204)
	tn.get("/_emulator/faults").want(t, 200, `[]`)
	tn.get("/api/v2/connections").want(t, 200)

	if err := tn.AddFaults(emulator.Fault{On: "job", Do: "status", Status: 500}); err != nil {
		t.Error(err)
	}
	tn.get("/api/v2/jobs/job_0000000000000000").want(t, 500)
	tn.ClearFaults()
	tn.get("/api/v2/jobs/job_0000000000000000").want(t, 404)
}

func TestBadFaults(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	for _, fault := range []string{
		``, `1`, `{}`, `{"on":"create"}`, `{"on":"everything","do":"drop"}`, `{"on":"create","do":"explode"}`,
		`{"on":"create","do":"status"}`, `{"on":"create","do":"status","status":99}`, `{"on":"job","do":"slots"}`,
		`{"on":"create","do":"job_status","word":"x"}`, `{"on":"job","do":"job_status"}`, `{"on":"create","do":"delay"}`,
		`{"on":"create","do":"drop","count":-1}`, `{"on":"create","do":"drop","cuont":1}`,
		`[{"on":"create","do":"drop"},{"on":"create","do":"nothing"}]`, `[{"on":"create","do":"drop"}] x`,
	} {
		tn.do("POST", "/_emulator/faults", fault).want(t, 400, "fault: ")
	}
	tn.get("/_emulator/faults").want(t, 200, `[]`)
	if err := tn.AddFaults(emulator.Fault{On: "job"}); err == nil {
		t.Error("no error")
	}
}
