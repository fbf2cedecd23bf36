package tenant

import "testing"

func TestReadErrors(t *testing.T) {
	for _, bad := range []string{"", " ", "<html>", "{}", `{"status":1}`, "[1]", `[{"errors":1}]`, `[{"user":{}}`} {
		if _, _, err := ReadErrors([]byte(bad)); err == nil {
			t.Errorf("%q is read", bad)
		}
	}
	entries, _, err := ReadErrors([]byte(`[{"user":null,"errors":[{"code":1,"message":{"a":2}}]},{}]`))
	if err != nil || len(entries) != 2 || entries[0].Findings[0] != (Finding{Code: "1", Message: `{"a":2}`}) ||
		len(entries[1].Findings) != 1 {
		t.Errorf("%+v, %v", entries, err)
	}
}
