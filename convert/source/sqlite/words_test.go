package sqlite

import (
	"slices"
	"strings"
	"testing"
)

// A column is read where a query names it, in whatever way, and looked up where the query compares it with another.
func TestVocabulary(t *testing.T) {
	for sql, want := range map[string]struct{ reads, compares string }{
		"SELECT id, Mail FROM t":                                              {"id mail", ""},
		"SELECT t.* FROM t":                                                   {"id mail no it\"s straße", ""},
		"SELECT count(*) FROM t":                                              {"", ""},
		"SELECT count(*) FROM t NATURAL JOIN u -- id":                         {"id mail no it\"s straße", ""},
		"SELECT [id], `mail`, \"it\"\"s\" /* no */ FROM t":                    {"id mail it\"s", ""},
		"SELECT STRAßE FROM t WHERE 'no' = id":                                {"id straße", ""},
		"SELECT (SELECT u.mail FROM u WHERE u.no = t.no AND u.id = 5) FROM t": {"id mail no", "no"},
		"SELECT t.id FROM t JOIN u USING (no, mail)":                          {"id mail no", "mail no"},
		"SELECT t.id FROM t JOIN u ON a.b.no==u.mail":                         {"id mail no", "mail no"},
		"SELECT t.id FROM t JOIN u ON u.no IS t.mail":                         {"id mail no", "mail no"},
		"SELECT t.id FROM t WHERE no IS NULL AND mail IS NOT NULL":            {"id mail no", ""},
		"SELECT id FROM t WHERE no IN (SELECT mail FROM u) OR id IN (1, 2)":   {"id mail no", "no"},
	} {
		w := vocabularyOf(sql)
		var reads, compares []string
		for _, c := range []string{"id", "mail", "no", "it\"s", "straße"} {
			if w.reads(c) {
				reads = append(reads, c)
			}
			if w.compares(c) {
				compares = append(compares, c)
			}
		}
		if !slices.Equal(reads, strings.Fields(want.reads)) || !slices.Equal(compares, strings.Fields(want.compares)) {
			t.Errorf("%s reads %q and compares %q", sql, reads, compares)
		}
	}
}
