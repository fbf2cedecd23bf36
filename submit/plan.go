package submit

import (
	"context"
	"time"

	"muster/schema"
	"muster/submit/tenant"
)

// Plan is what a run would do.
type Plan struct {
	Users      int
	Rejected   int
	Batches    int
	Bytes      int64 // of users, in all batches
	Connection Connection
	// Scopes reports whether the token tells its scopes. Where it does not, it is only
	// known that it can see jobs.
	Scopes bool
	// Fast and Slow are between what time it takes.
	Fast, Slow time.Duration
}

// Auth0 was seen to import some 400,000 users an hour with two full jobs at once on an
// enterprise plan, and a tenth of that on the free plan.
// Source: community.auth0.com, topic 112785.
const (
	usersAnHour = 400_000
	slower      = 10
)

// Plan does all that Submit does before it sends the first user, and writes nothing.
func (c *Client) Plan(ctx context.Context, users schema.Records, report schema.Report) (Plan, error) {
	r := c.newRun()
	s, err := r.cut(ctx, users, report, func(Chunk, []byte, []byte, []byte) error { return nil })
	fast := time.Duration(float64(s.Users) / usersAnHour * float64(time.Hour))
	p := Plan{Users: s.Users, Rejected: s.Rejected, Batches: s.Batches, Bytes: s.Bytes, Fast: fast, Slow: slower * fast}
	if err != nil {
		return p, err
	}
	found, err := r.preflight(ctx, c.cfg.Connection)
	if err != nil {
		return p, err
	}
	p.Connection = found
	if _, p.Scopes = c.tenant.Allows(tenant.ScopeCreate); !p.Scopes {
		err = c.tenant.Probe(ctx)
	}
	return p, err
}
