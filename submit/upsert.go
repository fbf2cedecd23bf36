package submit

import (
	"muster/schema"
	"muster/schema/jsontext"
)

// WarnOfHashes adds a warning to the first user with a password_hash: an upsert replaces none. What is sent stays as it
// is.
func WarnOfHashes(users schema.Records) schema.Records {
	return func(yield func(*schema.Block, error) bool) {
		warned := false
		for b, err := range users {
			if err == nil && !warned {
				warned = warnOfHash(b)
			}
			if !yield(b, err) {
				return
			}
		}
	}
}

// warnOfHash reports whether a user of the block has a password_hash.
func warnOfHash(b *schema.Block) bool {
	for r := range b.All() {
		for w := jsontext.ItemsOf(r.Bytes, 0); w.Object && w.Next(); {
			if string(w.Name) != `"password_hash"` {
				continue
			}
			b.Add(schema.Problem{
				Rule: "upsert/password-hash", Severity: schema.Warning, Index: r.Index, Pointer: "/password_hash",
				Message: "users have password_hash, which an upsert never replaces: who is there keeps the password he has",
				Hint: "convert --bcrypt-as custom_password_hash, and run --upsert by itself, write bcrypt where an upsert can " +
					"replace it until the first login; nothing replaces what was imported as password_hash",
			})
			return true
		}
	}
	return false
}
