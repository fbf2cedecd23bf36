package validate

import (
	"bytes"
	"fmt"

	"muster/schema/jsontext"
)

// factorFlaws are for mfa_factors that fit the schema.
func factorFlaws(value any) (all []*flaw) {
	items, _ := value.([]any)
	seen := make(map[string]int)
	for i, item := range items {
		factor, _ := item.(map[string]any)
		for kind, inner := range factor {
			object, _ := inner.(map[string]any)
			text, ok := object["value"].(string)
			if kind == "totp" {
				text, ok = object["secret"].(string)
				if ok && !wholeBase32(len(text)) {
					all = append(all, &flaw{
						"mfa/secret", fmt.Sprintf("/%d/totp/secret", i),
						fmt.Sprintf("mfa_factors[%d].totp.secret has %d characters, which is no length of Base32", i, len(text)),
						"was it cut off? Take it from the old system again",
					})
				}
			}
			if kind == "email" && ok {
				if f := addressWarning(fmt.Sprintf("/%d/email/value", i), fmt.Sprintf("mfa_factors[%d].email.value", i),
					text); f != nil {
					all = append(all, f)
				}
			}
			if first, twice := seen[kind+text]; ok && twice {
				all = append(all, &flaw{
					"mfa/same-factor", fmt.Sprintf("/%d", i),
					fmt.Sprintf("mfa_factors[%d] is the same as mfa_factors[%d]", i, first), "leave one out",
				})
			} else {
				seen[kind+text] = i
			}
		}
	}
	return all
}

// wholeBase32 says that bytes can have n characters in unpadded Base32 (RFC 4648).
func wholeBase32(n int) bool { return n%8 != 1 && n%8 != 3 && n%8 != 6 }

// plainFactors says that mfa_factors surely have no flaw.
func plainFactors(raw []byte) bool {
	var seen [10]struct{ kind, value []byte }
	n := 0
	for w := jsontext.ItemsOf(raw, 0); w.Next(); {
		factor := jsontext.ItemsOf(w.Value, 0)
		if !factor.Next() {
			continue
		}
		object := jsontext.ItemsOf(factor.Value, 0)
		object.Next()
		kind := factor.Name
		value, ok := jsontext.Plain(object.Value)
		if !ok || n == len(seen) || string(kind) == `"totp"` && !wholeBase32(len(value)) {
			return false
		}
		for _, s := range seen[:n] {
			if bytes.Equal(s.kind, kind) && bytes.Equal(s.value, value) {
				return false
			}
		}
		seen[n].kind, seen[n].value = kind, value
		n++
	}
	return true
}
