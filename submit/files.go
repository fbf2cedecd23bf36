package submit

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
)

// A run dir is
//
//	plan.json            what is to be sent where; it is there once all is spooled
//	chunks/NNNNN.json    a batch, as it is sent
//	chunks/NNNNN.origins where its users come from
//	journal.jsonl        what happened, written before or right after it did
//	errors/NNNNN.json    what Auth0 says of the users that it did not take, as it came
//	results.csv          what became of each user
//	lock                 held by the process that works in it
const (
	planFile    = "plan.json"
	journalFile = "journal.jsonl"
	resultsFile = "results.csv"
	lockFile    = "lock"
	chunksDir   = "chunks"
	errorsDir   = "errors"
)

func chunkFile(n int) string   { return fmt.Sprintf("%s/%05d.json", chunksDir, n) }
func originsFile(n int) string { return fmt.Sprintf("%s/%05d.origins", chunksDir, n) }
func reasonsFile(n int) string { return fmt.Sprintf("%s/%05d.json", errorsDir, n) }

// runDir is a run dir that this process holds the lock of. Through its root no name,
// and no link that somebody planted, leads out of it.
type runDir struct {
	*os.Root
	made bool // it was not there before
	lock *os.File
}

// newRunDir makes a run dir, or takes an empty one.
func newRunDir(name string) (*runDir, error) {
	const op = "make the run directory"
	d := &runDir{}
	if _, err := os.Lstat(name); errors.Is(err, fs.ErrNotExist) {
		d.made = true
	}
	if err := os.MkdirAll(name, 0o700); err != nil {
		return nil, local(op, err)
	}
	var err error
	if d.Root, err = os.OpenRoot(name); err != nil {
		return nil, local(op, err)
	}
	if d.lock, err = lock(filepath.Join(name, lockFile)); err != nil {
		d.Root.Close()
		return nil, err
	}
	if err := d.furnish(); err != nil {
		d.close()
		return nil, err
	}
	return d, nil
}

func (d *runDir) furnish() error {
	const op = "make the run directory"
	entries, err := fs.ReadDir(d.FS(), ".")
	if err != nil {
		return local(op, err)
	}
	for _, e := range entries {
		if e.Name() != lockFile {
			return &Error{
				Kind: Usage, Op: op, Message: fmt.Sprintf("%s is not empty", clean(d.Name())),
				Hint: "each run gets a directory of its own",
			}
		}
	}
	// It may have been there with a mode for all to read.
	if err := d.Chmod(".", 0o700); err != nil {
		return local(op, err)
	}
	for _, sub := range []string{chunksDir, errorsDir} {
		if err := d.Mkdir(sub, 0o700); err != nil {
			return local(op, err)
		}
	}
	return nil
}

func (d *runDir) close() {
	d.lock.Close()
	d.Root.Close()
}

// abandon removes what a run that never began left behind: copies of users that
// nobody asked for.
func (d *runDir) abandon() {
	for _, name := range []string{chunksDir, errorsDir, planFile} {
		d.RemoveAll(name)
	}
	d.Remove(lockFile)
	d.close()
	if d.made {
		os.Remove(d.Name())
	}
}

// pending is a file that appears under its name only when it is complete.
type pending struct {
	*os.File
	root *os.Root
	name string
	temp string
}

func createPending(root *os.Root, name string) (*pending, error) {
	temp := path.Join(path.Dir(name), "."+path.Base(name)+"."+rand.Text()[:8])
	f, err := root.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return nil, err
	}
	return &pending{f, root, name, temp}, nil
}

// commit makes the file appear, and sure to be there after a power cut.
func (p *pending) commit() error {
	err := p.Sync()
	if closed := p.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = p.root.Rename(p.temp, p.name)
	}
	if err != nil {
		p.root.Remove(p.temp)
		return err
	}
	return syncDir(p.root, path.Dir(p.name))
}

func (p *pending) discard() {
	p.Close()
	p.root.Remove(p.temp)
}

// writeFile writes a whole file, or none.
func writeFile(root *os.Root, name string, data []byte) error {
	p, err := createPending(root, name)
	if err != nil {
		return err
	}
	if _, err := p.Write(data); err != nil {
		p.discard()
		return err
	}
	return p.commit()
}

func syncDir(root *os.Root, name string) error {
	if runtime.GOOS == "windows" {
		return nil // it has no such call, and makes renames durable itself
	}
	d, err := root.Open(name)
	if err != nil {
		return err
	}
	defer d.Close()
	return d.Sync()
}

func locked(name string) error {
	return &Error{
		Kind: Usage, Op: "lock the run directory",
		Message: fmt.Sprintf("another process works in %s", clean(filepath.Dir(name))), Hint: "wait until it has ended",
	}
}
