// Package disk writes files that must not be half there, and keeps data that nobody may find.
//
// A Pending file appears under its name only when it is complete. It is written beside its
// target, and Commit syncs it, renames it and syncs the folder. An error of any of these is
// returned; the target is then what it was before, but where only the last one failed. A process
// that is killed leaves at most one such file beside the target, which the next one that writes
// the same target takes away. Of two that write one target at once the second gets ErrBusy.
//
//	f, err := disk.Create("users.json", nil)
//	…
//	defer f.Discard() // does nothing after Commit
//	if _, err := f.Write(users); err != nil {
//		return err
//	}
//	return f.Commit()
//
// A Spool is a temporary file without a name: it goes away with the process, however that ends.
//
// A Dir is a folder with what is written in it: pending files, files that only grow, a lock. No
// name, and no link that somebody planted, leads out of it. Its Hook stands before each step
// that changes something on disk, for tests that fail a step, cut a write short, or play a
// process that is killed there.
//
// Files have the mode 0600, folders 0700, whatever the umask allows.
package disk

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"syscall"
)

// ErrBusy is the error where another process has the lock, or writes the same file.
var ErrBusy = errors.New("another process is writing it")

// Op is a kind of step.
type Op string

// The steps of a Pending file are create, write (any number), sync, close, rename and sync-dir,
// or close and remove where it is discarded. Those of a file that grows are open, then write,
// sync and truncate as they are called, and close.
const (
	OpMkdir    Op = "mkdir"
	OpCreate   Op = "create"
	OpOpen     Op = "open"
	OpWrite    Op = "write"
	OpTruncate Op = "truncate"
	OpSync     Op = "sync"
	OpClose    Op = "close"
	OpRename   Op = "rename"
	OpRemove   Op = "remove"
	OpSyncDir  Op = "sync-dir"
)

// Step is something that is about to be done to the disk.
type Step struct {
	Op   Op
	Name string // of the file or folder, from the Dir; for a Pending that of its target
	Data []byte // of a write; a hook may make it shorter
}

// Hook does a step by calling do, or fails it: before, after or instead of it. Its error is that
// of the step. A write that do made shorter counts as much as it wrote.
type Hook func(s *Step, do func() error) error

// Dir is a folder. What only reads goes through its Root and past the hook.
type Dir struct {
	*os.Root
	Hook Hook // nil for none
}

// OpenDir opens a folder that is there.
func OpenDir(name string) (*Dir, error) {
	root, err := os.OpenRoot(name)
	if err != nil {
		return nil, err
	}
	return &Dir{Root: root}, nil
}

// Mkdir makes a folder.
func (d *Dir) Mkdir(name string) error {
	return d.step(OpMkdir, name, func() error { return d.Root.Mkdir(name, 0o700) })
}

// Remove removes a file or an empty folder.
func (d *Dir) Remove(name string) error {
	return d.step(OpRemove, name, func() error { return d.remove(name) })
}

// remove removes a file that this package or its callers named, past the hook.
func (d *Dir) remove(name string) error {
	err := d.Root.Remove(name)
	const invalidFunction = syscall.Errno(1) // of drives, and of Wine, that cannot remove by a handle
	if runtime.GOOS == "windows" && errors.Is(err, invalidFunction) {
		return os.Remove(filepath.Join(d.Root.Name(), name))
	}
	return err
}

// Sync makes what was made, renamed or removed in a folder last; "." is the Dir itself.
func (d *Dir) Sync(name string) error {
	return d.step(OpSyncDir, name, func() error {
		if runtime.GOOS == "windows" {
			return nil // it has no such call, and makes renames durable itself
		}
		f, err := d.Root.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		err = f.Sync()
		if errors.Is(err, errors.ErrUnsupported) || errors.Is(err, syscall.EINVAL) {
			return nil // a file system that knows no such thing
		}
		return err
	})
}

// Append opens a file that only grows, and makes it where it is not there. Its folder is synced
// then.
func (d *Dir) Append(name string) (*File, error) {
	f := &File{dir: d, name: name}
	err := d.step(OpOpen, name, func() (err error) {
		f.file, err = d.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
		return err
	})
	if err == nil {
		err = d.Sync(path.Dir(name))
	}
	if err != nil {
		f.abandon()
		return nil, err
	}
	return f, nil
}

// Lock makes a file and holds it for this process alone until it is closed, or the process ends
// in whatever way. It is ErrBusy where another process has it.
func (d *Dir) Lock(name string) (*os.File, error) {
	f, err := d.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	if err := lock(f); err != nil {
		f.Close()
		return nil, fault("lock", name, err)
	}
	return f, nil
}

// step does a step, or has the hook do it. Errors name the file as the caller does.
func (d *Dir) step(op Op, name string, do func() error) error {
	if d.Hook == nil {
		return fault(op, name, do())
	}
	return fault(op, name, d.Hook(&Step{Op: op, Name: name}, do))
}

// fault is an error of a step, without the name of a temporary file in it.
func fault(op Op, name string, err error) error {
	if err == nil {
		return nil
	}
	var of *fs.PathError
	var renamed *os.LinkError
	switch {
	case errors.As(err, &of):
		err = of.Err
	case errors.As(err, &renamed):
		err = renamed.Err
	}
	return &fs.PathError{Op: string(op), Path: name, Err: err}
}

// File is a file that is being written.
type File struct {
	dir  *Dir
	name string
	file *os.File
}

// Write is io.Writer's.
func (f *File) Write(p []byte) (n int, err error) {
	if f.dir.Hook == nil { // which spares the step, as there are many
		n, err = f.file.Write(p)
		return n, fault(OpWrite, f.name, err)
	}
	s := &Step{OpWrite, f.name, p}
	err = f.dir.Hook(s, func() (err error) {
		n, err = f.file.Write(s.Data)
		return err
	})
	if err == nil && n < len(p) {
		err = syscall.ENOSPC
	}
	return n, fault(OpWrite, f.name, err)
}

// Sync returns when all that was written is on disk.
func (f *File) Sync() error { return f.dir.step(OpSync, f.name, f.file.Sync) }

// Truncate cuts the file off.
func (f *File) Truncate(size int64) error {
	return f.dir.step(OpTruncate, f.name, func() error { return f.file.Truncate(size) })
}

// Close closes the file, even where it fails. It does nothing the second time.
func (f *File) Close() error {
	if f.file == nil {
		return nil
	}
	defer f.abandon()
	return f.dir.step(OpClose, f.name, f.file.Close)
}

// abandon closes the file as the end of the process would.
func (f *File) abandon() {
	if f.file != nil {
		f.file.Close()
		f.file = nil
	}
}
