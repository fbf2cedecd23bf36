package main

import (
	"cmp"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/pflag"

	"muster/schema"
	"muster/schema/disk"
	"muster/submit"
	"muster/submit/emulator"
)

var runCommand = command{
	name: "run", usage: "[EXPORT…]", short: "convert, validate and submit in one process",
	examples: `  muster run users.csv --rehearse
  muster run users.csv --domain example.eu.auth0.com --connection Users
`,
	run: func(a *app, fs *pflag.FlagSet) func([]string) error {
		var export exportFlags
		var to submitFlags
		var reject rejectFlags
		var target targetFlags
		var rehearse, strict bool
		fs.BoolVar(&rehearse, "rehearse", false, "upload to an emulator in this process; no account is needed")
		fs.BoolVar(&strict, "strict", false, "with --rehearse: "+strictHelp)
		export.add(fs)
		to.add(fs)
		target.add(fs)
		reject.add(fs)
		reject.addPasswords(fs)
		a.addSettings(fs)
		return func(args []string) error {
			if rehearse && (to.domain != "" || to.connection != "") {
				return usageError{"--rehearse uploads to the emulator, not to a tenant", "leave --domain and --connection out"}
			}
			if strict && !rehearse {
				return usageError{"--strict is for a rehearsal: a tenant refuses what it refuses", "add --rehearse"}
			}
			if err := to.check(); err != nil {
				return err
			}
			paths, g, err := a.start(args, "export", reject, false, nil, export.mapping)
			if err != nil {
				return err
			}
			client, connection, done, err := a.destination(&to, &target, rehearse, strict)
			if err != nil {
				return a.end(err)
			}
			defer done()
			export.keepRows = reject.path != ""
			if _, said := a.settings.bySeverity["mapping/no-email"]; !said && connection.Settings().NeedsEmail == schema.No {
				a.settings.bySeverity["mapping/no-email"] = schema.Off
			}
			export.emailUsernames = connection.Settings().EmailAsUsername == schema.Yes
			target.upsert = to.upsert
			if to.upsert { // which replaces no password_hash
				export.bcryptAs = cmp.Or(export.bcryptAs, bcryptAttributes[1])
			}
			v, err := target.validator(a, connection)
			if err != nil {
				return a.end(err)
			}

			// The whole program.
			users, err := export.users(a, paths, schema.Array, false)
			if err != nil {
				return a.end(err)
			}
			users = v.Check(users)
			users = to.fit(users)
			users = g.pass(users)
			return a.end(a.submit(client, g, users, to.dryRun, !rehearse || to.runDir != ""))
		}
	},
}

// destination is where users go: the connection of a tenant, or of an emulator in this process. Done ends it.
func (a *app) destination(to *submitFlags, target *targetFlags, rehearse, strict bool) (
	client *submit.Client, c schema.Connection, done func(), err error,
) {
	if rehearse {
		if c, err = target.rehearsed(a); err != nil {
			return nil, c, nil, err
		}
		client, done, err = a.rehearsal(to, c, strict)
		return client, c, done, err
	}
	told, err := target.connection()
	if err == nil {
		client, err = to.client(a)
	}
	if err == nil {
		c, err = a.takes(client, to.name(a))
	}
	if err == nil && target.connectionConfig != "" {
		c, err = agreed(c, told)
	}
	return client, c, func() {}, err
}

// agreed is a connection of which a file tells what the tenant does not.
func agreed(asked, told schema.Connection) (schema.Connection, error) {
	if told.ID != "" && told.ID != asked.ID || told.Name != "" && asked.Name != "" && told.Name != asked.Name {
		return asked, usageError{
			fmt.Sprintf("--connection-config is of the connection %s, and users go to %s", cmp.Or(told.Name, told.ID),
				cmp.Or(asked.Name, asked.ID)),
			"leave it out, or give that of the connection: muster connection NAME writes it",
		}
	}
	if asked.Options == nil {
		asked.Options = told.Options
	}
	return asked, nil
}

// rehearsal starts an emulator on loopback, with a connection of these settings, and a client for it.
func (a *app) rehearsal(to *submitFlags, c schema.Connection, strict bool) (*submit.Client, func(), error) {
	c.Name = cmp.Or(c.Name, "Users")
	a.willEmulate()
	server, err := emulator.New(emulator.Config{Seen: true, Strict: strict, Connections: []emulator.Connection{c}})
	if err != nil {
		return nil, nil, err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, nil, err
	}
	web := &http.Server{Handler: server}
	go web.Serve(listener)
	done := func() {
		web.Close()
		server.Close()
	}
	config := submit.Config{OnAmbiguous: submit.OnAmbiguous(to.onAmbiguous)}
	to.fill(a, &config)
	if err := to.tell(a, &config); err != nil {
		done()
		return nil, nil, err
	}
	if config.RunDir == "" {
		sweepRehearsals()
		dir, err := os.MkdirTemp("", rehearsalDir)
		if err != nil {
			done()
			return nil, nil, err
		}
		stop := done
		done = func() {
			stop()
			os.RemoveAll(dir)
		}
		config.RunDir = dir
	}
	info := server.Info()
	config.BaseURL = "http://" + listener.Addr().String()
	config.Token = submit.StaticToken(info.Token) // a key to sign others with takes its time
	config.Connection = info.ConnectionName
	config.Poll = rehearsalPoll
	client, err := submit.New(config)
	if err != nil {
		done()
		return nil, nil, err
	}
	a.rehearsed = true
	a.note("rehearsal: users go to an emulator in this process, not to a tenant")
	return client, done, nil
}

// rehearsalDir begins the name of the run directory of a rehearsal.
const rehearsalDir = "muster-rehearsal-"

// sweepRehearsals takes away what rehearsals left behind that were killed. One that is alive
// holds the lock of its directory, or has only just made the directory.
func sweepRehearsals() {
	left, _ := filepath.Glob(filepath.Join(os.TempDir(), rehearsalDir+"*"))
	for _, name := range left {
		info, err := os.Lstat(name)
		if err != nil || !info.IsDir() {
			continue
		}
		_, unlocked := os.Lstat(filepath.Join(name, "lock"))
		if unlocked != nil && time.Since(info.ModTime()) < time.Minute {
			continue
		}
		d, err := disk.OpenDir(name)
		if err != nil {
			continue
		}
		if lock, err := d.Lock("lock"); err == nil {
			os.RemoveAll(name)
			lock.Close()
		}
		d.Close()
	}
}
