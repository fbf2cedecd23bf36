// Package phone reads phone numbers as people write them, and writes them in E.164:
// + and digits alone.
//
// What it knows of the world's numbering plans is in plans.tsv, whose facts are those
// of libphonenumber's metadata. A number is good where its length is one of its plan;
// whether somebody answers, nobody can know.
package phone

import (
	"errors"
	"strconv"
	"unicode"
	"unicode/utf8"
)

// What is wrong with a number. None of them quotes it.
var (
	ErrNoRegion  = errors.New("has no country code")
	ErrLetters   = errors.New("holds more than one phone number, an extension or letters")
	ErrCountry   = errors.New("begins with a country code that does not exist")
	ErrTooShort  = errors.New("has too few digits")
	ErrTooLong   = errors.New("has too many digits")
	ErrNoNumber  = errors.New("holds no digits")
	ErrBadLength = errors.New("has a number of digits that its country does not use")
)

const (
	most   = 40 // digits that are looked at
	longSN = 15 // digits of an E.164 number, country code included
)

// Known reports whether a region, as ISO 3166 names it, has a numbering plan.
func Known(region string) bool { return byRegion(region) != nil }

// Append reads a number and appends it in E.164. Region is that of numbers without a
// country code; "" takes none of them.
func Append(dst, text []byte, region string) ([]byte, error) {
	start := len(dst)
	all, plus, err := normal(dst, text)
	if err != nil {
		return dst, err
	}
	digits := all[start:]
	var home, plan *plan
	if region != "" {
		home = byRegion(region)
	}
	if !plus && home != nil {
		if rest := home.withoutIDD(digits); rest != nil {
			digits, plus = rest, true
		}
	}
	switch {
	case plus:
		if plan, digits = byCode(digits); plan == nil {
			return dst, ErrCountry
		}
	case home == nil:
		return dst, ErrNoRegion
	default:
		plan = home
		if rest := home.withoutCode(digits); rest != nil {
			digits = rest
		}
	}
	plan, digits, err = plan.national(digits)
	if err != nil {
		return dst, err
	}
	// The number is written behind the digits as they came, then moved over them.
	number := len(all)
	all = append(append(all, '+'), plan.code...)
	all = append(all, digits...)
	return append(all[:start], all[number:]...), nil
}

// national is a number as its country has it, without what is dialled before it there, and the plan of all that have
// the country code. The error is that of its length.
func (p *plan) national(digits []byte) (*plan, []byte, error) {
	rest := p.withoutPrefix(digits)
	if p.possible(len(rest)) || len(rest) > p.longest() {
		digits = rest
	}
	if !p.main { // regions share lengths where they share a code
		code, _ := strconv.Atoi(p.code)
		p = world().codes[code]()
	}
	switch n := len(digits); {
	case p.possible(n) && n+len(p.code) <= longSN:
		return p, digits, nil
	case n < p.shortest():
		return p, digits, ErrTooShort
	case n > p.longest() || n+len(p.code) > longSN:
		return p, digits, ErrTooLong
	}
	return p, digits, ErrBadLength
}

// Check returns the error of Append for a number with a plus. Of one that is plus and digits alone it is known soon.
func Check(text []byte) error {
	if len(text) < 2 || text[0] != '+' || len(text) > most || !areDigits(text[1:]) {
		_, err := Append(nil, text, "")
		return err
	}
	plan, digits := byCode(text[1:])
	switch {
	case plan == nil:
		return ErrCountry
	case plan.possible(len(digits)) && len(digits)+len(plan.code) <= longSN:
		return nil
	}
	_, _, err := plan.national(digits)
	return err
}

func areDigits(text []byte) bool {
	for _, c := range text {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

// normal appends the digits of a number, and reports whether a plus stands before them.
func normal(dst, text []byte) (digits []byte, plus bool, err error) {
	if len(text) > 4 && string(text[:4]) == "tel:" {
		text = text[4:]
	}
	start := len(dst)
	for len(text) > 0 {
		r, n := utf8.DecodeRune(text)
		text = text[n:]
		switch {
		case '0' <= r && r <= '9':
			dst = append(dst, byte(r))
		case r == '+' || r == '＋':
			if plus || len(dst) > start {
				return dst, plus, ErrLetters
			}
			plus = true
		case unicode.IsDigit(r):
			dst = append(dst, byte('0'+digit(r)))
		case r == ' ', r == '-', r == '.', r == '(', r == ')', r == '/', r == '[', r == ']', r == '\t', r == '~',
			unicode.Is(unicode.Dash, r), unicode.Is(unicode.Zs, r), unicode.Is(unicode.Cf, r):
		default:
			return dst, plus, ErrLetters
		}
		if len(dst)-start == most {
			return dst, plus, ErrTooLong
		}
	}
	if len(dst) == start {
		return dst, plus, ErrNoNumber
	}
	return dst, plus, nil
}

// digit is the value of a decimal digit of any script: they stand in tens, in order.
func digit(r rune) rune {
	zero := r
	for unicode.IsDigit(zero-1) && r-zero < 9 {
		zero--
	}
	return r - zero
}
