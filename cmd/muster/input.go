package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/schollz/progressbar/v3"

	"muster/convert"
	"muster/convert/mapping"
	"muster/convert/source"
	"muster/convert/source/rows"
	"muster/schema"
)

const stdinName = "<stdin>"

// inputs are the files that a command line names; none means stdin, on a pipe.
func (a *app) inputs(args []string, what string) ([]string, error) {
	var files []fs.FileInfo
	for i, path := range args {
		info, err := os.Stat(path)
		regular := path != "-" && err == nil && info.Mode().IsRegular()
		if path == "-" && slices.Contains(args[:i], path) ||
			regular && slices.ContainsFunc(files, func(before fs.FileInfo) bool { return os.SameFile(before, info) }) {
			return nil, usageError{path + " is given twice", "name each " + what + " once"}
		}
		if regular {
			files = append(files, info)
		}
	}
	if len(args) > 0 {
		return args, nil
	}
	if a.isTerminal(a.stdin) {
		return nil, usageError{"no " + what + " is given", "name a file, or - for stdin"}
	}
	return []string{"-"}, nil
}

// open opens one input. The name is the one that positions use.
func (a *app) open(path string) (name string, r io.ReadCloser, err error) {
	if path == "-" {
		return stdinName, io.NopCloser(stoppable{a.ctx, a.stdin}), nil
	}
	f, err := os.Open(path)
	if err != nil {
		return path, nil, cannotRead(path, err)
	}
	info, err := f.Stat()
	if err == nil && info.IsDir() {
		f.Close()
		return path, nil, fmt.Errorf("cannot read %s: it is a directory, not a file", path)
	}
	if err == nil && a.showsProgress() && info.Mode().IsRegular() && info.Size() > 64<<20 {
		return path, &watched{File: f, size: info.Size(), to: a.lastLine()}, nil
	}
	return path, f, nil
}

// stoppable is a stream that the end of the context ends too: whoever writes to it may be silent for hours.
type stoppable struct {
	ctx  context.Context
	from io.Reader
}

func (s stoppable) Read(p []byte) (int, error) {
	const most = 64 << 10 // what a pipe holds
	own := make([]byte, min(len(p), most))
	type result struct {
		n   int
		err error
	}
	came := make(chan result, 1)
	go func() {
		n, err := s.from.Read(own)
		came <- result{n, err}
	}()
	select {
	case r := <-came:
		return copy(p, own[:r.n]), r.err
	case <-s.ctx.Done():
		return 0, s.ctx.Err()
	}
}

// watched shows a progress bar as it is read. A database is not read from one end to the
// other, and has none: the bar comes with the first megabytes.
type watched struct {
	*os.File
	size, read int64
	to         io.Writer
	bar        *progressbar.ProgressBar
}

func (w *watched) Read(p []byte) (int, error) {
	n, err := w.File.Read(p)
	if w.read += int64(n); w.bar == nil && w.read > 4<<20 {
		w.bar = progressbar.NewOptions64(w.size, progressbar.OptionSetWriter(w.to), progressbar.OptionShowBytes(true),
			progressbar.OptionSetDescription(filepath.Base(w.Name())), progressbar.OptionClearOnFinish(),
			progressbar.OptionThrottle(progressThrottle))
	}
	if w.bar != nil {
		w.bar.Set64(w.read)
	}
	return n, err
}

func (w *watched) Close() error {
	if w.bar != nil {
		w.bar.Finish()
	}
	return w.File.Close()
}

func cannotRead(path string, err error) error {
	return fmt.Errorf("cannot read %s: %w", path, withoutPath(err))
}

// withoutPath is what the system says of a file whose name is said already.
func withoutPath(err error) error {
	var e *fs.PathError
	if errors.As(err, &e) {
		return e.Err
	}
	return err
}

// users reads files of users one after the other; precheck may be nil.
func (a *app) users(paths []string, precheck func() schema.Prechecker) schema.Records {
	return schema.ReadAll(func(yield func(schema.Input, error) bool) {
		for _, path := range paths {
			name, r, err := a.open(path)
			if err != nil {
				yield(schema.Input{}, err)
				return
			}
			again := yield(schema.Input{Name: name, Reader: r}, nil)
			r.Close()
			if !again {
				return
			}
		}
	}, precheck)
}

// tables opens exports one after the other, as they are ranged over.
func (a *app) tables(paths []string, format string, options rows.Options) convert.Tables {
	return func(yield func(*rows.Table, error) bool) {
		for _, path := range paths {
			if again := a.table(path, format, options, yield); !again {
				return
			}
		}
	}
}

func (a *app) table(path, format string, options rows.Options, yield func(*rows.Table, error) bool) bool {
	in := rows.Input{File: path, Folder: folder(path), Stopped: a.ctx.Err}
	if in.Folder == nil {
		name, r, err := a.open(path)
		if err != nil {
			yield(nil, err)
			return false
		}
		defer r.Close()
		in.File, in.Reader = name, r
		if info, err := os.Stat(path); path != "-" && err == nil && info.Mode().IsRegular() {
			in.Path = path
			in.Again = func() (io.ReadCloser, error) {
				_, r, err := a.open(path)
				return r, err
			}
		}
	}
	t, err := source.Open(in, format, options)
	if err == nil && t.Close != nil {
		defer t.Close()
	}
	return yield(t, err) && err == nil
}

// folder is the folder of an export that is one, as pg_dump -Fd and mysqldump --tab make
// them. Nil is none.
func folder(path string) fs.FS {
	if info, err := os.Stat(path); err != nil || !info.IsDir() {
		return nil
	}
	return os.DirFS(path)
}

// mapping reads a mapping file; nil for "".
func (a *app) mapping(path string) (*mapping.Mapping, error) {
	if path == "" {
		return nil, nil
	}
	name, r, err := a.open(path)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	dir := filepath.Dir(path)
	return mapping.Parse(r, name, func(file string) (io.ReadCloser, error) {
		if !filepath.IsAbs(file) {
			file = filepath.Join(dir, file)
		}
		return os.Open(file)
	})
}

// withOrigins gives records the positions of a side file; "" gives none.
func (a *app) withOrigins(records schema.Records, path string) schema.Records {
	if path == "" {
		return records
	}
	return func(yield func(*schema.Block, error) bool) {
		name, r, err := a.open(path)
		if err != nil {
			yield(nil, err)
			return
		}
		defer r.Close()
		schema.WithOrigins(records, r, name)(yield)
	}
}
