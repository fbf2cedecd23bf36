package schema

import (
	"fmt"
	"io"
)

// Form is how users stand in a file.
type Form uint8

const (
	Array  Form = iota // one JSON array, which is what Auth0 takes
	NDJSON             // one user a line
)

// ParseForm reads array or ndjson, which is called jsonl as well.
func ParseForm(s string) (Form, error) {
	switch s {
	case "array":
		return Array, nil
	case "ndjson", "jsonl":
		return NDJSON, nil
	}
	return Array, fmt.Errorf("%q is not array or ndjson", s)
}

// Separator stands between two records in a block that Write can pass on without a copy.
func (f Form) Separator() string {
	if f == NDJSON {
		return "\n"
	}
	return ",\n"
}

// Write writes the records to w and returns how many. The closing bracket of an
// array is the commit: it is written only when the stream ended without an error.
func Write(w io.Writer, form Form, records Records) (int, error) {
	open, shut := "[\n", "\n]\n"
	if form == NDJSON {
		open, shut = "", "\n"
	}
	n := 0
	for block, err := range records {
		if err != nil {
			return n, err
		}
		before := form.Separator()
		if n == 0 {
			before = open
		}
		if len(block.Spans) > 0 {
			if _, err := io.WriteString(w, before); err != nil {
				return n, err
			}
			if err := writeSpans(w, form.Separator(), block); err != nil {
				return n, err
			}
		}
		n += len(block.Spans)
		block.Release()
	}
	if n == 0 {
		shut = "[]\n"
		if form == NDJSON {
			shut = ""
		}
	}
	_, err := io.WriteString(w, shut)
	return n, err
}

// writeSpans writes records that already stand apart by the separator in one piece.
func writeSpans(w io.Writer, separator string, b *Block) error {
	start := b.Spans[0].Start
	for i, s := range b.Spans {
		if i+1 < len(b.Spans) && string(b.Data[s.End:b.Spans[i+1].Start]) == separator {
			continue
		}
		if _, err := w.Write(b.Data[start:s.End]); err != nil {
			return err
		}
		if i+1 < len(b.Spans) {
			if _, err := io.WriteString(w, separator); err != nil {
				return err
			}
			start = b.Spans[i+1].Start
		}
	}
	return nil
}
