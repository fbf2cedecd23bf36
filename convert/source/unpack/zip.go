package unpack

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

	"muster/schema/disk"
)

// errSpreadsheet says that a zip is the form that a spreadsheet has.
var errSpreadsheet = errors.New("the zip is a spreadsheet")

// zip opens the one data file of an archive. Whole is the file itself where nothing
// has been taken off yet, and nil else.
func (l *layer) zip(plain, whole io.Reader) (io.ReadCloser, string, error) {
	at, size, err := randomAccess(whole)
	if err != nil {
		return nil, "", err
	}
	var spool *disk.Spool
	if at == nil {
		if spool, size, err = disk.SpoolAll(plain); err != nil {
			return nil, "", fmt.Errorf("a zip that is no regular file is copied first: %w", err)
		}
		at = spool
	}
	if whole != nil {
		l.source.n = size // it is read at any place, past the counter
	}
	r, name, err := oneFile(l.file, at, size)
	if err == errSpreadsheet {
		return io.NopCloser(io.NewSectionReader(at, 0, size)), "", err
	}
	if spool != nil && err != nil {
		spool.Close()
	} else if spool != nil {
		r = spooled{r, spool}
	}
	return r, "zip of " + name, err
}

// spooled is a file of a zip that was copied first.
type spooled struct {
	io.ReadCloser
	spool *disk.Spool
}

func (s spooled) Close() error { return errors.Join(s.ReadCloser.Close(), s.spool.Close()) }

// randomAccess is r, where it is a regular file or memory.
func randomAccess(r io.Reader) (io.ReaderAt, int64, error) {
	at, ok := r.(io.ReaderAt)
	if !ok {
		return nil, 0, nil
	}
	switch r := r.(type) {
	case interface{ Stat() (fs.FileInfo, error) }:
		info, err := r.Stat()
		if err != nil || !info.Mode().IsRegular() {
			return nil, 0, err
		}
		return at, info.Size(), nil
	case interface{ Size() int64 }:
		return at, r.Size(), nil
	}
	return nil, 0, nil
}

// oneFile opens the one file of an archive that holds data.
func oneFile(file string, at io.ReaderAt, size int64) (io.ReadCloser, string, error) {
	z, err := zip.NewReader(at, size)
	if err != nil {
		return nil, "", err
	}
	var data []*zip.File
	for _, f := range z.File {
		switch f.Name {
		case "xl/workbook.xml", "mimetype", "[Content_Types].xml", "DacMetadata.xml", "Index/Document.iwa":
			return nil, "", errSpreadsheet
		}
		if holdsData(f) {
			data = append(data, f)
		}
	}
	if len(data) != 1 {
		return nil, "", refuse(file, "source/zip", "the zip holds "+listing(data),
			"unpack it, and name the file that holds the users")
	}
	f := data[0]
	if f.Flags&1 != 0 {
		return nil, "", refuse(file, "source/zip", f.Name+" in the zip is encrypted", "unpack it with its password first")
	}
	r, err := f.Open()
	if errors.Is(err, zip.ErrAlgorithm) {
		return nil, "",
			refuse(file, "source/zip", fmt.Sprintf("%s in the zip is packed by method %d, which muster does not read", f.Name,
				f.Method), "unpack it first")
	}
	return r, path.Base(f.Name), err
}

// holdsData leaves out folders and what file managers put beside files.
func holdsData(f *zip.File) bool {
	base := path.Base(f.Name)
	return !f.FileInfo().IsDir() && !strings.HasPrefix(f.Name, "__MACOSX/") && !strings.HasPrefix(base, "._") &&
		base != ".DS_Store" && base != "Thumbs.db" && base != "desktop.ini"
}

func listing(files []*zip.File) string {
	const most = 5
	var names []string
	for _, f := range files {
		names = append(names, f.Name)
	}
	switch n := len(names); {
	case n == 0:
		return "no file"
	case n > most:
		return fmt.Sprintf("%d files: %s …", n, strings.Join(names[:most], ", "))
	default:
		return fmt.Sprintf("%d files: %s", n, strings.Join(names, ", "))
	}
}
