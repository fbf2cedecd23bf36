package validate

import (
	"encoding/binary"
	"fmt"
	"hash/maphash"
	"math"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
)

// recordOf is a record with keys, as add takes it.
func recordOf(hash func([]byte) uint64, at place, added ...string) (record []key, file int, text []byte) {
	for _, n := range []int{at.line, at.column, at.row} {
		text = binary.AppendUvarint(text, uint64(n))
	}
	for _, k := range added {
		text = append(binary.AppendUvarint(text, uint64(len(k))), k...)
		record = append(record, key{hashOf(hash([]byte(k))), len(text) - len(k), len(text)})
	}
	return record, at.file, text
}

func good(b []byte) uint64 { return maphash.Bytes(seed, b) }

// The store agrees with a map under every budget, also where hashes collide and where
// keys are longer than a chunk, and never holds more than its budget.
func TestStore(t *testing.T) {
	for _, test := range []struct {
		name   string
		hash   func([]byte) uint64
		budget int64
		adds   int
		long   int // length of a long key now and then
	}{
		{"64 KB", good, 64 << 10, 60_000, 100_000},
		{"1 MB", good, 1 << 20, 200_000, 3 << 20},
		{"unlimited", good, math.MaxInt64, 200_000, 3 << 20},
		{"odd budget", good, 77_777, 30_000, 5000},
		{"one hash, in memory", func([]byte) uint64 { return 7 }, math.MaxInt64, 3000, 3 << 20},
		{"one hash, on disk", func([]byte) uint64 { return 7 }, 32 << 10, 1600, 5000},
		{"highest hash", func([]byte) uint64 { return math.MaxUint64 }, 32 << 10, 1600, 5000},
		{"few hashes", func(b []byte) uint64 { return good(b) >> 60 << 60 }, 64 << 10, 4000, 5000},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Setenv("TMPDIR", t.TempDir())
			random := rand.New(rand.NewPCG(1, 2))
			s := newStore(test.budget)
			defer s.close()
			want := make(map[string]place)
			for i := 0; i < test.adds; {
				at := place{i % 3, i, i * 1000, i + 1}
				var added []string
				for kind := range 1 + random.IntN(len(kinds)) {
					k := fmt.Sprintf("%c%d", kind, random.IntN(test.adds*2/3))
					if i%(test.adds/4) == test.adds/4-1 {
						k = fmt.Sprintf("%c%s", kind, strings.Repeat("x", test.long+i%2))
					}
					added = append(added, k)
					i++
				}
				first, there, err := s.add(recordOf(test.hash, at, added...))
				if err != nil {
					t.Fatal(err)
				}
				for j, k := range added {
					held, ok := want[k]
					if there>>j&1 == 1 != ok || ok && first[j] != held {
						t.Fatalf("%.10q: %b %v, want %v %v", k, there, first[j], ok, held)
					}
					if !ok {
						want[k] = at
					}
				}
				if s.count(0); s.peak > test.budget {
					t.Fatalf("%d bytes held after %d keys", s.peak, i+1)
				}
			}
			if test.budget <= 1<<20 && len(s.runs) == 0 {
				t.Error("nothing was frozen")
			}
			t.Logf("%d keys, %d runs, %d bytes", len(want), len(s.runs), s.peak)
		})
	}
}

// fill adds keys until there are runs, or until the disk fails.
func fill(s *keyStore) error {
	for i := range 10_000 {
		if _, _, err := s.add(recordOf(good, place{}, fmt.Sprint(i))); err != nil {
			return err
		}
	}
	return nil
}

func TestStoreWithoutDisk(t *testing.T) {
	dir := t.TempDir() + "/missing"
	t.Setenv("TMPDIR", dir)
	s := newStore(64 << 10)
	defer s.close()
	err := fill(s)
	if err == nil || !strings.Contains(err.Error(), dir) || !strings.Contains(err.Error(), "raise the budget") {
		t.Fatal(err)
	}
	// It does not recover: an answer now could be wrong.
	if _, _, again := s.add(recordOf(good, place{}, "new")); again != err {
		t.Error(again)
	}
}

// Every file that fails under the store makes an error, and no file stays.
func TestStoreDiskFails(t *testing.T) {
	for name, fail := range map[string]func(*keyStore){
		"entries closed":    func(s *keyStore) { s.entries.file.File.Close() },
		"entries truncated": func(s *keyStore) { s.entries.file.Truncate(0) },
		"run closed":        func(s *keyStore) { s.runs[0].file.File.Close() },
		"run truncated":     func(s *keyStore) { s.runs[0].file.Truncate(0) },
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			t.Setenv("TMPDIR", dir)
			s := newStore(64 << 10)
			if err := fill(s); err != nil {
				t.Fatal(err)
			}
			fail(s)
			err := fill(s) // the same keys: each has to be read
			if err == nil || !strings.Contains(err.Error(), dir) {
				t.Error(err)
			}
			s.close()
			if left, _ := os.ReadDir(dir); len(left) > 0 {
				t.Error(left)
			}
		})
	}
}

// The files are private and have no name; where a system keeps the name while they are
// open, it goes on close.
func TestStoreFilesAreGone(t *testing.T) {
	defer func() { unlink = os.Remove }()
	for _, early := range []bool{true, false} {
		dir := t.TempDir()
		t.Setenv("TMPDIR", dir)
		s := newStore(64 << 10)
		seen := make(map[string]bool)
		unlink = func(name string) error {
			if !early && !seen[name] {
				seen[name] = true // it is open
				return os.ErrPermission
			}
			return os.Remove(name)
		}
		if err := fill(s); err != nil {
			t.Fatal(err)
		}
		if left, _ := os.ReadDir(dir); early != (len(left) == 0) {
			t.Error(early, left)
		}
		for _, f := range []*temp{s.entries.file, s.runs[0].file} {
			if info, err := f.Stat(); err != nil || info.Mode().Perm() != 0o600 {
				t.Error(info.Mode(), err)
			}
		}
		if err := s.close(); err != nil {
			t.Error(err)
		}
		if left, _ := os.ReadDir(dir); len(left) > 0 {
			t.Error(early, left)
		}
	}
}

func TestBudgetOption(t *testing.T) {
	if _, err := New(Budget(1000)); err == nil {
		t.Error("1000 bytes are taken")
	}
	if v, err := New(Budget(1 << 20)); err != nil || v.budget != 1<<20 {
		t.Error(err)
	}
}
