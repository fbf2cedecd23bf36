package pgarchive

import (
	"archive/tar"
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/convert/source/sql"
	"muster/convert/source/unpack"
	"muster/schema"
)

// part is the data of an entry.
func (c *contents) part(e *entry, file string, data io.Reader) sql.Part {
	head := e.Copy
	if head != "" && head[len(head)-1] != '\n' {
		head += "\n"
	}
	return sql.Part{Name: c.File + "/" + file, Head: head, Data: data}
}

// unpacked takes the compression off data. What is damaged is an error of the data.
func unpacked(file string, data io.Reader, open func(io.Reader) (io.ReadCloser, error)) io.Reader {
	source := &remembered{r: data}
	return &unpacker{file: file, source: source, open: open}
}

// remembered keeps the error that its reader gave.
type remembered struct {
	r   io.Reader
	err error
}

func (r *remembered) Read(p []byte) (int, error) {
	n, err := r.r.Read(p)
	if err != nil && err != io.EOF {
		r.err = err
	}
	return n, err
}

// unpacker opens at the first read, so that data without a byte are no error.
type unpacker struct {
	file   string
	source *remembered
	open   func(io.Reader) (io.ReadCloser, error)
	r      io.ReadCloser
}

func (u *unpacker) Read(p []byte) (n int, err error) {
	if u.r == nil {
		u.r, err = u.open(u.source)
	}
	if err == nil {
		n, err = u.r.Read(p)
	}
	switch {
	case err == nil || err == io.EOF:
		return n, err
	case u.source.err != nil:
		return n, u.source.err
	case errors.Is(err, io.ErrUnexpectedEOF):
		return n, damage(u.file, "the compressed data are cut off")
	}
	return n, damage(u.file, "the compressed data are damaged")
}

// Close lets the unpacker go.
func (u *unpacker) Close() error {
	if u.r == nil {
		return nil
	}
	return u.r.Close()
}

// custom is an archive in one file, its data in blocks one after the other. It is never
// sought in, so that it can come from a pipe. What follows the last block that is needed is not
// read: where the standard output of pg_dump 18 is a file, that is the table of contents again.
type custom struct {
	*contents
	byID  map[int]*entry
	left  []*entry
	block *chunks // that is being read
}

func openCustom(file string, r *bufio.Reader) (*contents, error) {
	c, err := readContents(file, r, formatCustom)
	if err != nil {
		return nil, err
	}
	c.kind = "custom"
	a := &custom{c, map[int]*entry{}, c.entries, nil}
	for _, e := range c.entries {
		a.byID[e.id] = e
	}
	c.Next = a.next
	return c, nil
}

func (a *custom) next() (sql.Part, error) {
	for {
		if a.block != nil {
			if _, err := io.Copy(io.Discard, a.block); err != nil {
				return sql.Part{}, err
			}
			a.block = nil
		}
		for len(a.left) > 0 && !a.left[0].Read {
			a.left = a.left[1:]
		}
		if len(a.left) == 0 {
			return sql.Part{}, io.EOF
		}
		kind := a.byte()
		if a.err == io.EOF {
			return sql.Part{}, a.missing()
		}
		id := a.int()
		if a.err != nil {
			return sql.Part{}, a.failed()
		}
		switch kind {
		case dataBlock:
		case largeObjects:
			if err := a.skipObjects(); err != nil {
				return sql.Part{}, err
			}
			continue
		default:
			return sql.Part{}, damage(a.File,
				fmt.Sprintf("the archive is damaged: a block of an unknown kind, %d, follows", kind))
		}
		e := a.byID[id]
		if e == nil || !e.Read {
			a.skipChunks()
			if a.err != nil {
				return sql.Part{}, a.failed()
			}
			continue
		}
		e.Read = false
		a.block = &chunks{custom: a}
		var data io.Reader = a.block
		switch a.compression {
		case 1:
			data = unpacked(a.File, data, unpack.Zlib)
		case 2:
			data = unpacked(a.File, data, unpack.LZ4)
		case 3:
			data = unpacked(a.File, data, unpack.Zstd)
		}
		name := e.Name
		if e.Schema != "" {
			name = e.Schema + "." + name
		}
		return a.part(e, name, data), nil
	}
}

// missing is the end of the archive: an error where there should be more.
func (c *contents) missing() error {
	for _, e := range c.entries {
		if e.Read {
			return damage(c.File, fmt.Sprintf("the archive ends before the rows of table %s, which its table of contents names",
				rows.ShowName(e.Name)))
		}
	}
	return io.EOF
}

// failed is the error that reading numbers ended with.
func (c *contents) failed() error {
	if c.err == io.EOF || c.err == io.ErrUnexpectedEOF {
		return cutOff(c.File)
	}
	return c.err
}

func (c *contents) skipChunks() {
	for n := c.int(); n > 0 && c.err == nil; n = c.int() {
		c.discard(int64(n))
	}
}

func (c *contents) skipObjects() error {
	for id := c.int(); id != 0 && c.err == nil; id = c.int() {
		c.skipChunks()
	}
	if c.err != nil {
		return c.failed()
	}
	return nil
}

// chunks reads the pieces of a block, each with its length before it, up to one of none.
type chunks struct {
	*custom
	left int
	done bool
}

func (b *chunks) Read(p []byte) (int, error) {
	for b.left == 0 {
		if b.done {
			return 0, io.EOF
		}
		n := b.int()
		if b.err == nil && n < 0 {
			b.err = damage(b.File, "the archive is damaged: a block has a negative length")
		}
		if b.err != nil {
			return 0, b.failed()
		}
		b.left, b.done = n, n == blockEnd
	}
	n, err := b.r.Read(p[:min(len(p), b.left)])
	b.left -= n
	if err == io.EOF {
		err = cutOff(b.File)
	}
	return n, err
}

// tape is an archive in a tar file: toc.dat, then a member for the rows of each table.
type tape struct {
	*contents
	r *tar.Reader
}

func openTar(file string, r io.Reader) (*contents, error) {
	t := tar.NewReader(r)
	if _, err := t.Next(); err != nil {
		return nil, tarError(file, err)
	}
	c, err := readContents(file, bufio.NewReader(t), formatTar)
	if err != nil {
		return nil, err
	}
	c.kind = "tar"
	a := &tape{c, t}
	c.Next = a.next
	return c, nil
}

func tarError(file string, err error) error {
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, tar.ErrHeader) || err == io.EOF {
		return damage(file, "the tar file is damaged or cut off")
	}
	return err
}

func (t *tape) next() (sql.Part, error) {
	for {
		h, err := t.r.Next()
		switch {
		case err == io.EOF:
			return sql.Part{}, t.missing()
		case err != nil:
			return sql.Part{}, tarError(t.File, err)
		}
		for _, e := range t.entries {
			for _, p := range packings {
				if e.Read && e.file != "" && h.Name == e.file+p.suffix {
					e.Read = false
					return t.part(e, h.Name, p.data(t.File, &tarMember{t.File, t.r})), nil
				}
			}
		}
	}
}

// tarMember says what a damaged tar file is.
type tarMember struct {
	file string
	r    io.Reader
}

func (m *tarMember) Read(p []byte) (int, error) {
	n, err := m.r.Read(p)
	if err != nil && err != io.EOF {
		err = tarError(m.file, err)
	}
	return n, err
}

// packing is what a file of an archive ends in, and what that means.
type packing struct {
	suffix string
	open   func(io.Reader) (io.ReadCloser, error)
}

var packings = []packing{{"", nil}, {".gz", unpack.Gzip}, {".lz4", unpack.LZ4}, {".zst", unpack.Zstd}}

func (p packing) data(file string, r io.Reader) io.Reader {
	if p.open == nil {
		return r
	}
	return unpacked(file, r, p.open)
}

// folder is an archive of one file for each table.
type folder struct {
	*contents
	files fs.FS
	left  []*entry
	open  fs.File
}

const tableOfContents = "toc.dat"

func openFolder(in rows.Input) (*contents, error) {
	f, err := in.Folder.Open(tableOfContents)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	c, err := readContents(in.File+"/"+tableOfContents, bufio.NewReader(f), formatTar)
	if err != nil {
		return nil, err
	}
	c.File, c.kind = in.File, "directory"
	d := &folder{c, in.Folder, c.entries, nil}
	c.Next = d.next
	return c, nil
}

func (d *folder) next() (sql.Part, error) {
	if d.open != nil {
		d.open.Close()
		d.open = nil
	}
	for len(d.left) > 0 {
		e := d.left[0]
		d.left = d.left[1:]
		if e.Read {
			return d.member(e)
		}
	}
	return sql.Part{}, io.EOF
}

// member opens the file of an entry, whichever way it is packed.
func (d *folder) member(e *entry) (sql.Part, error) {
	for _, p := range packings {
		f, err := d.files.Open(e.file + p.suffix)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return sql.Part{}, err
		}
		d.open = f
		return d.part(e, e.file+p.suffix, p.data(d.File, f)), nil
	}
	return sql.Part{}, scan.Error("pg/archive", d.File, schema.Place{},
		fmt.Sprintf("the folder has no file %s, with the rows of table %s", schema.Quote(e.file), rows.ShowName(e.Name)),
		"copy all of the folder")
}
