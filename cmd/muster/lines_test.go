package main

import (
	"bytes"
	"go/scanner"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const longestLine = 120 // bytes

// A line of Go is at most longestLine bytes. A raw string may be longer, and so may what a test or the example of
// a rule gives to muster, which reads better as it is read.
func TestLineLength(t *testing.T) {
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".go" {
			return err
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		exempt := inputLines(src, strings.HasSuffix(path, "_test.go"))
		for i, line := range bytes.Split(src, []byte("\n")) {
			if len(line) > longestLine && !exempt[i+1] {
				t.Errorf("%s:%d: %d bytes", path, i+1, len(line))
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// inputLines returns the numbers of the lines that a raw string stands on, or the example of a rule; in a test those
// of any string of more than 20 bytes.
func inputLines(src []byte, test bool) map[int]bool {
	lines := map[int]bool{}
	fset := token.NewFileSet()
	file := fset.AddFile("", fset.Base(), len(src))
	var s scanner.Scanner
	s.Init(file, src, nil, 0)
	example := false
	for {
		pos, tok, text := s.Scan()
		switch first := file.Line(pos); {
		case tok == token.EOF:
			return lines
		case tok == token.IDENT && (text == "Bad" || text == "Good"):
			example = true
		case tok == token.IDENT || tok == token.SEMICOLON:
			example = false
		case tok == token.STRING && (text[0] == '`' || example || test && len(text) > 20):
			for i := range strings.Count(text, "\n") + 1 {
				lines[first+i] = true
			}
		}
	}
}
