package main

import (
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// listed is a package as go list describes it.
type listed struct {
	ImportPath, Name, Dir, Doc string
	Imports                    []string
	GoFiles                    []string
}

func packages(t *testing.T) (all []listed) {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,Name,Dir,Doc,Imports,GoFiles", "muster/...")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := d.Decode(&p); err == io.EOF {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

// doors are the rooms that each room may go to. What lies below schema goes to none.
var doors = map[string][]string{
	"cmd":      {"convert", "validate", "submit", "schema"},
	"convert":  {"convert", "schema"},
	"validate": {"validate", "schema"},
	"submit":   {"submit", "schema"},
	"schema":   {"schema"},
}

// shared are the modules that more than one package imports, with the reason.
var shared = map[string]string{
	"github.com/santhosh-tekuri/jsonschema/v5": "the verdict is derived from what validate compiles",
	"github.com/gocarina/gocsv":                "lookup tables become Go values in convert/mapping, results come from them in submit",
}

// The rules of the house: a stage imports no other stage; a third-party module is one
// package's; only the command knows of flags, standard streams and the environment.
func TestHouse(t *testing.T) {
	importers := map[string][]string{}
	for _, p := range packages(t) {
		room := strings.Split(p.ImportPath, "/")[1]
		if slices.Contains([]string{"util", "utils", "common", "core", "types", "helpers"}, p.Name) {
			t.Errorf("%s: the name says nothing", p.ImportPath)
		}
		for _, i := range p.Imports {
			first, _, _ := strings.Cut(i, "/")
			if (i == "testing" || strings.HasSuffix(i, "test")) && !strings.HasSuffix(p.Name, "test") {
				t.Errorf("%s imports %s, which is for tests", p.ImportPath, i)
			}
			switch {
			case first == "muster":
				to := strings.Split(i, "/")[1]
				if !slices.Contains(doors[room], to) || strings.HasPrefix(p.ImportPath, "muster/schema/") {
					t.Errorf("%s imports %s", p.ImportPath, i)
				}
			case strings.Contains(first, "."):
				module := moduleOf(i)
				if room == "schema" || room == "submit" && strings.HasSuffix(p.ImportPath, "emulator") {
					t.Errorf("%s imports %s; it stands on the standard library alone", p.ImportPath, i)
				}
				if !slices.Contains(importers[module], p.ImportPath) {
					importers[module] = append(importers[module], p.ImportPath)
				}
			case room != "cmd" && (i == "log" || i == "flag"):
				t.Errorf("%s imports %s", p.ImportPath, i)
			}
		}
		if room != "cmd" {
			checkStreams(t, p)
		}
	}
	for module, by := range importers {
		if len(by) > 1 && shared[module] == "" {
			t.Errorf("%s is imported by %s", module, strings.Join(by, " and "))
		}
	}
	if by := importers["github.com/santhosh-tekuri/jsonschema/v5"]; !slices.Equal(by,
		[]string{"muster/validate", "muster/validate/verdict"}) {
		t.Errorf("jsonschema is imported by %q", by)
	}
}

// inner are packages that stand below the rest of their stage: what they may import of muster.
var inner = map[string][]string{
	"muster/validate/verdict":             {"muster/schema/jsontext"},
	"muster/validate/unique":              {"muster/schema/disk"},
	"muster/convert/source/rows":          {"muster/schema"},
	"muster/convert/source/rows/rowstest": {"muster/convert/source/rows", "muster/schema"},
	"muster/convert/source/scan":          {"muster/convert/source/rows", "muster/schema", "muster/schema/jsontext"},
	// What stands in a cell is read by the packages that later convert it.
	"muster/convert/look": {
		"muster/convert/cell", "muster/convert/mapping/phone", "muster/convert/password", "muster/convert/source/rows",
		"muster/schema", "muster/schema/jsontext",
	},
	"muster/submit/failure":               {},
	"muster/submit/emulator":              {"muster/schema", "muster/schema/disk", "muster/schema/jsontext"},
	"muster/submit/emulator/emulatortest": {"muster/submit/emulator"},
	"muster/submit/tenant":                {"muster/schema", "muster/submit/failure"},
	"muster/submit/ledger":                {"muster/schema/disk", "muster/submit/failure"},
	"muster/submit/results": {
		"muster/schema", "muster/schema/disk", "muster/schema/jsontext",
		"muster/submit/failure", "muster/submit/ledger", "muster/submit/tenant",
	},
}

func TestInnerPackages(t *testing.T) {
	for _, p := range packages(t) {
		allowed, ok := inner[p.ImportPath]
		for _, i := range p.Imports {
			if ok && strings.HasPrefix(i, "muster/") && !slices.Contains(allowed, i) {
				t.Errorf("%s imports %s", p.ImportPath, i)
			}
			if reads := "muster/convert/source"; strings.HasPrefix(p.ImportPath, reads) &&
				strings.HasPrefix(i, "muster/convert/") && !strings.HasPrefix(i, reads) {
				t.Errorf("%s imports %s: what reads exports knows nothing of what becomes of them", p.ImportPath, i)
			}
		}
	}
}

// docs/architecture.md names each package, and each package says what it is.
func TestArchitecturePage(t *testing.T) {
	page, err := os.ReadFile("../../docs/architecture.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range packages(t) {
		name := strings.TrimPrefix(p.ImportPath, "muster/")
		if last := path.Base(name); !strings.Contains(string(page), "`"+name+"`") &&
			!strings.Contains(string(page), "`"+last+"`") {
			t.Errorf("docs/architecture.md does not name %s", name)
		}
		if p.Doc == "" {
			t.Errorf("%s has no package comment", p.ImportPath)
		}
	}
}

// moduleOf is the module of an import path, as far as the ones in use go.
func moduleOf(importPath string) string {
	parts := strings.Split(importPath, "/")
	n := min(3, len(parts))
	if len(parts) > 3 && regexp.MustCompile(`^v\d+$`).MatchString(parts[3]) {
		n = 4
	}
	return path.Join(parts[:n]...)
}

var worldly = regexp.MustCompile(`\bos\.(Exit|Stdin|Stdout|Stderr|Getenv|LookupEnv|Args)\b|\bfmt\.Print(f|ln)?\(`)

func checkStreams(t *testing.T, p listed) {
	t.Helper()
	for _, file := range p.GoFiles {
		text, err := os.ReadFile(filepath.Join(p.Dir, file))
		if err != nil {
			t.Fatal(err)
		}
		if found := worldly.Find(text); found != nil {
			t.Errorf("%s/%s uses %s, which is the command's", p.ImportPath, file, found)
		}
	}
}
