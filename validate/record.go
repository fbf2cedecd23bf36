package validate

import (
	"bytes"
	"encoding/json"
	"io"
	"math"
	"strconv"
	"strings"
)

// decode reads a record for the schema. Numbers stay as they are written.
func decode(record []byte) (any, error) {
	d := json.NewDecoder(bytes.NewReader(record))
	d.UseNumber()
	var value any
	if err := d.Decode(&value); err != nil {
		return nil, err
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, io.ErrUnexpectedEOF
	}
	return simplify(value, 0), nil
}

// simplify takes out of a record, in place, what jsonschema is no match for. What is sent
// stays as it is.
//
// It makes each number a fraction of whole digits: 1e1000000 has a million of them, and on
// 1e1000001 it panics. Numbers that are too long to be anybody's are rounded.
//
// It takes time with the cube of the depth of what is wrong. Nothing is left below the
// depth that schema.Read lets pass.
func simplify(value any, depth int) any {
	const deepest = 128
	switch v := value.(type) {
	case map[string]any:
		if depth == deepest {
			return nil
		}
		for name, child := range v {
			v[name] = simplify(child, depth+1)
		}
	case []any:
		if depth == deepest {
			return nil
		}
		for i, child := range v {
			v[i] = simplify(child, depth+1)
		}
	case json.Number:
		if len(v) <= 32 && !strings.ContainsAny(string(v), "eE") {
			return v
		}
		f, _ := strconv.ParseFloat(string(v), 64)
		f = max(-math.MaxFloat64, min(f, math.MaxFloat64))
		return json.Number(strconv.FormatFloat(f, 'g', -1, 64))
	}
	return value
}
