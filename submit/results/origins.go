package results

import "muster/schema"

// A file of origins says where the users of a chunk come from, in the order of the chunk. It is
// a side file whose entries have two numbers before them: the index of the record, and how many
// bytes it has.

// origin is an entry read.
type origin struct {
	index  int
	length int
	pos    schema.Pos
	entry  schema.SideEntry
}

// at is the place of the value at a JSON Pointer, or the nearest one around it.
func (o origin) at(pointer string) schema.Pos { return o.entry.At(pointer) }

func readOrigins(text []byte, name string) ([]origin, error) {
	entries, err := schema.ReadSide(text, 2, name)
	list := make([]origin, len(entries))
	for i, e := range entries {
		list[i] = origin{e.Before[0], e.Before[1], e.At(""), e}
	}
	return list, err
}
