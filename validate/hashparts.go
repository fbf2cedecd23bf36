package validate

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"muster/schema"
)

// asOneHash leaves, of all that is wrong with a pbkdf2 hash in parts, one finding with the text to write. Files that
// were written from memory have such: the key in base64, and salt, iterations and digest beside it.
func asOneHash(user any, all []finding) []finding {
	h, _ := valueAt(user, atHash).(map[string]any)
	inner, _ := h["hash"].(map[string]any)
	value, _ := inner["value"].(string)
	if name, _ := h["algorithm"].(string); name != "pbkdf2" || value == "" || strings.Contains(value, "$") {
		return all
	}
	_, salted := h["salt"].(map[string]any)
	if !salted && part([]map[string]any{h, inner}, iterationNames...) == nil {
		return all
	}
	within := func(f finding) bool { return f.pointer == atHash || strings.HasPrefix(f.pointer, atHash+"/") }
	if !slices.ContainsFunc(all, within) {
		return all
	}
	all = slices.DeleteFunc(all, within)
	return append(all, finding{
		rule: "password/pbkdf2", pointer: atHash + "/hash/value", user: user,
		message: "the pbkdf2 hash is in parts, and Auth0 takes it as one text",
		hint: fmt.Sprintf("write hash: {\"value\": \"$pbkdf2-%s$i=%s%s$SALT$HASH\"}, with salt and hash in base64 "+
			"without =, and nothing else beside algorithm",
			digestPart(h, inner), numberPart(h, inner), lengthPart(h, inner, value)),
	})
}

// part is what the first of some names has in the objects of a hash; nil where none of them has it.
func part(objects []map[string]any, names ...string) any {
	for _, o := range objects {
		for name, value := range o {
			if slices.Contains(names, schema.Folded(name)) {
				return value
			}
		}
	}
	return nil
}

// iterationNames are names of the number of iterations, folded.
var iterationNames = []string{"iterations", "iterationcount", "rounds", "cost", "i"}

// digestPart is the digest that a hash in parts names, or DIGEST.
func digestPart(h, inner map[string]any) string {
	name, _ := part([]map[string]any{h, inner}, "digest", "hashalgorithm", "prf", "hashfunction").(string)
	for _, known := range []string{"sha1", "sha224", "sha256", "sha384", "sha512", "md5"} {
		if folded := schema.Folded(name); folded == known || folded == "hmac"+known {
			return known
		}
	}
	return "DIGEST"
}

// numberPart is the number of iterations that a hash in parts names, or N.
func numberPart(h, inner map[string]any) string {
	switch n := part([]map[string]any{h, inner}, iterationNames...).(type) {
	case json.Number:
		return short(string(n))
	case string:
		if n != "" && strings.Trim(n, "0123456789") == "" {
			return short(n)
		}
	}
	return "N"
}

// lengthPart is the parameter l, which a hash of another length than 64 bytes needs.
func lengthPart(h, inner map[string]any, value string) string {
	encoding, _ := part([]map[string]any{inner}, "encoding").(string)
	if encoding == "" {
		encoding = "base64"
		if hexSize([]byte(value)) > 0 {
			encoding = "hex"
		}
	}
	n := (&encoded{value: []byte(value), encoding: []byte(encoding)}).size()
	switch {
	case encoding == "utf8" || n <= 0:
		return ",l=BYTES"
	case n == 64:
		return ""
	}
	return fmt.Sprintf(",l=%d", n)
}
