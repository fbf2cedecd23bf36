package emulator

import "encoding/json"

// mask stands for a secret, as at Auth0.
var mask = json.RawMessage(`"*****"`)

// redact is a user as /errors echoes it: as it was provided, with hashes,
// salts, keys and one-time-password secrets masked. A secret in the wrong
// place (a hash given as a string, say) is masked as well.
func redact(raw json.RawMessage) json.RawMessage {
	u := parseObject(raw)
	if u == nil {
		return raw
	}
	for i, m := range u {
		switch m.key {
		case "password_hash":
			u[i].value = mask
		case "custom_password_hash":
			u[i].value = maskStrings(m.value, harmless)
		case "mfa_factors":
			u[i].value = redactFactors(m.value)
		}
	}
	return u.bytes()
}

// redactFactors leaves the values of phone and email factors to be seen.
func redactFactors(raw json.RawMessage) json.RawMessage {
	if kindOf(raw) != "array" {
		return maskStrings(raw, nobody)
	}
	var factors []json.RawMessage
	for _, factor := range parseArray(raw) {
		o := parseObject(factor)
		for i, m := range o {
			if m.key != "phone" && m.key != "email" {
				o[i].value = maskStrings(m.value, nobody)
			}
		}
		if o == nil {
			factors = append(factors, maskStrings(factor, nobody))
			continue
		}
		factors = append(factors, o.bytes())
	}
	if factors == nil {
		return raw
	}
	return encode(factors)
}

func nobody(string) bool { return false }

// harmless are the keys of custom_password_hash whose values tell no secret.
func harmless(key string) bool {
	switch key {
	case "algorithm", "encoding", "digest", "position", "keylen", "cost", "blockSize", "parallelization":
		return true
	}
	return false
}

// maskStrings masks every string and number within raw, except the values of
// spared keys.
func maskStrings(raw json.RawMessage, spare func(key string) bool) json.RawMessage {
	switch kindOf(raw) {
	case "string", "number":
		return mask
	case "array":
		items := []json.RawMessage{}
		for _, item := range parseArray(raw) {
			items = append(items, maskStrings(item, spare))
		}
		return encode(items)
	case "object":
		o := parseObject(raw)
		for i, m := range o {
			if kind := kindOf(m.value); !spare(m.key) || kind == "object" || kind == "array" {
				o[i].value = maskStrings(m.value, spare)
			}
		}
		return o.bytes()
	}
	return raw
}
