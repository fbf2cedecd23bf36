package unpack

import (
	"io"

	"github.com/klauspost/compress/gzip"
)

// Gzip reads gzip (RFC 1952), of one member or of several.
func Gzip(r io.Reader) (io.ReadCloser, error) { return gzip.NewReader(r) }
