package validate

import (
	"fmt"
	"math"
	"testing"

	"muster/schema"
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
			var k keys
			for i := range size.users {
				var record []byte
				var found []identifier
				for kind, format := range []string{"user.number%d@example.com", "user.number%d", "legacy|%d", "+1555%07d"} {
					start := len(record)
					record = append(fmt.Appendf(append(record, '"'), format, i), '"')
					found = append(found, identifier{kind, uint32(start), uint32(len(record))})
				}
				k.add(i, schema.Record{Bytes: record}, found)
			}
			b.ReportAllocs()
			for b.Loop() {
				s := newStore(size.budget)
				u := uniqueness{store: s}
				if err := u.check(&checked{block: &schema.Block{}, keys: &k}); err != nil {
					b.Fatal(err)
				}
				s.count(0)
				b.ReportMetric(float64(s.peak)/(1<<20), "peak-MB")
				b.ReportMetric(float64(len(s.runs)), "runs")
				s.close()
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(k.list)), "ns/key")
		})
	}
}
