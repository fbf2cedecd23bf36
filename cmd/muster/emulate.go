package main

import (
	"crypto/tls"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"muster/schema"
	"muster/submit/emulator"
)

// ready is the line that muster emulate prints when it serves.
type ready struct {
	URL string `json:"url"`
	emulator.Info
	CAFile string `json:"ca_file,omitempty"`
}

var emulateCommand = command{
	name: "emulate", short: "serve a local double of Auth0's import API",
	examples: `  muster emulate --listen 127.0.0.1:8080
  muster emulate --tls --state users.state
  muster emulate --users before.json --slots 1 --fault create-lost:3
`,
	help: `It prints one line of JSON when it is ready, or lines for a shell, and serves until it is
interrupted. A fault is named by the endpoint that it is on and what goes wrong: create-lost,
create-503, create-failed:2, errors-fewer, token-401:1-3. docs/emulator.md has all of them, and
so has the message about one that there is not, such as create-odd.
`,
	run: func(a *app, fs *pflag.FlagSet) func([]string) error {
		var e emulateFlags
		var listen, speed string
		var secure bool
		fs.StringVar(&listen, "listen", "127.0.0.1:0", "`ADDRESS`; port 0 takes a free one")
		fs.BoolVar(&secure, "tls", false, "serve https, with a certificate signed by ca_file")
		fs.StringVar(&e.config.State, "state", "", "`FILE` that keeps the users over a restart")
		fs.StringVar(&speed, "speed", "0", "time that jobs take: 0 none, 1 the real one, `N` that much of it")
		e.add(fs)
		return func(args []string) error {
			if len(args) > 0 {
				return usageError{"emulate takes no argument", "muster emulate -h lists the flags"}
			}
			pace, err := strconv.ParseFloat(speed, 64)
			if err != nil || !(pace >= 0) || math.IsInf(pace, 0) { // NaN is neither
				return usageError{"--speed " + schema.Quote(speed) + " is not a number from 0 on", ""}
			}
			e.config.Speed = pace
			a.willEmulate()
			server, err := e.server()
			if err != nil {
				return err
			}
			defer server.Close()
			return a.serve(server, listen, secure, e.printEnv)
		}
	},
}

// emulateFlags say what tenant it is, and what goes wrong with it.
type emulateFlags struct {
	config                                emulator.Config
	users, connections, clientKey, scopes string
	faults                                []string
	printEnv                              bool
}

// strictHelp is what an emulator does that is strict.
const strictHelp = "refuse also what Auth0 documents for other calls than the import, and what is inferred"

func (e *emulateFlags) add(fs *pflag.FlagSet) {
	fs.StringArrayVar(&e.faults, "fault", nil,
		"`ON-DO[:WHEN]`: what goes wrong, and at which requests (N, N-M, N+); repeatable")
	fs.StringVar(&e.users, "users", "", "`FILE` of users in import JSON who are there before")
	fs.IntVar(&e.config.Slots, "slots", 0, "`N` import jobs at once (default 2)")
	fs.IntVar(&e.config.RateLimit, "rate", 0, "`N` requests a second; 0 for any number")
	fs.StringVar(&e.scopes, "scopes", "", "`SCOPES` of every token, with blanks or commas between them (default all)")
	fs.StringVar(&e.connections, "connection-config", "", "JSON `FILE` of the connections: an object or an array of them")
	fs.BoolVar(&e.config.Strict, "strict", false, strictHelp)
	fs.DurationVar(&e.config.LogDelay, "log-delay", 0, "`TIME` after which a log entry can be found, such as 30s")
	fs.BoolVar(&e.config.LogJobID, "log-job-id", false, "the log has the ids of jobs, which Auth0 may do")
	fs.DurationVar(&e.config.TokenLife, "token-life", 0, "`TIME` for which a token is good (default 24h)")
	fs.BoolVar(&e.config.Terse, "terse", false, "jobs lack the fields that recordings of Auth0 lack")
	fs.StringVar(&e.clientKey, "client-key", "", "`FILE` of the RSA key, in PEM, whose private half the client signs with")
	fs.BoolVar(&e.printEnv, "print-env", false, "print export AUTH0_… lines for a shell")
}

// server makes the emulator.
func (e *emulateFlags) server() (*emulator.Server, error) {
	for _, n := range []struct {
		flag  string
		below bool
	}{
		{"--slots", e.config.Slots < 0},
		{"--rate", e.config.RateLimit < 0},
		{"--log-delay", e.config.LogDelay < 0},
		{"--token-life", e.config.TokenLife < 0},
	} {
		if n.below {
			return nil, usageError{n.flag + " is not below 0", ""}
		}
	}
	if e.scopes != "" {
		e.config.Scopes = strings.FieldsFunc(e.scopes, func(r rune) bool { return r == ',' || r == ' ' })
	}
	var faults []emulator.Fault
	for _, text := range e.faults {
		f, err := emulator.ParseFault(text)
		if err != nil {
			return nil, usageError{
				"--fault: " + err.Error(), "such as create-lost, create-503:2, errors-fewer, token-401:1-3",
			}
		}
		faults = append(faults, f)
	}
	if e.connections != "" {
		var err error
		if e.config.Connections, err = readConnections(e.connections); err != nil {
			return nil, err
		}
	}
	if e.clientKey != "" {
		text, err := os.ReadFile(e.clientKey)
		if err != nil {
			return nil, cannotRead(e.clientKey, err)
		}
		if e.config.ClientKey, err = emulator.ReadClientKey(text); err != nil {
			return nil, usageError{"--client-key: " + err.Error(), "openssl genrsa 2048 makes one"}
		}
	}
	e.config.Seen = true
	server, err := emulator.New(e.config)
	if err != nil {
		return nil, err
	}
	if e.users != "" {
		if err := seed(server, e.users); err != nil {
			return nil, err
		}
	}
	return server, server.AddFaults(faults...)
}

// seed puts the users of a file into the first connection.
func seed(server *emulator.Server, path string) error {
	f, err := os.Open(path)
	if err != nil {
		return cannotRead(path, err)
	}
	defer f.Close()
	for b, err := range schema.Read(f, path) {
		if err != nil {
			return err
		}
		for r := range b.All() {
			if err := server.Seed(r.Bytes); err != nil {
				return fmt.Errorf("%s: %w", r.Origin.At(""), err)
			}
		}
		b.Release()
	}
	return nil
}

// env is what a ready emulator is to a shell.
func (r ready) env() string {
	text := fmt.Sprintf("export AUTH0_DOMAIN='%s' AUTH0_CLIENT_ID='%s' AUTH0_CLIENT_SECRET='%s'\n", r.URL, r.ClientID,
		r.ClientSecret)
	if r.CAFile != "" {
		text += fmt.Sprintf("export SSL_CERT_FILE='%s' NODE_EXTRA_CA_CERTS='%s'\n", r.CAFile, r.CAFile)
	}
	return text
}

func (a *app) serve(server *emulator.Server, address string, secure, printEnv bool) error {
	listener, err := net.Listen("tcp", address)
	var bad *net.AddrError
	if errors.As(err, &bad) {
		return usageError{"--listen: " + bad.Error(), "such as 127.0.0.1:8080"}
	}
	if err != nil {
		return err
	}
	line := ready{URL: "http://" + listener.Addr().String(), Info: server.Info()}
	web := &http.Server{Handler: server, ReadHeaderTimeout: 10 * time.Second}
	if secure {
		certificate, ca, err := emulator.NewCertificate(time.Now())
		if err != nil {
			return err
		}
		dir, err := os.MkdirTemp("", "muster-emulate-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		line.URL = "https://" + listener.Addr().String()
		line.CAFile = filepath.Join(dir, "ca.pem")
		if err := os.WriteFile(line.CAFile, ca, 0o600); err != nil {
			return err
		}
		listener = tls.NewListener(listener, &tls.Config{
			Certificates: []tls.Certificate{certificate},
			MinVersion:   tls.VersionTLS12,
		})
	}
	if printEnv {
		_, err = io.WriteString(a.stdout, line.env())
	} else {
		err = json.NewEncoder(a.stdout).Encode(line)
	}
	if err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- web.Serve(listener) }()
	select {
	case err = <-ended:
	case <-a.ctx.Done(): // it serves until interrupted, so that is its good end
		web.Close()
		err = <-ended
	}
	if errors.Is(err, http.ErrServerClosed) {
		return nil
	}
	return err
}
