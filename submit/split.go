package submit

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"muster/schema"
	"muster/schema/disk"
	"muster/submit/failure"
	"muster/submit/tenant"
)

// SplitFile is the name that Split gives to the n-th file, from 1.
func SplitFile(n int) string { return fmt.Sprintf("users-%05d.json", n) }

// Split writes files that can be imported as they are into dir: arrays of users, such
// that a request with one of them has at most maxBytes (0 for DefaultMaxBytes) bytes.
// It overwrites nothing, and leaves no file behind where it fails. A user that is
// larger than a file, and a block's problem of severity Error, end it with a
// *schema.DataError.
func Split(dir string, maxBytes int, users schema.Records) ([]Chunk, error) {
	const op = "split"
	maxBytes, err := checkMaxBytes(maxBytes)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, failure.Local(op, err)
	}
	to, err := disk.OpenDir(dir)
	if err != nil {
		return nil, failure.Local(op, err)
	}
	defer to.Close()

	run := newRunID()
	c := cutter{room: room(tenant.Form{Boundary: boundary(run)}, naming{run: run}, maxBytes)}
	c.write = func(k Chunk, users, _, _ []byte) error {
		name := SplitFile(k.N)
		if _, err := to.Lstat(name); !errors.Is(err, fs.ErrNotExist) {
			return &Error{
				Kind: Usage, Op: op, Message: fmt.Sprintf("%s is there already", failure.Clean(name)),
				Hint: "split into an empty directory",
			}
		}
		return failure.Local(op, to.WriteFile(name, users))
	}
	var first *schema.Problem
	err = c.cut(context.Background(), users, func(p schema.Problem) {
		if p.Severity == schema.Error && first == nil {
			first = &p
		}
	})
	if err == nil && first != nil {
		err = &schema.DataError{Problem: *first}
	}
	if err != nil {
		for _, k := range c.chunks {
			to.Remove(SplitFile(k.N))
		}
		return nil, err
	}
	return c.chunks, nil
}
