// Package emulator is a strict local double of the part of Auth0's API that a
// bulk user import touches: the token endpoint, connections, import jobs, and
// the few reads that reconcile a run afterwards. A [Server] is an
// [http.Handler]; it needs no goroutine and no network of its own. Jobs move
// on with the requests, by the clock of [Config], so that hours pass at once
// under a fake clock or in a testing/synctest bubble.
//
// It refuses what Auth0 documents for the import, what Auth0 was seen to
// refuse, and what the settings of the connection rule out. What is documented
// for other calls alone or only inferred (the length of a given name, say) it
// refuses with [Config.Strict]. Both are written from Auth0's documentation,
// independently of package validate, so that each of the two can catch the
// other.
//
// # Endpoints
//
//	POST   /oauth/token                    client credentials, by secret or by private-key JWT
//	GET    /.well-known/jwks.json          the key that tokens are signed with
//	GET    /api/v2/connections             read:connections, read:connections_options for their options
//	GET    /api/v2/connections/{id}        likewise
//	GET    /api/v2/connections/{id}/clients read:connections
//	POST   /api/v2/jobs/users-imports      create:users
//	POST   /api/v2/jobs/users-exports      read:users
//	GET    /api/v2/jobs/{id}               create:users
//	GET    /api/v2/jobs/{id}/errors        create:users
//	GET    /api/v2/users                   read:users
//	POST   /api/v2/users                   create:users
//	GET    /api/v2/users/{id}              read:users
//	PATCH  /api/v2/users/{id}              update:users
//	DELETE /api/v2/users/{id}              delete:users
//	DELETE /api/v2/connections/{id}/users  delete:users
//	POST   /api/v2/tickets/password-change create:user_tickets
//	GET    /api/v2/users-by-email          read:users
//	GET    /api/v2/logs                    read:logs
//	GET    /exports/{secret}               what an export wrote; no token, for 60 seconds
//	GET    /_emulator/users                NDJSON: every user, secrets included
//	GET    /_emulator/requests             NDJSON: every request but those to /_emulator, secrets masked
//	POST   /_emulator/faults               adds faults (a JSON object or an array of them)
//	GET    /_emulator/faults               the faults that are left
//	DELETE /_emulator/faults               drops all faults and frees the jobs they hold up
//	POST   /_emulator/logins               {"user_id": "auth0|…"}: that user has logged in
//
// Any other path or method under /api/v2 is a 404, as at Auth0.
//
// # Faults
//
// See [Fault] for the JSON of a fault.
package emulator

import (
	"crypto/rsa"
	"errors"
	"fmt"
	"net"
	"net/http"
	"slices"
	"sync"
	"time"

	"muster/schema"
)

// Limits of Auth0. Source: Auth0 docs, bulk user imports, "Limits", and the
// description of the jobs endpoints.
const (
	maxBody     = 512000         // bytes of a whole request body
	maxJobTime  = 2 * time.Hour  // a job that runs longer is marked failed
	jobLifetime = 24 * time.Hour // a job's data is deleted after it
	tokenLife   = 24 * time.Hour // of an access token
	slotsPublic = 2              // import jobs at once, public cloud
)

// A job's realistic pace: Auth0 was seen to take about 400,000 users an hour
// with two jobs at once, after a short wait in the queue.
const (
	realQueue = 2 * time.Second
	realUser  = time.Second / 55
)

// Config says what tenant to play. Its zero value is a working tenant.
type Config struct {
	ClientID     string // random when empty
	ClientSecret string // random when empty
	// Token is an access token that is always good, random when empty. The
	// tokens of /oauth/token are others: JWTs, which expire.
	Token string
	// ClientKey, when set, is the public key that private-key JWT assertions
	// are checked with; nil refuses them.
	ClientKey *rsa.PublicKey
	// TokenLife is how long a token of /oauth/token is good; 0 is Auth0's 24 hours.
	TokenLife time.Duration
	// Scopes that every token carries; nil is all that the endpoints need.
	Scopes []string
	// Connections of the tenant; empty is one database connection "Users".
	Connections []Connection
	// Strict refuses also what Auth0 documents for its Management API alone,
	// and what is inferred or contradictory.
	Strict bool

	// Speed is how many times a realistic time a job takes: 0 none, 1 real.
	Speed float64
	// Slots is how many import jobs may be active at once; 0 is Auth0's 2.
	Slots int
	// RateLimit is how many requests to /api/v2 a window takes; 0 is no limit.
	RateLimit int
	// RateWindow is the length of that window; 0 is one second.
	RateWindow time.Duration

	// LogDelay is how long after its event a log entry can be found.
	LogDelay time.Duration
	// LogJobID puts the answer, job id included, into the log entry of a
	// created job. Whether Auth0 does is not known; off is the careful choice.
	LogJobID bool

	// Terse leaves out of a job what recordings of Auth0's answers lack.
	Terse bool
	// Seen makes /errors answer with the codes, paths and messages that were seen at Auth0, where they are not those of
	// its documentation.
	Seen bool

	// State is a file that keeps credentials, connection ids and users over a
	// restart; empty keeps nothing. Jobs, logs and the tokens of /oauth/token
	// are not kept. It is written whole (temporary file, sync, rename, mode
	// 0600) whenever a job ends, so it is meant for some 100,000 users.
	State string
	// Now is the clock; nil is time.Now.
	Now func() time.Time
}

// Connection is one connection of the tenant. A missing id is random, a
// missing strategy is that of a database, missing options are Auth0's
// defaults, and a connection without a list of clients is enabled for the
// client of the tenant.
type Connection = schema.Connection

// connection is a connection whose settings are known.
type connection struct {
	Connection
	settings schema.Settings
}

// ghost is an address of a connection.
type ghost struct {
	connection *connection
	email      string
}

// Info is what a client needs to know to use the emulator. Of several
// connections it names the first.
type Info struct {
	Token          string `json:"token"`
	ClientID       string `json:"client_id"`
	ClientSecret   string `json:"client_secret"`
	ConnectionID   string `json:"connection_id"`
	ConnectionName string `json:"connection_name"`
}

// Server is the emulator. Its methods may be called from several goroutines.
type Server struct {
	config      Config
	connections []*connection

	mu       sync.Mutex // guards everything below
	store    *store
	tokens   map[string]time.Time // token of /oauth/token → when it expires
	usedJTI  map[string]time.Time // jti of an assertion → when it may be forgotten
	jobs     map[string]*job
	active   []*job // jobs that have not ended, oldest first
	exports  map[string]*exportJob
	ghosts   map[ghost]bool // addresses that are taken by nobody
	logs     []logEntry
	faults   []*armedFault
	requests []request
	signing  *rsa.PrivateKey // of tokens; made when first needed
	window   rateWindow
}

// New makes a tenant out of config, with the users of its state file if there
// is one. It fails on a configuration that Auth0 could not have (an id of
// another shape, a name used twice) and on a state file it cannot read.
func New(config Config) (*Server, error) {
	if config.Speed < 0 || config.Slots < 0 || config.RateLimit < 0 {
		return nil, errors.New("emulator: speed, slots and rate limit cannot be negative")
	}
	if config.Now == nil {
		config.Now = time.Now
	}
	if config.Slots == 0 {
		config.Slots = slotsPublic
	}
	if config.RateWindow <= 0 {
		config.RateWindow = time.Second
	}
	if config.TokenLife <= 0 {
		config.TokenLife = tokenLife
	}
	if config.Scopes == nil {
		config.Scopes = allScopes()
	}
	s := &Server{
		store:   newStore(),
		tokens:  map[string]time.Time{},
		usedJTI: map[string]time.Time{},
		jobs:    map[string]*job{},
		exports: map[string]*exportJob{},
		ghosts:  map[ghost]bool{},
	}
	kept, err := loadState(config.State)
	if err != nil {
		return nil, err
	}
	config.ClientID = firstNonEmpty(config.ClientID, kept.ClientID, random(32))
	config.ClientSecret = firstNonEmpty(config.ClientSecret, kept.ClientSecret, random(64))
	config.Token = firstNonEmpty(config.Token, kept.Token, random(64))
	s.config = config
	if s.connections, err = makeConnections(config.Connections, kept.Connections); err != nil {
		return nil, err
	}
	if err := s.takeUsers(kept.users); err != nil {
		return nil, err
	}
	return s, nil
}

var connectionID = lazily(`^con_[A-Za-z0-9]{16}$`)

// makeConnections fills in what wanted leaves open; an id is taken from the
// kept connection of the same name before a new one is drawn.
func makeConnections(wanted, kept []Connection) ([]*connection, error) {
	if len(wanted) == 0 {
		wanted = kept
	}
	if len(wanted) == 0 {
		wanted = []Connection{{Name: "Users"}}
	}
	var made []*connection
	ids, names := map[string]bool{}, map[string]bool{}
	for _, c := range wanted {
		if i := slices.IndexFunc(kept, func(k Connection) bool { return k.Name == c.Name }); c.ID == "" && i >= 0 {
			c.ID = kept[i].ID
		}
		c.ID = firstNonEmpty(c.ID, "con_"+random(16))
		c.Strategy = firstNonEmpty(c.Strategy, schema.DatabaseStrategy)
		if c.Options == nil {
			c.Options = new(schema.Options)
		}
		switch {
		case c.Name == "":
			return nil, errors.New("emulator: a connection needs a name")
		case !connectionID().MatchString(c.ID):
			return nil, fmt.Errorf("emulator: connection id %q does not match %s", c.ID, connectionID())
		case ids[c.ID] || names[c.Name]:
			return nil, fmt.Errorf("emulator: connection %q (%s) is there twice", c.Name, c.ID)
		}
		ids[c.ID], names[c.Name] = true, true
		made = append(made, &connection{c, c.Settings()})
	}
	return made, nil
}

// Info gives the credentials and the first connection.
func (s *Server) Info() Info {
	return Info{
		Token:          s.config.Token,
		ClientID:       s.config.ClientID,
		ClientSecret:   s.config.ClientSecret,
		ConnectionID:   s.connections[0].ID,
		ConnectionName: s.connections[0].Name,
	}
}

// Close brings jobs up to date and writes the state file. The server answers
// on after it; callers stop their http.Server first.
func (s *Server) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.advance(s.config.Now()); err != nil {
		return err
	}
	return s.save()
}

// connection finds a connection by id, or gives nil.
func (s *Server) connection(id string) *connection {
	for _, c := range s.connections {
		if c.ID == id {
			return c
		}
	}
	return nil
}

// ServeHTTP answers one request. A fault that closes the connection does so by
// http.ErrAbortHandler, which net/http servers understand.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	call := &call{Request: r, now: s.config.Now()}
	ep := route(call)
	req := newRequest(r, call.now)
	defer func() { s.keepRequest(req) }()

	plan := s.takeFaults(ep.name)
	req.Fault = plan.name()
	if plan.unread() {
		panic(http.ErrAbortHandler)
	}
	var err error
	call.body, call.size, req.SHA256, err = readBody(r)
	req.Bytes = call.size
	if err != nil || !plan.wait(r.Context(), false) {
		panic(http.ErrAbortHandler) // the client is gone
	}
	ans, answered := plan.instead(s.config, call.now)
	if !answered {
		call.plan = plan
		ans = s.run(ep, call)
		req.Job, req.ExternalID = call.job, call.externalID
	}
	if !plan.wait(r.Context(), true) {
		panic(http.ErrAbortHandler)
	}
	ans, cut := plan.spoil(ans, call)
	if cut == cutReset {
		reset(w)
	}
	if cut == cutAll || cut == cutReset {
		panic(http.ErrAbortHandler)
	}
	req.Status = ans.status
	ans.write(w, cut)
	if cut == cutHalf {
		panic(http.ErrAbortHandler)
	}
}

// reset has the network tell the client that the connection is broken, where it can.
func reset(w http.ResponseWriter) {
	conn, _, err := http.NewResponseController(w).Hijack()
	if err != nil {
		return
	}
	if tcp, ok := conn.(*net.TCPConn); ok {
		tcp.SetLinger(0)
	}
	conn.Close()
}
