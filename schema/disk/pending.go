package disk

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

// Pending is a file that appears under its name only when it is complete.
type Pending struct {
	File
	temp string
	lock *os.File // the file once more, held so that no other process takes it for a leftover
	own  bool     // the folder was opened for this file
	done bool
}

// Create begins a file at a path, in a folder that is there. Hook is nil outside of tests.
func Create(name string, hook Hook) (*Pending, error) {
	d, err := OpenDir(filepath.Dir(name))
	if err != nil {
		return nil, fault(OpCreate, name, err)
	}
	d.Hook = hook
	p, err := d.Create(filepath.Base(name))
	if err != nil {
		d.Close()
		return nil, err
	}
	p.own = true
	return p, nil
}

// Create begins a file of the folder. Where a process that was killed left one behind for this
// name, that goes first.
func (d *Dir) Create(name string) (*Pending, error) {
	p := &Pending{File: File{dir: d, name: name}, temp: tempName(name)}
	err := d.step(OpCreate, name, p.create)
	if err != nil {
		p.abandon()
		return nil, err
	}
	return p, nil
}

// WriteFile writes a whole file, or none.
func (d *Dir) WriteFile(name string, data []byte) error {
	p, err := d.Create(name)
	if err != nil {
		return err
	}
	defer p.Discard()
	if _, err := p.Write(data); err != nil {
		return err
	}
	return p.Commit()
}

// Sweep takes away what a process that was killed left behind of a path.
func Sweep(name string) error {
	d, err := OpenDir(filepath.Dir(name))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer d.Close()
	return d.Sweep(filepath.Base(name))
}

// Sweep takes away what a process that was killed left behind of a name. A run that may write
// it, and then does not, calls this.
func (d *Dir) Sweep(name string) error {
	temp := tempName(name)
	if _, err := d.Lstat(temp); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return d.step(OpRemove, name, func() error { return d.sweep(temp) })
}

// tempName is where a file is written before it is complete.
func tempName(name string) string {
	const longest = 200 // of a name; most file systems take 255 bytes
	dir, base := path.Split(filepath.ToSlash(name))
	if len(base) > longest {
		base = fmt.Sprintf("%x", sha256.Sum256([]byte(base)))
	}
	return dir + "." + base + ".muster-part"
}

// create makes the temporary file and takes it for this process.
func (p *Pending) create() (err error) {
	const attempts = 10 // others can come between as often as they begin
	for range attempts {
		p.file, err = p.dir.OpenFile(p.temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		if errors.Is(err, fs.ErrExist) {
			if err = p.dir.sweep(p.temp); err != nil {
				return err
			}
			continue
		}
		if err != nil {
			return err
		}
		p.lock, err = p.dir.acquire(p.temp)
		if err == nil && p.isOurs() {
			return nil
		}
		p.abandon()
		p.lock = nil
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return ErrBusy
}

// isOurs reports whether the temporary file is the one that was made here. Where a file system
// has no locks, this alone keeps another process's file from being renamed.
func (p *Pending) isOurs() bool {
	there, err := p.dir.Lstat(p.temp)
	if err != nil {
		return false
	}
	ours, err := p.lock.Stat()
	return err == nil && os.SameFile(there, ours)
}

// acquire opens a file and takes it for this process, or fails with ErrBusy.
func (d *Dir) acquire(name string) (*os.File, error) {
	f, err := d.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		return nil, err
	}
	if err := lock(f); errors.Is(err, ErrBusy) { // other errors: the file system has no locks
		f.Close()
		return nil, err
	}
	return f, nil
}

// sweep removes a temporary file that no living process has.
func (d *Dir) sweep(temp string) error {
	info, err := d.Lstat(temp)
	if err == nil && info.Mode().IsRegular() {
		var f *os.File
		if f, err = d.acquire(temp); err == nil {
			defer f.Close()
			opened, err := f.Stat()
			if err != nil {
				return err
			}
			if !os.SameFile(opened, info) {
				return nil // another process swept it, and perhaps made its own
			}
		}
	}
	if err == nil {
		err = d.remove(temp)
	}
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// Commit makes the file appear, and sure to be there after a power cut. Where it fails before
// the file appears, nothing is left of it.
func (p *Pending) Commit() error {
	err := p.Sync()
	if closed := p.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = p.dir.step(OpRename, p.name, func() error {
			if !p.isOurs() {
				return ErrBusy
			}
			return p.dir.Rename(p.temp, p.name)
		})
	}
	if err != nil {
		p.Discard()
		return err
	}
	p.done = true
	defer p.abandon()
	return p.dir.Sync(path.Dir(filepath.ToSlash(p.name)))
}

// Discard takes the file away. It does nothing after Commit.
func (p *Pending) Discard() {
	if p.done {
		return
	}
	p.done = true
	defer p.abandon()
	p.Close()
	p.dir.step(OpRemove, p.name, func() error {
		if !p.isOurs() {
			return nil
		}
		return p.dir.remove(p.temp)
	})
}

// abandon lets go of all that is open, as the end of the process would.
func (p *Pending) abandon() {
	p.File.abandon()
	if p.lock != nil {
		p.lock.Close()
	}
	if p.own {
		p.dir.Close()
	}
}
