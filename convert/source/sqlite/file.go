package sqlite

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"sync/atomic"
	"time"

	sqlite3 "github.com/ncruces/go-sqlite3"
	"github.com/ncruces/go-sqlite3/util/ioutil"
	"github.com/ncruces/go-sqlite3/vfs/readervfs"

	"muster/convert/source/rows"
	"muster/schema/disk"
)

// database is an open database file.
type database struct {
	file   string // as the user named it
	conn   *sqlite3.Conn
	path   string // of the file, which is watched for changes; of the spool, the name that SQLite knows
	before stamp
	alone  bool   // all that the database has is in the file of the user
	temp   string // folder to remove; "" for none
	spool  *disk.Spool
}

// spools counts those of the process: SQLite knows them by name.
var spools atomic.Int64

// stamp tells a file that was written to from one that was not.
type stamp struct {
	size int64
	time time.Time
}

func stampOf(path string) (stamp, error) {
	info, err := os.Stat(path)
	if err != nil {
		return stamp{}, err
	}
	return stamp{info.Size(), info.ModTime()}, nil
}

// besides are the files in which SQLite keeps what is not yet in the database, or what
// must be taken back: a database that a program left in a hurry has one.
var besides = []string{"-wal", "-journal"}

// openFile opens the database of an input. The file of the user is opened as one that
// never changes, without locks; where another file belongs to it, both are copied, so
// that SQLite can put them together.
func openFile(in rows.Input) (*database, error) {
	d := &database{file: in.File}
	path, parameters, err := d.place(in)
	if err == nil {
		err = d.tooMany(path)
	}
	if err == nil {
		uri := url.URL{Scheme: "file", OmitHost: true, Path: filepath.ToSlash(path), RawQuery: parameters}
		d.conn, err = sqlite3.OpenFlags(uri.String(), sqlite3.OPEN_READWRITE|sqlite3.OPEN_URI)
	}
	if err == nil {
		err = d.conn.Exec("PRAGMA trusted_schema = OFF; PRAGMA locking_mode = exclusive; PRAGMA query_only = ON")
	}
	if err == nil && d.temp != "" {
		err = d.conn.Exec("SELECT 1 FROM sqlite_schema") // which opens the files beside it
	}
	if err != nil {
		d.Close()
		return nil, d.explain(err)
	}
	if d.temp != "" && removeAll(d.temp) == nil { // it stays as long as it is open, and no longer
		d.temp = ""
	}
	return d, nil
}

// tooMany is the error of a database with more tables than can be read.
func (d *database) tooMany(path string) error {
	if d.spool != nil {
		return tooMany(d.spool, d.file, mostObjects)
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	return tooMany(f, d.file, mostObjects)
}

// place finds the file to open, and says how.
func (d *database) place(in rows.Input) (path, parameters string, err error) {
	const immutable = "mode=ro&immutable=1"
	if in.Path == "" {
		var size int64
		if d.spool, size, err = disk.SpoolAll(in.Reader); err != nil {
			return "", "", err
		}
		d.path = fmt.Sprint("spool-", spools.Add(1))
		readervfs.Create(d.path, ioutil.NewSizeReaderAt(io.NewSectionReader(d.spool, 0, size)))
		return d.path, "vfs=reader", nil
	}
	if path, err = filepath.Abs(in.Path); err != nil {
		return "", "", err
	}
	d.path = path
	if d.before, err = stampOf(path); err != nil {
		return "", "", err
	}
	var beside []string
	for _, suffix := range besides {
		if info, err := os.Stat(path + suffix); err == nil && info.Size() > 0 {
			beside = append(beside, suffix)
		}
	}
	if d.alone = beside == nil; d.alone {
		return path, immutable, nil
	}
	if d.temp, err = os.MkdirTemp("", "muster-sqlite-*"); err != nil { // 0700
		return "", "", err
	}
	copied := filepath.Join(d.temp, "database")
	for _, suffix := range append([]string{""}, beside...) {
		if err := copyFile(copied+suffix, path+suffix); err != nil {
			return "", "", err
		}
	}
	if err := d.changed(); err != nil {
		return "", "", err
	}
	return copied, "mode=rw", d.checkLog(copied)
}

// checkLog is an error where the write-ahead log beside the database was cut off: SQLite
// reads it up to there, and nobody would miss what came after. A log is a header of 32
// bytes, with the size of a page at 8, and pages with 24 bytes before each (SQLite docs,
// Database File Format, 4.1).
func (d *database) checkLog(path string) error {
	f, err := os.Open(path + "-wal")
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	var header [32]byte
	if _, err := io.ReadFull(f, header[:]); err == nil {
		if page := int64(binary.BigEndian.Uint32(header[8:])); (info.Size()-int64(len(header)))%(page+24) == 0 {
			return nil
		}
	}
	return problem("sqlite/damaged", d.file, 0, "the write-ahead log beside the database, its -wal file, was cut off",
		fmt.Sprintf("copy both files again while no program writes; where a crash did it: sqlite3 %s 'PRAGMA wal_checkpoint'",
			filepath.Base(d.file)))
}

func copyFile(to, from string) error {
	r, err := os.Open(from)
	if err != nil {
		return err
	}
	defer r.Close()
	w, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(w, r)
	return errors.Join(err, w.Close())
}

// changed is an error where the file of the user is another one than at the beginning.
func (d *database) changed() error {
	if d.spool != nil {
		return nil
	}
	now, err := stampOf(d.path)
	if err == nil && now.size == d.before.size && now.time.Equal(d.before.time) {
		return nil
	}
	return problem("sqlite/changed", d.file, 0, "a program wrote to the database while it was read",
		fmt.Sprintf("stop the program, or read a copy: sqlite3 %s '.backup copy.db'", filepath.Base(d.file)))
}

// Close closes the database and removes what was made for it.
func (d *database) Close() (err error) {
	if d.conn != nil {
		err = d.conn.Close()
	}
	if d.spool != nil {
		readervfs.Delete(d.path)
		err = errors.Join(err, d.spool.Close())
	}
	if d.temp != "" {
		err = errors.Join(err, removeAll(d.temp))
	}
	return err
}

func removeAll(path string) error {
	if err := os.RemoveAll(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
