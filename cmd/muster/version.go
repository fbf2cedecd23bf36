package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/pflag"
)

// version is set by the linker in a release.
var version = ""

var versionCommand = command{
	name: "version", short: "print the version",
	run: func(a *app, fs *pflag.FlagSet) func([]string) error {
		return func([]string) error {
			v := version
			if info, ok := debug.ReadBuildInfo(); ok && v == "" {
				v = info.Main.Version
			}
			fmt.Fprintf(a.stdout, "muster %s %s %s/%s\n", first(v, "(devel)"), runtime.Version(), runtime.GOOS, runtime.GOARCH)
			return nil
		}
	},
}
