package main

import (
	"github.com/spf13/pflag"

	"muster/submit"
)

var splitCommand = command{
	name: "split", usage: "[FILE]", short: "cut users into files that Auth0 takes",
	examples: `  muster split users.json -d parts
`,
	run: func(a *app, fs *pflag.FlagSet) func([]string) error {
		var dir string
		var maxBytes int
		var reject rejectFlags
		fs.StringVarP(&dir, "dir", "d", "", "`DIR` for the files; made where it does not exist")
		addMaxBytes(fs, &maxBytes)
		reject.add(fs)
		a.addSettings(fs)
		return func(args []string) error {
			if dir == "" {
				return usageError{"no folder is named for the files", "use -d DIR"}
			}
			if err := notZero("--max-bytes", maxBytes); err != nil {
				return err
			}
			paths, g, err := a.start(args, "file of users", reject, false, nil)
			if err != nil {
				return err
			}
			chunks, err := submit.Split(dir, maxBytes, g.pass(submit.Fit(a.users(paths, nil), maxBytes, "")))
			if err != nil {
				return a.end(err)
			}
			if err := g.commit(); err != nil {
				return a.end(err)
			}
			if _, err := g.summary(); err != nil {
				return a.end(err)
			}
			a.last = append(a.last, count(len(chunks), "file")+" in "+dir)
			return a.end(g.status())
		}
	},
}
