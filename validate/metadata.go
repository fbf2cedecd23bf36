package validate

import (
	"bytes"
	"fmt"
	"math/bits"

	"muster/schema"
	"muster/schema/jsontext"
	"muster/validate/verdict"
)

// Auth0 indexes the fields of metadata for its search, and cannot where a field has one
// type in one user and another type in another. Source: Auth0 docs, Metadata Field Names
// and Data Types.

// fieldType is the type of a value that can be compared; null is of none.
type fieldType uint8

const (
	fieldText fieldType = iota
	fieldNumber
	fieldBoolean
	fieldObject
	fieldArray
	numFieldTypes
	noFieldType = numFieldTypes
)

var fieldTypeNames = [...]string{"a string", "a number", "a boolean", "an object", "an array"}

// fields are the fields of metadata in a block: of each its types, and the first user with
// each. Paths are told apart by 64 bits of hash. What is beyond the room is not compared.
type fields struct {
	slots []fieldSlot // a power of two
	used  []uint16    // slots, in the order of the block
}

type fieldSlot struct {
	path  uint64
	types uint8                 // bits
	first [numFieldTypes]uint32 // span in the block
}

const (
	fieldSlots   = 1 << 10
	fieldsBlock  = fieldSlots / 2 // of one block
	fieldsStream = 4096           // of all
	fieldDepth   = 16
)

func (f *fields) clear() {
	for _, i := range f.used {
		f.slots[i].types = 0
	}
	f.used = f.used[:0]
}

// add takes the fields of a record whose metadata stand where found says.
func (f *fields) add(span int, record []byte, found []verdict.Property) {
	for _, id := range found {
		if kinds[id.Number].rule != "" {
			continue
		}
		if f.slots == nil {
			f.slots = make([]fieldSlot, fieldSlots)
		}
		f.object(record[id.Start:id.End], uint64(id.Number), uint32(span), 0)
	}
}

func (f *fields) object(raw []byte, path uint64, span uint32, depth int) {
	if depth > fieldDepth {
		return
	}
	for w := jsontext.ItemsOf(raw, 0); w.Object && w.Next(); {
		value := w.Value
		below := pathOf(path, w.Name)
		t := fieldTypeOf(value)
		if t == noFieldType || !f.note(below, t, span) {
			continue
		}
		if t == fieldObject {
			f.object(value, below, span, depth+1)
		}
	}
}

// pathOf is the hash of a path with one more name, in quotes.
func pathOf(path uint64, name []byte) uint64 {
	if bytes.IndexByte(name, '\\') >= 0 { // é and \u00e9 are one
		if text, ok := jsontext.Unquote(name); ok {
			name = append(append([]byte{'"'}, text...), '"')
		}
	}
	h := path*0x9e3779b97f4a7c15 + 0x9e3779b97f4a7c15
	for len(name) > 8 {
		h = (h ^ head8(name)) * 0xff51afd7ed558ccd
		h ^= h >> 32
		name = name[8:]
	}
	var last uint64
	for _, c := range name {
		last = last<<8 | uint64(c)
	}
	h = (h ^ last ^ uint64(len(name))<<56) * 0xc4ceb9fe1a85ec53
	return h ^ h>>29
}

func head8(b []byte) uint64 {
	_ = b[7]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

func fieldTypeOf(value []byte) fieldType {
	switch value[0] {
	case '"':
		return fieldText
	case '{':
		return fieldObject
	case '[':
		return fieldArray
	case 't', 'f':
		return fieldBoolean
	case 'n':
		return noFieldType
	}
	return fieldNumber
}

// note says no where there is no room.
func (f *fields) note(path uint64, t fieldType, span uint32) bool {
	i := f.index(path)
	s := &f.slots[i]
	if s.types == 0 {
		if len(f.used) == fieldsBlock {
			return false
		}
		f.used = append(f.used, uint16(i))
		s.path = path
	}
	if s.types>>t&1 == 0 {
		s.types |= 1 << t
		s.first[t] = span
	}
	return true
}

// index is that of the slot of a path, or of the free one where it would be.
func (f *fields) index(path uint64) uint64 {
	i := path >> 54
	for f.slots[i].types != 0 && f.slots[i].path != path {
		i = (i + 1) % fieldSlots
	}
	return i
}

// slot returns the slot of a path, nil for one that was not noted.
func (f *fields) slot(path uint64) *fieldSlot {
	if s := &f.slots[f.index(path)]; s.types != 0 {
		return s
	}
	return nil
}

// fieldTypes are the types that fields had so far.
type fieldTypes struct {
	seen  map[uint64]*typesSeen
	found map[uint32]map[typed]string // pointers in the users of the block at hand, by span
}

type typesSeen struct {
	types uint8
	first schema.Pos // of the first of them
	of    fieldType
}

// check adds a problem to the first user that has a field in one more type. Blocks come in
// order, so that the workers make no difference.
func (ft *fieldTypes) check(c *checked) {
	f := &c.keys.fields
	ft.found = map[uint32]map[typed]string{}
	for _, i := range f.used {
		s := &f.slots[i]
		seen := ft.seen[s.path]
		if seen == nil {
			if len(ft.seen) == fieldsStream {
				continue
			}
			if ft.seen == nil {
				ft.seen = make(map[uint64]*typesSeen)
			}
			t := s.earliest(s.types)
			pointer, r := ft.field(c, s, t)
			seen = &typesSeen{1 << t, r.Origin.At(pointer), t}
			ft.seen[s.path] = seen
		}
		for fresh := s.types &^ seen.types; fresh != 0; fresh = s.types &^ seen.types {
			t := s.earliest(fresh)
			seen.types |= 1 << t
			pointer, r := ft.field(c, s, t)
			c.block.Add(schema.Problem{
				Rule: "metadata/mixed-types", Severity: schema.Warning, Index: r.Index, Pointer: pointer,
				Message: fmt.Sprintf("%s is %s here and %s at %s", attribute(pointer), fieldTypeNames[t], fieldTypeNames[seen.of],
					seen.first),
				Hint:    "give the field one type in all users: Auth0's search does not find those with another",
				Related: []schema.Pos{seen.first},
			})
		}
	}
}

// earliest is the type that stands first in the block; in one user, the one that a person
// would name first.
func (s *fieldSlot) earliest(types uint8) fieldType {
	best := fieldType(bits.TrailingZeros8(types))
	for t := best + 1; t < numFieldTypes; t++ {
		if types>>t&1 == 1 && s.first[t] < s.first[best] {
			best = t
		}
	}
	return best
}

// field finds the pointer of a field again, in the first user that has it in a type.
func (ft *fieldTypes) field(c *checked, s *fieldSlot, t fieldType) (pointer string, r schema.Record) {
	span := s.first[t]
	r = c.block.Record(c.block.Spans[span])
	if ft.found[span] == nil {
		p := pointers{&c.keys.fields, span, map[typed]string{}}
		for _, id := range identity(r.Bytes) {
			if kinds[id.Number].rule == "" {
				p.add(r.Bytes[id.Start:id.End], "/"+kinds[id.Number].name, uint64(id.Number), 0)
			}
		}
		ft.found[span] = p.found
	}
	return ft.found[span][typed{s.path, t}], r
}

// pointers are those of the fields that a user of a block is the first to have, each in its types: all are found on one
// walk through the metadata.
type pointers struct {
	fields *fields
	span   uint32
	found  map[typed]string
}

// typed is a field in one of its types.
type typed struct {
	path uint64
	of   fieldType
}

func (p *pointers) add(raw []byte, pointer string, path uint64, depth int) {
	if depth > fieldDepth {
		return
	}
	for w := jsontext.ItemsOf(raw, 0); w.Object && w.Next(); {
		below, t := pathOf(path, w.Name), fieldTypeOf(w.Value)
		s := p.fields.slot(below)
		wanted := s != nil && t != noFieldType && s.types>>t&1 == 1 && s.first[t] == p.span
		if !wanted && t != fieldObject {
			continue
		}
		text, ok := jsontext.Unquote(w.Name)
		if !ok {
			continue
		}
		at := pointer + "/" + jsontext.EscapePointer(string(text))
		if _, twice := p.found[typed{below, t}]; wanted && !twice {
			p.found[typed{below, t}] = at
		}
		if t == fieldObject {
			p.add(w.Value, at, below, depth+1)
		}
	}
}
