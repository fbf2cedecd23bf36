package rowstest

import (
	"testing"

	"muster/convert/source/rows"
)

// Benchmark reads a table of so many bytes, which is opened anew each time, and hands each chunk to take.
func Benchmark(b *testing.B, size int, open func() (*rows.Table, error), take func(rows.Chunk)) {
	b.Helper()
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		t, err := open()
		if err != nil {
			b.Fatal(err)
		}
		for chunk, err := range t.Chunks {
			if err != nil {
				b.Fatal(err)
			}
			take(chunk)
		}
	}
}

// Cut takes no chunk apart: what is left is what must be done on one goroutine.
func Cut(rows.Chunk) {}

// Parse takes a chunk apart on the goroutine that cuts.
func Parse(c rows.Chunk) { c().Release() }

// Apart returns a function that has chunks taken apart on another goroutine, and one that waits for its end.
func Apart() (take func(rows.Chunk), wait func()) {
	chunks := make(chan rows.Chunk, 4)
	done := make(chan bool)
	go func() {
		for c := range chunks {
			Parse(c)
		}
		close(done)
	}()
	return func(c rows.Chunk) { chunks <- c }, func() {
		close(chunks)
		<-done
	}
}
