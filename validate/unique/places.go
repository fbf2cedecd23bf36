package unique

import (
	"encoding/binary"
	"math"
	"slices"

	"muster/schema/disk"
)

// places are where records begin, by their number from 1. They are in chunks in memory or,
// once that is too much, all but the last chunk in a file.
type places struct {
	n      uint32
	chunks [][]byte // with a file, one
	file   *disk.Spool
}

const (
	placeSize   = 24
	chunkPlaces = 2 << 10
	chunkSize   = chunkPlaces * placeSize
)

func (p *places) size() int64 { return int64(len(p.chunks)) * chunkSize }

func (p *places) close() error {
	if p.file == nil {
		return nil
	}
	return p.file.Close()
}

// next is the number of the next record.
func (p *places) next() (uint32, error) {
	if p.n == math.MaxUint32 {
		return 0, errTooMany
	}
	return p.n + 1, nil
}

// growth is how much memory the next place takes.
func (p *places) growth() int64 {
	if p.n%chunkPlaces == 0 && p.file == nil {
		return chunkSize
	}
	return 0
}

func (p *places) add(at Place) error {
	if p.n%chunkPlaces == 0 {
		if err := p.newChunk(); err != nil {
			return err
		}
	}
	last := &p.chunks[len(p.chunks)-1]
	*last = binary.LittleEndian.AppendUint64(*last, uint64(at.File)<<40|uint64(at.Line))
	*last = binary.LittleEndian.AppendUint64(*last, uint64(at.Column))
	*last = binary.LittleEndian.AppendUint64(*last, uint64(at.Row))
	p.n++
	return nil
}

func (p *places) newChunk() error {
	if p.file == nil || len(p.chunks) == 0 {
		p.chunks = append(p.chunks, make([]byte, 0, chunkSize))
		return nil
	}
	_, err := p.file.Write(p.chunks[0])
	p.chunks[0] = p.chunks[0][:0]
	return err
}

// spill moves all chunks but the last to a file.
func (p *places) spill() (err error) {
	if p.file != nil {
		return nil
	}
	if p.file, err = disk.NewSpool(); err != nil {
		return err
	}
	full := max(0, len(p.chunks)-1)
	for _, c := range p.chunks[:full] {
		if _, err := p.file.Write(c); err != nil {
			return err
		}
	}
	p.chunks = slices.Clone(p.chunks[full:])
	return nil
}

// at is the place of a record.
func (p *places) at(record uint32) (Place, error) {
	i := int64(record - 1)
	chunk, offset := i/chunkPlaces, i%chunkPlaces*placeSize
	var b [placeSize]byte
	switch last := int64(p.n-1) / chunkPlaces; {
	case chunk == last:
		copy(b[:], p.chunks[len(p.chunks)-1][offset:])
	case p.file == nil:
		copy(b[:], p.chunks[chunk][offset:])
	default:
		if _, err := p.file.ReadAt(b[:], i*placeSize); err != nil {
			return Place{}, err
		}
	}
	first := binary.LittleEndian.Uint64(b[:])
	return Place{
		File: int(first >> 40), Line: int(first & (1<<40 - 1)),
		Column: int(binary.LittleEndian.Uint64(b[8:])), Row: int(binary.LittleEndian.Uint64(b[16:])),
	}, nil
}
