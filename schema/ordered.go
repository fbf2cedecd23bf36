package schema

import (
	"fmt"
	"iter"
	"runtime/debug"
)

// Ordered applies f to the items of seq on n goroutines and yields the results in
// the order of seq. An error of seq comes after the results of what preceded it.
// A panic in f or seq is raised again, as a *Panic, where the results are ranged over.
// Behind an item with a method Large that says so, seq goes on when its result was ranged over.
func Ordered[In, Out any](seq iter.Seq2[In, error], n int, f func(In) Out) iter.Seq2[Out, error] {
	type job struct {
		in  In
		out chan result[Out] // holds one
	}
	type place struct {
		out   chan result[Out]
		taken chan struct{} // nil where nobody waits until the result was ranged over
	}
	return func(yield func(Out, error) bool) {
		stop := make(chan struct{})
		defer close(stop)
		jobs := make(chan job, n)
		order := make(chan place, 2*n) // bounds what is in flight, and so memory
		// send returns false if nobody ranges over the results any more.
		send := func(to place) bool {
			select {
			case order <- to:
				return true
			case <-stop:
				return false
			}
		}

		go func() {
			defer close(order)
			defer close(jobs)
			defer func() {
				if r := recover(); r != nil {
					out := make(chan result[Out], 1)
					out <- result[Out]{panicked: keepPanic(r)}
					send(place{out: out})
				}
			}()
			for in, err := range seq {
				j := job{in, make(chan result[Out], 1)}
				if err != nil {
					j.out <- result[Out]{err: err}
				}
				to := place{out: j.out}
				if l, ok := any(in).(interface{ Large() bool }); ok && l.Large() {
					to.taken = make(chan struct{})
				}
				if !send(to) || err != nil {
					return
				}
				jobs <- j // the workers read until it is closed
				if to.taken != nil {
					select {
					case <-to.taken:
					case <-stop:
						return
					}
				}
			}
		}()
		for range n {
			go func() {
				for j := range jobs {
					j.out <- work(f, j.in)
				}
			}()
		}

		for p := range order {
			r := <-p.out
			if r.panicked != nil {
				panic(r.panicked)
			}
			if !yield(r.out, r.err) || r.err != nil {
				return
			}
			if p.taken != nil {
				close(p.taken)
			}
		}
	}
}

// result is what became of one item.
type result[Out any] struct {
	out      Out
	err      error
	panicked *Panic // nil for none
}

func work[In, Out any](f func(In) Out, in In) (r result[Out]) {
	defer func() { r.panicked = keepPanic(recover()) }()
	r.out = f(in)
	return r
}

// Panic is a panic of a goroutine that another one raises again.
type Panic struct {
	Value any
	Stack []byte // of the goroutine that it came from, as runtime/debug has it
}

func (p *Panic) Error() string { return fmt.Sprint(p.Value) }

// keepPanic keeps what was recovered, with the stack that it came from; nil for nil.
func keepPanic(recovered any) *Panic {
	if p, ok := recovered.(*Panic); ok || recovered == nil { // it was kept further down
		return p
	}
	return &Panic{recovered, debug.Stack()}
}
