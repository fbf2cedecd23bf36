package ledger

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"slices"
	"sync"
	"time"

	"muster/schema/disk"
	"muster/submit/failure"
)

const journalVersion = 1

// TimeFormat is that of all times in a journal.
const TimeFormat = "2006-01-02T15:04:05.000Z07:00"

// Journal is the append-only file of events. Each is on disk before Append returns.
type Journal struct {
	mu    sync.Mutex
	file  *disk.File
	count *disk.File // as long as there are events
	seq   int
	err   error // of the first append that failed; none follows it
	now   func() time.Time
}

// Append writes an event and returns it as written. An event that no journal has is
// only given its time.
func (j *Journal) Append(e Event) (Event, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.err != nil {
		return e, j.err
	}
	e.At = j.now()
	if !e.Kind.durable() {
		return e, nil
	}
	j.seq++
	e.V, e.Seq, e.Time = journalVersion, j.seq, e.At.UTC().Format(TimeFormat)
	_, err := j.file.Write(encode(e))
	if err == nil {
		err = j.file.Sync()
	}
	if err != nil {
		j.err = failure.Local("write the journal", err)
		return e, j.err
	}
	j.count.Truncate(int64(j.seq)) // one that is too short says less, and nothing wrong
	return e, nil
}

// Err is the error after which no event can be written any more; nil for none.
func (j *Journal) Err() error {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.err
}

// Close closes the file.
func (j *Journal) Close() error { return errors.Join(j.file.Close(), j.count.Close()) }

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// The sum of a line is of the line without it, the closing brace included, so that it
// can be checked by somebody who does not know the fields.
const (
	sumBefore = `,"crc32c":"`
	sumAfter  = `"}`
)

// encode is the line of an event.
func encode(e Event) []byte {
	line, err := json.Marshal(e)
	if err != nil {
		panic(err) // numbers and texts can be encoded
	}
	sum := crc32.Checksum(line, castagnoli)
	return fmt.Appendf(line[:len(line)-1], "%s%08x%s\n", sumBefore, sum, sumAfter)
}

// decode reads a line without its end.
func decode(line []byte) (Event, error) {
	var e Event
	at := bytes.LastIndex(line, []byte(sumBefore))
	if at < 0 || len(line) != at+len(sumBefore)+8+len(sumAfter) {
		return e, errors.New("it has no sum")
	}
	text := append(slices.Clone(line[:at]), '}')
	if want := fmt.Sprintf("%s%08x%s", sumBefore, crc32.Checksum(text, castagnoli), sumAfter); want != string(line[at:]) {
		return e, errors.New("its sum is wrong")
	}
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(&e); err != nil {
		return e, errors.New("it cannot be read")
	}
	var err error
	if e.At, err = time.Parse(TimeFormat, e.Time); err != nil {
		return e, errors.New("it has no time")
	}
	if e.V != journalVersion {
		return e, fmt.Errorf("it is of version %d", e.V)
	}
	return e, nil
}

// replay reads a journal: the state after it, the number of its events, and how many of
// its bytes are good. A last line that was not written to its end is left out: what it
// says was never acted on.
func replay(s State, text []byte) (after State, seq, good int, err error) {
	refuse := func(format string, args ...any) (State, int, int, error) {
		return s, 0, 0, damaged("%s, line %d: %s", JournalFile, seq+1, fmt.Sprintf(format, args...))
	}
	for len(text) > good {
		line, rest, whole := bytes.Cut(text[good:], []byte("\n"))
		e, err := decode(line)
		if !whole && err != nil {
			// A line that is whole but for another last byte was whole once.
			if _, was := decode(line[:max(0, len(line)-1)]); was == nil {
				return refuse("it does not end as lines do")
			}
			return s, seq, good, nil
		}
		if err == nil {
			err = s.check(e, seq+1)
		}
		if err != nil {
			return refuse("%v", err)
		}
		s = Apply(s, e)
		seq++
		good = len(text) - len(rest)
	}
	return s, seq, good, nil
}

// damaged refuses a journal that is not as it was written.
func damaged(format string, args ...any) error {
	return &failure.Error{
		Kind: failure.Usage, Op: "read the journal", Message: fmt.Sprintf(format, args...),
		Hint: "it was damaged or changed: nothing can be sent on its word. Restore it from a copy",
	}
}

// check reports what keeps an event from being the next one of a run.
func (s State) check(e Event, seq int) error {
	if e.Seq != seq {
		return fmt.Errorf("it has the number %d", e.Seq)
	}
	if e.Kind == Began {
		return nil
	}
	if e.Chunk < 1 || e.Chunk > len(s.Chunks) {
		return fmt.Errorf("there is no batch %d", e.Chunk)
	}
	c := s.Chunks[e.Chunk-1]
	for _, set := range []Set{e.Users, e.Open, e.Refused, e.Missing} {
		if len(set) > 0 && set[len(set)-1].To > c.Users {
			return fmt.Errorf("batch %d has no such users", e.Chunk)
		}
	}
	a := slices.IndexFunc(c.Attempts, func(a Attempt) bool { return a.N == e.Attempt })
	wrong := fmt.Errorf("%s of batch %d does not follow", clip(string(e.Kind)), e.Chunk)
	switch e.Kind {
	case LookedUp, Held:
		return nil
	case Intent:
		users := e.Users
		if len(users) == 0 {
			users = All(c.Users)
		}
		if e.Attempt != len(c.Attempts)+1 || len(users.Minus(c.Waiting)) > 0 || c.open() != nil && c.open().Phase != InDoubt {
			return wrong
		}
		return nil
	}
	from, known := follows[e.Kind]
	if !known || a < 0 || !slices.Contains(from, c.Attempts[a].Phase) {
		return wrong
	}
	return nil
}

// follows is the phases after which an event of an attempt can come.
var follows = map[Kind][]Phase{
	Rejected:  {Sending},
	Ambiguity: {Sending, Running, Over, Reported},
	Found:     {InDoubt},
	Accepted:  {Sending, InDoubt},
	Ended:     {Running},
	Saved:     {Over},
	Done:      {Reported},
}

// clip is a word of a journal that is not ours, fit to be shown.
func clip(s string) string { return failure.Clean(s[:min(len(s), 20)]) }
