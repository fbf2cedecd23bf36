package main

import (
	"os"
	"os/exec"
	"testing"
)

// needTools skips a test that takes minutes on a busy machine, or the network, because it builds
// muster anew or installs from npm, unless MUSTER_TOOLS=1 asks for it, as .ci/run does. It skips
// also where a tool is missing.
func needTools(t *testing.T, tools ...string) {
	t.Helper()
	if os.Getenv("MUSTER_TOOLS") != "1" {
		t.Skip("skipped: it builds muster anew or installs from npm; MUSTER_TOOLS=1 runs it")
	}
	for _, tool := range tools {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("skipped: %v", err)
		}
	}
}
