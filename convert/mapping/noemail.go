package mapping

import "muster/schema"

// NoEmail is what is said of a mapping that gives no user an address; nil where it gives one. It is a warning where
// users have another name to log in with: a connection may ask for no address.
func (m *Mapping) NoEmail() *schema.Problem {
	if m.Has("email") {
		return nil
	}
	p := schema.Problem{
		Rule: "mapping/no-email", Severity: schema.Error, Index: -1, Pos: schema.Pos{File: m.File},
		Message: "the mapping gives no user an email address",
		Hint: "say where it comes from: users: {email: COLUMN}; or name the system that the mapping changes: " +
			"extends: SYSTEM",
	}
	if len(m.Fields) > 0 {
		p.Pos = m.Fields[0].pos
	}
	if m.Has("username") || m.Has("phone_number") {
		p.Severity = schema.Warning
		p.Message += ", so that the connection must ask for none: " + schema.SettingNeedsEmail
		p.Hint = "muster connection NAME prints the settings of a connection"
	}
	return &p
}

// Reported is an error that reports a problem of the mapping.
func (m *Mapping) Reported(p schema.Problem) *Error { return &Error{[]schema.Problem{p}, m.texts} }
