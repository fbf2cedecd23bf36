package source_test

import (
	"fmt"
	"strings"

	"muster/convert/source"
	"muster/convert/source/rows"
)

// An export is opened by its bytes, and read in chunks that any goroutine can take apart.
func ExampleOpen() {
	export := "id\temail\n1\tana@example.com\n2\tben@example.com\n"
	table, err := source.Open(rows.Input{File: "users.txt", Reader: strings.NewReader(export)}, "", rows.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(table.Format, table.Columns)
	for chunk, err := range table.Chunks {
		if err != nil {
			fmt.Println(err)
			return
		}
		b := chunk()
		for row := range b.Rows {
			email := b.Cell(row, 1)
			at := b.Place(b.Offset(email))
			fmt.Printf("%d:%d %s\n", at.Line, at.Column, b.Value(email))
		}
		b.Release()
	}
	// Output:
	// csv [id email]
	// 2:3 ana@example.com
	// 3:3 ben@example.com
}
