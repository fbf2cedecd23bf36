package convert

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"unicode/utf8"
)

var (
	errNotJSON = errors.New("it is cut off or misspelled")
	errNotUTF8 = errors.New("it is not valid UTF-8")
)

// compact is a JSON text on one line, its numbers as written.
func compact(v []byte) ([]byte, error) {
	if !json.Valid(v) {
		return nil, errNotJSON
	}
	return oneLine(v)
}

// oneLine is valid JSON on one line.
func oneLine(v []byte) ([]byte, error) {
	if !utf8.Valid(v) {
		return nil, errNotUTF8
	}
	v = bytes.TrimSpace(v)
	if bytes.IndexByte(v, '\n') < 0 && bytes.IndexByte(v, '\r') < 0 {
		return v, nil
	}
	var b bytes.Buffer
	err := json.Compact(&b, v)
	return b.Bytes(), err
}

func isInteger(v []byte) bool {
	return isNumber(v) && !strings.ContainsAny(string(v), ".eE")
}

func isNumber(v []byte) bool {
	return len(v) > 0 && (v[0] == '-' || '0' <= v[0] && v[0] <= '9') && json.Valid(v)
}
