package main

import (
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v5"
)

// sarifLog is what the standard asks of the parts in use, by hand: the schema of SARIF is
// not part of the project, because the terms of OASIS do not say plainly that it may be passed on.
// MUSTER_SARIF_SCHEMA names a copy of it for TestSARIFSchema: sarif-schema-2.1.0.json of OASIS.
type sarifLog struct {
	Version string `json:"version"`
	Runs    []struct {
		ColumnKind string `json:"columnKind"`
		Tool       struct {
			Driver struct {
				Name  string      `json:"name"`
				Rules []sarifRule `json:"rules"`
			} `json:"driver"`
		} `json:"tool"`
		Results     []sarifResult `json:"results"`
		Invocations []struct {
			Successful *bool `json:"executionSuccessful"`
		} `json:"invocations"`
	} `json:"runs"`
}

func TestReportSARIF(t *testing.T) {
	reports := []string{reportOf(t, "sarif")}
	write(t, "users.json", `[{"email":"ana@example.com"},`+"\n"+`{"email":"ana@example.com","x<y":1}]`)
	status, stdout, stderr := muster(nil, "validate", "users.json", "--report", "sarif")
	if status != problems {
		t.Fatal(stderr)
	}
	for _, report := range append(reports, stdout) {
		var log sarifLog
		d := json.NewDecoder(strings.NewReader(report))
		if err := d.Decode(&log); err != nil || d.Decode(&struct{}{}) != io.EOF {
			t.Fatalf("%v\n%s", err, report)
		}
		if log.Version != "2.1.0" || len(log.Runs) != 1 || log.Runs[0].ColumnKind != "utf16CodeUnits" ||
			log.Runs[0].Tool.Driver.Name == "" {
			t.Fatalf("the frame is wrong:\n%s", report)
		}
		run := log.Runs[0]
		if len(run.Invocations) != 1 || run.Invocations[0].Successful == nil || !*run.Invocations[0].Successful {
			t.Error("it does not say that the run was whole")
		}
		names := map[string]bool{}
		for _, r := range run.Results {
			name := r.PartialFingerprints["musterProblem/v1"]
			if names[name] || name == "" {
				t.Errorf("the fingerprint %q is another's", name)
			}
			names[name] = true
			if r.RuleIndex >= len(run.Tool.Driver.Rules) || run.Tool.Driver.Rules[r.RuleIndex].ID != r.RuleID {
				t.Errorf("%s has the index %d", r.RuleID, r.RuleIndex)
			}
			if r.Message.Text == "" || len(r.Locations) != 1 || r.Level != "error" && r.Level != "warning" {
				t.Errorf("%+v", r)
			}
		}
		for _, r := range run.Tool.Driver.Rules {
			if r.Help.Text == "" || r.Short.Text == "" || r.Full.Text == "" {
				t.Errorf("%s has no help", r.ID)
			}
		}
	}
	// The place of the last row: five letters before it take two bytes each, and the face four.
	var log sarifLog
	if err := json.Unmarshal([]byte(reports[0]), &log); err != nil {
		t.Fatal(err)
	}
	results := log.Runs[0].Results
	last := results[len(results)-1]
	at := last.Locations[0].Physical
	if want := (sarifArtifact{"./a,b%2520%20::c:%C3%A9%E2%80%AE.csv", "%SRCROOT%"}); at.Artifact != want {
		t.Errorf("the file is %q", at.Artifact)
	}
	if diff := cmp.Diff(&sarifRegion{StartLine: 8, StartColumn: 19, EndColumn: 26}, at.Region); diff != "" {
		t.Error(diff)
	}
	if last.Properties["byteColumn"] != float64(24) {
		t.Errorf("%v", last.Properties)
	}
}

// TestSARIFSchema validates reports of all kinds against the schema of SARIF.
func TestSARIFSchema(t *testing.T) {
	path := os.Getenv("MUSTER_SARIF_SCHEMA")
	if path == "" {
		t.Skip("MUSTER_SARIF_SCHEMA names no file: the schema is not ours to pass on")
	}
	standard, err := jsonschema.Compile(path)
	if err != nil {
		t.Fatal(err)
	}
	results := 0
	valid := func(what, report string) {
		t.Helper()
		var v any
		if err := json.Unmarshal([]byte(report), &v); err != nil {
			t.Fatalf("%s: %v", what, err)
		}
		if err := standard.Validate(v); err != nil {
			t.Errorf("%s: %#v", what, err)
		}
		results += strings.Count(report, `"ruleId"`)
	}
	files, err := filepath.Glob("../../testdata/cases/*/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		file, _ = filepath.Abs(file)
		users := filepath.Join(filepath.Dir(file), "users.json")
		switch name := filepath.Base(file); {
		case name == "users.json":
			_, stdout, _ := muster(nil, "validate", file, "--quiet", "--upsert", "--report", "sarif")
			valid(file, stdout)
		case name == "origins":
			_, stdout, _ := muster(nil, "validate", users, "--origins", file, "--quiet", "--report", "sarif", "--show-values")
			valid(file, stdout)
		case strings.HasPrefix(name, "export."):
			_, stdout, _ := muster(nil, "convert", file, "-o", filepath.Join(t.TempDir(), "out.json"), "--quiet", "--report",
				"sarif")
			valid(file, stdout)
		}
	}
	valid("hostile", reportOf(t, "sarif"))
	for what, text := range map[string]string{
		"syntax": `[{"email":}]`, "empty": "", "none": "[]",
		"utf8": "[{\"name\":\"\xff\"}]", "surrogate": `[{"\ud800":"\ud800"}]`,
	} {
		write(t, "users.json", text)
		_, stdout, _ := muster(nil, "validate", "users.json", "--quiet", "--report", "sarif")
		valid(what, stdout)
	}
	write(t, "bad.yaml", "users:\n  email: {colunm: email}\n")
	_, stdout, _ := muster(nil, "validate", "--mapping", "bad.yaml", "--quiet", "--report", "sarif")
	valid("mapping", stdout)
	write(t, "users.json", `[{}]`)
	_, stdout, _ = muster(nil, "validate", "users.json", "missing.json", "--quiet", "--report", "sarif")
	valid("broken off", stdout)
	for _, r := range rules() { // each rule's own words
		for _, example := range []string{r.Bad, r.Good} {
			write(t, "users.json", example)
			_, stdout, _ := muster(nil, "validate", "users.json", "--quiet", "--report", "sarif")
			valid(r.ID, stdout)
		}
	}
	t.Logf("%d results", results)
}
