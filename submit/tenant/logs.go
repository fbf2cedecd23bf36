package tenant

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"time"
)

// LogEntry is an entry of the tenant's log about an import job that was made.
type LogEntry struct {
	Date       time.Time
	ExternalID string
	Job        string // "" where the entry does not tell
}

// ImportLog asks for the import jobs that the tenant's log has since a time, newest first.
// Only what Auth0 documents is searched for: a type, a description, and a day.
// Source: Auth0 docs, "Log search query syntax".
func (t *Tenant) ImportLog(ctx context.Context, since time.Time) ([]LogEntry, error) {
	const perPage, pages = 100, 10 // Auth0 gives no more than 1,000 entries of a search
	var found []LogEntry
	for page := range pages {
		query := url.Values{
			"q": {`type:sapi AND description:"Create import users job" AND date:[` +
				since.UTC().Format(time.DateOnly) + ` TO *]`},
			"sort": {"date:-1"}, "page": {fmt.Sprint(page)}, "per_page": {fmt.Sprint(perPage)},
		}
		var entries []struct {
			Date    time.Time
			Details struct {
				Request struct {
					Body struct {
						ExternalID string `json:"external_id"`
					}
				}
				Response struct {
					Body json.RawMessage
				}
			}
		}
		req := request{method: http.MethodGet, path: "/api/v2/logs?" + query.Encode(), limit: maxErrors}
		req.valid = func(body []byte) error {
			entries = nil
			if json.Unmarshal(body, &entries) != nil {
				return errors.New("it is no list of log entries")
			}
			return nil
		}
		if _, err := t.exchange(ctx, req); err != nil {
			return nil, err
		}
		for _, e := range entries {
			entry := LogEntry{Date: e.Date, ExternalID: e.Details.Request.Body.ExternalID}
			var answer Job
			if json.Unmarshal(e.Details.Response.Body, &answer) == nil && jobID().MatchString(answer.ID) {
				entry.Job = answer.ID
			}
			found = append(found, entry)
		}
		if len(entries) < perPage || entries[len(entries)-1].Date.Before(since) {
			break
		}
	}
	return found, nil
}
