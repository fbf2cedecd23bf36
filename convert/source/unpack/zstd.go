package unpack

import (
	"io"

	"github.com/klauspost/compress/zstd"
)

// zstdWindow is how far back a stream may refer: what zstd --long writes, and the
// most that zstd itself reads without being told.
const zstdWindow = 128 << 20 // bytes

// Zstd reads Zstandard (RFC 8878), of one frame or of several. It works on the
// goroutine that reads, and so leaves none behind.
func Zstd(r io.Reader) (io.ReadCloser, error) {
	z, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(zstdWindow))
	if err != nil {
		return nil, err
	}
	return z.IOReadCloser(), nil
}
