package unique_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"muster/validate/unique"
)

// An index agrees with a map under every budget, and never holds more than that.
func TestIndex(t *testing.T) {
	for _, test := range []struct {
		name   string
		budget int64
		adds   int
		files  bool
	}{
		{"least", unique.LeastBudget, 500_000, true},
		{"odd", 3_333_333, 150_000, true},
		{"default", unique.DefaultBudget, 150_000, false},
		{"unlimited", math.MaxInt64, 150_000, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			t.Setenv("TMPDIR", dir)
			random := rand.New(rand.NewPCG(1, 2))
			kinds := []unique.Kind{unique.NewKind(), unique.NewKind(), unique.NewKind()}
			x := unique.New(test.budget)
			defer x.Close()
			want := make(map[string]unique.Place)
			for i := 0; i < test.adds; {
				at := unique.Place{File: i % 3, Line: i, Column: i * 1_000_000, Row: i + 1}
				var values []string
				var keys []unique.Key
				for kind := range 1 + random.IntN(len(kinds)) {
					n := random.IntN(test.adds * 2 / 3)
					if i%(test.adds/4) > test.adds/4-100 {
						n = i % 7 // often
					}
					value := fmt.Sprint(n)
					values = append(values, fmt.Sprint(kind, value))
					keys = append(keys, kinds[kind].Key([]byte(value)))
					i++
				}
				x.Prefetch(keys)
				found, err := x.Add(keys, at)
				if err != nil {
					t.Fatal(err)
				}
				for j, v := range values {
					first, ok := want[v]
					if !ok {
						want[v] = at
						continue
					}
					if len(found) == 0 || found[0] != (unique.Duplicate{Key: j, First: first}) {
						t.Fatalf("%s: %v, want %v", v, found, first)
					}
					found = found[1:]
				}
				if len(found) > 0 {
					t.Fatalf("%v: %v, and none is a duplicate", values, found)
				}
				if x.Size() > test.budget {
					t.Fatalf("%d bytes after %d keys", x.Size(), i)
				}
			}
			if test.files != x.OnDisk() {
				t.Error("on disk:", x.OnDisk())
			}
			if left, _ := os.ReadDir(dir); len(left) > 0 {
				t.Error("the files have names:", left)
			}
		})
	}
}

func TestKindsAreApart(t *testing.T) {
	a, b := unique.NewKind(), unique.NewKind()
	x := unique.New(unique.DefaultBudget)
	defer x.Close()
	same := []unique.Key{a.Key([]byte("ada")), b.Key([]byte("ada"))}
	if found, err := x.Add(same, unique.Place{}); len(found) > 0 || err != nil {
		t.Error(found, err)
	}
	if found, err := x.Add(same, unique.Place{}); len(found) != 2 || err != nil {
		t.Error(found, err)
	}
}

// fill adds keys until there are runs, or until the disk fails.
func fill(x *unique.Index, kind unique.Kind) error {
	for i := range 100_000 {
		if _, err := x.Add([]unique.Key{kind.Key(fmt.Append(nil, i))}, unique.Place{}); err != nil {
			return err
		}
	}
	return nil
}

func TestWithoutDisk(t *testing.T) {
	dir := t.TempDir() + "/missing"
	t.Setenv("TMPDIR", dir)
	x := unique.New(unique.LeastBudget)
	defer x.Close()
	kind := unique.NewKind()
	err := fill(x, kind)
	if err == nil || !strings.Contains(err.Error(), dir) {
		t.Fatal(err)
	}
	// It does not recover: an answer now could be wrong.
	if _, again := x.Add([]unique.Key{kind.Key([]byte("new"))}, unique.Place{}); again != err {
		t.Error(again)
	}
}

// A file that is closed, or shorter than it was, makes an error and no wrong answer.
func TestDiskFails(t *testing.T) {
	for file := range 2 {
		for name, fail := range map[string]func(*os.File) error{
			"closed":    (*os.File).Close,
			"truncated": func(f *os.File) error { return f.Truncate(0) },
		} {
			t.Run(fmt.Sprint(name, " ", file), func(t *testing.T) {
				x := unique.New(unique.LeastBudget)
				defer x.Close()
				kind := unique.NewKind()
				if err := fill(x, kind); err != nil {
					t.Fatal(err)
				}
				if err := fail(x.Files()[file]); err != nil {
					t.Fatal(err)
				}
				if err := fill(x, kind); err == nil { // the same keys: each has to be read
					t.Error("no error")
				}
			})
		}
	}
}
