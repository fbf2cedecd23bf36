package emulator

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// ParseFault reads a fault as a word: ON-DO or ON-DO:WHEN.
//
// DO is one of those of [Fault] that need nothing more to be said, or a status, such as 503, or one
// of these: unread (a drop before the body was read), silence (no answer for a minute), executed-N
// and executed-reset (the work is done first). An underscore can be written as a hyphen. WHEN counts
// the requests to the endpoint from 1: N for one of them, N-M, N+ for all from there on; without it,
// it is the first.
func ParseFault(text string) (Fault, error) {
	name, when, counted := strings.Cut(text, ":")
	on, do, _ := strings.Cut(name, "-")
	f := Fault{On: on, Count: 1}
	if rest, ok := strings.CutPrefix(do, "executed-"); ok {
		f.Executed, do = true, rest
	}
	status, err := strconv.Atoi(do)
	switch do = strings.ReplaceAll(do, "-", "_"); {
	case err == nil:
		f.Do, f.Status = "status", status
	case do == "unread":
		f.Do, f.Unread = "drop", true
	case do == "silence":
		f.Do, f.Seconds = "delay", 60
	case do == "rate_limit":
		f.Do, f.Seconds = do, 1
	case do == "wrong_type":
		f.Do, f.Status = "status", 202
		f.Body = []byte(`{"id":"job_0123456789abcdef","type":"users_export","status":"pending"}`)
	case slices.Contains([]string{"processing", "expired", "unknown"}, do):
		f.Do, f.Word = "job_status", do
	case do == "failed_job" && on == "errors":
		f.Do, f.Status = "status", 200
		f.Body = []byte(`{"id":"{id}","type":"users_import","status":"failed","status_details":"Internal error."}`)
	default:
		f.Do = do
	}
	if counted && !f.when(when) {
		return f, fmt.Errorf("fault %s: %q is not N, N-M or N+", text, when)
	}
	if !slices.Contains(endpointNames, on) {
		return f, fmt.Errorf("fault %s: %q is not one of %s", text, on, strings.Join(endpointNames, ", "))
	}
	if _, known := doings[f.Do]; !known {
		return f, fmt.Errorf("fault %s: on %s it is a status such as 503, or one of %s", text, on,
			strings.Join(FaultWords(on), ", "))
	}
	if err := f.check(); err != nil {
		return f, fmt.Errorf("%w (in %s)", err, text)
	}
	return f, nil
}

// FaultWords are what can go wrong on an endpoint, as [ParseFault] reads it, but for statuses.
func FaultWords(on string) []string {
	words := []string{"unread", "silence", "executed-reset"}
	for do, only := range doings {
		if only == "" || only == on {
			words = append(words, strings.ReplaceAll(do, "_", "-"))
		}
	}
	switch on {
	case "create":
		words = append(words, "wrong-type")
	case "job":
		words = append(words, "processing", "expired", "unknown")
	case "errors":
		words = append(words, "failed-job")
	}
	more := []string{"status", "delay", "job-status"} // which want more than a word
	words = slices.DeleteFunc(words, func(w string) bool { return slices.Contains(more, w) })
	slices.Sort(words)
	return words
}

// when reads at which requests a fault is; ok is false if it cannot be read.
func (f *Fault) when(text string) (ok bool) {
	from, to, isRange := strings.Cut(text, "-")
	from, open := strings.CutSuffix(from, "+")
	first, err := strconv.Atoi(from)
	if err != nil || first < 1 || open && isRange {
		return false
	}
	f.Skip = first - 1
	switch {
	case open:
		f.Count = 0
	case isRange:
		last, err := strconv.Atoi(to)
		f.Count = last - first + 1
		return err == nil && last >= first
	}
	return true
}
