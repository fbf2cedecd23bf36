package cell

import (
	"testing"
	"time"
)

// plainDates are dates at the edges of what appendPlain takes, and beyond.
var plainDates = []string{
	"2019-12-24", "2019-12-24T18:30:00Z", "2019-12-24 18:30:00", "2019-12-24 18:30:00.120000", "2019-12-24T18:30:00.000Z",
	"2019-12-24 18:30:00+00", "2019-12-24T18:30:00+00", "2019-12-24T18:30:00+00:00", "2019-12-24T18:30:00+01:00",
	"2019-12-24 18:30:00.1234567891", "2019-12-24 18:30:00.", "2019-12-24 18:30:00,5", "2019-12-24 18:30", "2019-12-24T18:30:00z",
	"2020-02-29", "2019-02-29", "1900-02-29", "2000-02-29", "2019-04-31", "2019-13-01", "2019-00-10", "2019-10-00",
	"0000-00-00 00:00:00", "0000-01-01", "0001-01-01", "9999-12-31 23:59:59", "2019-12-24 24:00:00", "2019-12-24 23:60:00",
	"2019-12-24 23:59:60", "1970-12-31 00:00:00", "1970-12-31 00:00:01", "2019-12-24 +8:30:00", "2019-1-2", "", "+019-12-24",
	"2019-12-24 18:30:00.12Z", "2019-12-24 18:30:00 +0000", "2019-12-24  8:30:00",
}

// FuzzPlainDate holds of the short way that it gives what the layouts give.
func FuzzPlainDate(f *testing.F) {
	for _, text := range plainDates {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, doubt, ok := appendPlain(nil, []byte(text))
		if !ok {
			return
		}
		for i := range usualLayouts {
			want, wantDoubt, read := usualLayouts[i].append(nil, []byte(text), time.UTC)
			if !read {
				continue
			}
			if string(got) != string(want) || doubt != wantDoubt {
				t.Fatalf("%q: %q and %d, by the layouts %q and %d", text, got, doubt, want, wantDoubt)
			}
			return
		}
		t.Fatalf("%q: %q, which no layout reads", text, got)
	})
}

func BenchmarkDate(b *testing.B) {
	for _, text := range []string{"2019-12-24", "2019-12-24 18:30:00", "2019-12-24 18:30:00.5+00", "2019-12-24T18:30:00Z"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			var dst []byte
			for b.Loop() {
				dst, _, _ = AppendDate(dst[:0], []byte(text), nil, nil)
			}
		})
	}
}
