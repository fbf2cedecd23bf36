package submit_test

import (
	"fmt"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"muster/schema"
	"muster/submit"
	"muster/submit/emulator"
	"muster/submit/emulator/emulatortest"
)

// blocks are n users, a thousand at a time, made when asked for.
func blocks(n int) schema.Records {
	return func(yield func(*schema.Block, error) bool) {
		for first := 0; first < n; first += 1000 {
			b := &schema.Block{First: first, Rows: 1000}
			for row := range uint32(1000) {
				start := uint32(len(b.Data))
				i := first + int(row)
				b.Data = fmt.Appendf(b.Data,
					`{"email":"user%d@example.com","user_id":"%d","name":"User %d","app_metadata":{"plan":"free"}}`, i, i, i)
				b.Spans = append(b.Spans, schema.Span{Row: row, Start: start, End: uint32(len(b.Data))})
			}
			if !yield(b, nil) {
				return
			}
		}
	}
}

// answering is a tenant without a memory: it takes every batch, and its jobs end at once.
func answering(tb testing.TB) submit.Config {
	cfg, stop := discard()
	tb.Cleanup(stop)
	return cfg
}

// peak runs and gives the most heap that was in use, looked at every few milliseconds.
func peak(run func()) uint64 {
	runtime.GC()
	done, most := make(chan struct{}), make(chan uint64)
	go func() {
		var top uint64
		var m runtime.MemStats
		for {
			select {
			case <-done:
				most <- top
				return
			case <-time.After(5 * time.Millisecond):
				runtime.ReadMemStats(&m)
				top = max(top, m.HeapInuse)
			}
		}
	}()
	run()
	close(done)
	return <-most
}

// Memory does not grow with the number of users.
func TestMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("it sends 120,000 users")
	}
	use := func(n int) uint64 {
		cfg := answering(t)
		cfg.RunDir = filepath.Join(t.TempDir(), "run")
		c, err := submit.New(cfg)
		if err != nil {
			t.Fatal(err)
		}
		return peak(func() {
			if s, err := c.Submit(t.Context(), blocks(n), nil); err != nil || s.Inserted != n {
				t.Errorf("%+v, %v", s, err)
			}
		})
	}
	few, many := use(20_000), use(100_000)
	t.Logf("%d MiB for 20,000 users, %d MiB for 100,000", few>>20, many>>20)
	if many > few+few/2+8<<20 {
		t.Errorf("%d bytes for 20,000 users, %d for 100,000", few, many)
	}
}

func BenchmarkSubmit100k(b *testing.B) {
	for b.Loop() {
		cfg := answering(b)
		cfg.RunDir = filepath.Join(b.TempDir(), "run")
		c, err := submit.New(cfg)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(peak(func() {
			if s, err := c.Submit(b.Context(), blocks(100_000), nil); err != nil || s.Inserted != 100_000 {
				b.Errorf("%+v, %v", s, err)
			}
		}))/(1<<20), "MiB-peak")
	}
	b.ReportMetric(float64(b.N)*100_000/b.Elapsed().Seconds(), "users/s")
}

func BenchmarkEmulator100k(b *testing.B) {
	for b.Loop() {
		s := emulatortest.New(b, emulator.Config{Token: "t"})
		cfg, stop := serving(s)
		cfg.Connection, cfg.RunDir = s.ConnectionName, filepath.Join(b.TempDir(), "run")
		c, err := submit.New(cfg)
		if err != nil {
			b.Fatal(err)
		}
		if s, err := c.Submit(b.Context(), blocks(100_000), nil); err != nil || s.Inserted != 100_000 {
			b.Errorf("%+v, %v", s, err)
		}
		stop()
	}
}
