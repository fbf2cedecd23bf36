package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"github.com/spf13/pflag"

	"muster/schema"
	"muster/schema/disk"
)

// musterOn is muster with a hook before each step to disk.
func musterOn(hook disk.Hook, args ...string) (status int, stderr string) {
	var out, err bytes.Buffer
	a := &app{
		ctx: context.Background(), stdin: strings.NewReader(""), stdout: &out, stderr: &err, diskHook: hook,
		env: func(string) string { return "" }, isTerminal: func(any) bool { return false },
	}
	status = a.main(args)
	gather(out.String(), err.String())
	return status, err.String()
}

// names are what a folder has.
func names(t *testing.T, dir string) (all []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return all
}

var everyOutput = []string{
	"convert", "users.csv", "-o", "users.json", "--origins", "users.origins", "--rejects", "bad.csv",
	"--no-password-report", "reset.csv", "--report", "json:report.json", "--report", "junit:report.xml", "--quiet",
}

const oneGoodOneBad = "email,email_verified\nana@example.com,true\nben@example.com,maybe\n"

// Each step of each file that a run writes may fail: the run says which file, its status is 3, and
// nothing that is not complete stays.
func TestOutputFaults(t *testing.T) {
	fault := errors.New("no space left on device")
	for _, file := range []string{
		"users.json", "users.origins", "bad.csv", "reset.csv", "report.json", "report.xml",
	} {
		for _, op := range []disk.Op{disk.OpCreate, disk.OpWrite, disk.OpSync, disk.OpClose, disk.OpRename, disk.OpSyncDir} {
			t.Run(fmt.Sprint(file, " ", op), func(t *testing.T) {
				t.Chdir(t.TempDir())
				write(t, "users.csv", oneGoodOneBad)
				last := "" // file before the folder is synced, which step.Name is for
				status, stderr := musterOn(func(s *disk.Step, do func() error) error {
					if s.Op == disk.OpRename {
						last = s.Name
					}
					if s.Op == op && (s.Name == file || op == disk.OpSyncDir && last == file) {
						return fault
					}
					return do()
				}, everyOutput...)
				if status != failed || !strings.Contains(stderr, fault.Error()) || strings.Contains(stderr, "muster-part") {
					t.Errorf("status %d, %s", status, stderr)
				}
				for _, name := range names(t, ".") {
					if strings.HasPrefix(name, ".") || name == file && op != disk.OpSyncDir {
						t.Errorf("%s stays", name)
					}
				}
			})
		}
	}
}

// What a run that was killed left behind goes with the next one that has the same command line.
func TestOutputLeftovers(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "users.csv", oneGoodOneBad)
	killed := errors.New("killed")
	musterOn(func(s *disk.Step, do func() error) error {
		if s.Op == disk.OpCreate || s.Op == disk.OpWrite {
			return do()
		}
		return killed
	}, everyOutput...)
	if left := names(t, "."); len(left) < 5 {
		t.Fatalf("%q", left)
	}
	write(t, "users.csv", "email,email_verified\nana@example.com,true\n")
	if status, stderr := musterOn(nil, everyOutput...); status != fine {
		t.Errorf("status %d, %s", status, stderr)
	}
	want := []string{"report.json", "report.xml", "reset.csv", "users.csv", "users.json", "users.origins"}
	if got := names(t, "."); !slices.Equal(got, want) {
		t.Errorf("%q stay", got)
	}
}

// A run that fails before it reads a row leaves nothing.
func TestOutputEarlyFailure(t *testing.T) {
	for _, args := range [][]string{
		{"convert", "users.csv", "-m", "missing.yaml", "-o", "users.json"},
		{"convert", "users.csv", "-o", "missing/users.json"},
		{"run", "users.csv", "--from", "nothing", "--rehearse"},
		{"run", "users.csv", "--domain", "http://example.com", "--connection", "Users"},
	} {
		t.Chdir(t.TempDir())
		write(t, "users.csv", oneGoodOneBad)
		if status, _ := musterOn(nil, append(args, "--no-password-report", "reset.csv")...); status == fine {
			t.Errorf("%q does not fail", args)
		}
		if left := names(t, "."); !slices.Equal(left, []string{"users.csv"}) {
			t.Errorf("%q leaves %q", args, left)
		}
	}
}

// Two runs that write one file: the second is told.
func TestOutputBusy(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "users.csv", oneGoodOneBad)
	f, err := disk.Create("users.json", nil)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Discard()
	status, stderr := musterOn(nil, "convert", "users.csv", "-o", "users.json")
	if status != failed || !strings.Contains(stderr, "muster: cannot write users.json: another process is writing it") {
		t.Errorf("status %d, %s", status, stderr)
	}
}

// No output goes through a link that was there before: to a file, it is replaced; to something
// that is no file, it is refused.
func TestOutputLinks(t *testing.T) {
	outside := t.TempDir()
	t.Chdir(t.TempDir())
	write(t, "users.csv", "email\nana@example.com\n")
	write(t, filepath.Join(outside, "victim"), "victim")
	for name, to := range map[string]string{"users.json": filepath.Join(outside, "victim"), "null": os.DevNull} {
		if err := os.Symlink(to, name); err != nil {
			t.Skipf("skipped: no links here: %v", err)
		}
	}
	if status, stderr := musterOn(nil, "convert", "users.csv", "-o", "users.json"); status != fine {
		t.Errorf("status %d, %s", status, stderr)
	}
	if text, err := os.ReadFile(filepath.Join(outside, "victim")); err != nil || string(text) != "victim" {
		t.Errorf("%q, %v", text, err)
	}
	if info, err := os.Lstat("users.json"); err != nil || info.Mode() != 0o600 {
		t.Errorf("%v, %v", info, err)
	}
	if status, stderr := musterOn(nil, "convert", "users.csv", "-o", "null"); status != failed ||
		!strings.Contains(stderr, "null is a link to something that is no file") {
		t.Errorf("status %d, %s", status, stderr)
	}
	if status, stderr := musterOn(nil, "convert", "users.csv", "-o", os.DevNull); status != fine {
		t.Errorf("status %d, %s", status, stderr)
	}
}

// The summary has its rules in one order, whatever the run.
func TestSummaryOrder(t *testing.T) {
	g := &gate{rows: 55, skipped: map[string]int{}}
	want := "55 rows = 0 users"
	for i := range 10 {
		rule := fmt.Sprintf("mapping/%c", 'a'+i)
		g.skipped[rule] = i + 1
		want += fmt.Sprintf(" + %d skipped by %s", i+1, rule)
	}
	if got, err := g.summary(); got != want || err != nil {
		t.Errorf("%s, %v", got, err)
	}
}

// What the system refuses SQLite is no mistake of muster.
func TestPanicOfSystem(t *testing.T) {
	before := commands
	defer func() { commands = before }()
	commands = append(slices.Clone(before), command{
		name: "break", run: func(*app, *pflag.FlagSet) func([]string) error {
			return func([]string) error {
				rows := func(yield func(int, error) bool) { yield(0, nil) }
				for range schema.Ordered(rows, 2, func(int) int { panic(syscall.ENOMEM) }) {
					t.Error("a result")
				}
				return nil
			}
		},
	})
	status, stderr := musterOn(nil, "break")
	if status != failed || !strings.HasPrefix(stderr, "muster: the system gives SQLite no memory: "+syscall.ENOMEM.Error()) ||
		!strings.Contains(stderr, "help: ") || strings.Contains(stderr, "report it") {
		t.Errorf("status %d: %s", status, stderr)
	}
}

// A panic in a worker comes out with the stack of the worker, and without any value.
func TestPanic(t *testing.T) {
	const secret = "s3cr3t-hash"
	var none []int
	before := commands
	defer func() { commands = before }()
	for name, worker := range map[string]func(string) int{
		"runtime": func(s string) int { return none[len(s)] },
		"own":     func(s string) int { panic("cannot read " + s) },
	} {
		commands = append(slices.Clone(before), command{
			name: "break", run: func(*app, *pflag.FlagSet) func([]string) error {
				return func([]string) error {
					rows := func(yield func(string, error) bool) { yield(secret, nil) }
					for range schema.Ordered(rows, 2, worker) {
						t.Error("a result")
					}
					return nil
				}
			},
		})
		status, stderr := musterOn(nil, "break")
		for _, want := range []string{
			"muster: internal error: ", "Please report it", "muster/cmd/muster.TestPanic.func",
			"output_test.go:", "panic(…)",
		} {
			if !strings.Contains(stderr, want) {
				t.Errorf("%s: no %q in\n%s", name, want, stderr)
			}
		}
		if status != failed || strings.Contains(stderr, secret) || strings.Contains(stderr, "(0x") {
			t.Errorf("%s: status %d\n%s", name, status, stderr)
		}
		if name == "runtime" && !strings.Contains(stderr, "index out of range [11] with length 0") {
			t.Errorf("%s", stderr)
		}
	}
}
