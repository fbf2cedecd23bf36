package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"muster/schema/disk"
)

// pending is a file that appears under its name only when it is complete. A terminal or a pipe
// is written straight away.
type pending struct {
	io.Writer
	path   string
	file   *disk.Pending // nil for a terminal or a pipe
	stream *os.File
}

// pending begins a file that only its owner can read.
func (a *app) pending(path string) (*pending, error) {
	if stream, err := isStream(path); err != nil {
		return nil, err
	} else if stream {
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		return &pending{Writer: f, path: path, stream: f}, err
	}
	f, err := disk.Create(path, a.diskHook)
	if err != nil {
		return nil, cannotWrite(path, err)
	}
	return &pending{Writer: f, path: path, file: f}, nil
}

// isStream reports whether a path is that of a terminal or a pipe; the error is that nothing can be written to it.
func isStream(path string) (bool, error) {
	info, err := os.Stat(path)
	if err != nil || info.Mode().IsRegular() {
		return false, nil
	}
	if info.IsDir() {
		return false, fmt.Errorf("%s is a directory, not a file to write", path)
	}
	return true, refuseLink(path)
}

// canWrite finds out whether a file that is written late, or not at all, can be.
func (a *app) canWrite(path string) error {
	if stream, err := isStream(path); stream || err != nil {
		return err
	}
	f, err := a.pending(path)
	if err == nil {
		f.discard()
	}
	return err
}

func cannotWrite(path string, err error) error {
	return fmt.Errorf("cannot write %s: %w", path, withoutPath(err))
}

// refuseLink keeps a link that somebody planted from taking the users to a pipe of theirs.
// /dev/stdout is a link too, and so are the files that a shell makes for >(…).
func refuseLink(path string) error {
	info, err := os.Lstat(path)
	if err != nil || info.Mode()&fs.ModeSymlink == 0 {
		return err
	}
	first, _, _ := strings.Cut(strings.TrimPrefix(filepath.ToSlash(wholePath(path)), "/"), "/")
	if first == "dev" || first == "proc" {
		return nil
	}
	return fmt.Errorf("%s is a link to something that is no file; name that itself", path)
}

func (p *pending) commit() error {
	if p.file == nil {
		return p.stream.Close()
	}
	if err := p.file.Commit(); err != nil {
		return cannotWrite(p.path, err)
	}
	return nil
}

func (p *pending) discard() {
	if p.file == nil {
		p.stream.Close()
		return
	}
	p.file.Discard()
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
	f, err := a.pending(path)
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
			return alsoInput(flag, path)
		}
	}
	return nil
}

func alsoInput(flag, path string) error {
	return usageError{fmt.Sprintf("%s %s is also the input", flag, path), "write to another file, then rename it"}
}

func oneFile(flag, other string) error {
	return usageError{fmt.Sprintf("%s and %s are one file", flag, other), "name a file for each"}
}

// named is a file and the flag that names it.
type named struct{ flag, path string }

// problemsOf is the file of what is wrong with rejects, where they have no place for it.
func problemsOf(rejects string) named {
	return named{"--rejects FILE.problems", rejects + besideRejects}
}

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
				return oneFile(other.flag, w.flag)
			}
		}
	}
	return nil
}

// beside opens a file for what is said of a run, which may be none of the others that the command line names.
func (a *app) beside(flag, path string) (*pending, error) {
	for _, other := range a.named {
		switch {
		case other.path == "" || !isSameFile(other.path, path):
		case other.flag == "":
			return nil, alsoInput(flag, path)
		default:
			return nil, oneFile(other.flag, flag)
		}
	}
	return a.pending(path)
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
