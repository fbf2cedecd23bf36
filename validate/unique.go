package validate

import (
	"bytes"
	"fmt"

	"muster/schema"
)

// uniqueness checks keys against all the earlier ones, in input order.
type uniqueness struct {
	store *keyStore
	files []string // that places name
}

// warmed is how many keys are warmed together, about: more than a processor fetches at a
// time, fewer than would push each other out of the cache.
const warmed = 32

// check adds a problem to the block of each key that an earlier record has.
func (u *uniqueness) check(c *checked) error {
	k := c.keys
	var from, text, warm int
	for i := range k.users {
		user := &k.users[i]
		if user.keys > warm {
			next := k.list[warm:min(warm+warmed, len(k.list))]
			u.store.warm(next)
			warm += len(next)
		}
		mine := k.list[from:user.keys]
		first, there, err := u.store.add(mine, u.file(k.files[user.file]), k.text[text:user.end])
		if err != nil {
			return err
		}
		for j := range mine {
			if there>>j&1 == 1 {
				c.block.Add(u.problem(c, user.span, mine[j].of(k.text[text:user.end]), first[j]))
			}
		}
		from, text = user.keys, user.end
	}
	return nil
}

// file numbers a file. There are few, and mostly it is that of the row before.
func (u *uniqueness) file(name string) int {
	i := len(u.files) - 1
	for i >= 0 && u.files[i] != name {
		i--
	}
	if i < 0 {
		u.files = append(u.files, name)
		i = len(u.files) - 1
	}
	return i
}

func (u *uniqueness) problem(c *checked, span int, key []byte, first place) schema.Problem {
	kind := kinds[key[0]]
	at := schema.Pos{File: u.files[first.file], Line: first.line, Column: first.column, Row: first.row}
	record := c.block.Record(c.block.Spans[span])
	p := schema.Problem{
		Rule: kind.rule, Severity: schema.Error, Index: record.Index, Pointer: "/" + kind.name, Related: []schema.Pos{at},
		Hint: "merge the two users, or give one of them another " + kind.name,
	}
	var written []byte
	for _, id := range identity(record.Bytes) {
		if kinds[id.kind] == kind {
			written, _ = id.value(record.Bytes)
		}
	}
	if kind.folded && !bytes.Equal(written, key[1:]) {
		p.Hint += "; capital letters make no difference"
	}
	p.Message = fmt.Sprintf("%s %s belongs to the user at %s already", kind.name, schema.Quote(string(written)), at)
	return p
}
