package validate

import (
	"bytes"
	"fmt"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"muster/schema"
	"muster/schema/jsontext"
)

// lengthsOf are the most characters that are documented. Sources: Auth0 docs, User Profile Structure (150);
// Management API, schema of a user (300, 255).
var lengthsOf = map[string]int{
	"given_name": 150, "family_name": 150, "name": 150, "nickname": 300, "user_id": longestID,
}

// longestID is how many characters a user_id has at most. Source: Management API, schema of a user.
const longestID = 255

// textFlaws are for a text of the profile.
func (s *settings) textFlaws(name, text string) []*flaw {
	switch name {
	case "email":
		return []*flaw{addressWarning("", name, text)}
	case "phone_number":
		if isE164([]byte(text)) {
			return nil
		}
		hint := phoneHint(text)
		if text == "" {
			hint = "leave the property out where there is no number"
		}
		return []*flaw{{"profile/phone-number", "", "phone_number is not in E.164 form: " + schema.Quote(text), hint}}
	case "picture":
		if isURL(text) {
			return nil
		}
		hint := "write all of it, with https:// and the host"
		switch bare := trimBlank(text); {
		case text == "":
			hint = "leave the property out where there is no picture"
		case bare != text && isURL(bare):
			hint = blankHint
		case strings.HasPrefix(bare, "data:"):
			hint = "Auth0 may refuse an image in place of its address: give the address, or leave the property out"
		case strings.HasPrefix(bare, "https://") && len(bare) > len("https://"), strings.HasPrefix(bare, "http://") &&
			len(bare) > len("http://"):
			hint = "write %25 for %, %20 for a space, and a host of letters, digits and hyphens with a dot, such as example.com"
		}
		return []*flaw{{"profile/picture", "", "picture is not a URL: " + schema.Quote(text), hint}}
	case "username":
		return s.usernameFlaws(text)
	}
	n := utf8.RuneCountInString(text)
	var all []*flaw
	switch most := lengthsOf[name]; {
	case n == 0:
		return []*flaw{{"profile/empty", "", name + " is empty", "leave the property out where there is no value"}}
	case n > most:
		all = append(all, &flaw{"profile/long", "", fmt.Sprintf("%s has %d characters, and %d is the documented limit", name,
			n, most), "shorten it"})
	}
	if name == "user_id" && strings.ContainsFunc(text, isSpaceOfID) {
		hint := "leave the white space out"
		if bare := strings.TrimFunc(text, isSpaceOfID); !strings.ContainsFunc(bare, isSpaceOfID) && bare != "" {
			hint = "take out the white space around it"
		}
		all = append(all, &flaw{
			"profile/user-id", "", "user_id has white space in it: " + schema.Quote(text),
			hint,
		})
	}
	if name == "user_id" && hasPrefix([]byte(text)) {
		hint := "leave auth0| out; muster validate --fix does it"
		if text == "auth0|" {
			hint = "no id follows it: leave the property out, or find the id"
		}
		all = append(all,
			&flaw{
				"profile/user-id-prefix", "", "user_id begins with auth0|, which Auth0 puts before it: it would have it twice",
				hint,
			})
	}
	return all
}

// isURL says that a text is a URL with a host that has a dot, and without blanks.
func isURL(text string) bool {
	u, err := url.Parse(text)
	return err == nil && u.Scheme != "" && strings.Contains(strings.Trim(u.Hostname(), "."), ".") &&
		!strings.ContainsFunc(text, unicode.IsSpace)
}

// phoneHint says what to do about a text that is not in E.164 form.
func phoneHint(text string) string {
	bare := trimBlank(text)
	plain := plainPhone([]byte(bare))
	switch {
	case isE164([]byte(bare)):
		plain = []byte(bare)
		fallthrough
	case plain != nil:
		return fmt.Sprintf("write %s; muster validate --fix does it", plain)
	case strings.HasPrefix(bare, "+") && hasTrunkZero([]byte(bare)):
		return "write + and country code, then digits alone, without a zero that is dialled in the country alone"
	case len(bare) > 16 && bare[0] == '+' && jsontext.Digits([]byte(bare), 1) == len(bare):
		return fmt.Sprintf("it has %d digits, and no number has more than 15: is it two, or has it an extension?",
			len(bare)-1)
	}
	return "write + and country code, then digits alone: +12125550001"
}

func (s *settings) usernameFlaws(text string) (all []*flaw) {
	n := utf8.RuneCountInString(text)
	if bare := trimBlank(text); n <= schema.LongestUsername && bare != text && bare != "" {
		return []*flaw{{"profile/username", "", "username has white space around it: " + schema.Quote(text), blankHint}}
	}
	address, does := isEmail(text), "does not take"
	if s.EmailAsUsername == schema.Unknown {
		does = "may not take"
	}
	if n <= schema.LongestUsername && address && s.EmailAsUsername != schema.Yes { // one fault, however long
		return []*flaw{{
			"profile/username", "", "username is an email address, which Auth0 " + does + ": " +
				schema.Quote(text),
			"leave username out: users log in with their address",
		}}
	}
	all = s.usernameLengthFlaws(n)
	if s.PhoneAsUsername == schema.No && isE164([]byte(text)) {
		return append(all, &flaw{
			"profile/username", "", "username is a phone number, which the connection does not take: " + schema.Quote(text),
			"leave username out, or change " + schema.SettingAllowedTypes,
		})
	}
	if !address && strings.ContainsFunc(text, func(r rune) bool { return r >= utf8.RuneSelf || !inUsername[r] }) {
		all = append(all, &flaw{
			"profile/username", "", "username has characters that Auth0 " + does + ": " + schema.Quote(text),
			"ASCII letters, digits and @^$!-#.+'~_` are allowed; where the connection has no usernames, leave them out",
		})
	}
	return all
}

// usernameLengthFlaws are for a username of n characters.
func (s *settings) usernameLengthFlaws(n int) []*flaw {
	least, most := s.usernameLength()
	takes := "the connection takes %d (" + s.UsernameLengthBy + ")"
	hint := fmt.Sprintf("shorten it, or let the connection take up to %d", schema.LongestUsername)
	if s.UsernameMost == 0 {
		takes = "a connection takes %d unless it is set otherwise, which is not known here"
		hint = "say what the connection takes with --username-length, or have it asked with --connection NAME"
	}
	switch {
	case n == 0:
		return []*flaw{{"profile/empty", "", "username is empty", "leave the property out where there is no value"}}
	case n > schema.LongestUsername:
		return []*flaw{{
			"profile/too-long", "", fmt.Sprintf("username has %d characters, and no connection takes more than %d", n,
				schema.LongestUsername),
			"shorten it",
		}}
	case n > most:
		return []*flaw{{"profile/long", "", fmt.Sprintf("username has %d characters, and "+takes, n, most), hint}}
	case n < least:
		return []*flaw{{
			"profile/short", "", fmt.Sprintf("username has %d characters, and the connection wants %d (%s)", n, least,
				s.UsernameLengthBy),
			"lengthen it, or let the connection take shorter ones",
		}}
	}
	return nil
}

// isSpaceOfID tells what an id may not hold: \s of JavaScript. Source: Management API, schema of a user.
func isSpaceOfID(r rune) bool { return unicode.IsSpace(r) && r != '\u0085' || r == '\ufeff' }

// plainID reports whether an id in quotes is surely one, without white space and as long as one is.
func plainID(raw []byte) bool {
	if len(raw) < 3 || len(raw)-2 > longestID || hasPrefix(raw[1:]) {
		return false
	}
	for _, c := range raw {
		if c <= ' ' || c >= utf8.RuneSelf || c == '\\' {
			return false
		}
	}
	return true
}

// hasPrefix says that an id has what Auth0 puts before it.
func hasPrefix(id []byte) bool { return bytes.HasPrefix(id, []byte("auth0|")) }

// inUsername are the characters of a username. Source: Auth0 docs, Adding Username for
// Database Connections.
var inUsername = bytesOf("@^$!-#.+'~_`")

// plainUsername says that a name has no other characters and is surely no address.
func plainUsername(s []byte) bool {
	for _, c := range s {
		if !inUsername[c] || c == '@' {
			return false
		}
	}
	return true
}

// isE164 is ^\+[0-9]{1,15}$.
func isE164(s []byte) bool {
	if len(s) < 2 || len(s) > 16 || s[0] != '+' {
		return false
	}
	return jsontext.Digits(s, 1) == len(s)
}

// fits says that a text in quotes has surely from 1 to most characters. Escapes make it
// seem longer, and are never empty.
func fits(raw []byte, most int) bool {
	n := len(raw) - 2
	if n > most && n <= 4*most && bytes.IndexByte(raw, '\\') < 0 {
		n = utf8.RuneCount(raw) - 2
	}
	return 1 <= n && n <= most
}

// inURL are the characters that a URL has, without those that need a closer look.
var inURL = bytesOf("-._~/?#@!$&'()*+,;=")

// plainURL says that a text in quotes is surely a URL with a host. A slash may be escaped,
// as PHP does.
func plainURL(raw []byte) bool {
	rest, ok := raw[1:], false
	for _, scheme := range [...]string{"https:", "http:"} {
		if bytes.HasPrefix(rest, []byte(scheme)) {
			rest, ok = rest[len(scheme):], true
			break
		}
	}
	if !ok {
		return false
	}
	for range 2 {
		if len(rest) > 0 && rest[0] == '\\' {
			rest = rest[1:]
		}
		if len(rest) == 0 || rest[0] != '/' {
			return false
		}
		rest = rest[1:]
	}
	if len(rest) < 2 || !inLabel[rest[0]] {
		return false
	}
	host := 0
	for host < len(rest) && (inLabel[rest[host]] || rest[host] == '.') {
		host++
	}
	if dot := bytes.IndexByte(rest[:host], '.'); dot < 0 || dot == host-1 {
		return false
	}
	for rest = rest[host:]; len(rest) > 1; rest = rest[1:] {
		if c := rest[0]; !inURL[c] && (c != '\\' || rest[1] != '/') || c == '@' {
			return false
		}
	}
	return true
}

// Sources: Auth0 docs, User Profile Structure (10 KB a profile); Bulk User Imports (500 KB
// a file, the form around the users included, for which submit takes less than 1000 bytes).
const (
	mostProfile = 10 << 10
	mostFile    = 499_000
)

// mostDecoded is how many bytes of a user are held to the schema. Decoding takes twenty times as many; of one who is
// larger than four files, that is what is told.
const mostDecoded = 4 * mostFile

// sizeProblem is for a user of more bytes than a profile is meant to have.
func sizeProblem(r schema.Record) schema.Problem {
	p := schema.Problem{
		Index: r.Index, Rule: "profile/oversized", Severity: schema.Warning,
		Message: fmt.Sprintf("the user has %d bytes, and a profile is meant to have %d at most", len(r.Bytes), mostProfile),
		Hint:    "keep what is large in a database of your own, under the user's id",
	}
	if len(r.Bytes) > mostFile {
		p.Rule, p.Severity = "profile/larger-than-a-file", schema.Error
		p.Message = fmt.Sprintf("the user has %d bytes, and a whole import file has room for %d", len(r.Bytes), mostFile)
	}
	return p
}
