package emulator

import (
	"encoding/json"
	"math"
	"net/http"
	"slices"
	"time"
)

// job is one import job. It is pending until starts, then works on a record
// every perUser, and ends completed or failed.
type job struct {
	id         string
	connection *connection
	externalID *string
	upsert     bool
	mail       bool
	created    time.Time

	records []json.RawMessage // nil once the job has ended
	reason  string            // why the file cannot be imported as a whole
	starts  time.Time
	perUser time.Duration
	next    int                          // of records, how many have been worked on
	seen    [len(unique)]map[string]bool // identities of the records before next

	status   string // pending, processing, completed, failed
	details  string // status_details of a failed job
	inserted int
	updated  int
	total    int
	errors   []userErrors

	// What faults want of this job.
	stuck     bool // stays pending until faults are dropped
	failAfter int  // fails as a whole after so many users; -1 does not
}

// userErrors is one entry of the answer to /errors.
type userErrors struct {
	User   json.RawMessage `json:"user"` // redacted
	Errors []finding       `json:"errors"`
}

// jobView is a job as the API shows it.
type jobView struct {
	Status       string   `json:"status"`
	Type         string   `json:"type"`
	CreatedAt    string   `json:"created_at"`
	ID           string   `json:"id"`
	ConnectionID string   `json:"connection_id"`
	Connection   string   `json:"connection"`
	Upsert       *bool    `json:"upsert,omitempty"`
	ExternalID   *string  `json:"external_id,omitempty"`
	Mail         *bool    `json:"send_completion_email,omitempty"`
	Percentage   *int     `json:"percentage_done,omitempty"`
	TimeLeft     *int     `json:"time_left_seconds,omitempty"`
	Details      string   `json:"status_details,omitempty"`
	Summary      *summary `json:"summary,omitempty"`
}

type summary struct {
	Failed   int `json:"failed"`
	Updated  int `json:"updated"`
	Inserted int `json:"inserted"`
	Total    int `json:"total"`
}

const timeFormat = "2006-01-02T15:04:05.000Z"

func stamp(t time.Time) string { return t.UTC().Format(timeFormat) }

// newJob takes a slot for the users of a form.
func (s *Server) newJob(form importForm, conn *connection, now time.Time) *job {
	j := &job{
		id:         "job_" + random(16),
		connection: conn,
		externalID: form.externalID,
		upsert:     form.upsert,
		mail:       form.mail,
		created:    now,
		starts:     now.Add(scale(realQueue, s.config.Speed)),
		perUser:    scale(realUser, s.config.Speed),
		status:     "pending",
		failAfter:  -1,
	}
	for i := range j.seen {
		j.seen[i] = map[string]bool{}
	}
	j.records, j.reason = readUsers(form.users)
	j.total = len(j.records)
	s.jobs[j.id] = j
	s.active = append(s.active, j)
	return j
}

func scale(d time.Duration, by float64) time.Duration {
	return time.Duration(math.Min(float64(d)*by, float64(100*jobLifetime)))
}

// advance brings every job to where it is at now, and forgets the old ones.
// The state file is written when a job ended.
func (s *Server) advance(now time.Time) error {
	ended := false
	for _, j := range s.active {
		s.work(j, now)
		ended = ended || j.ended()
	}
	s.active = slices.DeleteFunc(s.active, (*job).ended)
	for id, j := range s.jobs {
		if now.Sub(j.created) >= jobLifetime {
			delete(s.jobs, id)
			s.active = slices.DeleteFunc(s.active, func(a *job) bool { return a == j })
		}
	}
	if !ended {
		return nil
	}
	return s.save()
}

func (j *job) ended() bool { return j.status == "completed" || j.status == "failed" }

// work does what a job has done by now: users that were due are written with
// the time at which they were due, also when nobody looked then.
func (s *Server) work(j *job, now time.Time) {
	if j.stuck || now.Before(j.starts) && now.Sub(j.created) < maxJobTime {
		return
	}
	if j.reason != "" {
		j.end("failed", j.reason)
		return
	}
	limit := j.created.Add(maxJobTime)
	for j.next < len(j.records) && j.next != j.failAfter {
		due := j.starts.Add(time.Duration(j.next+1) * j.perUser)
		if due.After(limit) {
			if !now.Before(limit) {
				j.end("failed", "The job took longer than 2 hours.")
			}
			return
		}
		if due.After(now) {
			j.status = "processing"
			return
		}
		s.importUser(j, j.records[j.next], due)
		j.next++
	}
	if j.failAfter >= 0 {
		j.end("failed", "Internal error.")
		return
	}
	j.end("completed", "")
}

func (j *job) end(status, details string) {
	j.status, j.details = status, details
	j.records = nil
	clear(j.seen[:])
}

// view is a job at now. Before its end it has no summary, and a job that
// failed as a whole has none either, as was seen at Auth0.
func (s *Server) view(j *job, now time.Time) jobView {
	v := j.view(now)
	if s.config.Terse {
		v.Upsert, v.Mail, v.Percentage, v.TimeLeft = nil, nil, nil, nil
		if j.externalID != nil && *j.externalID == "" {
			v.ExternalID = nil
		}
	}
	return v
}

func (j *job) view(now time.Time) jobView {
	v := jobView{
		Status: j.status, Type: "users_import", CreatedAt: stamp(j.created), ID: j.id,
		ConnectionID: j.connection.ID, Connection: j.connection.Name,
		Upsert: &j.upsert, ExternalID: j.externalID, Mail: &j.mail, Details: j.details,
	}
	switch j.status {
	case "processing":
		done, left := 100*j.next/max(1, j.total), j.starts.Add(time.Duration(j.total)*j.perUser).Sub(now)
		seconds := int(math.Ceil(left.Seconds()))
		v.Percentage, v.TimeLeft = &done, &seconds
	case "completed":
		done, left := 100, 0
		v.Percentage, v.TimeLeft = &done, &left
		v.Summary = &summary{len(j.errors), j.updated, j.inserted, j.total}
	}
	return v
}

var jobID = lazily(`^job_[A-Za-z0-9]{16}$`)

// findJob gives the job of a call, or the refusal.
func (s *Server) findJob(c *call) (*job, answer, bool) {
	if ans, ok := knownQuery(c); !ok {
		return nil, ans, false
	}
	if !jobID().MatchString(c.id) {
		return nil, badRequest("invalid_uri",
			"Path validation error: 'String does not match pattern "+jobID().String()+"' on property id"), false
	}
	j := s.jobs[c.id]
	if j == nil {
		return nil, apiError(http.StatusNotFound, "inexistent_job", "The job does not exist"), false
	}
	c.job = j.id
	return j, answer{}, true
}

// getJob answers the status of a job.
func (s *Server) getJob(c *call) answer {
	if e := s.exports[c.id]; e != nil {
		return e.view(s, c)
	}
	j, ans, ok := s.findJob(c)
	if !ok {
		return ans
	}
	view := s.view(j, c.now)
	if word := c.plan.jobStatus(); word != "" {
		view.Status = word
	}
	return jsonAnswer(http.StatusOK, view)
}

// getErrors answers why users failed: nothing (204) while the job runs and
// when none did, and the job itself when it failed as a whole.
func (s *Server) getErrors(c *call) answer {
	j, ans, ok := s.findJob(c)
	switch {
	case !ok:
		return ans
	case c.plan.hidesErrors():
		return answer{status: http.StatusNoContent}
	case j.status == "failed":
		return jsonAnswer(http.StatusOK, s.view(j, c.now))
	case j.status != "completed" || len(j.errors) == 0:
		return answer{status: http.StatusNoContent}
	}
	return jsonAnswer(http.StatusOK, j.errors)
}
