package results

import "muster/schema"

// A file of origins says where the users of a chunk come from, in the order of the chunk. It is
// a side file whose entries have two numbers before them: the index of the record, and how many
// bytes it has.

// origin is an entry read.
type origin struct {
	index  int
	length int
	entry  schema.SideEntry
}

func readOrigins(text []byte, name string) ([]origin, error) {
	entries, err := schema.ReadSide(text, 2, name)
	list := make([]origin, len(entries))
	for i, e := range entries {
		list[i] = origin{e.Before[0], e.Before[1], e}
	}
	return list, err
}
