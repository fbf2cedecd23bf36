package rows

// Format says how an export is written and what of it is read: all that a reader finds out or
// assumes where it is left open. A mapping file, the command line and a reader have it in common.
type Format struct {
	Dialect   string   // of delimited text: the program that wrote it, such as pg-csv
	Delimiter string   // of delimited text
	Quote     string   // of delimited text; none for none
	Null      []string // what means NULL in it, without quotes; nil for what the dialect says
	Encoding  string   // a name that the WHATWG Encoding Standard or IANA knows
	Table     string   // of a database
	Path      string   // JSON Pointer of the records in a document
	Query     string   // SELECT over the tables of a database; its rows are read
}

// Text is a part of a Format that is a text, by the name that people have for it.
type Text struct {
	Name  string
	Value *string
}

// Texts are the parts of a Format that are a text each: all but Null.
func (f *Format) Texts() []Text {
	return []Text{
		{"dialect", &f.Dialect},
		{"delimiter", &f.Delimiter},
		{"quote", &f.Quote},
		{"encoding", &f.Encoding},
		{"table", &f.Table},
		{"path", &f.Path},
		{"query", &f.Query},
	}
}

// Or returns f with what it leaves open as base has it. A table and a query are two answers to
// one question: who gives the one does not take the other.
func (f Format) Or(base Format) Format {
	if f.Table != "" || f.Query != "" {
		base.Table, base.Query = "", ""
	}
	open := f.Texts()
	for i, from := range base.Texts() {
		if *open[i].Value == "" {
			*open[i].Value = *from.Value
		}
	}
	if f.Null == nil {
		f.Null = base.Null
	}
	return f
}
