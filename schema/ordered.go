package schema

import (
	"fmt"
	"iter"
	"runtime/debug"
)

// Ordered applies f to the items of seq on n goroutines and yields the results in
// the order of seq. An error of seq comes after the results of what preceded it.
// A panic in f or seq is raised again, as a *Panic, where the results are ranged over.
func Ordered[In, Out any](seq iter.Seq2[In, error], n int, f func(In) Out) iter.Seq2[Out, error] {
	type job struct {
		in  In
		out chan result[Out] // holds one
	}
	return func(yield func(Out, error) bool) {
		stop := make(chan struct{})
		defer close(stop)
		jobs := make(chan job, n)
		order := make(chan chan result[Out], 2*n) // bounds what is in flight, and so memory
		// send returns false if nobody ranges over the results any more.
		send := func(out chan result[Out]) bool {
			select {
			case order <- out:
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
					send(out)
				}
			}()
			for in, err := range seq {
				j := job{in, make(chan result[Out], 1)}
				if err != nil {
					j.out <- result[Out]{err: err}
				}
				if !send(j.out) || err != nil {
					return
				}
				jobs <- j // the workers read until it is closed
			}
		}()
		for range n {
			go func() {
				for j := range jobs {
					j.out <- work(f, j.in)
				}
			}()
		}

		for out := range order {
			r := <-out
			if r.panicked != nil {
				panic(r.panicked)
			}
			if !yield(r.out, r.err) || r.err != nil {
				return
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
