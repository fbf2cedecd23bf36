package jsonrows

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"muster/convert/source/rows"
)

// pagesOf is what a document says of more rows than it holds, in small pieces and in one.
func pagesOf(t *testing.T, text string) string {
	t.Helper()
	said := ""
	for i, size := range []sizes{usual, {sample: sample, piece: 64, most: maxRecord}} {
		r := read(t, text, rows.Options{}, size)
		if r.Err != "" {
			t.Fatalf("%s: %s", text, r.Err)
		}
		now := ""
		if r.Table.MoreRows != nil {
			for _, p := range r.Table.MoreRows(len(r.Rows), 1) {
				now += fmt.Sprintf("%d:%d: %s", p.Pos.Line, p.Pos.Column, p.Message)
			}
		}
		if i > 0 && now != said {
			t.Errorf("%s: in one piece %q, in several %q", text, said, now)
		}
		said = now
	}
	return said
}

func TestMorePages(t *testing.T) {
	const user = `{"email": "ana@example.com", "next": "x", "total": 9}`
	const lastPage = `"last_page" says that there are 3 pages, and 1 was read`
	const next = " says that more users follow on another page"
	all := func(key string, n int) string {
		return fmt.Sprintf("%q says that there are %d, and the exports hold 1", key, n)
	}
	for text, want := range map[string]string{
		`{"users": [USER], "PaginationToken": "CAIS"}`:                                            `"PaginationToken"` + next,
		`{"NextToken": "CAIS", "users": [USER]}`:                                                  `"NextToken"` + next,
		`{"users": [USER], "nextPageToken": ""}`:                                                  "",
		`{"value": [USER], "@odata.nextLink": "https://example.com"}`:                             `"@odata.nextLink"` + next,
		`{"users": [USER], "next_page_url": null, "nextPage": 0}`:                                 "",
		`{"users": [USER], "nextPage": 2}`:                                                        `"nextPage"` + next,
		`{"data": [USER], "links": {"next": "https://example.com"}}`:                              `"links.next"` + next,
		`{"links": {"next": {"href": "x"}, "last": "y"}, "data": [USER]}`:                         `"links.next"` + next,
		`{"data": [USER], "has_more": true}`:                                                      `"has_more"` + next,
		`{"data": [USER], "has_more": false, "next_cursor": null}`:                                "",
		`{"d": {"c": {"edges": [USER], "pageInfo": {"hasNextPage": true}}}}`:                      `"d.c.pageInfo.hasNextPage"` + next,
		`{"d": {"c": {"pageInfo": {"hasNextPage": true}, "edges": [USER]}}}`:                      `"d.c.pageInfo.hasNextPage"` + next,
		`{"entry": [USER], "link": [{"relation": "next", "url": "x"}]}`:                           "a link" + next,
		`{"link": [{"rel": "self"}, {"rel": "next"}], "entry": [USER]}`:                           "a link" + next,
		`{"Items": [USER], "LastEvaluatedKey": {"id": {"S": "x"}}}`:                               `"LastEvaluatedKey"` + next,
		`{"content": [USER], "last": false}`:                                                      `"last"` + next,
		`{"users": [USER], "total": 1, "count": 1, "lastPage": 1}`:                                "",
		`{"users": [USER], "total": 40}`:                                                          all("total", 40),
		`{"totalResults": "2", "Resources": [USER], "itemsPerPage": 1}`:                           all("totalResults", 2),
		`{"meta": {"pagination": {"total": 12}}, "data": [USER]}`:                                 all("meta.pagination.total", 12),
		`{"hits": {"total": {"value": 3, "relation": "eq"}, "hits": [USER]}}`:                     all("hits.total", 3),
		`{"data": [USER], "current_page": 1, "last_page": 3}`:                                     lastPage,
		`{"users": [USER], "_scroll_id": "DXF1"}`:                                                 `"_scroll_id"` + next,
		`{"hits": {"total": 1, "hits": [USER]}, "_scroll_id": "DXF1"}`:                            "",
		`{"data": [USER], "list_metadata": {"before": "x", "after": "y"}}`:                        `"list_metadata.after"` + next,
		`{"data": [USER], "list_metadata": {"before": "x", "after": null}}`:                       "",
		`{"data": [USER], "meta": {"has_more": false, "after_cursor": "y"}}`:                      "",
		`{"results": [USER], "results_metadata": {"total": 9000}}`:                                all("results_metadata.total", 9000),
		`{"result": [USER], "details": {"totalResult": "50"}}`:                                    all("details.totalResult", 50),
		`{"result": [USER], "pagedResultsCookie": "x"}`:                                           `"pagedResultsCookie"` + next,
		`{"users": [USER], "remaining": 5}`:                                                       `"remaining"` + next,
		`{"users": [USER], "remaining": 0, "rate_limit": {"remaining": 9}}`:                       "",
		`{"data": [USER], "pages": {"next": null, "page": 3}}`:                                    "",
		`{"users": [USER], "headers": {"X-Total-Count": "20"}}`:                                   all("headers.X-Total-Count", 20),
		`{"headers": {"link": "<a>; rel=\"self\", <b>; rel=\"next\""}, "body": [USER]}`:           "a link" + next,
		`{"body": [USER], "headers": {"link": ["<a>; rel=\"self\"", "<b>; rel=\"next\""]}}`:       "a link" + next,
		`{"body": [USER], "headers": {"link": ["<a>; rel=\"self\"", "<b>; rel=\"prev\""]}}`:       "",
		`{"users": [USER], "link": "https://example.com/next"}`:                                   "",
		"USER\n" + `{"nextLink": "https://example.com"}` + "\n":                                   `"nextLink"` + next,
		"USER\n" + `{"meta": {"total": 7}}`:                                                       all("meta.total", 7),
		"USER\n" + `{"nextLink": null}` + "\n":                                                    "",
		"USER\n" + `{"email": "ben@example.com", "next": "x"}`:                                    "",
		`{"records": [USER], "offset": "itr/rec"}`:                                                `"offset"` + next,
		`{"users": [USER], "offset": 5, "limit": 9}`:                                              "",
		`{"data": [USER], "additional_data": {"pagination": {"more_items_in_collection": true}}}`: `"additional_data.pagination.more_items_in…"` + next,
		`[USER, {"next_cursor": "x"}]`:                                                            `"next_cursor"` + next,

		`[USER]`:                          "",
		`USER`:                            "",
		`{"meta": {"count": 2}} USER`:     all("meta.count", 2),
		`{"meta": {"count": 1}} USER`:     "",
		`{"id": 1, "count": 7} {"id": 2}`: "",

		`{"users": [USER], "stats": {"total": 40, "next": "x"}, "o": [{"has_more": true}]}`: "",
	} {
		text = strings.ReplaceAll(text, "USER", user)
		said := pagesOf(t, text)
		if _, said, _ = strings.Cut(said, ": "); said != want {
			t.Errorf("%s: got %q, want %q", text, said, want)
		}
	}
	text := "{\"a\": 1,\n \"users\": [" + user + "],\n \"total\": 2}"
	if said := pagesOf(t, text); !strings.HasPrefix(said, "3:2: ") {
		t.Error(said)
	}
}

// What stands in records says nothing of pages, whatever it is called.
func TestOrdinaryRecords(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	keys := []string{
		"total", "count", "next", "nextToken", "has_more", "hasNextPage", "totalResults", "last_page", "next_page_url",
		"token", "gravatar", "meta", "links", "last", "done", "pages", "paginationToken", "checksum",
	}
	values := []string{`40`, `"x"`, `true`, `false`, `null`, `{"next": "x", "total": 7}`, `[{"total": 3}]`, `"@"`}
	for n := range 200 {
		var users []string
		for i := range 1 + r.IntN(4) {
			user := fmt.Sprintf(`{"email": "u%d@example.com"`, i)
			for _, k := range r.Perm(len(keys))[:r.IntN(6)] {
				user += fmt.Sprintf(`, %q: %s`, keys[k], values[r.IntN(len(values))])
			}
			users = append(users, user+"}")
		}
		list := strings.Join(users, ", ")
		text := []string{
			"[" + list + "]",
			strings.Join(users, "\n"),
			fmt.Sprintf(`{"users": [%s], "total": %d, "next": null, "has_more": false}`, list, len(users)),
			fmt.Sprintf(`{"jobs": {"total": 90, "next": "x"}, "count": "%d", "users": [%s]}`, len(users), list),
		}[n%4]
		if said := pagesOf(t, text); said != "" {
			t.Errorf("%s: %s", text, said)
		}
	}
}
