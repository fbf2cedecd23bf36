package join

import (
	"bytes"

	"muster/convert/source/rows"
)

// tree is the rows of a table that refer to one another, by their ids: those above a row make its path.
type tree struct {
	column          *rows.Gathered
	id, name, above lookup
	nodes           map[string]node
}

// node is a row: what it is called, and the id of the one above it. Those of the top have none.
type node struct {
	name, above string
	unnamed     bool
}

func newTree(column *rows.Gathered) *tree { return &tree{column: column, nodes: map[string]node{}} }

// find finds the columns of a table.
func (t *tree) find(h heading) {
	t.id, t.above = lookupOf(h, t.column.Up.Above), lookupOf(h, t.column.Up.Own)
	t.name = lookupOf(h, t.column.Value)
}

// add takes a row. Of two with one id the first counts.
func (t *tree) add(row tuple) {
	id, name := t.id.of(row), t.name.of(row)
	if _, known := t.nodes[string(id.text)]; known || id.null {
		return
	}
	above := string(bytes.TrimSpace(t.above.of(row).text))
	t.nodes[string(id.text)] = node{name: string(name.text), above: above, unnamed: name.null}
}

// path is the names from the top down to a row, each behind a slash; NULL where they lead to no top.
func (t *tree) path(id value) value {
	path, at := "", string(id.text)
	for range len(t.nodes) {
		n, ok := t.nodes[at]
		if !ok || n.unnamed {
			break
		}
		if path = "/" + n.name + path; n.above == "" {
			return value{text: []byte(path), quoted: true}
		}
		at = n.above
	}
	return null
}
