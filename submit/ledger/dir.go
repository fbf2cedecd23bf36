// Package ledger knows how far a run of submit is, and what is to be done next.
//
// A run lies in a directory: a plan, the batches as they are sent, and a journal of events,
// each on disk before anybody acts on it. The State of a run follows from its events alone:
// Apply makes the next one, and Next tells what to do, when. Both are pure functions, so
// that what they do can be tried over all that may go wrong.
//
// A chunk is a file of users. It has attempts, each an upload of some of its users: an
// attempt is one job at Auth0, or none, or it is in doubt which. Users are numbers here.
package ledger

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"muster/schema/disk"
	"muster/submit/failure"
)

// A run directory is
//
//	plan.json              what is to be sent where; it is there once all is spooled
//	chunks/NNNNN.json      a batch, as it is sent
//	chunks/NNNNN.origins   where its users come from
//	chunks/NNNNN.rows      the rows that they were, to be set aside where Auth0 refuses them; for --rejects
//	rejects, .problems     what was set aside before the upload
//	journal.jsonl          what happened, written before or right after it did
//	journal.count          as many bytes as the journal has events: one that has lost some is not trusted
//	errors/NNNNN.A.json    what Auth0 says of the users of attempt A that it did not take, as it came
//	errors/NNNNN.A.job     the last answer about the job of attempt A, as it came
//	lookups/NNNNN.L.jsonl  what Auth0 says of single users
//	results.csv, .jsonl    what became of each user; they can be made again from the rest
//	reserve                room for the results
//	lock                   held by the process that works in it
//	.gitignore             so that no batch, which may hold hashes, gets into a repository
const (
	PlanFile    = "plan.json"
	JournalFile = "journal.jsonl"
	CountFile   = "journal.count"
	ResultsCSV  = "results.csv"
	ResultsJSON = "results.jsonl"
	ReserveFile = "reserve"
	LockFile    = "lock"
	RejectsFile = "rejects"
	ignoreFile  = ".gitignore"
	chunksDir   = "chunks"
	errorsDir   = "errors"
	lookupsDir  = "lookups"
)

// ChunkFile is the file of a batch.
func ChunkFile(n int) string { return fmt.Sprintf("%s/%05d.json", chunksDir, n) }

// OriginsFile is the file of the places that the users of a batch come from.
func OriginsFile(n int) string { return fmt.Sprintf("%s/%05d.origins", chunksDir, n) }

// RowsFile is the file of the rows that the users of a batch came in as.
func RowsFile(n int) string { return fmt.Sprintf("%s/%05d.rows", chunksDir, n) }

// ErrorsFile is the file of what Auth0 says of the users of an attempt.
func ErrorsFile(n, attempt int) string { return fmt.Sprintf("%s/%05d.%d.json", errorsDir, n, attempt) }

// JobFile is the file of the last answer about the job of an attempt.
func JobFile(n, attempt int) string { return fmt.Sprintf("%s/%05d.%d.job", errorsDir, n, attempt) }

// LookupsFile is a file of look-ups.
func LookupsFile(n, i int) string { return fmt.Sprintf("%s/%05d.%d.jsonl", lookupsDir, n, i) }

// Plan is plan.json: what a run is going to do.
type Plan struct {
	V          int        `json:"v"`
	Run        string     `json:"run"`
	Created    string     `json:"created"`
	Tenant     string     `json:"tenant"`
	Connection Connection `json:"connection"`
	Upsert     bool       `json:"upsert"`
	Mail       bool       `json:"send_completion_email"`
	ExternalID string     `json:"external_id,omitempty"`
	MaxBytes   int        `json:"max_bytes"`
	Rows       bool       `json:"rows,omitempty"` // the original rows lie beside the batches
	Users      int        `json:"users"`
	Chunks     []Batch    `json:"chunks"`
}

// Connection is the connection that users go to.
type Connection struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	Emails string `json:"emails,omitempty"`
}

// Batch is a file of users.
type Batch struct {
	N      int    `json:"n"` // from 1
	Users  int    `json:"users"`
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256"`
	First  int    `json:"first_row"` // input rows, from 1
	Last   int    `json:"last_row"`
}

// PlanVersion is that of plans written now.
const PlanVersion = 2

// Start is the state of a run that has just been planned.
func (p Plan) Start() State {
	users := make([]int, len(p.Chunks))
	for i, c := range p.Chunks {
		users[i] = c.Users
	}
	return NewState(p.Upsert, users)
}

// Dir is a run directory.
type Dir struct {
	*disk.Dir
	Path string
	made []string // folders that were not there before, the deepest first
	lock *os.File // nil where it is only read
}

// Create makes a run directory, or takes an empty one, and locks it.
func Create(name string, hook disk.Hook) (*Dir, error) {
	const op = "make the run directory"
	d := &Dir{Path: name}
	for at := name; ; at = filepath.Dir(at) { // the first part of the way that is there
		info, err := os.Stat(at)
		if err == nil && !info.IsDir() {
			return nil, &failure.Error{
				Kind: failure.Usage, Op: op, Message: failure.Clean(at) + " is a file",
				Hint: "--run-dir names a directory that is empty or not there yet",
			}
		}
		if err == nil || at == filepath.Dir(at) {
			break
		}
		d.made = append(d.made, at)
	}
	if err := os.MkdirAll(name, 0o700); err != nil {
		return nil, failure.Local(op, err)
	}
	// Nothing is made in a directory that is somebody's, and none of what is there is taken away.
	var err error
	if _, unlocked := os.Lstat(filepath.Join(name, LockFile)); unlocked != nil {
		err = d.refuseFull()
	}
	if err == nil {
		err = d.open(hook)
	}
	if err != nil {
		return nil, failure.Local(op, err)
	}
	if err = d.refuseFull(); err != nil {
		d.Close()
		return nil, failure.Local(op, err)
	}
	if err = d.furnish(); err != nil {
		d.Abandon()
		return nil, failure.Local(op, err)
	}
	return d, nil
}

// refuseFull refuses a directory with something in it.
func (d *Dir) refuseFull() error {
	entries, err := os.ReadDir(d.Path)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if e.Name() != LockFile {
			return &failure.Error{
				Kind: failure.Usage, Op: "make the run directory", Message: fmt.Sprintf("%s is not empty", failure.Clean(d.Path)),
				Hint: "each run gets a directory of its own; to go on with one: muster resume RUN-DIR",
			}
		}
	}
	return nil
}

// Open opens the directory of a run that was planned. With hold it is locked.
func Open(name string, hold bool, hook disk.Hook) (*Dir, Plan, error) {
	var p Plan
	d := &Dir{Path: name}
	refuse := func(message, hint string) (*Dir, Plan, error) {
		if d.Dir != nil {
			d.Close()
		}
		return nil, p, &failure.Error{Kind: failure.Usage, Op: "open the run directory", Message: message, Hint: hint}
	}
	_, err := os.Stat(filepath.Join(name, PlanFile))
	switch {
	case err != nil && (errors.Is(err, fs.ErrNotExist) || !errors.Is(err, fs.ErrPermission)):
		return refuse(failure.Clean(name)+" holds no run that was planned",
			"give the directory that muster submit named; a run that was stopped before it began is started anew")
	case err != nil:
		return refuse(failure.Clean(err.Error()), "")
	case hold:
		err = d.open(hook)
	default:
		d.Dir, err = disk.OpenDir(name)
	}
	if err != nil {
		return nil, p, failure.Local("open the run directory", err)
	}
	text, err := d.ReadFile(PlanFile)
	if err != nil {
		d.Close()
		return nil, p, failure.Local("read the plan", err)
	}
	if err := json.Unmarshal(text, &p); err != nil || p.V != PlanVersion || p.Run == "" {
		return refuse(fmt.Sprintf("%s is no plan of this version of muster", PlanFile), "use the version that made it")
	}
	total := 0
	for i, c := range p.Chunks {
		total += c.Users
		if c.N != i+1 || c.Users < 1 {
			return refuse(PlanFile+" does not add up", "")
		}
	}
	if total != p.Users {
		return refuse(PlanFile+" does not add up", "")
	}
	return d, p, nil
}

// open opens and locks the directory.
func (d *Dir) open(hook disk.Hook) error {
	dir, err := disk.OpenDir(d.Path)
	if err != nil {
		return err
	}
	d.Dir = dir
	d.Hook = hook
	if d.lock, err = d.Lock(LockFile); err == nil {
		return nil
	}
	d.Dir.Close()
	if errors.Is(err, disk.ErrBusy) {
		return &failure.Error{
			Kind: failure.Usage, Op: "lock the run directory",
			Message: fmt.Sprintf("another process works in %s", failure.Clean(d.Path)), Hint: "wait until it has ended",
		}
	}
	return err
}

// furnish makes what is in an empty run directory.
func (d *Dir) furnish() error {
	// It may have been there with a mode for all to read.
	if err := d.Chmod(".", 0o700); err != nil {
		return err
	}
	for _, sub := range []string{chunksDir, errorsDir, lookupsDir} {
		if err := d.Mkdir(sub); err != nil {
			return err
		}
	}
	return d.WriteFile(ignoreFile, []byte("*\n"))
}

// Close lets go of the directory.
func (d *Dir) Close() {
	if d.lock != nil {
		d.lock.Close()
	}
	d.Dir.Close()
}

// Abandon removes what a run that never began left behind: copies of users that nobody
// asked for, and no directory that was there before.
func (d *Dir) Abandon() {
	for _, name := range []string{
		chunksDir, errorsDir, lookupsDir, RejectsFile, RejectsFile + ".problems", PlanFile, ReserveFile, ignoreFile,
		"." + PlanFile + ".muster-part", LockFile,
	} {
		d.RemoveAll(name)
	}
	d.Close()
	for _, name := range d.made {
		os.Remove(name) // unless something else is in it by now
	}
	// muster-runs is made for runs: it goes with the last one.
	if parent := filepath.Dir(d.Path); filepath.Base(parent) == RunsDir && len(d.made) > 0 {
		os.Remove(parent)
	}
}

// RunsDir is where runs lie that get no directory of their own.
const RunsDir = "muster-runs"

// NewJournal begins the journal of a run.
func (d *Dir) NewJournal(now func() time.Time) (*Journal, error) {
	if _, err := d.Lstat(JournalFile); !errors.Is(err, fs.ErrNotExist) {
		return nil, &failure.Error{
			Kind: failure.Incomplete, Op: "make the journal", Message: JournalFile + " is there already",
		}
	}
	return d.journal("make the journal", 0, now)
}

// journal opens the journal to go on after so many events.
func (d *Dir) journal(op string, seq int, now func() time.Time) (*Journal, error) {
	f, err := d.Append(JournalFile)
	if err != nil {
		return nil, failure.Local(op, err)
	}
	count, err := d.Append(CountFile)
	if err != nil {
		f.Close()
		return nil, failure.Local(op, err)
	}
	return &Journal{file: f, count: count, seq: seq, now: now}, nil
}

// ReadJournal reads the journal of a run: the state after it. One that is not there is of
// a run that was planned, and not begun.
func (d *Dir) ReadJournal(p Plan) (State, error) {
	s, _, _, err := d.readJournal(p)
	return s, err
}

func (d *Dir) readJournal(p Plan) (s State, seq, good int, err error) {
	least := 0
	if info, err := d.Stat(CountFile); err == nil { // before the journal, which may grow meanwhile
		least = int(info.Size())
	}
	text, err := d.ReadFile(JournalFile)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return s, 0, 0, failure.Local("read the journal", err)
	}
	if s, seq, good, err = replay(p.Start(), text); err == nil && seq < least {
		err = damaged("%s has %d events of %d that there were", JournalFile, seq, least)
	}
	return s, seq, good, err
}

// TakeUp reads the journal of a run and opens it to go on.
func (d *Dir) TakeUp(p Plan, now func() time.Time) (State, *Journal, error) {
	const op = "open the journal"
	s, seq, good, err := d.readJournal(p)
	if err != nil {
		return s, nil, err
	}
	j, err := d.journal(op, seq, now)
	if err != nil {
		return s, nil, err
	}
	info, err := d.Stat(JournalFile)
	if err == nil && info.Size() > int64(good) { // the last line was not written to its end
		if err = j.file.Truncate(int64(good)); err == nil {
			err = j.file.Sync()
		}
	}
	if err == nil && good > 0 {
		err = d.endLine(j.file, good)
	}
	if err != nil {
		j.Close()
		return s, nil, failure.Local(op, err)
	}
	return s, j, nil
}

// endLine ends the last line of the journal where all but its end was written.
func (d *Dir) endLine(f *disk.File, size int) error {
	r, err := d.Root.Open(JournalFile)
	if err != nil {
		return err
	}
	defer r.Close()
	var last [1]byte
	if _, err := r.ReadAt(last[:], int64(size-1)); err != nil || last[0] == '\n' {
		return err
	}
	_, err = f.Write([]byte("\n"))
	return err
}

// Batch reads the file of a batch, and makes sure that it is the one that was planned.
func (d *Dir) Batch(b Batch) ([]byte, error) {
	return d.checked(fmt.Sprintf("read batch %d", b.N), ChunkFile(b.N), b.SHA256)
}

// Errors reads what Auth0 says of the users of an attempt; nothing where it says nothing.
func (d *Dir) Errors(chunk int, a Attempt) ([]byte, error) {
	if a.Errors == "" {
		return nil, nil
	}
	return d.checked(fmt.Sprintf("read what became of batch %d", chunk), ErrorsFile(chunk, a.N), a.Errors)
}

// Lookups reads a file of look-ups.
func (d *Dir) Lookups(chunk int, f LookupFile) ([]byte, error) {
	return d.checked(fmt.Sprintf("read the look-ups of batch %d", chunk), LookupsFile(chunk, f.N), f.SHA256)
}

// checked reads a file that must have a hash.
func (d *Dir) checked(op, name, hash string) ([]byte, error) {
	text, err := d.ReadFile(name)
	if err != nil {
		return nil, failure.Local(op, err)
	}
	if Hash(text) != hash {
		return nil, &failure.Error{
			Kind: failure.Usage, Op: op, Message: name + " was changed after it was written",
			Hint: "restore it: nothing is sent or said on its word",
		}
	}
	return text, nil
}

// Save writes a file of the run and returns its hash.
func (d *Dir) Save(op, name string, text []byte) (string, error) {
	if err := d.WriteFile(name, text); err != nil {
		return "", failure.Local(op, err)
	}
	return Hash(text), nil
}

// Hash is how the journal knows a file again.
func Hash(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}
