// Package unpack takes compression off an export. What a file is packed with is told
// by its first bytes, never by its name.
package unpack

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"muster/schema"
)

const (
	// layers is how often a file may be packed: users.csv.gz in a zip is two.
	layers = 3

	// A file may grow to free bytes whatever its packed size is, and beyond that to
	// ratio times its packed size. Exports of users shrink to a fifth or a twentieth,
	// rows that are all but the same to a hundredth. Zeros shrink to a thousandth.
	free  = 256 << 20
	ratio = 500

	head = 64 << 10 // bytes that are buffered
)

// kind is one way to pack.
type kind struct {
	name string
	is   func(start []byte) bool
	open func(io.Reader) (io.ReadCloser, error) // nil for zip, which is no stream
}

var kinds = []kind{
	{"gzip", begins("\x1f\x8b\x08"), Gzip},
	{"zstd", isZstd, Zstd},
	{"bzip2", isBzip2, Bzip2},
	{"xz", begins("\xfd7zXZ\x00"), XZ},
	{"lz4", begins("\x04\x22\x4d\x18"), LZ4},
	{"zip", isZip, nil},
}

func begins(magic string) func([]byte) bool {
	return func(start []byte) bool { return bytes.HasPrefix(start, []byte(magic)) }
}

// isZstd: a stream may begin with a skippable frame.
func isZstd(start []byte) bool {
	return begins("\x28\xb5\x2f\xfd")(start) || len(start) >= 4 && start[0]&0xf0 == 0x50 &&
		string(start[1:4]) == "\x2a\x4d\x18"
}

// isBzip2: three letters might begin a text, so the first block, or the end of an
// empty stream, must follow.
func isBzip2(start []byte) bool {
	return len(start) >= 10 && string(start[:3]) == "BZh" && start[3] >= '1' && start[3] <= '9' &&
		(string(start[4:10]) == "1AY&SY" || string(start[4:10]) == "\x17\x72\x45\x38\x50\x90")
}

func isZip(start []byte) bool {
	return begins("PK\x03\x04")(start) || begins("PK\x05\x06")(start)
}

// Open returns what is packed in r, and the names of the layers that it took off. A
// stream that is not packed comes back as it is, and so does a spreadsheet, which is a
// zip of a kind. File is for the errors: each is a *schema.DataError where the file is
// to blame. What stands before a damaged place is read before the error comes.
//
// Zip needs to be read at any place. What cannot be is copied to a temporary file.
func Open(file string, r io.Reader) (*bufio.Reader, []string, error) {
	source := &counter{r: r}
	plain := bufio.NewReaderSize(source, head)
	var found []string
	for whole := r; ; whole = nil {
		start, err := plain.Peek(10)
		if err != nil && err != io.EOF && len(start) == 0 {
			return nil, found, err
		}
		k := recognise(start)
		if k == nil {
			return plain, found, nil
		}
		if len(found) == layers {
			return nil, found, refuse(file, "source/layers", fmt.Sprintf("the file is packed more than %d times", layers),
				"unpack it first")
		}
		l := &layer{file: file, name: k.name, source: source}
		name := k.name
		if k.open != nil {
			l.r, err = k.open(plain)
		} else if l.r, name, err = l.zip(plain, whole); err == errSpreadsheet {
			return bufio.NewReaderSize(l.r, head), found, nil
		}
		if err != nil {
			return nil, found, l.failed(err)
		}
		found = append(found, name)
		plain = bufio.NewReaderSize(l, head)
	}
}

func recognise(start []byte) *kind {
	for i := range kinds {
		if kinds[i].is(start) {
			return &kinds[i]
		}
	}
	return nil
}

// counter counts the packed bytes, and remembers what went wrong with reading them.
type counter struct {
	r   io.Reader
	n   int64
	err error
}

func (c *counter) Read(p []byte) (int, error) {
	if c.err != nil {
		return 0, c.err
	}
	n, err := c.r.Read(p)
	c.n += int64(n)
	if err != nil && err != io.EOF {
		c.err = err
	}
	return n, err
}

// layer is one way to pack taken off. It says what a damaged stream is, and stops
// where a stream grows beyond all measure.
type layer struct {
	r          io.ReadCloser
	file, name string
	source     *counter
	n          int64 // bytes that came out
	err        error // the stream is closed
}

func (l *layer) Read(p []byte) (n int, err error) {
	if l.err != nil {
		return 0, l.err
	}
	defer func() { l.err = err }()
	n, err = l.r.Read(p)
	l.n += int64(n)
	if l.n > free && l.n/ratio > l.source.n {
		l.r.Close()
		return 0, refuse(l.file, "source/expansion",
			fmt.Sprintf("the file grows to more than %d times its size: %d bytes gave %d", ratio, l.source.n, l.n),
			"no export of users does; where this one is meant to, unpack it first")
	}
	if err != nil {
		l.r.Close()
		if err != io.EOF {
			err = l.failed(err)
		}
	}
	return n, err
}

// failed says whose fault an error is: the disk's, the layer's below, or this one's.
func (l *layer) failed(err error) error {
	if l.source.err != nil {
		return l.source.err
	}
	var refused *schema.DataError
	var disk *fs.PathError
	if errors.As(err, &refused) || errors.As(err, &disk) && disk.Err.Error() != "negative offset" { // a zip may name such
		return err
	}
	if strings.Contains(err.Error(), "window size exceeded") {
		return refuse(l.file, "source/"+l.name, "the zstd file wants more memory than muster gives to unpacking",
			"it was packed with --long or --ultra: unpack it first, zstd -d --long=31 FILE")
	}
	message := "the " + l.name + " file is damaged"
	switch err {
	case io.EOF, io.ErrUnexpectedEOF:
		message = "the " + l.name + " file is cut off"
	default:
		message += ": " + err.Error()
	}
	return refuse(l.file, "source/"+l.name, message, "copy it again, in binary mode, or pack the export again")
}

func refuse(file, rule, message, hint string) error {
	return &schema.DataError{Problem: schema.Problem{
		Rule: rule, Severity: schema.Error, Index: -1,
		Pos: schema.Pos{File: file}, Message: message, Hint: hint,
	}}
}
