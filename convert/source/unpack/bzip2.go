package unpack

import (
	"compress/bzip2"
	"io"
)

// Bzip2 reads bzip2, of one stream or of several, as pbzip2 writes them.
func Bzip2(r io.Reader) (io.ReadCloser, error) { return io.NopCloser(bzip2.NewReader(r)), nil }
