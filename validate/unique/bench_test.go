package unique_test

import (
	"fmt"
	"math"
	"testing"

	"muster/validate/unique"
)

// BenchmarkIndex adds users with four keys, one after the other.
func BenchmarkIndex(b *testing.B) {
	var kinds [4]unique.Kind
	for i := range kinds {
		kinds[i] = unique.NewKind()
	}
	formats := [...]string{"user.number%d@example.com", "user.number%d", "legacy|%d", "+1555%07d"}
	for _, size := range []struct {
		name   string
		users  int
		budget int64
	}{
		{"1M users in memory", 1e6, math.MaxInt64},
		{"1M users in 256 MB", 1e6, 256 << 20},
		{"1M users in 64 MB", 1e6, 64 << 20},
		{"1M users in 8 MB", 1e6, 8 << 20},
		{"10M users in 256 MB", 1e7, 256 << 20},
		{"10M users in 64 MB", 1e7, 64 << 20},
	} {
		b.Run(size.name, func(b *testing.B) {
			b.ReportAllocs()
			const users = 10_000
			keys := make([]unique.Key, 0, users*len(kinds))
			for b.Loop() {
				x := unique.New(size.budget)
				for from := 0; from < size.users; from += users {
					b.StopTimer()
					keys = keys[:0]
					for i := range users {
						for kind, format := range formats {
							keys = append(keys, kinds[kind].Key(fmt.Appendf(nil, format, from+i)))
						}
					}
					b.StartTimer()
					for i := range users {
						if i%8 == 0 {
							x.Prefetch(keys[i*4 : i*4+32])
						}
						at := unique.Place{Line: from + i, Column: 1, Row: from + i}
						if found, err := x.Add(keys[i*4:i*4+4], at); err != nil || len(found) > 0 {
							b.Fatal(found, err)
						}
					}
				}
				b.ReportMetric(float64(x.Size())/(1<<20), "MB")
				x.Close()
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(size.users*len(kinds)), "ns/key")
		})
	}
}
