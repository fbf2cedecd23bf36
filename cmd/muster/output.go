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
		return nil, fmt.Errorf("cannot write %s: %w", path, err)
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

// output opens path, or standard output for "" and "-". It refuses to be one of the inputs.
func (a *app) output(path string, inputs []string) (*output, error) {
	if path == "" || path == "-" {
		return &output{Writer: a.stdout}, nil
	}
	if err := refuseInput("-o", path, inputs); err != nil {
		return nil, err
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
