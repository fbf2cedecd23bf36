package validate

import (
	"fmt"

	"muster/schema"
	"muster/schema/jsontext"
)

// What an upsert does not do, or does without being asked, is said once for each attribute,
// at the first user that has it. Source: Auth0 docs, User Profile Structure, column "upsert",
// and Bulk User Imports.

// notUpdated are the attributes that an upsert leaves as they are.
var notUpdated = [...]string{
	"username", "user_id", "blocked", "phone_number", "phone_verified", "password_hash",
	"mfa_factors",
}

const (
	replacedFrom   = len(notUpdated) // app_metadata, user_metadata
	unverified     = replacedFrom + 2
	numUpdateSorts = unverified + 1
)

// updateFirsts are the first users of a block that a warning is about, -1 for none.
type updateFirsts [numUpdateSorts]int

func newUpdateFirsts() *updateFirsts {
	f := new(updateFirsts)
	for i := range f {
		f[i] = -1
	}
	return f
}

func (f *updateFirsts) add(span int, record []byte) {
	if f == nil {
		return
	}
	note := func(sort int) {
		if f[sort] < 0 {
			f[sort] = span
		}
	}
	verified := false
	for w := jsontext.ItemsOf(record, 0); w.Next(); {
		plain, _ := jsontext.Unquote(w.Name)
		switch string(plain) {
		case "app_metadata":
			note(replacedFrom)
		case "user_metadata":
			note(replacedFrom + 1)
		case "email_verified":
			verified = true
		}
		for i, n := range notUpdated {
			if string(plain) == n {
				note(i)
			}
		}
	}
	if !verified {
		note(unverified)
	}
}

// updates are the warnings that have been given.
type updates struct{ reported [numUpdateSorts]bool }

func (u *updates) check(c *checked) {
	if c.updates == nil {
		return
	}
	for sort, span := range c.updates {
		if span < 0 || u.reported[sort] {
			continue
		}
		u.reported[sort] = true
		r := c.block.Record(c.block.Spans[span])
		p := schema.Problem{Severity: schema.Warning, Index: r.Index}
		switch sort {
		case replacedFrom, replacedFrom + 1:
			name := [...]string{"app_metadata", "user_metadata"}[sort-replacedFrom]
			p.Rule, p.Pointer = "upsert/metadata-replaced", "/"+name
			p.Message = fmt.Sprintf("an upsert replaces %s as a whole: what users have there and not here is lost", name)
			p.Hint = "give all that is to stay, or leave " + name + " out"
		case unverified:
			p.Rule = "upsert/email-verified"
			p.Message = "the user has no email_verified: of users who are there it becomes false"
			p.Hint = "say email_verified in each user"
		default:
			p.Rule, p.Pointer = "upsert/not-updated", "/"+notUpdated[sort]
			p.Message = fmt.Sprintf("an upsert does not update %s: it counts for new users alone", notUpdated[sort])
			p.Hint = "change it with the Management API where users have it already"
			switch notUpdated[sort] {
			case "password_hash":
				p.Hint = "custom_password_hash is updated until the user's first login, where he came with one; convert " +
					"--bcrypt-as custom_password_hash writes bcrypt there"
			case "mfa_factors":
				p.Message = "an upsert may not update mfa_factors: Auth0's page on importing MFA enrolments says that it does, " +
					"its page on user profiles that it does not"
				p.Hint = "try it with one user, or add factors with the Management API where users are there already"
			}
		}
		c.block.Add(p)
	}
}
