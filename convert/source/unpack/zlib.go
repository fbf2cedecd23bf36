package unpack

import (
	"io"

	"github.com/klauspost/compress/zlib"
)

// Zlib reads the zlib format (RFC 1950), which files do not have, but archives inside.
func Zlib(r io.Reader) (io.ReadCloser, error) { return zlib.NewReader(r) }
