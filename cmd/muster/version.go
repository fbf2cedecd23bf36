package main

import (
	"cmp"
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/pflag"
)

// version is set by the linker in a release.
var version = ""

var versionCommand = command{
	name: "version", prints: true, short: "print the version",
	run: func(a *app, fs *pflag.FlagSet) func([]string) error {
		return func([]string) error {
			fmt.Fprintf(a.stdout, "muster %s %s %s/%s\n", builtVersion(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
			return nil
		}
	},
}

func builtVersion() string {
	v := version
	if info, ok := debug.ReadBuildInfo(); ok && v == "" {
		v = info.Main.Version
	}
	return cmp.Or(v, "(devel)")
}
