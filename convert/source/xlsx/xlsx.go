// Package xlsx reads workbooks of Excel (Office Open XML): one sheet, whose first row
// that holds anything has the names of the columns. It is a reader of its own, because
// libraries give what a cell shows, not what is stored: muster needs the digits of a
// number as they are, and dates whatever their format.
//
// A place is the row and the column of the sheet: users.xlsx:7:3 is the cell C7.
//
// A workbook must be read at any place, so one that comes through a pipe is copied
// first. The texts of a workbook stand in one table, as Excel keeps them: what of it is large
// goes into a temporary file, and the rows are not kept.
package xlsx

import (
	"archive/zip"
	"bytes"
	"os"
	"slices"
	"strings"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
	"muster/schema/disk"
)

const (
	maxPart   = 32 << 20  // bytes of a part that is read whole, such as the styles
	maxTexts  = 512 << 20 // bytes
	mostTexts = 16 << 20  // shared texts: a column of a sheet has a sixteenth of that
	maxRow    = 16 << 20  // bytes of the XML of a row
	maxRows   = 1 << 20   // as Excel has it
	maxWidth  = 1 << 14
	growth    = 800 // a part that grows more when it is unpacked is no sheet
)

// Open finds the sheet: the one that somebody names, else the only one that can be
// seen, else the likeliest.
func Open(in rows.Input, options rows.Options, chooser *scan.Chooser) (*rows.Table, error) {
	return open(in, options, chooser, schema.PieceSize)
}

func open(in rows.Input, options rows.Options, chooser *scan.Chooser, size int) (*rows.Table, error) {
	if options.Path != "" {
		return nil, &rows.OptionError{Message: "--path goes with JSON; --table names a sheet"}
	}
	f, err := file(in)
	if err != nil {
		return nil, err
	}
	b := &book{file: in.File, parts: map[string]*zip.File{}, size: size}
	t, err := b.table(f, options.Columns, chooser)
	if err != nil {
		f.Close()
		return nil, err
	}
	t.Close = f.Close
	return t, nil
}

func (b *book) table(f *os.File, asked []string, chooser *scan.Chooser) (*rows.Table, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	z, err := zip.NewReader(f, info.Size())
	if err != nil {
		return nil, damaged(b.file, err.Error())
	}
	for _, f := range z.File {
		b.parts[f.Name] = f
	}
	if err := b.refuse(); err != nil {
		return nil, err
	}
	if err := b.read(); err != nil {
		return nil, err
	}
	s, err := b.choose(asked, chooser)
	if err != nil {
		return nil, err
	}
	t, err := s.table(b)
	if err != nil {
		return nil, err
	}
	chooser.Noun, chooser.Nameless = "sheet", true
	chooser.Choose(&s.TableInfo, t)
	for i := range b.sheets { // those that cannot be seen may hold users all the same
		if s := &b.sheets[i]; s.hidden && chooser.Free() && b.header(s) == nil {
			chooser.Add(&s.TableInfo)
		}
	}
	t.Notes = append(t.Notes, chooser.MoreUsers("xlsx/more-users", b.file)...)
	return t, nil
}

// file opens the workbook, which is read at any place. What has no file of its own, such
// as stdin, gets a spool.
func file(in rows.Input) (*os.File, error) {
	if in.Path != "" {
		return os.Open(in.Path)
	}
	spool, _, err := disk.SpoolAll(in.Reader)
	if err != nil {
		return nil, err
	}
	return spool.File, nil
}

// refuse says what to do with what is another kind of spreadsheet.
func (b *book) refuse() error {
	what, hint := "", "save it as XLSX or as CSV UTF-8"
	switch {
	case b.parts["Index/Document.iwa"] != nil:
		what, hint = "a document of Numbers", "in Numbers, File > Export To > CSV"
	case b.parts["DacMetadata.xml"] != nil:
		what, hint = "a .bacpac or .dacpac of SQL Server",
			"export the table: bcp 'SELECT * FROM dbo.Users' queryout users.tsv -c -C 65001 -S SERVER -d DATABASE"
	case b.parts["word/document.xml"] != nil:
		what, hint = "a Word document", "copy its table into a spreadsheet, and save that as CSV UTF-8"
	case b.parts["ppt/presentation.xml"] != nil:
		what, hint = "a presentation of PowerPoint", "export the users as CSV"
	case b.parts["content.xml"] != nil && b.parts["mimetype"] != nil:
		what, hint = "an OpenDocument file",
			"save its table as XLSX or as CSV UTF-8: soffice --headless --convert-to csv FILE"
	case b.parts["xl/workbook.bin"] != nil:
		what = "a binary workbook (XLSB)"
	case b.parts["_rels/.rels"] == nil && !b.has("xl/"):
		what, hint = "no workbook, but another kind of zip", "unpack it, and give the file that holds the users"
	default:
		return nil
	}
	return problem("source/format", b.file, schema.Place{}, "the file is "+what+", which muster does not read", hint)
}

// has reports whether there are parts in a folder.
func (b *book) has(folder string) bool {
	for name := range b.parts {
		if strings.HasPrefix(name, folder) {
			return true
		}
	}
	return false
}

// Is reports whether a file begins as a zip does. What comes to be read as such is a
// spreadsheet: other zips are unpacked before.
func Is(start []byte) bool { return bytes.HasPrefix(start, []byte("PK\x03\x04")) }

// choose returns the sheet that holds the users, with its header.
func (b *book) choose(asked []string, chooser *scan.Chooser) (*sheet, error) {
	var best *sheet
	bestScore := -1
	for i := range b.sheets {
		s := &b.sheets[i]
		if s.hidden && chooser.Free() {
			continue
		}
		if chooser.Add(&s.TableInfo); chooser.Named(&s.TableInfo) {
			return s, b.header(s)
		}
		if !chooser.Free() && !chooser.ListOnly {
			continue
		}
		if err := b.header(s); err != nil {
			return nil, err
		}
		if len(s.Columns) == 0 {
			chooser.Remove(&s.TableInfo)
		} else if score := score(s.Columns, asked); score > bestScore {
			best, bestScore = s, score
		}
	}
	switch {
	case chooser.Free() && best == nil:
		return nil, problem("xlsx/empty", b.file, schema.Place{}, "no sheet of the workbook holds anything",
			"export the users again, with a row of column names first")
	case !chooser.Free() || bestScore == 0 && len(chooser.Tables) > 1:
		return nil, chooser.None("xlsx/no-sheet", b.file, "Excel")
	}
	return best, nil
}

// score says how much the columns of a sheet look like users: those that a mapping asks
// for count, and those for addresses.
func score(columns, asked []string) (n int) {
	for _, c := range columns {
		if slices.Contains(asked, c) {
			n += 2
		}
		if scan.NamesAddress(c) {
			n++
		}
	}
	return n
}

func damaged(file, why string) error {
	return problem("xlsx/damaged", file, schema.Place{}, "the workbook is damaged: "+why,
		"copy it again, in binary mode; or open it and save it anew")
}

func problem(rule, file string, at schema.Place, message, hint string) error {
	return &schema.DataError{Problem: schema.Problem{
		Rule: rule, Severity: schema.Error, Index: -1,
		Pos:     schema.Pos{File: file, Line: at.Line, Column: at.Column},
		Message: message, Hint: hint,
	}}
}
