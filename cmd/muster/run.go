package main

import (
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
		var rehearse bool
		fs.BoolVar(&rehearse, "rehearse", false, "upload to an emulator in this process; no account is needed")
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
			paths, g, err := a.start(args, "export", reject, false, nil, export.mapping)
			if err != nil {
				return err
			}
			client, done, err := a.destination(&to, rehearse)
			if err != nil {
				return a.end(err)
			}
			defer done()
			export.keepRows = reject.path != ""
			target.upsert = to.upsert
			v, err := target.validator(a)
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

// destination is where users go: a tenant, or an emulator in this process. Done ends it.
func (a *app) destination(to *submitFlags, rehearse bool) (client *submit.Client, done func(), err error) {
	if rehearse {
		return a.rehearsal(to)
	}
	client, err = to.client(a)
	return client, func() {}, err
}

// rehearsal starts an emulator on loopback and a client for it.
func (a *app) rehearsal(to *submitFlags) (*submit.Client, func(), error) {
	server, err := emulator.New(emulator.Config{Seen: true})
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
	config.Token = submit.ClientCredentials{ID: info.ClientID, Secret: submit.NewSecret(info.ClientSecret)}
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
