package validate

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"muster/schema"
)

// formats are the formats of the embedded schema. All that checks a format asks here.
func formats() map[string]func(any) bool {
	return map[string]func(any) bool{"email": isEmail}
}

// looseEmail is jsonschema's own idea of an address. It accepts
//   - at most 254 bytes in all and 64 before the last @;
//   - as domain, labels of 1 to 63 ASCII letters, digits and hyphens, none of which ends
//     with a hyphen and the first of which does not begin with one; one label is
//     enough, and so are digits. No other alphabet;
//   - as local part, what net/mail reads before that domain: dot-separated atoms, in
//     which everything beyond ASCII is allowed, or a quoted string;
//   - or [IPv4] or [IPv6:…] as domain, and then any local part at all.
//
// It lets white space pass before the local part and before the @.
var looseEmail = jsonschema.Formats["email"]

// isEmail is looseEmail with domains in any alphabet, and without what no mail server takes: white space and control
// characters in a local part that is not quoted, and what cannot be seen.
func isEmail(value any) bool {
	s, ok := value.(string)
	if !ok {
		return true // a matter of type, not of format
	}
	at := strings.LastIndexByte(s, '@')
	if at < 0 || len(s) > 254 || !looseEmail(s[:at+1]+strings.Map(asciiOf, s[at+1:])) {
		return false
	}
	local := s[:at]
	if strings.ContainsFunc(local, isUnseen) {
		return false
	}
	if len(local) >= 2 && local[0] == '"' && local[len(local)-1] == '"' {
		return !strings.ContainsFunc(local, unicode.IsControl)
	}
	return local != "" &&
		!strings.ContainsFunc(local, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) })
}

// asciiOf has a letter of ASCII for what domains in other alphabets are written with.
func asciiOf(r rune) rune {
	if r >= utf8.RuneSelf && unicode.In(r, unicode.L, unicode.N, unicode.M) {
		return 'a'
	}
	return r
}

// isUnseen tells characters that take no room: marks of byte order and direction, joiners,
// soft hyphens. Files that were joined, and texts that were copied from pages, have them.
func isUnseen(r rune) bool { return unicode.Is(unicode.Cf, r) }

// domainFlaw says what keeps the domain of an address from being one on the internet, "" for
// nothing: it has labels, the last of which is letters or begins with xn--. Auth0 does not
// document what its format email takes; checks of addresses in JavaScript commonly ask this.
func domainFlaw(address string) string {
	domain := address[strings.LastIndexByte(address, '@')+1:]
	if strings.HasPrefix(domain, "[") {
		return "is a network address"
	}
	labels := strings.Split(domain, ".")
	last := labels[len(labels)-1]
	switch {
	case len(labels) < 2:
		return "has no dot"
	case slices.ContainsFunc(labels, func(l string) bool {
		return strings.HasPrefix(l, "-") ||
			strings.HasSuffix(l, "-")
	}):
		return "has a hyphen beside a dot"
	case len(last) < 2 || strings.ContainsFunc(strings.Map(asciiOf, last), notLetter) &&
		!strings.HasPrefix(strings.ToLower(last), "xn--"):
		return "does not end as domains do, such as .com"
	}
	return ""
}

func notLetter(r rune) bool { return !('a' <= r|0x20 && r|0x20 <= 'z') }

// addressWarning is for an address that fits the schema, at a place in an attribute; nil for
// nothing.
func addressWarning(at, what, address string) *flaw {
	if wrong := domainFlaw(address); wrong != "" {
		return &flaw{
			"profile/email-domain", at, fmt.Sprintf("%s has a domain that %s: %s", what, wrong,
				schema.Quote(address)),
			"find the address that the user has on the internet",
		}
	}
	sign := strings.LastIndexByte(address, '@')
	const hint = "it stays as the user types it; import one such user first, and see"
	switch {
	case strings.ContainsFunc(address[sign:], beyondASCII):
		return &flaw{
			"profile/email-characters", at, fmt.Sprintf("%s has a domain in another alphabet, which Auth0 likely takes: %s",
				what, schema.Quote(address)), hint,
		}
	case strings.ContainsFunc(address[:sign], isRare):
		return &flaw{
			"profile/email-characters", at, fmt.Sprintf("%s has an emoji or a rare character before the @, which Auth0 may "+
				"refuse: %s", what, schema.Quote(address)), hint,
		}
	}
	return nil
}

func beyondASCII(r rune) bool { return r >= utf8.RuneSelf }

// isRare tells emoji and other symbols beyond ASCII, and what has more than 16 bits: checks in JavaScript commonly know
// no more of Unicode.
func isRare(r rune) bool {
	return r > 0xffff || r >= utf8.RuneSelf && unicode.In(r, unicode.So, unicode.Sk, unicode.Sm, unicode.Co)
}

// plainEmail says that isEmail surely accepts a text, and that its domain is surely no flaw.
// It does not know the rarer of the addresses that isEmail does.
func plainEmail(s []byte) bool {
	at := bytes.IndexByte(s, '@')
	if at < 1 || at > 64 || len(s) > 254 || s[at-1] == '.' {
		return false
	}
	before := byte('.')
	for _, c := range s[:at] {
		if !inLocal[c] && (c != '.' || before == '.') {
			return false
		}
		before = c
	}
	label, letters, dots := 0, 0, 0 // of the label, and before it
	for _, c := range s[at+1:] {
		switch {
		case c == '.' && label > 0:
			label, letters = 0, 0
			dots++
		case inLabel[c] && label < 63 && (c != '-' || label > 0):
			label++
			if c >= 'A' { // among those of a label, a letter
				letters++
			}
		default:
			return false
		}
		if c == '.' && before == '-' {
			return false
		}
		before = c
	}
	return dots > 0 && label > 1 && letters == label
}

var inLocal, inLabel = bytesOf("_+-"), bytesOf("-")

// bytesOf are the ASCII letters, the digits and some more.
func bytesOf(more string) (class [256]bool) {
	for c := range class {
		class[c] = '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z' && c < utf8.RuneSelf ||
			strings.IndexByte(more, byte(c)) >= 0
	}
	return class
}

const (
	blankHint   = "take out the white space around it; muster validate --fix does it"
	addressHint = "an address has a name, one @ and a domain"
)

// isBlank is white space, and what is as invisible.
func isBlank(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\u2060' || r == '\ufeff'
}

func trimBlank(s string) string { return strings.TrimFunc(s, isBlank) }

// emailHint says what to do about a text that is no address.
func emailHint(s string) string {
	at := strings.LastIndexByte(s, '@')
	domain := s[at+1:]
	unseen := strings.IndexFunc(s, isUnseen)
	switch {
	case s == "":
		return "every user needs one: leave the user out, or find the address"
	case s != trimBlank(s) && isEmail(trimBlank(s)):
		return blankHint
	case unseen >= 0:
		r, _ := utf8.DecodeRuneInString(s[unseen:])
		return fmt.Sprintf("take out the character that cannot be seen: %U", r)
	case at < 0:
		return addressHint
	case isEmail(strings.Trim(s, "\"'`‘’‚‛“”„‟«»‹›")):
		return "take away the quotes around it"
	case isEmail(strings.TrimPrefix(s, "mailto:")):
		return "take mailto: away"
	case strings.ContainsAny(s, ",;"):
		return "give one address"
	case strings.HasSuffix(s, ">"):
		return "give the address alone, without name and <>"
	case strings.ContainsFunc(s, unicode.IsSpace) || strings.ContainsFunc(s, unicode.IsControl):
		return "take out the white space"
	case at == 0:
		return "nothing stands before the @"
	case domain == "":
		return "nothing stands after the @"
	case at > 64:
		return "at most 64 characters may stand before the @"
	case len(s) > 254:
		return "an address has at most 254 characters"
	case strings.Contains(s, "..") || strings.HasPrefix(s, ".") || s[at-1] == '.':
		return "dots stand between other characters, one at a time"
	}
	return addressHint
}
