package xmlrows

import (
	"fmt"
	"testing"

	"muster/convert/source/rows"
)

// What stands around and beside the records says of more of them; what stands in them does not.
func TestMorePages(t *testing.T) {
	const user = "<user total='500'><email>ana@example.com</email><next>x</next><count>9</count></user>"
	const more = " says that more users follow on another page"
	const link = "a link says that more users follow on another page"
	for _, test := range []struct{ before, after, want string }{
		{`<users total="5000" page="1">`, `</users>`, `1:8: "users.total" says that there are 5000, and the exports hold 1`},
		{`<users count="1" pages="3">`, `</users>`, `1:18: "users.pages" says that there are 3 pages, and 1 was read`},
		{`<r><total>50</total><users>`, `</users></r>`, `1:11: "r.total" says that there are 50, and the exports hold 1`},
		{`<r><users>`, `</users><nextPageToken>abc</nextPageToken></r>`, `1:119: "r.nextPageToken"` + more},
		{`<r><users>`, `</users><meta><has-more>true</has-more></meta></r>`, `1:120: "r.meta.has-more"` + more},
		{`<users>`, "<next> x\n</next></users>", `1:99: "users.next"` + more},
		{`<a:feed xmlns:a="u"><a:link rel="self"/><a:link rel="next" href="x"/>`, `</a:feed>`, "1:49: " + link},
		{`<r><paging next="http://example.com"/><users>`, `</users></r>`, `1:12: "r.paging.next"` + more},
		{`<users total="1" version="3">`, `<next/></users>`, ""},
		{`<r><has_more>false</has_more><users>`, `</users><nextPageToken></nextPageToken></r>`, ""},
		{`<r><stats total="40"><next>x</next></stats><users>`, `</users></r>`, ""},
		{`<r><next>x</next><users>`, "</users></r><r><users>" + user + `</users></r>`, ""},
	} {
		text := test.before + user + test.after
		for _, size := range []sizes{usual, one, {sample: 16 << 10, piece: 40, most: maxRow}} {
			r := read(t, text, rows.Options{}, size)
			if r.Err != "" {
				t.Fatalf("%s: %s: %s", text, r.Err, r.Message)
			}
			said := ""
			if r.Table.MoreRows != nil {
				for _, p := range r.Table.MoreRows(len(r.Rows), 1) {
					said = fmt.Sprintf("%d:%d: %s", p.Pos.Line, p.Pos.Column, p.Message)
				}
			}
			if said != test.want {
				t.Errorf("%s: got %q, want %q", text, said, test.want)
			}
		}
	}
}
