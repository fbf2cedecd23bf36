package emulator_test

import (
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"muster/submit/emulator"
	"muster/submit/emulator/emulatortest"
)

func TestJobWithoutTime(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	id := tn.create(people(1, 3))
	j := tn.job(id)
	if j.Status != "completed" || j.Type != "users_import" || *j.Summary != (summary{Total: 3, Inserted: 3}) ||
		*j.Percentage != 100 || *j.TimeLeft != 0 {
		t.Errorf("%+v", j)
	}
	r := tn.get("/api/v2/jobs/" + id + "/errors")
	r.want(t, 204)
	if r.body != "" {
		t.Errorf("body %q", r.body)
	}
	empty := tn.job(tn.create("[]"))
	if empty.Status != "completed" || *empty.Summary != (summary{}) {
		t.Errorf("%+v", empty)
	}
}

func TestJobTakesTime(t *testing.T) {
	clock := newClock()
	tn := newTenant(t, emulator.Config{Now: clock.Now, Speed: 2}) // 4 s, then 2/55 s a user
	id := tn.create(people(1, 110))
	if j := tn.job(id); j.Status != "pending" || j.Summary != nil || j.Percentage != nil {
		t.Errorf("%+v", j)
	}
	clock.Add(6 * time.Second)
	if j := tn.job(id); j.Status != "processing" || *j.Percentage != 50 || *j.TimeLeft != 2 || j.Summary != nil {
		t.Errorf("%+v, %d, %d", j, *j.Percentage, *j.TimeLeft)
	}
	if n := len(tn.users()); n != 55 {
		t.Errorf("%d users", n)
	}
	tn.get("/api/v2/jobs/"+id+"/errors").want(t, 204)
	clock.Add(2 * time.Second)
	if j := tn.job(id); j.Status != "completed" || j.Summary.Inserted != 110 {
		t.Errorf("%+v", j)
	}
	// A user has the time at which it was due, not the time of the question.
	if first := tn.users()[0]; !strings.Contains(first, `"created_at":"2026-03-01T12:00:04.036Z"`) {
		t.Error(first)
	}
}

func TestJobFailsAfterTwoHours(t *testing.T) {
	clock := newClock()
	tn := newTenant(t, emulator.Config{Now: clock.Now, Speed: 55 * 60}) // 110 minutes, then a minute a user
	id := tn.create(people(1, 100))
	clock.Add(2*time.Hour - time.Second)
	if j := tn.job(id); j.Status != "processing" {
		t.Errorf("%+v", j)
	}
	clock.Add(time.Second)
	if j := tn.job(id); j.Status != "failed" || j.Details == "" || j.Summary != nil {
		t.Errorf("%+v", j)
	}
	if n := len(tn.users()); n != 10 {
		t.Errorf("%d users, want those of the first two hours", n)
	}
	tn.get("/api/v2/jobs/"+id+"/errors").want(t, 200, `{"status":"failed"`, `"status_details"`)
	tn.create(people(1, 1)) // its slot is free
}

func TestJobExpires(t *testing.T) {
	clock := newClock()
	tn := newTenant(t, emulator.Config{Now: clock.Now})
	id := tn.create(`[{"email":"x"}]`)
	clock.Add(24*time.Hour - time.Second)
	tn.get("/api/v2/jobs/"+id).want(t, 200)
	tn.get("/api/v2/jobs/"+id+"/errors").want(t, 200)
	clock.Add(time.Second)
	tn.get("/api/v2/jobs/"+id).wantError(t, 404, "inexistent_job", "The job does not exist")
	tn.get("/api/v2/jobs/"+id+"/errors").wantError(t, 404, "inexistent_job", "The job does not exist")
}

func TestUnknownJob(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	for _, path := range []string{"", "/errors"} {
		tn.get("/api/v2/jobs/job_0000000000000000"+path).wantError(t, 404, "inexistent_job", "does not exist")
		tn.get("/api/v2/jobs/users-imports"+path).wantError(t, 400, "invalid_uri", "pattern")
		tn.get("/api/v2/jobs/job_0000000000000000"+path+"?x=1").wantError(t, 400, "invalid_query_string", "x")
	}
	tn.get("/api/v2/jobs").want(t, 404)
	tn.get("/api/v2/jobs/job_0000000000000000/errors/").want(t, 404)
}

func TestUnreadableFileFailsTheJob(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	for name, file := range map[string]string{
		"object":        `{"email":"a@example.com"}`,
		"ndjson":        "{\"email\":\"a@example.com\"}\n{\"email\":\"b@example.com\"}\n",
		"unfinished":    `[{"email":"a@example.com"}`,
		"two arrays":    `[][]`,
		"trailing text": `[]x`,
		"BOM":           "\ufeff[]",
		"not UTF-8":     "[{\"email\":\"a@example.com\",\"name\":\"\xff\"}]",
		"comma":         `[{"email":"a@example.com"},]`,
		"UTF-16":        "[\x00]\x00",
		"csv":           "email\na@example.com\n",
		"space":         " ",
	} {
		t.Run(name, func(t *testing.T) {
			id := tn.create(file)
			j := tn.job(id)
			if j.Status != "failed" || !strings.Contains(j.Details, "Failed to parse users file") || j.Summary != nil {
				t.Errorf("%+v", j)
			}
			tn.get("/api/v2/jobs/"+id+"/errors").want(t, 200, `{"status":"failed"`, `"id":"`+id+`"`,
				`"status_details":"Failed to parse`)
		})
	}
	if got := tn.get("/_emulator/users").body; got != "" {
		t.Error(got)
	}
}

// TestBubble: under testing/synctest hours of a job pass at once, with the
// emulator's own clock. It needs no server: the handler is called as it is.
func TestBubble(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		call := handlerCaller(t, emulatortest.New(t, emulator.Config{Speed: 1}))
		id := decode[jobAnswer](t, call("POST", postPath, people(1, 5000)).body).ID
		if j := decode[jobAnswer](t, call("GET", "/api/v2/jobs/"+id, "").body); j.Status != "pending" {
			t.Errorf("%+v", j)
		}
		time.Sleep(90 * time.Second)
		if j := decode[jobAnswer](t, call("GET", "/api/v2/jobs/"+id, "").body); j.Status != "processing" {
			t.Errorf("%+v", j)
		}
		time.Sleep(time.Hour)
		if j := decode[jobAnswer](t, call("GET", "/api/v2/jobs/"+id, "").body); j.Status != "completed" ||
			j.Summary.Inserted != 5000 {
			t.Errorf("%+v", j)
		}
	})
}
