package validate

import (
	"fmt"
	"hash/maphash"
	"math"
	"slices"
	"testing"
)

// BenchmarkStore adds the keys of users with all four kinds, the users one after the
// other.
func BenchmarkStore(b *testing.B) {
	for _, size := range []struct {
		name   string
		users  int
		budget int64
	}{
		{"1M users in memory", 1e6, math.MaxInt64},
		{"1M users in 256 MB", 1e6, 256 << 20},
		{"1M users in 64 MB", 1e6, 64 << 20},
		{"1M users in 8 MB", 1e6, 8 << 20},
	} {
		b.Run(size.name, func(b *testing.B) {
			var text []byte
			list := make([]key, 0, 4*size.users)
			for i := range size.users {
				for kind, format := range []string{"user.number%d@example.com", "user.number%d", "legacy|%d", "+1555%07d"} {
					k := key{row: i, start: len(text)}
					text = fmt.Appendf(append(text, byte(kind)), format, i)
					k.end = len(text)
					k.hash = maphash.Bytes(seed, text[k.start:])
					list = append(list, k)
				}
			}
			b.ReportAllocs()
			for b.Loop() {
				s := newStore(size.budget)
				for next := range slices.Chunk(list, warmed) {
					s.warm(next)
					for _, k := range next {
						_, there, err := s.add(k.hash, text[k.start:k.end], place{0, k.row + 2, 1, k.row + 1})
						if there || err != nil {
							b.Fatal(there, err)
						}
					}
				}
				s.count(0)
				b.ReportMetric(float64(s.peak)/(1<<20), "peak-MB")
				b.ReportMetric(float64(len(s.runs)), "runs")
				s.close()
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(list)), "ns/key")
		})
	}
}
