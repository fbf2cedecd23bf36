package submit

import "muster/submit/failure"

// Error is why a run ended. Its texts hold no secret and no control character.
type Error = failure.Error

// Kind says who has to do something about an error.
type Kind = failure.Kind

// The kinds of errors.
const (
	// Refused: the data. Users cannot be sent as they are; nothing was sent.
	Refused = failure.Refused
	// Usage: what the run was told, such as a connection or credentials. No user was sent.
	Usage = failure.Usage
	// Incomplete: it could not be done, or not be known to be done, for all users. The run
	// can be resumed.
	Incomplete = failure.Incomplete
	// Undecided: a batch goes on by a decision of the operator only.
	Undecided = failure.Undecided
)
