package emulator

import (
	"encoding/json"
	"net/netip"
	"strings"
	"unicode/utf8"
)

func (c *checker) email(path string, value json.RawMessage) {
	if !c.is("string", path, value) {
		return
	}
	text := stringOf(value)
	if !isAddress(text) || c.strict && !isEmail(text) {
		c.add("FORMAT", path, "Object didn't pass validation for format email: "+text)
	}
}

var (
	localAtom   = lazily("^[A-Za-z0-9!#$%&'*+\\-/=?^_`{|}~\u00A1-\U0010FFFF]+$")
	commonAtom  = lazily("^[A-Za-z0-9!#$%&'*+\\-/=?^_`{|}~\u00A1-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF]+$")
	localQuoted = lazily(`^"([^"\\\x00-\x1f\x7f]|\\[\x20-\x7e])*"$`)
	domainLabel = lazily("^[A-Za-z0-9\u00A1-\uFFEF]([A-Za-z0-9\\-\u00A1-\uFFEF]*[A-Za-z0-9\u00A1-\uFFEF])?$")
	topLabel    = lazily("^([A-Za-z\u00A1-\uFFEF]{2,}|[xX][nN]--[A-Za-z0-9-]+)$")
	anyLabel    = lazily("^[A-Za-z0-9\\-\u00A1-\uFFEF]{1,63}$")
)

// isAddress reports whether a text has the form of an email address: a local
// part of at most 64 bytes, dotted atoms or quoted, and the name of a host or a
// network address in brackets; at most 254 bytes.
func isAddress(s string) bool {
	at := strings.LastIndexByte(s, '@')
	if at < 1 || at > 64 || len(s) > 254 || !utf8.ValidString(s) {
		return false
	}
	local, domain := s[:at], s[at+1:]
	if literal, ok := strings.CutPrefix(domain, "["); ok {
		literal, ok = strings.CutSuffix(literal, "]")
		_, err := netip.ParseAddr(strings.TrimPrefix(literal, "IPv6:"))
		return ok && err == nil
	}
	if local[0] != '"' || !localQuoted().MatchString(local) {
		for atom := range strings.SplitSeq(local, ".") {
			if !simple(atom) && !localAtom().MatchString(atom) {
				return false
			}
		}
	}
	for label := range strings.SplitSeq(domain, ".") {
		if !simple(label) && !anyLabel().MatchString(label) {
			return false
		}
	}
	return true
}

// simple reports whether a part of an address is of few letters and digits and nothing else, as most
// are: no pattern needs to be asked.
func simple(part string) bool {
	for i := range len(part) {
		if c := part[i]; (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') {
			return false
		}
	}
	return part != "" && len(part) <= 63
}

// isEmail reports whether a text is an address that mail reaches by the
// internet: its domain has two labels at least, and ends as domains there do,
// and before it stands no emoji, nor what else has more than 16 bits.
// That Auth0 asks for it is inferred: its checker commonly does.
func isEmail(s string) bool {
	if !isAddress(s) {
		return false
	}
	at := strings.LastIndexByte(s, '@')
	if s[0] != '"' {
		for atom := range strings.SplitSeq(s[:at], ".") {
			if !commonAtom().MatchString(atom) {
				return false
			}
		}
	}
	labels := strings.Split(s[at+1:], ".")
	for _, label := range labels {
		if !domainLabel().MatchString(label) {
			return false
		}
	}
	return len(labels) > 1 && topLabel().MatchString(labels[len(labels)-1])
}
