package main

import (
	"cmp"
	"fmt"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/pflag"

	"muster/schema"
	"muster/submit"
	"muster/validate"
)

// submitFlags say where users go and how.
type submitFlags struct {
	tenantFlags
	connection, externalID, runDir  string
	upsert, completionEmail, dryRun bool
	jobs, maxBytes                  int
}

// addressFlags say which tenant it is.
type addressFlags struct{ domain, audience string }

func (f *addressFlags) add(fs *pflag.FlagSet) {
	defer titled(fs, "The tenant")()
	fs.StringVar(&f.domain, "domain", "",
		"`HOST` of the tenant; https://, or http:// on loopback only (default $AUTH0_DOMAIN)")
	fs.StringVar(&f.audience, "audience", "",
		"`URL` of the token's audience, where the domain is a custom one (default $AUTH0_AUDIENCE)")
}

// config is the part of the configuration that these flags decide.
func (f *addressFlags) config(a *app) (submit.Config, error) {
	c := submit.Config{
		BaseURL:  cmp.Or(f.domain, a.env("AUTH0_DOMAIN"), a.settings.file.domain),
		Audience: cmp.Or(f.audience, a.env("AUTH0_AUDIENCE"), a.settings.file.audience),
		Proxy:    http.ProxyFromEnvironment, Poll: a.unit,
	}
	if c.BaseURL == "" {
		return c, usageError{
			"no tenant is named",
			"use --domain TENANT.auth0.com or set AUTH0_DOMAIN; to try without one: muster run --rehearse",
		}
	}
	return c, nil
}

// tenantFlags say which tenant it is, and how sure one must be.
type tenantFlags struct {
	addressFlags
	onAmbiguous, progress string
}

func (t *tenantFlags) add(fs *pflag.FlagSet) {
	t.addressFlags.add(fs)
	defer titled(fs, "The tenant")()
	fs.StringVar(&t.onAmbiguous, "on-ambiguous", "verify",
		"what `TO_DO` with users that may be in or not: verify (find out), hold (leave them to you) or replay (send "+
			"them again)")
	fs.StringVar(&t.progress, "progress", "auto", "`HOW`: auto, plain (lines), json or none")
}

// config is the part of the configuration that these flags decide.
func (t *tenantFlags) config(a *app) (submit.Config, error) {
	c, err := t.addressFlags.config(a)
	c.OnAmbiguous = submit.OnAmbiguous(t.onAmbiguous)
	if failed := t.tell(a, &c); failed != nil {
		return c, failed
	}
	return c, err
}

func (s *submitFlags) add(fs *pflag.FlagSet) {
	defer titled(fs, "The upload")()
	fs.StringVar(&s.connection, "connection", "",
		"database connection, by `NAME` or id; it may be left out where the tenant has just one")
	s.tenantFlags.add(fs)
	fs.BoolVar(&s.upsert, "upsert", false, "update users that exist, matched by email")
	fs.BoolVar(&s.completionEmail, "send-completion-email", false, "let Auth0 mail the tenant's owners when a job ends")
	fs.StringVar(&s.externalID, "external-id", "", "`TEXT` that Auth0 returns with each job")
	fs.StringVar(&s.runDir, "run-dir", "", "`DIR` of batches, journal and results (default ./muster-runs/TIME-ID)")
	addJobs(fs, &s.jobs)
	addMaxBytes(fs, &s.maxBytes)
	fs.BoolVar(&s.dryRun, "dry-run", false, "show the plan, check token and connection, send no user")
}

func addJobs(fs *pflag.FlagSet, jobs *int) {
	fs.IntVar(jobs, "jobs", submit.DefaultJobs, "`N` import jobs at once; 2 is what Auth0 allows")
}

func addMaxBytes(fs *pflag.FlagSet, n *int) {
	fs.IntVar(n, "max-bytes", submit.DefaultMaxBytes, "`N` bytes of a whole request at most")
}

// check refuses numbers that mean nothing.
func (s *submitFlags) check() error {
	return cmp.Or(notZero("--jobs", s.jobs), notZero("--max-bytes", s.maxBytes))
}

// notZero refuses a 0, which submit takes for what is usual.
func notZero(flag string, n int) error {
	if n == 0 {
		return usageError{flag + " 0 is too little", "leave it out for what is usual"}
	}
	return nil
}

// tell has the client tell how far it is. An upload does not end because nobody reads that.
func (t *tenantFlags) tell(a *app, c *submit.Config) (err error) {
	signal.Ignore(syscall.SIGPIPE)
	if a.upload, err = a.newProgress(t.progress); err == nil {
		c.Progress = a.upload.tell
	}
	return err
}

// client makes the client for a tenant.
func (s *submitFlags) client(a *app) (*submit.Client, error) {
	config, err := s.tenantFlags.config(a)
	if err != nil {
		return nil, err
	}
	token, err := a.token()
	if err != nil {
		return nil, err
	}
	s.fill(a, &config)
	config.Token, config.Connection = token, s.name(a)
	return submit.New(config)
}

// name is what the connection is called; "" for the only one there is.
func (s *submitFlags) name(a *app) string { return cmp.Or(s.connection, a.settings.file.connection) }

// fit finds the users that no batch has room for.
func (s *submitFlags) fit(users schema.Records) schema.Records {
	return submit.Fit(users, s.maxBytes, s.externalID)
}

// fill puts what is said of the run into a configuration.
func (s *submitFlags) fill(a *app, c *submit.Config) {
	a.gate.rejects.takeRefused(c)
	c.Upsert, c.SendCompletionEmail, c.ExternalID, c.RunDir = s.upsert, s.completionEmail, s.externalID, s.runDir
	c.Jobs, c.MaxBytes = s.jobs, s.maxBytes
}

// token finds credentials in the environment.
func (a *app) token() (submit.TokenSource, error) {
	token, err := a.secret("AUTH0_TOKEN")
	if token != "" || err != nil {
		return submit.StaticToken(token), err
	}
	id, err := a.secret("AUTH0_CLIENT_ID")
	if err != nil {
		return nil, err
	}
	secret, err := a.secret("AUTH0_CLIENT_SECRET")
	if err != nil {
		return nil, err
	}
	if path := a.env("AUTH0_PRIVATE_KEY_FILE"); path != "" && id != "" && secret == "" {
		return privateKey(id, path)
	}
	if id == "" || secret == "" {
		return nil, usageError{
			"no credentials are given",
			"set AUTH0_TOKEN, or AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET (or their twins NAME_FILE that name a file) " +
				"or AUTH0_PRIVATE_KEY_FILE",
		}
	}
	return submit.ClientCredentials{ID: id, Secret: submit.NewSecret(secret)}, nil
}

// privateKey reads the key of an application that signs its requests for tokens.
func privateKey(id, path string) (submit.TokenSource, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("AUTH0_PRIVATE_KEY_FILE: %w", cannotRead(path, err))
	}
	key, err := submit.NewPrivateKey(id, text)
	if err != nil {
		return nil, usageError{"AUTH0_PRIVATE_KEY_FILE: " + err.Error(), "openssl genrsa 2048 makes one"}
	}
	return key, nil
}

// secret is the value of an environment variable, or of the file that its twin names.
func (a *app) secret(name string) (string, error) {
	if v := a.env(name); v != "" {
		return v, nil
	}
	path := a.env(name + "_FILE")
	if path == "" {
		return "", nil
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return "", fmt.Errorf("%s_FILE: %w", name, cannotRead(path, err))
	}
	return strings.TrimSpace(string(text)), nil
}

func submitStatus(k submit.Kind) int {
	switch k {
	case submit.Refused:
		return problems
	case submit.Usage:
		return wrongUse
	case submit.Undecided:
		return undecided
	}
	return failed
}

var submitCommand = command{
	name: "submit", aliases: []string{"upload", "import"}, usage: "[FILE]",
	short: "upload users to Auth0 and collect the results",
	examples: `  muster submit users.json --domain example.eu.auth0.com --connection Users
  muster submit users.json --connection Users --dry-run
`,
	help: `AUTH0_TOKEN, or AUTH0_CLIENT_ID with AUTH0_CLIENT_SECRET, holds the credentials; each
has a twin, such as AUTH0_TOKEN_FILE, that names a file. AUTH0_PRIVATE_KEY_FILE names
the key of an application that has no secret. A run that was interrupted or killed goes
on with: muster resume RUN-DIR
`,
	run: func(a *app, fs *pflag.FlagSet) func([]string) error {
		var to submitFlags
		var reject rejectFlags
		var originsPath string
		to.add(fs)
		fs.StringVar(&originsPath, "origins", "", "`FILE` of positions that muster convert wrote")
		reject.add(fs)
		a.addSettings(fs)
		return func(args []string) error {
			if len(args) > 1 {
				return usageError{"submit takes one file", "join the users first: muster validate --filter A B | muster submit -"}
			}
			if err := to.check(); err != nil {
				return err
			}
			paths, g, err := a.start(args, "file of users", reject, false, nil, originsPath)
			if err != nil {
				return err
			}
			client, err := to.client(a)
			var connection schema.Connection
			if err == nil {
				connection, err = a.takes(client, to.name(a))
			}
			var v *validate.Validator
			if err == nil {
				v, err = validate.New(validate.Jobs(a.settings.jobs), validate.Connection(connection), validate.Settled())
			}
			if err != nil {
				return a.end(err)
			}
			users := v.Check(a.withOrigins(a.users(paths, v.Prechecker), originsPath))
			if to.upsert {
				users = submit.WarnOfHashes(users)
			}
			return a.end(a.submit(client, g, g.pass(to.fit(users)), to.dryRun, true))
		}
	},
}

// submit sends the users that the gate let through. Keep says that the run directory stays.
func (a *app) submit(client *submit.Client, g *gate, users schema.Records, dryRun, keep bool) error {
	if g.filled == nil {
		g.filled = filled{}
	}
	if dryRun {
		plan, err := client.Plan(a.ctx, users, a.reportAuth0)
		g.discard()
		if err != nil {
			return err
		}
		a.notePlan(plan)
		if text := g.unverified(); text != "" {
			a.note("plan: %s", text)
		}
		return g.status()
	}
	if keep {
		a.noteUnfinished()
	}
	summary, err := client.Submit(a.ctx, users, a.reportAuth0)
	a.upload.stop()
	if summary.RunDir == "" { // nothing was sent
		return err
	}
	if failed := g.commit(); err == nil {
		err = failed
	}
	if _, failed := g.summary(); err == nil {
		err = failed
	}
	if text := g.unverified(); text != "" {
		a.last = append(a.last, text)
	}
	if err = a.noteRun(summary, g.rejects, err, keep); err != nil {
		return err
	}
	return g.status()
}

// noteUnfinished names the runs that broke off: who was killed may have been told so by nobody.
func (a *app) noteUnfinished() {
	plans, _ := filepath.Glob(filepath.Join(submit.RunsDir, "*"))
	for _, dir := range plans {
		s, err := submit.ReadStatus(dir)
		if err == nil && s.Settled < s.Batches && !s.Working {
			a.note("%s is not over: of %s, %d may be in and %d were not sent; muster resume %s goes on with it", dir,
				count(s.Users, "user"), s.UnderWay+s.Doubtful, s.Unsent, asWord(dir))
		}
	}
}

// noteRun tells what became of the users of a run, and how it goes on. Keep reports whether the run
// directory stays.
func (a *app) noteRun(summary submit.Summary, rejects *rejects, err error, keep bool) error {
	a.sent = uploadOf(summary)
	a.last = append(a.last, summaryText(summary))
	if keep {
		a.last = append(a.last, "results in "+filepath.Join(summary.RunDir, "results.csv"))
	}
	switch {
	case err != nil && keep: // also where only a file could not be written
		a.last = append(a.last, "to go on: muster resume "+asWord(summary.RunDir)+rejects.flag())
		return err
	case err != nil:
		return err
	case summary.Failed > 0 || summary.Exists > 0 || summary.Rejected > 0:
		return errQuiet{problems}
	}
	return nil
}

// reportAuth0 reports what submit itself finds, and what Auth0 says of users.
func (a *app) reportAuth0(p schema.Problem) {
	if s, ok := a.settings.bySeverity[p.Rule]; ok {
		p.Severity = s
	}
	if p.Severity != schema.Off {
		a.settings.problem(p, p.Excerpt)
	}
}

func (a *app) notePlan(p submit.Plan) {
	a.note("plan: %s in %s of %d bytes together, to the connection %s (%s)", count(p.Users, "user"), batches(p.Batches),
		p.Bytes, p.Connection.Name, p.Connection.ID)
	a.note("plan: it takes from %s on an enterprise plan to %s on the free plan; no user was sent",
		p.Fast.Round(time.Second), p.Slow.Round(time.Second))
}

func summaryText(s submit.Summary) string {
	var parts []string
	for _, part := range []struct {
		n    int
		what string
	}{
		{s.Inserted, "inserted"},
		{s.Updated, "updated"},
		{s.Exists, "there before"},
		{s.Failed, "failed"},
		{s.Unknown, "unknown"},
		{s.Unsent, "not sent"},
		{s.Rejected, "too large"},
	} {
		if part.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", part.n, part.what))
		}
	}
	if len(parts) == 0 {
		parts = []string{"none"}
	}
	return fmt.Sprintf("%s submitted = %s; %s in %s", count(s.Users, "user"), strings.Join(parts, " + "),
		batches(s.Batches),
		s.Elapsed.Round(time.Millisecond))
}

func batches(n int) string {
	if n == 1 {
		return "1 batch"
	}
	return fmt.Sprintf("%d batches", n)
}
