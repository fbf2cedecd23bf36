package emulator

import (
	"encoding/json"
	"strings"
	"unicode/utf8"
)

func (c *checker) email(path string, value json.RawMessage) {
	if c.is("string", path, value) && !isEmail(stringOf(value)) {
		c.add("FORMAT", path, "Object didn't pass validation for format email: "+stringOf(value))
	}
}

var (
	localAtom   = lazily("^[A-Za-z0-9!#$%&'*+\\-/=?^_`{|}~\u00A1-\uFFEF\U00010000-\U0010FFFF]+$")
	localQuoted = lazily(`^"([^"\\\x00-\x1f\x7f]|\\[\x20-\x7e])*"$`)
	domainLabel = lazily("^[A-Za-z0-9\u00A1-\uFFEF]([A-Za-z0-9\\-\u00A1-\uFFEF]*[A-Za-z0-9\u00A1-\uFFEF])?$")
	topLabel    = lazily("^([A-Za-z\u00A1-\uFFEF]{2,}|[xX][nN]--[A-Za-z0-9-]+)$")
)

// isEmail tells an email address: a local part of at most 64 bytes, dotted
// atoms or quoted, and a domain of at least two labels; at most 254 bytes.
func isEmail(s string) bool {
	at := strings.LastIndexByte(s, '@')
	if at < 1 || at > 64 || len(s) > 254 || !utf8.ValidString(s) {
		return false
	}
	local, domain := s[:at], s[at+1:]
	if !localQuoted().MatchString(local) {
		for _, atom := range strings.Split(local, ".") {
			if !localAtom().MatchString(atom) {
				return false
			}
		}
	}
	labels := strings.Split(domain, ".")
	for _, label := range labels {
		if len(label) > 63 || !domainLabel().MatchString(label) {
			return false
		}
	}
	return len(labels) > 1 && topLabel().MatchString(labels[len(labels)-1])
}
