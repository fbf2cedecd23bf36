package main

import (
	"crypto/tls"
	"encoding/json"
	"errors"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"github.com/spf13/pflag"

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
	help: `  muster emulate --listen 127.0.0.1:8080
  muster emulate --tls --state users.state

It prints one line of JSON when it is ready, and serves until it is interrupted.
`,
	run: func(a *app, fs *pflag.FlagSet) func([]string) error {
		var listen, state, speed string
		var secure bool
		fs.StringVar(&listen, "listen", "127.0.0.1:0", "address; port 0 takes a free one")
		fs.BoolVar(&secure, "tls", false, "serve https, with a certificate signed by ca_file")
		fs.StringVar(&state, "state", "", "file that keeps the users over a restart")
		fs.StringVar(&speed, "speed", "0", "time that jobs take: 0 none, 1 the real one, N that much of it")
		return func(args []string) error {
			if len(args) > 0 {
				return usageError{"emulate takes no argument", "muster emulate -h lists the flags"}
			}
			pace, err := strconv.ParseFloat(speed, 64)
			if err != nil || pace < 0 {
				return usageError{"--speed " + speed + " is not a number", ""}
			}
			server, err := emulator.New(emulator.Config{State: state, Speed: pace})
			if err != nil {
				return err
			}
			defer server.Close()
			return a.serve(server, listen, secure)
		}
	},
}

func (a *app) serve(server *emulator.Server, address string, secure bool) error {
	listener, err := net.Listen("tcp", address)
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
	if err := json.NewEncoder(a.stdout).Encode(line); err != nil {
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
