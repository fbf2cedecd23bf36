package emulator

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Fault is one thing to go wrong, as POST /_emulator/faults takes it:
//
//	{"on": "create", "do": "lost", "count": 1, "skip": 2}
//
// Faults are kept in the order they came. A request meets every delay that is
// due on it and the first other fault that is due. A fault is due after skip
// requests to its endpoint, for count requests; count 0, or none, is for ever.
//
//	on           token, connections, create, job, errors, users, logs, exports, download
//
//	do           what happens                                            takes
//	status       answers status instead; with "executed", after having
//	             done what was asked (a 504 though the job was created)  status headers body executed
//	html         same, with a web page as its body; status 200 if none   status headers executed
//	rate_limit   429, x-ratelimit-reset so many seconds ahead            seconds headers
//	delay        waits before the work, with "executed" after it         seconds executed
//	drop         closes the connection, nothing done; with "unread",
//	             before the request's body was read                      unread
//	reset        resets the connection (RST) after the work              executed
//	lost         does what was asked and closes without an answer
//	truncated    does it, answers half of the body and closes
//	empty        does it, answers its status without a body
//	slots        create: the 429 of too many active jobs
//	no_id        create: a 202 without an id, though the job was created
//	pending      create: the job stays pending until faults are deleted,
//	             or for so many seconds                                  seconds
//	failed       create: the job fails as a whole after so many users    users
//	job_status   job: the status is this word, whatever the job does     word
//	no_errors    errors: 204, whatever the job had
//	fewer        errors: without the last entry
//	more         errors: the last entry twice
//	stranger     errors: the first user is one that nobody sent
//	huge         errors: 10 MB longer
//	bad_sum      job: the summary counts one user too many
//	sign_up      create: somebody signs up with the first address of the
//	             file, before the job comes to it
//	ghost        create: the first address of the file belongs to a user
//	             that nobody sees, as a lazy migration or a deletion can
//	             leave it: he is refused, with upsert too, until
//	             DELETE /connections/{id}/users?email= takes the ghost away
//
// Over HTTP/2 a stream is reset where a connection would be closed.
//
// body is sent as it is if it is a JSON string, and as JSON otherwise; in it
// {id} stands for the id in the path of the request.
type Fault struct {
	On       string            `json:"on"`
	Do       string            `json:"do"`
	Count    int               `json:"count"`
	Skip     int               `json:"skip,omitempty"`
	Status   int               `json:"status,omitempty"`
	Headers  map[string]string `json:"headers,omitempty"`
	Body     json.RawMessage   `json:"body,omitempty"`
	Executed bool              `json:"executed,omitempty"`
	Unread   bool              `json:"unread,omitempty"`
	Seconds  float64           `json:"seconds,omitempty"`
	Users    int               `json:"users,omitempty"`
	Word     string            `json:"word,omitempty"`
}

// endpointNames are what a fault can be on.
var endpointNames = []string{
	"token", "connections", "create", "job", "errors", "users", "tickets", "logs", "exports", "download",
}

// doings are what a fault can do, with the endpoint that it is for alone.
var doings = map[string]string{
	"status": "", "html": "", "rate_limit": "", "delay": "", "drop": "", "lost": "", "reset": "", "truncated": "",
	"empty": "",
	"slots": "create", "no_id": "create", "pending": "create", "failed": "create", "sign_up": "create", "ghost": "create",
	"job_status": "job", "bad_sum": "job",
	"no_errors": "errors", "fewer": "errors", "more": "errors", "stranger": "errors", "huge": "errors",
}

// armedFault is a fault that counts down.
type armedFault struct {
	Fault
	skip int
	left int // only where Count is not 0
}

// check says what is wrong with a fault, or nothing.
func (f Fault) check() error {
	only, known := doings[f.Do]
	switch {
	case !slices.Contains(endpointNames, f.On):
		return fmt.Errorf("fault: unknown endpoint in on: %q", f.On)
	case !known:
		return fmt.Errorf("fault: unknown do: %q", f.Do)
	case only != "" && only != f.On:
		return fmt.Errorf("fault: %s is for %s only, not for %s", f.Do, only, f.On)
	case f.Count < 0 || f.Skip < 0 || f.Users < 0 || f.Seconds < 0 || f.Seconds > 1e9:
		return errors.New("fault: count, skip, users and seconds must be 0 or more, seconds at most 1e9")
	case f.Do == "status" && f.Status == 0:
		return errors.New("fault: status needs a status")
	case f.Status != 0 && (f.Status < 200 || f.Status > 599):
		return errors.New("fault: status must be from 200 to 599")
	case f.Do == "job_status" && f.Word == "":
		return errors.New("fault: job_status needs a word")
	case (f.Do == "delay" || f.Do == "rate_limit") && f.Seconds == 0:
		return fmt.Errorf("fault: %s needs seconds", f.Do)
	}
	return nil
}

func (f Fault) wait() time.Duration { return time.Duration(f.Seconds * float64(time.Second)) }

// AddFaults adds faults after those that are there. None is added if one is wrong.
func (s *Server) AddFaults(faults ...Fault) error {
	for _, f := range faults {
		if err := f.check(); err != nil {
			return err
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.addFaults(faults)
	return nil
}

func (s *Server) addFaults(faults []Fault) {
	for _, f := range faults {
		s.faults = append(s.faults, &armedFault{Fault: f, skip: f.Skip, left: f.Count})
	}
}

// takeFaults counts a request to an endpoint and gives the faults due on it.
func (s *Server) takeFaults(endpoint string) faultPlan {
	s.mu.Lock()
	defer s.mu.Unlock()
	var plan faultPlan
	for _, f := range s.faults {
		switch {
		case f.On != endpoint:
			continue
		case f.skip > 0:
			f.skip--
			continue
		case f.Do != "delay" && plan.main != nil: // it is due at the next request
			continue
		}
		f.left--
		if fault := f.Fault; f.Do == "delay" {
			plan.delays = append(plan.delays, fault)
		} else {
			plan.main = &fault
		}
	}
	s.faults = slices.DeleteFunc(s.faults, func(f *armedFault) bool { return f.Count > 0 && f.left <= 0 })
	return plan
}

// faultPlan is what goes wrong with one request.
type faultPlan struct {
	delays []Fault
	main   *Fault
}

// does reports whether the main fault is one of words.
func (p faultPlan) does(words ...string) bool {
	return p.main != nil && slices.Contains(words, p.main.Do)
}

// name is what the record of requests shows.
func (p faultPlan) name() string {
	var names []string
	for _, f := range p.delays {
		names = append(names, f.Do)
	}
	if p.main != nil {
		names = append(names, p.main.Do)
	}
	return strings.Join(names, " ")
}

func (p faultPlan) unread() bool { return p.does("drop") && p.main.Unread }

// wait sits out the delays before or after the work; false if the client left.
func (p faultPlan) wait(ctx context.Context, executed bool) bool {
	for _, f := range p.delays {
		if f.Executed != executed {
			continue
		}
		timer := time.NewTimer(f.wait())
		defer timer.Stop()
		select {
		case <-timer.C:
		case <-ctx.Done():
			return false
		}
	}
	return true
}

// instead gives the answer of a fault that keeps the work from being done.
func (p faultPlan) instead(config Config, now time.Time) (answer, bool) {
	switch {
	case p.does("drop"), p.does("reset") && !p.main.Executed:
		return answer{}, true
	case p.does("slots"):
		return noSlot(config.Slots), true
	case p.does("rate_limit"):
		ans := tooManyRequests()
		for name, value := range rateHeaders(max(config.RateLimit, 1), 0, now.Add(p.main.wait())) {
			ans.set(name, value)
		}
		for name, value := range p.main.Headers {
			ans.set(name, value)
		}
		return ans, true
	}
	return answer{}, p.does("status", "html") && !p.main.Executed
}

// onJob marks a job that was just created.
func (p faultPlan) onJob(s *Server, j *job, now time.Time) {
	switch {
	case p.does("sign_up") && len(j.records) > 0:
		ids := identities{email: identitiesOf(parseObject(j.records[0])).email}
		if s.store.find(j.connection, ids).byEmail == nil {
			s.store.insert(j.connection, nil, ids, now).writes = 0 // not by us
		}
	case p.does("ghost") && len(j.records) > 0:
		s.ghosts[ghost{j.connection, identitiesOf(parseObject(j.records[0])).email}] = true
	case p.does("failed"):
		j.failAfter = p.main.Users
	case p.does("pending") && p.main.Seconds > 0:
		j.starts = now.Add(p.main.wait())
	case p.does("pending"):
		j.stuck = true
	}
}

// jobStatus is the word that a job's status is to be, or "".
func (p faultPlan) jobStatus() string {
	if p.does("job_status") {
		return p.main.Word
	}
	return ""
}

func (p faultPlan) hidesErrors() bool { return p.does("no_errors") }

// spoil makes of an answer what the fault wants, and says how much is sent.
func (p faultPlan) spoil(ans answer, c *call) (answer, cut) {
	switch {
	case p.does("drop", "lost"):
		return ans, cutAll
	case p.does("reset"):
		return ans, cutReset
	case p.does("fewer", "more", "stranger", "huge", "bad_sum"):
		ans.body = p.edit(ans.body)
	case p.does("truncated"):
		return ans, cutHalf
	case p.does("empty"):
		ans.body = nil
	case p.does("no_id") && ans.status == http.StatusAccepted:
		ans.body = parseObject(ans.body).without("id").bytes()
	case p.does("status"):
		ans = p.main.status(c)
	case p.does("html"):
		ans = answer{
			status: p.main.Status,
			body:   []byte("<!doctype html>\n<title>Please wait</title>\n<h1>Please wait</h1>\n"),
		}
		if ans.status == 0 {
			ans.status = http.StatusOK
		}
		ans.set("Content-Type", "text/html; charset=utf-8")
		for name, value := range p.main.Headers {
			ans.set(name, value)
		}
	}
	return ans, cutNothing
}

// edit makes an answer say what is not so.
func (p faultPlan) edit(body []byte) []byte {
	if p.does("bad_sum") {
		o := parseObject(body)
		if sum := parseObject(o.get("summary")); sum != nil {
			n, _ := strconv.Atoi(string(sum.get("inserted")))
			sum.set("inserted", []byte(itoa(n+1)))
			o.set("summary", sum.bytes())
		}
		return o.bytes()
	}
	entries := parseArray(body)
	if len(entries) == 0 {
		return body
	}
	last := len(entries) - 1
	switch p.main.Do {
	case "fewer":
		entries = entries[:last]
	case "more":
		entries = append(entries, entries[last])
	case "stranger":
		o := parseObject(entries[0])
		o.set("user", []byte(`{"user_id":"stranger","email":"stranger@example.com"}`))
		entries[0] = o.bytes()
	case "huge":
		const size = 10 << 20
		o := parseObject(entries[0])
		o.set("padding", encode(strings.Repeat("x", size)))
		entries[0] = o.bytes()
	}
	return encode(entries)
}

// status is the answer of a status fault.
func (f Fault) status(c *call) answer {
	ans := apiError(f.Status, "", http.StatusText(f.Status))
	if f.Status == http.StatusNoContent || f.Status == http.StatusNotModified {
		ans = answer{status: f.Status}
	}
	if f.Body != nil {
		ans.body = f.Body
		if kindOf(f.Body) == "string" {
			ans.body = []byte(stringOf(f.Body))
		}
		ans.body = bytes.ReplaceAll(ans.body, []byte("{id}"), []byte(c.id))
	}
	for name, value := range f.Headers {
		ans.set(name, value)
	}
	return ans
}

// postFaults adds the faults of a JSON object or array.
func (s *Server) postFaults(c *call) answer {
	var faults []Fault
	raw := c.body
	if kindOf(raw) == "object" {
		raw = slices.Concat([]byte("["), raw, []byte("]"))
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(&faults); err != nil {
		return badRequest("", "fault: "+err.Error())
	}
	if _, err := d.Token(); err != io.EOF {
		return badRequest("", "fault: more than one JSON value")
	}
	for _, f := range faults {
		if err := f.check(); err != nil {
			return badRequest("", err.Error())
		}
	}
	s.addFaults(faults)
	return s.inspectFaults(c)
}

// inspectFaults shows the faults that are left, with what is left of them.
func (s *Server) inspectFaults(*call) answer {
	left := []Fault{}
	for _, f := range s.faults {
		fault := f.Fault
		fault.Skip, fault.Count = f.skip, max(f.left, 0)
		left = append(left, fault)
	}
	return jsonAnswer(http.StatusOK, left)
}

// deleteFaults drops all faults. Jobs that one held up start now.
func (s *Server) deleteFaults(c *call) answer {
	s.clearFaults(c.now)
	return answer{status: http.StatusNoContent}
}

// ClearFaults does the same from Go.
func (s *Server) ClearFaults() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.clearFaults(s.config.Now())
}

func (s *Server) clearFaults(now time.Time) {
	s.faults = nil
	for _, j := range s.active {
		if j.stuck {
			j.stuck, j.starts = false, now.Add(scale(realQueue, s.config.Speed))
		}
	}
}
