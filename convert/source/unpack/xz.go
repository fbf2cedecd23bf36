package unpack

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"github.com/ulikunitz/xz"
)

// xzDictionary is how far back a stream may refer: twice what xz -9 writes.
const xzDictionary = 128 << 20 // bytes

var errDictionary = errors.New("its dictionary is larger than 128 MiB; pack it again with xz -9 or less")

// XZ reads the .xz format, of one stream or of several.
func XZ(r io.Reader) (io.ReadCloser, error) {
	whole := &tail{r: r}
	start := bufio.NewReader(whole)
	if head, _ := start.Peek(40); dictionary(head) > xzDictionary {
		return nil, errDictionary
	}
	x, err := xz.NewReader(start)
	if err != nil {
		return nil, err
	}
	return io.NopCloser(&complete{x, whole}), nil
}

// tail remembers how a stream ends, the zeros left out that may pad it.
type tail struct {
	r    io.Reader
	last [2]byte
}

func (t *tail) Read(p []byte) (int, error) {
	n, err := t.r.Read(p)
	end := bytes.TrimRight(p[:n], "\x00")
	if len(end) == 1 {
		t.last = [2]byte{t.last[1], end[0]}
	} else if len(end) > 1 {
		t.last = [2]byte(end[len(end)-2:])
	}
	return n, err
}

// complete takes the end of a stream for one only behind the two letters that all
// streams end with: the library does so between two blocks as well.
type complete struct {
	r     io.Reader
	whole *tail
}

func (c *complete) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	if err == io.EOF && string(c.whole.last[:]) != "YZ" {
		err = io.ErrUnexpectedEOF
	}
	return n, err
}

// dictionary is the size of the LZMA2 dictionary that the first block asks for, 0
// where it cannot be told (The .xz File Format 1.2.1, 3.1 and 5.3.1).
func dictionary(head []byte) int64 {
	const streamHeader, lzma2 = 12, 0x21
	if len(head) < streamHeader+6 || head[streamHeader] == 0 {
		return 0
	}
	flags, at := head[streamHeader+1], streamHeader+2
	for sizes := int(flags>>6&1 + flags>>7&1); sizes > 0 && at < len(head); sizes-- {
		for at < len(head) && head[at] >= 0x80 {
			at++
		}
		at++
	}
	if at+2 >= len(head) || flags&3 != 0 || head[at] != lzma2 || head[at+1] != 1 {
		return 0
	}
	bits := head[at+2]
	if bits >= 40 {
		return 4 << 30
	}
	return int64(2|bits&1) << (bits/2 + 11)
}
