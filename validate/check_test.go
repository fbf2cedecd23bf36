package validate

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"muster/schema"
)

// block is a block of one record that nothing has read before.
func block(record []byte) *schema.Block {
	return &schema.Block{Rows: 1, Data: record, Spans: []schema.Span{{Start: 0, End: uint32(len(record))}}}
}

// Check takes any bytes as a record: what is no JSON is a problem like another.
func FuzzCheck(f *testing.F) {
	for _, r := range Rules() {
		f.Add([]byte(r.Bad))
		f.Add([]byte(r.Good))
	}
	f.Add([]byte(``))
	f.Add([]byte(`{"email":`))
	f.Add([]byte(`{} {}`))
	f.Add([]byte(`{"custom_password_hash":{"keylen":1e9999999,"cost":1e-9999999}}`))
	f.Add([]byte("{\"a\xff\": \"\\ud800\", \"email\": \"\xff@\"}"))
	v, err := New(Jobs(1))
	if err != nil {
		f.Fatal(err)
	}
	rules := make(map[string]bool)
	for _, r := range Rules() {
		rules[r.ID] = true
	}
	f.Fuzz(func(t *testing.T, record []byte) {
		in := func(yield func(*schema.Block, error) bool) { yield(block(record), nil) }
		before := bytes.Clone(record)
		for b, err := range v.Check(in) {
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range b.Problems {
				if !rules[p.Rule] || p.Message == "" || p.Severity == schema.Off {
					t.Errorf("%+v", p)
				}
			}
			if s, _ := theSchema(); len(b.Problems) == 0 {
				value, err := decode(record)
				if err != nil || s.user.Validate(value) != nil {
					t.Errorf("%s is silent", record)
				}
			}
		}
		if !bytes.Equal(before, record) {
			t.Error("the record has changed")
		}
	})
}

// A record cannot hold a check up, for hours that is: not by its depth, nor by the number of
// its faults.
func TestHostileRecords(t *testing.T) {
	s, err := theSchema()
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"deep": `{"email": "a@example.com", "user_metadata": ` + strings.Repeat(`{"a.": `, 9000) + `1` +
			strings.Repeat(`}`, 9000) + `}`,
		"wide": `{"email": "a@example.com", "user_metadata": {` + strings.Repeat(`"$":[{"$":1,"$$":1}],`, 20000) +
			`"": 1}}`,
		"unknown": `{"email": "a@example.com"` + unknown(20000) + `}`,
		"number":  `{"email": "a@example.com", "custom_password_hash": {"keylen": ` + strings.Repeat("9", 1<<20) + `}}`,
	} {
		t.Run(name, func(t *testing.T) {
			found := s.examine([]byte(text), new(settings))
			if len(found) == 0 || len(found) > mostFindings {
				t.Errorf("%d findings", len(found))
			}
		})
	}
}

func unknown(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `, "x%d": 1`, i)
	}
	return b.String()
}

// many are users like those of a real import, about 430 bytes each.
func many(n int) string {
	var b strings.Builder
	b.WriteString("[\n")
	for i := range n {
		if i > 0 {
			b.WriteString(",\n")
		}
		fmt.Fprintf(&b,
			`{"email":"user.number%d@example.com","email_verified":true,"user_id":"%d","username":"user%d","given_name":"Ada","family_name":"Lovelace","name":"Ada Lovelace","picture":"https://example.com/%d.png","phone_number":"+1212%07d","password_hash":"$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy","app_metadata":{"plan":"pro","roles":["member"]},"user_metadata":{"locale":"de-DE","opt_in":false}}`, i, i, i, i, i)
	}
	b.WriteString("\n]")
	return b.String()
}

// One worker: the fast path and keys.
func BenchmarkCheck(b *testing.B) {
	const n = 1000
	text := many(n)
	v, err := New(Jobs(1))
	if err != nil {
		b.Fatal(err)
	}
	var blocks []*schema.Block
	for block, err := range schema.Read(strings.NewReader(text), "users.json") {
		if err != nil {
			b.Fatal(err)
		}
		blocks = append(blocks, block)
	}
	in := func(yield func(*schema.Block, error) bool) {
		for _, b := range blocks {
			if !yield(b, nil) {
				return
			}
		}
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for block, err := range v.Check(in) {
			if err != nil || len(block.Problems) > 0 {
				b.Fatal(err, block.Problems)
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/n, "ns/user")
}

// The parts of it.
func BenchmarkRecord(b *testing.B) {
	record := []byte(strings.Trim(many(1), "[]\n"))
	s, err := theSchema()
	if err != nil {
		b.Fatal(err)
	}
	value, _ := decode(record)
	for name, f := range map[string]func(){
		"decode":   func() { decode(record) },
		"validate": func() { s.user.Validate(value) },
		"keys":     func() { new(keys).add(0, schema.Record{Bytes: record}, identity(record)) },
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(record)))
			b.ReportAllocs()
			for b.Loop() {
				f()
			}
		})
	}
}
