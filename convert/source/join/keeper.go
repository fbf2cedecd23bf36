package join

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"io"

	"muster/schema"
	"muster/schema/disk"
)

// keeper keeps rows as they come: a few in memory, more in a temporary file.
type keeper struct {
	text []byte
	file *disk.Spool // nil as long as they are few
	size int64       // of the file
}

const keptInMemory = 1 << 20 // bytes

// row begins a row, whose values follow.
func (k *keeper) row(at schema.Place) (err error) {
	if len(k.text) >= keptInMemory {
		if err := k.flush(); err != nil {
			return err
		}
	}
	k.text = binary.AppendUvarint(k.text, uint64(at.Line))
	k.text = binary.AppendUvarint(k.text, uint64(at.Column))
	return nil
}

func (k *keeper) value(v value) { k.text = v.append(k.text) }

func (k *keeper) flush() (err error) {
	if k.file == nil {
		if k.file, err = disk.NewSpool(); err != nil {
			return err
		}
	}
	n, err := k.file.WriteAt(k.text, k.size)
	k.size += int64(n)
	k.text = k.text[:0]
	return err
}

// close gives up the memory and the file. It does nothing the second time.
func (k *keeper) close() error {
	file := k.file
	if *k = (keeper{}); file == nil {
		return nil
	}
	return file.Close()
}

// reader gives the rows from the beginning. No more may be kept.
func (k *keeper) reader() (*keptRows, error) {
	var file io.Reader = bytes.NewReader(nil)
	if k.file != nil {
		file = io.NewSectionReader(k.file, 0, k.size)
	}
	return &keptRows{from: bufio.NewReaderSize(io.MultiReader(file, bytes.NewReader(k.text)), runBuffer)}, nil
}

// keptRows are rows that were kept.
type keptRows struct {
	from *bufio.Reader
	text []byte
}

// row begins a row, whose values must follow; io.EOF behind the last one.
func (k *keptRows) row() (at schema.Place, err error) {
	line, err := binary.ReadUvarint(k.from)
	if err != nil {
		return at, err
	}
	column, err := binary.ReadUvarint(k.from)
	return schema.Place{Line: int(line), Column: int(column)}, err
}

// value gives a value, which holds until the next one.
func (k *keptRows) value() (v value, err error) {
	n, err := binary.ReadUvarint(k.from)
	if err != nil || n == 0 {
		return null, err
	}
	length := int((n - 1) >> 1)
	if length > len(k.text) {
		k.text = make([]byte, 2*length)
	}
	v = value{text: k.text[:length], quoted: (n-1)&1 != 0}
	_, err = io.ReadFull(k.from, v.text)
	return v, err
}
