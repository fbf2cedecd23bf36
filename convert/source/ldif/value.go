package ldif

import (
	"bytes"
	b64 "encoding/base64"
)

// appendUnfolded appends a value without the line ends and spaces that fold it.
func appendUnfolded(dst, value []byte) []byte {
	for {
		n := bytes.IndexByte(value, '\n')
		if n < 0 {
			return append(dst, value...)
		}
		dst = append(dst, value[:trimCRs(value, 0, n)]...)
		value = value[n+1:]
		if len(value) > 0 {
			value = value[1:] // the space
		}
	}
}

// appendRaw appends the bytes of a value. Ok is false if they are not base64.
func appendRaw(dst, all []byte, l line) (_ []byte, ok bool) {
	from := len(dst)
	if l.form != base64 {
		dst = appendUnfolded(dst, all[l.start:l.end])
		if l.folded { // the value may begin on the second line
			kept := bytes.TrimLeft(dst[from:], " ")
			dst = append(dst[:from], kept...)
		}
		return dst, true
	}
	dst = appendUnfolded(dst, all[l.start:l.end])
	encoded := bytes.TrimSpace(dst[from:])
	n, err := b64.StdEncoding.Decode(encoded, encoded) // what is decoded is shorter, and behind
	if err != nil {
		return dst[:from], false
	}
	return append(dst[:from], encoded[:n]...), true
}
