package password

import (
	"fmt"
	"strings"
)

// A formula is how a program made its hashes, in words: sha1(salt + password). It names
// schemes that have no name of their own.
//
//	md4 md5 sha1 sha256 sha512      DIGEST(terms)
//	bcrypt                          bcrypt(terms)
//	hmac-DIGEST                     hmac-sha256(terms of the key, password)
//	pbkdf2-DIGEST                   pbkdf2-sha256(password, terms of the salt, iterations)
//	scrypt                          scrypt(password, terms of the salt, N, r, p)
//
// A term is password, salt, username, pepper, 'text', or one of them in a function:
// utf16le(password), lower(username), hex(salt) and base64(salt), which are the bytes that
// the salt says in hex or base64. The iterations of pbkdf2 may be left out: then they are
// in a column.
type formula struct {
	algorithm string // as Auth0 names it
	digest    string // of hmac and pbkdf2
	utf16     bool
	position  string // of terms; prefix where there are none
	terms     []term // salt, or key of an HMAC

	iterations int // 0 for those of the row
	n, r, p    int
}

// term is a piece of the salt.
type term struct {
	part     byte   // 's'alt, 'u'sername, 'p'epper, 0 for text
	function string // hex, base64, lower or none
	text     []byte
}

// parseFormula reads a formula, and tells what of it Auth0 has no words for.
func parseFormula(source string) (*formula, error) {
	name, rest, ok := strings.Cut(strings.TrimSpace(source), "(")
	rest, closed := strings.CutSuffix(strings.TrimSpace(rest), ")")
	if !ok || !closed {
		return nil, fmt.Errorf("a formula is written like sha1(salt + password)")
	}
	f := &formula{algorithm: strings.TrimSpace(name)}
	arguments, err := cutOutside(rest, ',')
	if err != nil {
		return nil, err
	}
	kind, digest, _ := strings.Cut(f.algorithm, "-")
	switch kind {
	case "hmac", "pbkdf2":
		f.algorithm, f.digest = kind, lowerDigest([]byte(digest))
		if f.digest == "" {
			return nil, fmt.Errorf("%s has no digest %q that Auth0 knows", kind, digest)
		}
	}
	switch {
	case f.algorithm == "bcrypt" && len(arguments) == 1, digestFamily(f.algorithm) != Untranslated && len(arguments) == 1:
		return f, f.concatenation(arguments[0])
	case f.algorithm == "hmac" && len(arguments) == 2:
		if err := f.password(arguments[1]); err != nil {
			return nil, err
		}
		f.terms, err = parseTerms(arguments[0])
		return f, err
	case f.algorithm == "pbkdf2" && (len(arguments) == 2 || len(arguments) == 3):
		if len(arguments) == 3 {
			if f.iterations, err = count(arguments[2]); err != nil {
				return nil, err
			}
		}
	case f.algorithm == "scrypt" && len(arguments) == 5:
		for i, to := range []*int{&f.n, &f.r, &f.p} {
			if *to, err = count(arguments[2+i]); err != nil {
				return nil, err
			}
		}
		if r := checkScrypt(f.n, f.r, f.p, 1); r != nil {
			return nil, r
		}
	default:
		return nil, fmt.Errorf(
			"%s with %d arguments is none of md4, md5, sha1, sha256, sha512, bcrypt (terms), hmac-DIGEST (key, password), "+
				"pbkdf2-DIGEST (password, salt, iterations), scrypt (password, salt, N, r, p)", f.algorithm, len(arguments))
	}
	if err := f.password(arguments[0]); err != nil {
		return nil, err
	}
	if f.utf16 {
		return nil, fmt.Errorf("whether Auth0 encodes passwords for %s is not documented", f.algorithm)
	}
	f.terms, err = parseTerms(arguments[1])
	return f, err
}

func count(s string) (int, error) {
	n, ok := number([]byte(strings.TrimSpace(s)))
	if !ok || n < 1 {
		return 0, fmt.Errorf("%q is not a number of rounds", strings.TrimSpace(s))
	}
	return n, nil
}

// password reads what must be the password.
func (f *formula) password(s string) error {
	switch s = strings.TrimSpace(s); s {
	case "password":
	case "utf16le(password)":
		f.utf16 = true
	default:
		return fmt.Errorf("Auth0 takes the password itself there, and no %q", s)
	}
	return nil
}

// concatenation reads terms with the password at one end.
func (f *formula) concatenation(s string) error {
	pieces, err := cutOutside(s, '+')
	if err != nil {
		return err
	}
	at := -1
	for i, piece := range pieces {
		if strings.Contains(piece, "password") && !strings.HasPrefix(strings.TrimSpace(piece), "'") {
			if at >= 0 {
				return fmt.Errorf("the password stands there twice, which Auth0 cannot do")
			}
			at = i
		}
	}
	if at < 0 {
		return fmt.Errorf("there is no password in it")
	}
	if at > 0 && at < len(pieces)-1 {
		return fmt.Errorf("there is text on both sides of the password; Auth0's salt stands on one")
	}
	if err := f.password(pieces[at]); err != nil {
		return err
	}
	if f.utf16 && f.algorithm == "bcrypt" {
		return fmt.Errorf("whether Auth0 encodes passwords for bcrypt is not documented")
	}
	f.position = "prefix"
	if at == 0 && len(pieces) > 1 {
		f.position = "suffix"
	}
	for i, piece := range pieces {
		if i == at {
			continue
		}
		t, err := parseTerm(piece)
		if err != nil {
			return err
		}
		f.terms = append(f.terms, t)
	}
	return nil
}

func parseTerms(s string) (terms []term, err error) {
	pieces, err := cutOutside(s, '+')
	if err != nil {
		return nil, err
	}
	for _, piece := range pieces {
		t, err := parseTerm(piece)
		if err != nil {
			return nil, err
		}
		terms = append(terms, t)
	}
	return terms, nil
}

func parseTerm(s string) (t term, err error) {
	s = strings.TrimSpace(s)
	if text, quoted := strings.CutPrefix(s, "'"); quoted {
		t.text = []byte(strings.TrimSuffix(text, "'"))
		return t, nil
	}
	name := s
	if function, argument, found := strings.Cut(s, "("); found {
		t.function, name = strings.TrimSpace(function), strings.TrimSpace(strings.TrimSuffix(argument, ")"))
	}
	switch name {
	case "salt", "username", "pepper":
		t.part = name[0]
	default:
		return t, fmt.Errorf("%q is none of password, salt, username, pepper and 'text'; Auth0 hashes once", s)
	}
	switch t.function {
	case "", "hex", "base64":
	case "lower":
		if t.part != 'u' {
			return t, fmt.Errorf("lower is for the user name")
		}
	default:
		return t, fmt.Errorf("%q is none of utf16le, lower, hex and base64; Auth0 hashes once", t.function)
	}
	return t, nil
}

// cutOutside cuts at a separator that stands in no quotes and no parentheses.
func cutOutside(s string, separator byte) (pieces []string, err error) {
	depth, quoted, start := 0, false, 0
	for i := range len(s) {
		switch c := s[i]; {
		case c == '\'':
			quoted = !quoted
		case quoted:
		case c == '(':
			depth++
		case c == ')':
			depth--
		case c == separator && depth == 0:
			pieces = append(pieces, s[start:i])
			start = i + 1
		}
	}
	if depth != 0 || quoted {
		return nil, fmt.Errorf("a parenthesis or a quote is not closed")
	}
	return append(pieces, s[start:]), nil
}
