package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"muster": main, "muster-hasty": hasty})
}

// hasty is muster that waits a two-hundredth of what it waits for else.
func hasty() {
	a := process()
	a.unit = 5 * time.Millisecond
	os.Exit(a.main(os.Args[1:]))
}

// TestScripts runs the command as people do.
func TestScripts(t *testing.T) {
	exports, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:           "../../testdata/scripts",
		UpdateScripts: *update,
		Setup: func(e *testscript.Env) error {
			e.Setenv("TESTDATA", exports)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"emulator": startEmulator, "status": runForStatus},
	})
}

// startEmulator runs muster emulate beside a script, with the flags given, and puts
// what it prints into the environment: AUTH0_DOMAIN, AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET.
func startEmulator(ts *testscript.TestScript, _ bool, args []string) {
	info, stop, err := serveEmulator(args)
	ts.Check(err)
	ts.Defer(stop)
	ts.Setenv("AUTH0_DOMAIN", info.URL)
	ts.Setenv("AUTH0_CLIENT_ID", info.ClientID)
	ts.Setenv("AUTH0_CLIENT_SECRET", info.ClientSecret)
}

// emulate runs muster emulate for the time of a test.
func emulate(t *testing.T, flags ...string) ready {
	t.Helper()
	info, stop, err := serveEmulator(flags)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	return info
}

// serveEmulator runs muster emulate in this process and reads the line that it prints.
func serveEmulator(flags []string) (info ready, stop func(), err error) {
	r, w := io.Pipe()
	ctx, cancel := context.WithCancel(context.Background())
	a := &app{
		ctx: ctx, stdin: strings.NewReader(""), stdout: w, stderr: os.Stderr,
		env: func(string) string { return "" }, isTerminal: func(any) bool { return false },
	}
	ended := make(chan struct{})
	go func() {
		a.main(append([]string{"emulate"}, flags...))
		w.Close()
		close(ended)
	}()
	line, err := bufio.NewReader(r).ReadBytes('\n')
	if err == nil {
		err = json.Unmarshal(line, &info)
	}
	return info, func() {
		cancel()
		<-ended
	}, err
}

// runForStatus runs a command and checks the status it ends with: status 1 muster …
func runForStatus(ts *testscript.TestScript, neg bool, args []string) {
	err := ts.Exec(args[1], args[2:]...)
	got := 0
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if strconv.Itoa(got) != args[0] {
		ts.Fatalf("the status is %d, not %s\n%s", got, args[0], ts.ReadFile("stderr"))
	}
}
