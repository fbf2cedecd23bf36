package xlsx

import (
	"archive/zip"
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
)

// book is a workbook: what its sheets have in common.
type book struct {
	file   string
	parts  map[string]*zip.File
	size   int // of pieces
	sheets []sheet
	texts  texts
	styles []look // by the style of a cell
	is1904 bool   // dates count from 1904
}

// read reads everything but the sheets.
func (b *book) read() error {
	main := "xl/workbook.xml"
	if related, err := b.related("_rels/.rels", ""); err != nil {
		return err
	} else {
		for _, r := range related {
			if strings.HasSuffix(r.kind, "/officeDocument") {
				main = r.target
			}
		}
	}
	dir, name := path.Split(main)
	related, err := b.related(dir+"_rels/"+name+".rels", dir)
	if err != nil {
		return err
	}
	if err := b.workbook(main, related); err != nil {
		return err
	}
	for _, r := range related {
		switch {
		case strings.HasSuffix(r.kind, "/styles"):
			err = b.readStyles(r.target)
		case strings.HasSuffix(r.kind, "/sharedStrings"):
			err = b.readTexts(r.target)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// relation is a part that another one refers to.
type relation struct{ id, kind, target string }

func (b *book) related(part, dir string) (all []relation, err error) {
	if b.parts[part] == nil {
		return nil, nil
	}
	err = b.elements(part, func(e xml.StartElement) error {
		r := relation{attribute(e, "Id"), attribute(e, "Type"), attribute(e, "Target")}
		if e.Name.Local != "Relationship" || attribute(e, "TargetMode") == "External" {
			return nil
		}
		if rooted, ok := strings.CutPrefix(r.target, "/"); ok {
			r.target = rooted
		} else {
			r.target = path.Join(dir, r.target)
		}
		all = append(all, r)
		return nil
	})
	return all, err
}

// workbook reads the names of the sheets, in the order of their tabs.
func (b *book) workbook(part string, related []relation) error {
	byID := map[string]relation{}
	for _, r := range related {
		byID[r.id] = r
	}
	err := b.elements(part, func(e xml.StartElement) error {
		switch e.Name.Local {
		case "workbookPr":
			b.is1904 = isTrue(attribute(e, "date1904"))
		case "sheet":
			r := byID[attribute(e, "id")]
			if strings.HasSuffix(r.kind, "/worksheet") {
				b.sheets = append(b.sheets, sheet{
					TableInfo: rows.TableInfo{Name: attribute(e, "name"), Rows: -1},
					part:      r.target,
					hidden:    attribute(e, "state") != "" && attribute(e, "state") != "visible",
				})
			}
		}
		return nil
	})
	if err == nil && len(b.sheets) == 0 {
		err = damaged(b.file, "it has no sheets")
	}
	return err
}

func isTrue(s string) bool { return s == "1" || s == "true" || s == "on" }

// elements calls f with each element of a small part.
func (b *book) elements(part string, f func(xml.StartElement) error) error {
	r, err := b.open(part)
	if err != nil {
		return err
	}
	defer r.Close()
	limited := &io.LimitedReader{R: r, N: maxPart}
	for d := xml.NewDecoder(limited); ; {
		token, err := d.Token()
		switch {
		case limited.N == 0:
			return damaged(b.file, fmt.Sprintf("its part %s is larger than %d bytes", schema.Quote(part), maxPart))
		case err == io.EOF:
			return nil
		case err != nil:
			return damaged(b.file, fmt.Sprintf("its part %s: %v", schema.Quote(part), err))
		}
		switch e := token.(type) {
		case xml.StartElement:
			if err := f(e); err != nil {
				return err
			}
		case xml.Directive:
			return damaged(b.file, "it has a document type, which no program writes")
		}
	}
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// open opens a part.
func (b *book) open(part string) (io.ReadCloser, error) {
	f := b.parts[part]
	if f == nil {
		return nil, damaged(b.file, fmt.Sprintf("its part %s is missing", schema.Quote(part)))
	}
	if f.Flags&1 != 0 {
		return nil, damaged(b.file, "it is encrypted")
	}
	r, err := f.Open()
	if err != nil {
		return nil, damaged(b.file, err.Error())
	}
	return &unpacked{ReadCloser: r, file: b.file, part: part, packed: f.CompressedSize64}, nil
}

// unpacked stops a part that grows beyond all measure, and says what is damaged.
type unpacked struct {
	io.ReadCloser
	file, part string
	n, packed  uint64
}

func (u *unpacked) Read(p []byte) (int, error) {
	n, err := u.ReadCloser.Read(p)
	u.n += uint64(n)
	switch {
	case u.n > 16<<20 && u.n/growth > u.packed:
		return 0, scan.Error("xlsx/bomb", u.file, schema.Place{},
			fmt.Sprintf("the part %s grows to more than %d times its size",
				schema.Quote(u.part), growth),
			"no program writes such a workbook; where it is meant so, save the sheet as CSV UTF-8")
	case err != nil && err != io.EOF:
		err = damaged(u.file, err.Error())
	}
	return n, err
}

// readStyles finds out how cells of each style look.
func (b *book) readStyles(part string) error {
	formats := map[int]string{}
	inside := ""
	return b.elements(part, func(e xml.StartElement) error {
		switch e.Name.Local {
		case "numFmt":
			id, _ := strconv.Atoi(attribute(e, "numFmtId"))
			formats[id] = attribute(e, "formatCode")
		case "cellXfs", "cellStyleXfs", "cellStyles", "dxfs":
			inside = e.Name.Local
		case "xf":
			if inside == "cellXfs" {
				id, _ := strconv.Atoi(attribute(e, "numFmtId"))
				b.styles = append(b.styles, lookOf(id, formats[id]))
			}
		}
		return nil
	})
}

// readTexts reads the shared strings.
func (b *book) readTexts(part string) error {
	r, err := b.open(part)
	if err != nil {
		return err
	}
	defer r.Close()
	p := schema.NewPieces(r, maxRow, func(text []byte) int { return afterLast(text, "si") })
	for {
		piece, err := p.Next()
		if err == io.EOF {
			return b.texts.flush()
		}
		if err != nil {
			return err
		}
		if piece.Broken && !piece.Last {
			return damaged(b.file, "a text is longer than 16 MiB")
		}
		if err := b.addTexts(piece.Text); err != nil {
			return err
		}
		piece.Release()
	}
}

// addTexts reads the texts that stand in whole elements si.
func (b *book) addTexts(text []byte) error {
	t := &b.texts
	var one []byte
	for i := 0; ; {
		tag, ok, bad := next(text, i)
		if !ok && bad == "" {
			return nil
		}
		if i = tag.End; ok && (!tag.is("si") || tag.closes()) {
			continue
		}
		one = one[:0]
		switch {
		case bad == "" && t.n == mostTexts:
			bad = fmt.Sprintf("it has more than %d texts", mostTexts)
		case bad == "" && !tag.isEmpty():
			one, i, bad = appendRich(one, text, i, "si")
		}
		if bad == "" && t.size+len(one) > maxTexts {
			bad = fmt.Sprintf("its texts are larger than %d bytes", maxTexts)
		}
		if bad != "" {
			return damaged(b.file, bad)
		}
		if err := t.add(one); err != nil {
			return err
		}
	}
}
