package main

import (
	"errors"
	"path/filepath"

	"github.com/spf13/pflag"

	"muster/submit"
)

var resumeCommand = command{
	name: "resume", usage: "RUN-DIR", short: "go on with an upload that was interrupted",
	examples: `  muster resume muster-runs/20260301T120000Z-0a1b2c3d
  muster resume RUN-DIR --on-ambiguous replay
`,
	help: `It sends who was not sent, follows the jobs that were made, and finds out what became of
users whose answer was lost. The tenant and the credentials are given as to muster submit.
`,
	run: func(a *app, fs *pflag.FlagSet) func([]string) error {
		var to tenantFlags
		var jobs int
		var rejectsPath string
		to.add(fs)
		addJobs(fs, &jobs)
		fs.StringVar(&rejectsPath, "rejects", "", "`FILE` for the rows of users that were set aside or refused")
		a.addSettings(fs)
		return func(args []string) error {
			dir, err := oneRun(args)
			if err != nil {
				return err
			}
			if err := a.begin(false); err != nil {
				return err
			}
			a.from = []string{dir}
			config, err := to.config(a)
			var aside *rejects
			if err == nil && rejectsPath != "" && isInside(rejectsPath, dir) {
				err = usageError{"--rejects " + rejectsPath + " lies in the run directory", "name a file outside of it"}
			}
			if err == nil {
				err = notZero("--jobs", jobs)
			}
			if err == nil {
				aside, err = a.newRejects(rejectsPath, "")
			}
			if err == nil {
				config.Jobs = jobs
				config.Token, err = a.token()
			}
			if err != nil {
				return a.end(err)
			}
			if aside != nil {
				aside.early = dir
				config.Reject = aside.refused
			}
			client, err := submit.New(config)
			if err != nil {
				return a.end(err)
			}
			summary, err := client.Resume(a.ctx, dir, a.reportAuth0)
			a.upload.stop()
			a.noteUnread(client)
			if summary.RunDir == "" {
				return a.end(err)
			}
			if failed := errors.Join(aside.restore(), aside.commit()); err == nil {
				err = failed
			}
			return a.end(a.noteRun(summary, aside, err, true))
		}
	},
}

// isInside reports whether a file, which need not exist yet, is in a folder or further down.
func isInside(path, dir string) bool {
	inside, err := filepath.Rel(filepath.Dir(wholePath(filepath.Join(dir, submit.RejectsFile))), wholePath(path))
	return err == nil && filepath.IsLocal(inside)
}

// oneRun is the run directory of a command line.
func oneRun(args []string) (string, error) {
	if len(args) != 1 {
		return "", usageError{"name one run directory", "muster submit prints it: results in RUN-DIR/results.csv"}
	}
	return args[0], nil
}
