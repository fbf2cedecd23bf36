package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// pending is a file that appears under its name only when it is complete.
type pending struct {
	*os.File
	path string
}

// newPending begins a file that only its owner can read. A path that is a terminal or
// a pipe is written straight away.
func newPending(path string) (*pending, error) {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		if info.IsDir() {
			return nil, fmt.Errorf("%s is a directory, not a file to write", path)
		}
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		return &pending{f, ""}, err
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".muster-*") // mode 0600
	if err != nil {
		return nil, fmt.Errorf("cannot write %s: %w", path, withoutPath(err))
	}
	return &pending{f, path}, nil
}

func (p *pending) commit() error {
	if p.path == "" {
		return p.Close()
	}
	err := p.Sync()
	if closed := p.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(p.Name(), p.path)
	}
	if err != nil {
		os.Remove(p.Name())
		return fmt.Errorf("cannot write %s: %w", p.path, err)
	}
	return syncDir(filepath.Dir(p.path))
}

func (p *pending) discard() {
	p.Close()
	if p.path != "" {
		os.Remove(p.Name())
	}
}

// syncDir makes a rename last. Some file systems cannot; the file is complete all the same.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return nil
	}
	d.Sync()
	return d.Close()
}

// output is where users go: a file, or standard output.
type output struct {
	io.Writer
	file *pending
}

// output opens path, or standard output for "" and "-".
func (a *app) output(path string) (*output, error) {
	if path == "" || path == "-" {
		return &output{Writer: a.stdout}, nil
	}
	f, err := newPending(path)
	if err != nil {
		return nil, err
	}
	return &output{Writer: f, file: f}, nil
}

// refuseInput says that a file to write is one of the inputs, where it is.
func refuseInput(flag, path string, inputs []string) error {
	to, err := os.Stat(path)
	if err != nil || !to.Mode().IsRegular() {
		return nil
	}
	for _, in := range inputs {
		if from, err := os.Stat(in); err == nil && os.SameFile(from, to) {
			return usageError{fmt.Sprintf("%s %s is also the input", flag, path), "write to another file, then rename it"}
		}
	}
	return nil
}

// named is a file and the flag that names it.
type named struct{ flag, path string }

// refuseClashes says that a file to write is also read, or is written under another flag too:
// what was in it first would be lost.
func refuseClashes(writes []named, reads []string) error {
	for i, w := range writes {
		if w.path == "" {
			continue
		}
		if err := refuseInput(w.flag, w.path, reads); err != nil {
			return err
		}
		for _, other := range writes[:i] {
			if other.path != "" && isSameFile(other.path, w.path) {
				return usageError{fmt.Sprintf("%s and %s are one file", other.flag, w.flag), "name a file for each"}
			}
		}
	}
	return nil
}

// isSameFile compares files that need not exist yet; "-" is standard output.
func isSameFile(a, b string) bool {
	x, errX := os.Stat(a)
	y, errY := os.Stat(b)
	if errX == nil && errY == nil {
		return x.Mode().IsRegular() && os.SameFile(x, y)
	}
	return errX != nil && errY != nil && wholePath(a) == wholePath(b)
}

func wholePath(path string) string {
	dir, err := filepath.EvalSymlinks(filepath.Dir(path))
	if err == nil {
		dir, err = filepath.Abs(dir)
	}
	if err != nil {
		return path
	}
	return filepath.Join(dir, filepath.Base(path))
}

// finish lets the file appear, or takes it away where err says that it is not complete.
func (o *output) finish(err error) error {
	if o.file == nil {
		return err
	}
	if err != nil {
		o.file.discard()
		return err
	}
	return o.file.commit()
}
