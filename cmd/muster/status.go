package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/pflag"

	"muster/submit"
)

var statusCommand = command{
	name: "status", usage: "RUN-DIR", short: "where an upload stands",
	examples: `  muster status muster-runs/20260301T120000Z-0a1b2c3d
  muster status RUN-DIR --json
`,
	help: `It asks nobody and changes nothing, also while an upload is at work. With --results it writes
results.csv and results.jsonl again from what is on disk.
`,
	run: func(a *app, fs *pflag.FlagSet) func([]string) error {
		var asJSON, again bool
		fs.BoolVar(&asJSON, "json", false, "print it as one JSON object")
		fs.BoolVar(&again, "results", false, "write the results again, and report who failed")
		a.addSettings(fs)
		return func(args []string) error {
			dir, err := oneRun(args)
			if err != nil {
				return err
			}
			if err := a.begin(asJSON); err != nil {
				return err
			}
			s, err := submit.ReadStatus(dir)
			if err != nil {
				return a.end(err)
			}
			a.from, a.sent = []string{dir}, standing(s)
			if asJSON {
				var text []byte
				if text, err = json.Marshal(s); err == nil {
					_, err = fmt.Fprintf(a.stdout, "%s\n", visible(text))
				}
			} else {
				_, err = fmt.Fprint(a.stdout, statusText(s, a.width(a.stdout)))
			}
			if err != nil || !again {
				return a.end(err)
			}
			summary, err := submit.WriteResults(dir, a.reportAuth0)
			if summary.RunDir != "" {
				a.sent = uploadOf(summary)
				a.last = append(a.last, summaryText(summary))
			}
			return a.end(err)
		}
	},
}

// statusText is where a run stands, for people with a terminal of so many columns, or none.
func statusText(s submit.Status, width int) string {
	var b strings.Builder
	line := func(format string, args ...any) {
		fmt.Fprintln(&b, folded(printable(fmt.Sprintf(format, args...)), width, 0, "  "))
	}
	line("%s: %s to %s, connection %s (%s)", s.RunDir, count(s.Users, "user"), s.Tenant, s.Connection.Name,
		s.Connection.ID)
	line("%d of %s settled", s.Settled, batches(s.Batches))
	for _, part := range []struct {
		n    int
		what string
	}{
		{s.Inserted, "inserted"},
		{s.Updated, "updated"},
		{s.Exists, "there before"},
		{s.Failed, "failed"},
		{s.UnderWay, "under way"},
		{s.Doubtful, "in or not: it is not known yet"},
		{s.Unsent, "not sent"},
	} {
		if part.n > 0 {
			line("%9d %s", part.n, part.what)
		}
	}
	for _, j := range s.Jobs {
		line("batch %d, %s, since %s: %s", j.Batch, count(j.Users, "user"), j.Since, jobWords(j.ID))
	}
	for _, h := range s.Held {
		line("batch %d, %s: held (%s): %s", h.Batch, count(h.Users, "user"), h.Reason, h.Hint)
	}
	if s.Last != "" {
		line("last event: %s", s.Last)
	}
	switch {
	case s.Working:
		line("a process is at work on it")
	case s.Settled < s.Batches:
		line("to go on: muster resume %s", asWord(s.RunDir))
	}
	return b.String()
}

func jobWords(id string) string {
	if id == "" {
		return "sent, no answer yet"
	}
	return "job " + id
}
