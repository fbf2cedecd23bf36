package source

import (
	"fmt"
	"io"
)

// decoder reads what decode makes of the bytes of r. Decode appends whole characters
// to dst and says how many bytes of src it took; last says that no more will come.
type decoder struct {
	r      io.Reader
	file   string
	decode func(dst, src []byte, last bool) ([]byte, int)

	in   []byte // read, not decoded
	out  []byte // decoded, not handed out
	at   int    // in out
	err  error
	room []byte
}

func (d *decoder) Read(p []byte) (int, error) {
	for d.at == len(d.out) {
		if d.err != nil {
			return 0, d.err
		}
		if d.room == nil {
			d.room = make([]byte, head)
		}
		n := copy(d.room, d.in)
		m, err := d.r.Read(d.room[n:])
		d.in = d.room[:n+m]
		d.err = err
		var taken int
		d.out, taken = d.decode(d.out[:0], d.in, err == io.EOF)
		d.at = 0
		d.in = d.in[taken:]
		if err == io.EOF && len(d.in) > 0 {
			d.err = refuse(d.file, "source/cut-character", fmt.Sprintf("the file ends inside a character: %d byte is left over",
				len(d.in)),
				"it was cut off, or its charset is another one: export it again, or name the charset with --encoding")
		}
	}
	n := copy(p, d.out[d.at:])
	d.at += n
	return n, nil
}
