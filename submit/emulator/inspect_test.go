package emulator_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"muster/submit/emulator"
)

func TestRequests(t *testing.T) {
	tn := newTenant(t, emulator.Config{Now: newClock().Now})
	body := `{"client_secret":"` + tn.ClientSecret + `"}`
	tn.do("POST", "/oauth/token", body, "Content-Type", "application/json")
	tn.get("/api/v2/connections?access_token=" + tn.Token + "&name=Users")
	tn.faults(`{"on":"create","do":"lost","count":1}`)
	tn.tryPost(people(1, 1), "external_id", "x")
	tn.get("/nowhere")
	r := tn.get("/_emulator/requests")
	if strings.Contains(r.body, tn.ClientSecret) || strings.Contains(r.body, tn.Token) {
		t.Error("a secret is shown")
	}
	type request struct {
		Time, Method, Path, Query, SHA256, Fault, Job string
		Status                                        int
		Bytes                                         int
		ExternalID                                    string `json:"external_id"`
	}
	var got []request
	for d := json.NewDecoder(strings.NewReader(r.body)); d.More(); {
		var one request
		if err := d.Decode(&one); err != nil {
			t.Fatal(err)
		}
		got = append(got, one)
	}
	sum := sha256.Sum256([]byte(body))
	nothing := sha256.Sum256(nil)
	at := "2026-03-01T12:00:00.000Z"
	want := []request{
		{at, "POST", "/oauth/token", "", hex.EncodeToString(sum[:]), "", "", 400, len(body), ""},
		{
			at, "GET", "/api/v2/connections", "access_token=%2A%2A%2A%2A%2A&name=Users", hex.EncodeToString(nothing[:]), "", "",
			400, 0, "",
		},
		{at, "POST", "/api/v2/jobs/users-imports", "", got[2].SHA256, "lost", got[2].Job, 0, got[2].Bytes, "x"},
		{at, "GET", "/nowhere", "", hex.EncodeToString(nothing[:]), "", "", 404, 0, ""},
	}
	if len(got) != len(want) {
		t.Fatalf("got %+v", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("request %d\n got %+v\nwant %+v", i, got[i], want[i])
		}
	}
	if got[2].Bytes < 100 || got[2].Job == "" || len(got[2].SHA256) != 64 {
		t.Errorf("%+v", got[2])
	}
}

func TestLogs(t *testing.T) {
	clock := newClock()
	tn := newTenant(t, emulator.Config{Now: clock.Now, LogDelay: time.Minute})
	tn.create(people(1, 1), "external_id", "run-1")
	clock.Add(10 * time.Second)
	tn.create(people(2, 1), "external_id", "run-2")
	tn.get("/api/v2/logs").want(t, 200, `[]`)
	clock.Add(time.Minute)

	quoted := func(q string) string {
		return "/api/v2/logs?q=" + strings.NewReplacer(" ", "%20", `"`, "%22").Replace(q)
	}
	for _, test := range []struct {
		q    string
		want string // external ids, newest first
	}{
		{`type:sapi`, "run-2 run-1"},
		{`type:s`, ""},
		{`type:"sapi" AND description:"Create import users job"`, "run-2 run-1"},
		{`description:Create*`, "run-2 run-1"},
		{`details.request.body.external_id:"run-1"`, "run-1"},
		{`details.request.body.external_id:run-*`, "run-2 run-1"},
		{`type:sapi AND date:[2026-03-01T12:00:05Z TO *]`, "run-2"},
		{`date:[2026-03-01T12:00:00Z TO 2026-03-01T12:00:10Z]`, "run-2 run-1"},
		{`date:{2026-03-01T12:00:00Z TO 2026-03-01T12:00:10Z}`, ""},
		{`date:["2026-03-01" TO "2026-03-02"]`, "run-2 run-1"},
		{`date:[* TO 2026-02-28]`, ""},
		{`nosuch:x`, ""},
	} {
		r := tn.get(quoted(test.q))
		r.want(t, 200)
		var ids []string
		for _, entry := range decode[[]struct {
			Type, Description string
			Details           struct {
				Request struct {
					Body struct {
						ExternalID string `json:"external_id"`
					}
				}
				Response struct {
					StatusCode int
					Body       map[string]any
				}
			}
		}](t, r.body) {
			ids = append(ids, entry.Details.Request.Body.ExternalID)
			if entry.Type != "sapi" || entry.Description != "Create import users job" ||
				entry.Details.Response.Body["id"] != nil {
				t.Errorf("%+v", entry)
			}
		}
		if got := strings.Join(ids, " "); got != test.want {
			t.Errorf("%s: got %q, want %q", test.q, got, test.want)
		}
	}
	tn.get("/api/v2/logs?sort=date:1&per_page=1&fields=type").want(t, 200, `[{"type":"sapi"}]`)
	tn.get("/api/v2/logs?include_totals=true&per_page=1&page=1").want(t, 200,
		`{"start":1,"limit":1,"length":1,"total":2,"logs":[{`)
	for _, q := range []string{
		`type`, `type:sapi AND`, `type:sapi OR type:x`, `type:sapi type:x`, `date:2026-03-01`,
		`date:[x TO y]`, `type:[a TO b]`, `type:"a`,
	} {
		tn.get(quoted(q)).wantError(t, 400, "invalid_query_string", "on property q")
	}
	tn.get("/api/v2/logs?sort=type:1").wantError(t, 400, "invalid_query_string", "sort")
	tn.get("/api/v2/logs?search=x").wantError(t, 400, "invalid_query_string", "search")

	told := newTenant(t, emulator.Config{LogJobID: true})
	id := told.create(people(1, 1))
	told.get("/api/v2/logs").want(t, 200, `"response":{"body":{"status":"pending","type":"users_import"`, `"id":"`+id+`"`)
}
