package submit

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"muster/schema"
	"muster/submit/failure"
	"muster/submit/results"
	"muster/submit/tenant"
)

const (
	// DefaultMaxBytes is "500 KB", Auth0's published limit of an import file, for the
	// whole body of the request. Source: Auth0 docs, bulk user imports, "Limits".
	DefaultMaxBytes = 500_000
	// hardMaxBytes is a little below the 512,000 bytes of payload content length over
	// which the API answers 413. Source: Auth0 Management API, "Create import users job".
	hardMaxBytes = 511_000
	// minMaxBytes leaves room for the parts of the form and a user.
	minMaxBytes = 4096
)

// naming makes the external ids of a run: by them a job can be told from the jobs of
// other runs and attempts in the log of the tenant.
type naming struct {
	front string // what the user wants in front, "" for nothing
	run   string
}

func (n naming) externalID(chunk, attempt int, sha string) string {
	id := fmt.Sprintf("%s-%05d-%d-%s", n.run[:8], chunk, attempt, sha[:12])
	if n.front != "" {
		id = n.front + "-" + id
	}
	return id
}

// room is the most bytes that a file of users may have, such that the body around it
// never has more than most.
func room(f tenant.Form, n naming, most int) int {
	f.ConnectionID, f.Upsert, f.Mail = tenant.AnyConnectionID, false, false // "false" is longer than "true"
	longest := n.externalID(9_999_999, 999_999, strings.Repeat("0", sha256.Size*2))
	return most - len(f.Body(longest, nil))
}

// cutter puts records into files of at most room bytes.
type cutter struct {
	room int
	keep bool // the rows that users came in as
	// write gets each file, where its users come from, and their rows. It must not keep them.
	write func(c Chunk, users, origins, rows []byte) error

	users   []byte // of the file under way, without its closing bracket
	origins schema.SideWriter
	rows    results.RowWriter
	chunk   Chunk

	chunks   []Chunk
	total    int
	rejected int
}

// cut takes a whole stream. Problems go to report in input order; a record with an
// Error, or too large for any file, is counted as rejected.
func (c *cutter) cut(ctx context.Context, users schema.Records, report schema.Report) error {
	for b, err := range users {
		if err != nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return failure.Interrupted(ctx)
		}
		if err := c.block(b); err != nil {
			return err
		}
		c.rejected += rejectedRows(b.Problems)
		for _, p := range b.Problems {
			report(p)
		}
		b.Release()
	}
	return c.flush()
}

func (c *cutter) block(b *schema.Block) error {
	for r := range b.All() {
		c.total++
		if fileOf(r) > c.room {
			continue // fit says so
		}
		if err := c.add(r, b.Origins); err != nil {
			return err
		}
	}
	fit(b, c.room)
	return nil
}

// fileOf is the size of a file of one user.
func fileOf(r schema.Record) int { return len(r.Bytes) + len("[]") }

// fit adds a problem to a block for each record that is larger than room.
func fit(b *schema.Block, room int) {
	known := len(b.Problems)
	for r := range b.All() {
		if need := fileOf(r); need > room {
			b.Add(schema.Problem{
				Rule: "batch/too-large", Severity: schema.Error, Index: r.Index,
				Message: fmt.Sprintf("the user takes %d bytes; an import file holds at most %d", need, room),
				Hint:    "shorten its metadata: Auth0 wants a profile to be no more than 10 KB",
			})
		}
	}
	if len(b.Problems) > known && known > 0 {
		slices.SortStableFunc(b.Problems, func(x, y schema.Problem) int { return cmp.Compare(x.Index, y.Index) })
	}
}

// Fit finds the users that are larger than a whole file, so that they can be set aside before
// Submit or Split, which do nothing where there is one. MaxBytes and externalID are as there.
func Fit(users schema.Records, maxBytes int, externalID string) schema.Records {
	run := newRunID()
	names := naming{front: externalID, run: run}
	room := room(tenant.Form{Boundary: boundary(run)}, names, cmp.Or(maxBytes, DefaultMaxBytes))
	return func(yield func(*schema.Block, error) bool) {
		for b, err := range users {
			if err == nil {
				fit(b, room)
			}
			if !yield(b, err) {
				return
			}
		}
	}
}

func rejectedRows(problems []schema.Problem) int {
	n, last := 0, -2 // -1 is the index of what concerns no single record
	for _, p := range problems {
		if p.Severity == schema.Error && p.Index != last {
			n, last = n+1, p.Index
		}
	}
	return n
}

const separator = results.Separator

func (c *cutter) add(r schema.Record, from schema.Origins) error {
	if len(c.users)+len(separator)+len(r.Bytes)+len("]") > c.room {
		if err := c.flush(); err != nil {
			return err
		}
	}
	if c.chunk.Users == 0 {
		c.chunk = Chunk{N: len(c.chunks) + 1, First: r.Index + 1}
		c.users = append(c.users, '[')
	} else {
		c.users = append(c.users, separator...)
	}
	c.users = append(c.users, r.Bytes...)
	c.chunk.Users++
	c.chunk.Last = r.Index + 1
	c.origins.Add(from, r.Index, r.Index, len(r.Bytes))
	if c.keep {
		return c.rows.Add(from, r)
	}
	return nil
}

func (c *cutter) flush() error {
	if c.chunk.Users == 0 {
		return nil
	}
	c.users = append(c.users, ']')
	sum := sha256.Sum256(c.users)
	c.chunk.Bytes, c.chunk.SHA256 = len(c.users), hex.EncodeToString(sum[:])
	if err := c.write(c.chunk, c.users, c.origins.Take(), c.rows.Take()); err != nil {
		return err
	}
	c.chunks = append(c.chunks, c.chunk)
	c.users, c.chunk = c.users[:0], Chunk{}
	return nil
}
