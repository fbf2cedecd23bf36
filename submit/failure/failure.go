// Package failure is why a run of submit ended, and whose turn it is: one kind of error
// for all the rooms of submit, with texts that are fit to be shown to anybody.
package failure

import (
	"context"
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kind says who has to do something about an error.
type Kind uint8

const (
	// Refused: the data. Users cannot be sent as they are; nothing was sent.
	Refused Kind = iota + 1
	// Usage: what the run was told, such as a connection or credentials. Nothing was
	// sent, or nothing is done that could be wrong.
	Usage
	// Incomplete: it could not be done, or not be known to be done, for all users. What
	// was sent is in the journal, and the run can be resumed.
	Incomplete
	// Undecided: a batch goes on by a decision of the operator only.
	Undecided
)

// Error is why a run ended. Its texts hold no secret and no control character.
type Error struct {
	Kind    Kind
	Op      string // what was being done
	Message string // what happened
	Hint    string // what to do; "" where the message says it all
	Err     error  // for errors.Is; not shown
}

func (e *Error) Error() string {
	if e.Op == "" {
		return e.Message
	}
	return e.Op + ": " + e.Message
}

func (e *Error) Unwrap() error { return e.Err }

// Local is an error of this machine: its disk, mostly.
func Local(op string, err error) error {
	var e *Error
	if err == nil || errors.As(err, &e) {
		return err
	}
	return &Error{Kind: Incomplete, Op: op, Message: Clean(err.Error()), Err: err}
}

// Interrupted is the error of a run whose context ended.
func Interrupted(ctx context.Context) error {
	cause := context.Cause(ctx)
	var e *Error
	if errors.As(cause, &e) {
		return e
	}
	return &Error{Kind: Incomplete, Message: "interrupted", Err: cause}
}

// maxText is what is shown of a text that came from afar. It is no limit of Auth0's:
// its messages are a line, and a page of HTML tells nobody anything.
const maxText = 2048

// Clean makes a text from afar fit to be shown: on one line, short, and with nothing
// that a terminal would act on.
func Clean(s string) string {
	var b strings.Builder
	for _, r := range s {
		if b.Len() >= maxText {
			b.WriteString("…")
			break
		}
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			b.WriteByte(' ')
		case unicode.IsPrint(r) && r != utf8.RuneError:
			b.WriteRune(r)
		default:
			b.WriteString(escape(r))
		}
	}
	return strings.TrimSpace(b.String())
}

func escape(r rune) string {
	const digits = "0123456789abcdef"
	out := []byte(`\u{`)
	for shift := 20; shift >= 0; shift -= 4 {
		if d := r >> shift & 15; d != 0 || len(out) > 3 || shift == 0 {
			out = append(out, digits[d])
		}
	}
	return string(append(out, '}'))
}
