package disk_test

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"muster/schema/disk"
)

// open opens a new folder, with another one in it.
func open(t *testing.T) *disk.Dir {
	t.Helper()
	d, err := disk.OpenDir(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close() })
	if err := d.Mkdir("sub"); err != nil {
		t.Fatal(err)
	}
	return d
}

// files are the names and texts of a folder and those in it.
func files(t *testing.T, d *disk.Dir) (all []string) {
	t.Helper()
	err := fs.WalkDir(d.FS(), ".", func(name string, e fs.DirEntry, err error) error {
		if err == nil && e.Type().IsRegular() {
			text, _ := d.ReadFile(name)
			all = append(all, fmt.Sprintf("%s: %s", name, text))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func want(t *testing.T, d *disk.Dir, all ...string) {
	t.Helper()
	if got := files(t, d); !slices.Equal(got, all) {
		t.Errorf("the folder has %q, not %q", got, all)
	}
}

func TestPending(t *testing.T) {
	name := filepath.Join(t.TempDir(), "users.json")
	for _, text := range []string{"one", "two"} {
		p, err := disk.Create(name, nil)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprint(p, text)
		before, _ := os.ReadFile(name)
		if string(before) == text {
			t.Error("it appears before it is complete")
		}
		if err := p.Commit(); err != nil {
			t.Fatal(err)
		}
		p.Discard()
		after, _ := os.ReadFile(name)
		if string(after) != text {
			t.Errorf("%q", after)
		}
	}
	p, err := disk.Create(name, nil)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprint(p, "three")
	p.Discard()
	p.Discard()
	d, err := disk.OpenDir(filepath.Dir(name))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	want(t, d, "users.json: two")
	if info, err := d.Stat("users.json"); err != nil || info.Mode() != 0o600 && runtime.GOOS != "windows" {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	if _, err := disk.Create(filepath.Join(name, "x"), nil); err == nil {
		t.Error("a file in a file")
	}
}

var (
	errFault  = errors.New("fault")
	errKilled = errors.New("killed")
)

// Each step may fail, and then the caller has its error, the target is the old one or the new
// one, and nothing else is left.
func TestFaults(t *testing.T) {
	var steps []disk.Op
	d := open(t)
	d.Hook = func(s *disk.Step, do func() error) error {
		steps = append(steps, s.Op)
		return do()
	}
	if err := d.WriteFile("sub/a", []byte("old")); err != nil {
		t.Fatal(err)
	}
	all := []disk.Op{disk.OpCreate, disk.OpWrite, disk.OpSync, disk.OpClose, disk.OpRename, disk.OpSyncDir}
	if !slices.Equal(steps, all) {
		t.Errorf("the steps are %v", steps)
	}
	for _, op := range all {
		t.Run(string(op), func(t *testing.T) {
			d := open(t)
			if err := d.WriteFile("sub/a", []byte("old")); err != nil {
				t.Fatal(err)
			}
			d.Hook = func(s *disk.Step, do func() error) error {
				if s.Op == op {
					return errFault
				}
				return do()
			}
			err := d.WriteFile("sub/a", []byte("new"))
			var of *fs.PathError
			name, text := "sub/a", "old"
			if op == disk.OpSyncDir {
				name, text = "sub", "new"
			}
			if !errors.Is(err, errFault) || !errors.As(err, &of) || of.Path != name || of.Op != string(op) {
				t.Errorf("%v", err)
			}
			want(t, d, "sub/a: "+text)
		})
	}
}

// A process may be killed before and after each step, or in the middle of a write: the target is
// the old one or the new one, at most one file is beside it, and the next run takes that away.
func TestKills(t *testing.T) {
	for at := range 12 {
		d := open(t)
		if err := d.WriteFile("sub/a", []byte("old")); err != nil {
			t.Fatal(err)
		}
		step := 0
		d.Hook = func(s *disk.Step, do func() error) error {
			if step > at {
				return errKilled
			}
			if step++; step > at { // before this one
				return errKilled
			}
			if s.Op == disk.OpWrite && at == 2 {
				s.Data = s.Data[:1]
			}
			err := do()
			if step++; step > at { // after it
				return errKilled
			}
			return err
		}
		if err := d.WriteFile("sub/a", []byte("new")); !errors.Is(err, errKilled) {
			t.Errorf("killed at %d: %v", at, err)
		}
		got := files(t, d)
		if i := slices.IndexFunc(got, func(f string) bool { return strings.HasPrefix(f, "sub/.a") }); i >= 0 {
			got = slices.Delete(got, i, i+1)
		}
		if !slices.Equal(got, []string{"sub/a: old"}) && !slices.Equal(got, []string{"sub/a: new"}) {
			t.Errorf("killed at %d: %q", at, got)
		}
		d.Hook = nil
		if err := d.WriteFile("sub/a", []byte("newest")); err != nil {
			t.Errorf("killed at %d, and again: %v", at, err)
		}
		want(t, d, "sub/a: newest")
	}
}

// leave is what a process leaves that is killed while it writes a file.
func leave(t *testing.T, d *disk.Dir, name string) {
	t.Helper()
	hook := d.Hook
	d.Hook = func(s *disk.Step, do func() error) error {
		if s.Op == disk.OpCreate || s.Op == disk.OpWrite {
			return do()
		}
		return errKilled
	}
	if err := d.WriteFile(name, []byte("half")); !errors.Is(err, errKilled) {
		t.Fatal(err)
	}
	d.Hook = hook
}

func TestSweep(t *testing.T) {
	d := open(t)
	leave(t, d, "sub/a")
	leave(t, d, "sub/"+strings.Repeat("long", 60))
	if got := files(t, d); len(got) != 2 {
		t.Fatalf("%q", got)
	}
	for range 2 {
		if err := d.Sweep("sub/a"); err != nil {
			t.Error(err)
		}
	}
	for _, name := range []string{"sub/" + strings.Repeat("long", 60), "missing/a"} {
		if err := disk.Sweep(filepath.Join(d.Name(), name)); err != nil {
			t.Error(err)
		}
	}
	want(t, d)
}

// Two processes that write the same target: the second is refused, and the first is not harmed.
func TestBusy(t *testing.T) {
	d := open(t)
	first, err := d.Create("a")
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprint(first, "first")
	other, err := disk.OpenDir(d.Name())
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	if err := other.WriteFile("a", nil); !errors.Is(err, disk.ErrBusy) {
		t.Errorf("%v", err)
	}
	if err := other.Sweep("a"); !errors.Is(err, disk.ErrBusy) {
		t.Errorf("%v", err)
	}
	if err := first.Commit(); err != nil {
		t.Error(err)
	}
	if err := other.WriteFile("b", []byte("second")); err != nil {
		t.Error(err)
	}
	want(t, d, "a: first", "b: second")
}

// A temporary file that was taken away or replaced meanwhile is not renamed.
func TestReplaced(t *testing.T) {
	for _, replace := range []bool{false, true} {
		d := open(t)
		p, err := d.Create("a")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.Remove(filepath.Join(d.Name(), ".a.muster-part")); err != nil {
			t.Fatal(err)
		}
		if replace {
			if err := os.WriteFile(filepath.Join(d.Name(), ".a.muster-part"), []byte("other"), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if err := p.Commit(); !errors.Is(err, disk.ErrBusy) {
			t.Errorf("%v", err)
		}
		if replace {
			want(t, d, ".a.muster-part: other")
		} else {
			want(t, d)
		}
	}
}

// No link that somebody planted is followed out of the folder, or written through.
func TestLinks(t *testing.T) {
	d := open(t)
	victim := filepath.Join(t.TempDir(), "victim")
	if err := os.WriteFile(victim, []byte("victim"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"a", ".a.muster-part", "log", "lock"} {
		if err := os.Symlink(victim, filepath.Join(d.Name(), name)); err != nil {
			t.Skipf("skipped: no links here: %v", err)
		}
	}
	if err := os.Symlink(filepath.Dir(victim), filepath.Join(d.Name(), "away")); err != nil {
		t.Fatal(err)
	}
	if err := d.WriteFile("a", []byte("ours")); err != nil {
		t.Error(err)
	}
	want(t, d, "a: ours")
	if err := d.WriteFile("away/a", nil); err == nil {
		t.Error("a file outside")
	}
	if _, err := d.Append("log"); err == nil {
		t.Error("a log outside")
	}
	if _, err := d.Lock("lock"); err == nil {
		t.Error("a lock outside")
	}
	if text, err := os.ReadFile(victim); err != nil || string(text) != "victim" {
		t.Errorf("%q, %v", text, err)
	}
}

func TestAppend(t *testing.T) {
	d := open(t)
	var steps []string
	d.Hook = func(s *disk.Step, do func() error) error {
		steps = append(steps, string(s.Op))
		return do()
	}
	for _, text := range []string{"one\n", "two\n"} {
		f, err := d.Append("log")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(f, text); err != nil {
			t.Error(err)
		}
		if err := errors.Join(f.Sync(), f.Close(), f.Close()); err != nil {
			t.Error(err)
		}
	}
	want(t, d, "log: one\ntwo\n")
	if got := strings.Join(steps[:5], " "); got != "open sync-dir write sync close" {
		t.Error(got)
	}
	f, err := d.Append("log")
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Truncate(2); err != nil {
		t.Error(err)
	}
	d.Hook = func(s *disk.Step, do func() error) error {
		s.Data = s.Data[:len(s.Data)/2]
		return do()
	}
	if n, err := io.WriteString(f, "torn"); n != 2 || err == nil {
		t.Errorf("a short write is %d, %v", n, err)
	}
	f.Close()
	want(t, d, "log: onto")
	d.Hook = func(*disk.Step, func() error) error { return errFault }
	if _, err := d.Append("log"); !errors.Is(err, errFault) {
		t.Error(err)
	}
	for _, err := range []error{d.Mkdir("x"), d.Remove("log"), d.Sync(".")} {
		if !errors.Is(err, errFault) {
			t.Error(err)
		}
	}
	d.Hook = nil
	if err := d.Remove("log"); err != nil {
		t.Error(err)
	}
	want(t, d)
}

func TestLock(t *testing.T) {
	d := open(t)
	for range 2 {
		l, err := d.Lock("lock")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := d.Lock("lock"); !errors.Is(err, disk.ErrBusy) {
			t.Errorf("%v", err)
		}
		l.Close()
	}
}

func TestSpool(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	t.Setenv("TMP", dir)
	s, size, err := disk.SpoolAll(strings.NewReader("some text"))
	if err != nil || size != 9 {
		t.Fatal(size, err)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) > 0 && runtime.GOOS != "windows" {
		t.Errorf("%v, %v: a spool has a name", entries, err)
	}
	b := make([]byte, 4)
	if _, err := s.ReadAt(b, 5); err != nil || string(b) != "text" {
		t.Errorf("%q, %v", b, err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) > 0 {
		t.Errorf("%v, %v", entries, err)
	}
	if _, _, err := disk.SpoolAll(iotest.ErrReader(errFault)); !errors.Is(err, errFault) {
		t.Error(err)
	}
	t.Setenv("TMPDIR", filepath.Join(dir, "missing"))
	t.Setenv("TMP", filepath.Join(dir, "missing"))
	if _, err := disk.NewSpool(); err == nil {
		t.Error("a spool in a folder that is not there")
	}
}
