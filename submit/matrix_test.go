package submit_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"muster/submit"
	"muster/submit/emulator"
)

// faultMatrix is all that can go wrong with a request, by endpoint, in the words of muster emulate.
var faultMatrix = map[string]string{
	"create": "drop unread reset executed-reset lost truncated empty no-id html executed-html wrong-type silence " +
		"500 502 503 504 executed-500 executed-502 executed-503 executed-504 307 308 400 401 403 404 408 409 413 415 425 " +
		"slots rate-limit failed pending sign-up",
	"job": "drop reset lost truncated empty html silence 204 307 401 403 404 408 425 429 500 503 rate-limit processing " +
		"unknown expired bad-sum",
	"errors": "drop reset lost truncated empty html silence 307 400 401 403 404 408 425 429 500 503 rate-limit no-errors " +
		"failed-job fewer more stranger huge",
	"token": "drop lost truncated empty html silence 307 400 401 403 429 500 503 rate-limit",
	// These are asked where an answer was lost.
	"logs":     "drop lost truncated empty html silence 400 401 403 404 429 500 rate-limit",
	"users":    "drop lost truncated empty html silence 400 401 403 404 429 500 rate-limit",
	"exports":  "drop lost truncated empty html silence 400 401 403 404 429 500 rate-limit",
	"download": "drop lost truncated empty html 403 404 500",
}

// Whatever goes wrong, a run ends in done, in something that can be resumed, or in a question.
// What it says of each user is so, and when nothing goes wrong any more it is brought to its end.
func TestFaultMatrix(t *testing.T) {
	cells := 0
	for on, names := range faultMatrix {
		for _, name := range strings.Fields(names) {
			// The first time, the second, a few times, and from then on for ever.
			for _, when := range []string{"1", "2", "1-4", "2+"} {
				long := on == "token" || (on == "job" || on == "users") && name != "500" // two hours of requests
				if long && when == "2+" || testing.Short() && when != "1-4" {
					continue
				}
				for _, upsert := range []bool{false, true} {
					cells++
					t.Run(fmt.Sprintf("%s-%s:%s upsert %v", on, name, when, upsert), func(t *testing.T) {
						t.Parallel()
						faultCell(t, on, on+"-"+name+":"+when, upsert)
					})
				}
			}
		}
	}
	t.Logf("%d cells", cells)
}

func faultCell(t *testing.T, on, name string, upsert bool) {
	fault, err := emulator.ParseFault(name)
	if err != nil {
		t.Fatal(err)
	}
	config := emulator.Config{Speed: 1}
	if on == "token" {
		config.TokenLife = 4 * time.Second
	}
	bubble(t, config, func(t *testing.T, tn *tenant, cfg submit.Config) {
		seed(t, tn.Tenant, `[{"user_id":"2","email":"user2@example.com"}]`)
		time.Sleep(time.Hour)
		tn.fault(fault)
		switch on {
		case "token":
			cfg.Token = submit.ClientCredentials{ID: tn.ClientID, Secret: submit.NewSecret(tn.ClientSecret)}
		case "logs", "users", "exports", "download":
			tn.fault(emulator.Fault{On: "create", Do: "lost", Count: 2})
		}
		cfg.MaxBytes, cfg.Upsert = 5000, upsert
		o := submitTo(t, cfg, text(sixUsers()))
		sent := len(tn.requests(posts)) > 1
		switch kind := o.kind(); {
		case o.err != nil && kind != submit.Incomplete && kind != submit.Undecided &&
			(kind != submit.Usage || sent && o.Unsent < 6):
			t.Errorf("it ends in kind %d: %v", kind, o.err)
		case o.err == nil && o.Unknown+o.Unsent > 0:
			t.Errorf("it ends well with %+v", o.Summary)
		}
		if o.Unsent < 6 || sent {
			for _, wrong := range untrue(t, tn.Tenant, cfg.RunDir, upsert, o.err != nil) {
				t.Errorf("%s (%v)", wrong, o.err)
			}
		}
		if o.err == nil {
			return
		}
		tn.ClearFaults()
		time.Sleep(time.Minute)
		if !sent { // it may never have begun
			cfg.RunDir += "2"
			o = submitTo(t, cfg, text(sixUsers()))
		} else {
			o = resume(t, cfg)
		}
		if held := upsert && o.kind() == submit.Undecided; !held && (o.err != nil || o.Unknown+o.Unsent > 0) {
			t.Errorf("resumed: %+v, %v", o.Summary, o.err)
		}
		for _, wrong := range untrue(t, tn.Tenant, cfg.RunDir, upsert, false) {
			t.Errorf("resumed: %s", wrong)
		}
	})
}
