package unpack

import (
	"io"

	"github.com/pierrec/lz4/v4"
)

// LZ4 reads the LZ4 frame format, of one frame or of several.
func LZ4(r io.Reader) (io.ReadCloser, error) { return io.NopCloser(lz4.NewReader(r)), nil }
