package schema

import (
	"errors"
	"strings"
	"testing"
	"time"
)

func count(n int, err error) func(func(int, error) bool) {
	return func(yield func(int, error) bool) {
		for i := range n {
			if !yield(i, nil) {
				return
			}
		}
		if err != nil {
			yield(0, err)
		}
	}
}

func TestOrderedKeepsTheOrder(t *testing.T) {
	want := 0
	slow := func(i int) int {
		time.Sleep(time.Duration(i%3) * 100 * time.Microsecond)
		return 2 * i
	}
	for got, err := range Ordered(count(300, nil), 8, slow) {
		if err != nil || got != 2*want {
			t.Fatalf("got %d, %v after %d results", got, err, want)
		}
		want++
	}
	if want != 300 {
		t.Errorf("%d results", want)
	}
}

func TestOrderedPutsTheErrorLast(t *testing.T) {
	broken := errors.New("broken")
	n := 0
	var last error
	for _, err := range Ordered(count(10, broken), 4, func(i int) int { return i }) {
		if last = err; err == nil {
			n++
		}
	}
	if n != 10 || last != broken {
		t.Errorf("%d results, then %v", n, last)
	}
}

func TestOrderedCanBeLeft(t *testing.T) {
	for range 100 {
		for got := range Ordered(count(1000, nil), 4, func(i int) int { return i }) {
			if got == 3 {
				break
			}
		}
	}
}

func TestOrderedRaisesAPanicWhereItIsRangedOver(t *testing.T) {
	defer func() {
		p, ok := recover().(*Panic)
		if !ok || p.Value != "oh" || !strings.Contains(string(p.Stack), "ordered_test.go") {
			t.Errorf("recovered %v", p)
		}
	}()
	for range Ordered(count(10, nil), 2, func(i int) int { panic("oh") }) {
		t.Error("a result came through")
	}
}

func TestOrderedRaisesAPanicOfItsSource(t *testing.T) {
	defer func() {
		p, ok := recover().(*Panic)
		if !ok || p.Value != "oh" || !strings.Contains(string(p.Stack), "ordered_test.go") {
			t.Errorf("recovered %v", p)
		}
	}()
	for range Ordered(func(func(int, error) bool) { panic("oh") }, 2, func(i int) int { return i }) {
		t.Error("a result came through")
	}
}
