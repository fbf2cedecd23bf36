package main

import (
	"fmt"
	"time"

	"github.com/schollz/progressbar/v3"

	"muster/submit"
)

// progressThrottle keeps a progress bar from costing more than what it shows.
const progressThrottle = 100 * time.Millisecond

// showsProgress reports whether a person is watching.
func (a *app) showsProgress() bool {
	return a.isTerminal(a.stderr) && !a.settings.quiet && !a.settings.noProgress
}

// rehearsalPoll is how often a job of the emulator, which takes no time, is asked after.
const rehearsalPoll = time.Millisecond

// submitProgress shows how far a run is: a bar where a person is watching, a line a job
// elsewhere; nil for nothing.
func (a *app) submitProgress() func(submit.Event) {
	if a.settings.quiet || a.settings.noProgress {
		return nil
	}
	if !a.isTerminal(a.stderr) {
		return func(e submit.Event) {
			switch e.Step {
			case submit.Waiting:
				a.note("waiting %s: %s", e.Wait.Round(time.Second), e.Message)
			case submit.Ambiguous:
				a.note("batch %d of %d: it is not known what became of it: %s", e.Batch, e.Batches, e.Message)
			}
		}
	}
	var bar *progressbar.ProgressBar
	return func(e submit.Event) {
		switch e.Step {
		case submit.Spooled:
			bar = progressbar.NewOptions(e.Users, progressbar.OptionSetWriter(a.stderr), progressbar.OptionShowCount(),
				progressbar.OptionSetDescription("users"), progressbar.OptionClearOnFinish(),
				progressbar.OptionThrottle(progressThrottle))
		case submit.Waiting:
			bar.Describe(fmt.Sprintf("waiting %s", e.Wait.Round(time.Second)))
		case submit.Accepted, submit.Running:
			bar.Describe(fmt.Sprintf("batch %d of %d", e.Batch, e.Batches))
		case submit.Done:
			bar.Add(e.Users)
		}
	}
}
