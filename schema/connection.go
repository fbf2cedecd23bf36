package schema

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Connection is what Auth0 says of a connection, as far as it decides which users it takes. Its JSON has the form of
// Auth0's own, and nothing of the rest: options may hold scripts that log users in, and the credentials of a database.
// Source: Auth0 Management API, "Get a connection".
type Connection struct {
	ID       string `json:"id,omitempty"`       // con_ and 16 alphanumerics
	Name     string `json:"name,omitempty"`     // unique in its tenant
	Strategy string `json:"strategy,omitempty"` // "auth0" is a database; "" is unknown
	// Options are nil where they are unknown: Auth0 leaves them out of its answer to a token without the scope
	// read:connections_options. What is missing in them has its default.
	Options *Options `json:"options,omitempty"`
	// EnabledClients are applications that have the connection enabled, not always all of them. Nil is unknown.
	EnabledClients []string `json:"enabled_clients,omitzero"`
}

// DatabaseStrategy is that of the connections that users can be imported into.
const DatabaseStrategy = "auth0"

// Options are the options of a database connection that decide which users it takes.
type Options struct {
	RequiresUsername *bool       `json:"requires_username,omitempty"`
	Validation       *Validation `json:"validation,omitempty"`
	Attributes       *Attributes `json:"attributes,omitempty"` // of Flexible Identifiers; nil where it has none
	ImportMode       bool        `json:"import_mode,omitempty"`
	CustomDatabase   bool        `json:"enabledDatabaseCustomization,omitempty"`
}

// Validation is what a connection without Flexible Identifiers asks of a username.
type Validation struct {
	Username *Length `json:"username,omitempty"`
}

// Length is how many characters something has; 0 is the default.
type Length struct {
	Min int `json:"min,omitempty"`
	Max int `json:"max,omitempty"`
}

// Attributes are what users of a connection with Flexible Identifiers can be known by.
type Attributes struct {
	Email    *Attribute `json:"email,omitempty"`
	Phone    *Attribute `json:"phone_number,omitempty"`
	Username *Attribute `json:"username,omitempty"`
}

// Attribute is one of them.
type Attribute struct {
	Identifier *struct {
		Active bool `json:"active"`
	} `json:"identifier,omitempty"`
	ProfileRequired *bool `json:"profile_required,omitempty"` // each user has one
	Unique          *bool `json:"unique,omitempty"`           // no two users have the same
	Validation      *struct {
		MinLength    int `json:"min_length,omitempty"` // characters; 0 is the default
		MaxLength    int `json:"max_length,omitempty"`
		AllowedTypes *struct {
			Email bool `json:"email"`
			Phone bool `json:"phone_number"`
		} `json:"allowed_types,omitempty"`
	} `json:"validation,omitempty"` // of a username
}

// Characters of a username. Source: Auth0 docs, "Adding Username for Database Connections".
const (
	ShortestUsername = 1   // by default
	DefaultUsername  = 15  // at most, by default
	LongestUsername  = 128 // that any connection takes
)

// WithUsernameLength returns the connection with options, in which usernames have from least to most characters.
func (c Connection) WithUsernameLength(least, most int) Connection {
	var o Options
	if c.Options != nil {
		o = *c.Options
	}
	o.Validation = &Validation{&Length{least, most}}
	if o.Attributes != nil && o.Attributes.Username != nil {
		all, name := *o.Attributes, *o.Attributes.Username
		name.Validation = nil
		all.Username, o.Attributes = &name, &all
	}
	c.Options = &o
	return c
}

// Fact is whether something is so; its zero value is that nobody said.
type Fact uint8

const (
	Unknown Fact = iota
	No
	Yes
)

func factOf(b *bool, otherwise Fact) Fact {
	switch {
	case b == nil:
		return otherwise
	case *b:
		return Yes
	}
	return No
}

// Settings are what decides whether a connection takes a user, in one form for all kinds of connection. The zero value
// knows nothing.
type Settings struct {
	NeedsEmail, NeedsUsername, NeedsPhone Fact
	UniqueEmails                          Fact
	Usernames                             Fact // users may have one
	EmailAsUsername, PhoneAsUsername      Fact // a username may have the form of one
	UsernameLeast, UsernameMost           int  // characters; 0 is unknown

	// What the settings are called where somebody can change them.
	UsernameNeededBy, UsernameLengthBy string
}

// Names of settings.
const (
	SettingNeedsEmail   = "options.attributes.email.profile_required"
	SettingUniqueEmails = "options.attributes.email.unique"
	SettingNeedsPhone   = "options.attributes.phone_number.profile_required"
	SettingAllowedTypes = "options.attributes.username.validation.allowed_types"
)

// Settings returns what is known of the connection. Where options are, what they leave out has its default; of an
// address alone it stays unknown whether a connection needs it that has attributes and not that one. Source of the
// defaults: Auth0 docs, "Flexible Identifiers and Attributes", and "Adding Username for Database Connections".
func (c Connection) Settings() Settings {
	o := c.Options
	if o == nil {
		return Settings{}
	}
	needed := factOf(o.RequiresUsername, No)
	s := Settings{
		NeedsEmail: Yes, NeedsUsername: needed, NeedsPhone: No, UniqueEmails: Yes, Usernames: needed,
		EmailAsUsername: No, UsernameLeast: ShortestUsername, UsernameMost: DefaultUsername,
		UsernameNeededBy: "options.requires_username", UsernameLengthBy: "options.validation.username",
	}
	if v := o.Validation; v != nil && v.Username != nil {
		s.length(v.Username.Min, v.Username.Max)
	}
	if o.Attributes != nil {
		s.flexible(*o.Attributes)
	}
	return s
}

// flexible takes up the settings of attributes.
func (s *Settings) flexible(a Attributes) {
	s.NeedsEmail = Unknown
	if a.Email != nil {
		s.NeedsEmail = factOf(a.Email.ProfileRequired, Yes)
		s.UniqueEmails = factOf(a.Email.Unique, Yes)
	}
	if a.Phone != nil {
		s.NeedsPhone = factOf(a.Phone.ProfileRequired, No)
	}
	if a.Username == nil {
		return
	}
	s.Usernames = Yes
	if s.NeedsUsername != Yes {
		s.NeedsUsername = factOf(a.Username.ProfileRequired, No)
		s.UsernameNeededBy = "options.attributes.username.profile_required"
	}
	if v := a.Username.Validation; v != nil {
		s.length(v.MinLength, v.MaxLength)
		s.UsernameLengthBy = "options.attributes.username.validation"
		if v.AllowedTypes != nil {
			s.EmailAsUsername = factOf(&v.AllowedTypes.Email, No)
			s.PhoneAsUsername = factOf(&v.AllowedTypes.Phone, No)
		}
	}
}

func (s *Settings) length(least, most int) {
	if least > 0 {
		s.UsernameLeast = least
	}
	if most > 0 {
		s.UsernameMost = most
	}
}

// Refusal says why no user at all can be imported into the connection, and what to do; "" where nothing known keeps
// them out. Source: Auth0 Management API, "Create import users job", causes of a 400.
func (c Connection) Refusal() (why, hint string) {
	switch {
	case c.Strategy != "" && c.Strategy != DatabaseStrategy:
		return "it is no database connection but " + Quote(c.Strategy), "users can be imported into database connections only"
	case c.Options != nil && c.Options.CustomDatabase && !c.Options.ImportMode:
		return "it is a custom database without import mode (options.import_mode)",
			"turn on Import Users to Auth0 in the connection's settings, or take another connection"
	case c.EnabledClients != nil && len(c.EnabledClients) == 0:
		return "no application has it enabled (enabled_clients)",
			"enable it for an application: Applications, in the connection's settings"
	}
	return "", ""
}

// ReadConnections reads connections from JSON: an object or an array of objects, in the form of Auth0's answers, pages
// of them among it, or of muster connection. What else stands in it is ignored. Its error is a *ConnectionError.
func ReadConnections(name string, text []byte) ([]Connection, error) {
	list := bytes.TrimPrefix(text, []byte("\ufeff"))
	start := len(list) - len(text) // of the text in what is read
	var page struct{ Connections json.RawMessage }
	if json.Unmarshal(list, &page) == nil && bytes.HasPrefix(page.Connections, []byte("[")) {
		start = -bytes.Index(text, page.Connections)
		list = page.Connections
	}
	if !bytes.HasPrefix(bytes.TrimSpace(list), []byte("[")) {
		list = slices.Concat([]byte("["), list, []byte("]"))
		start++
	}
	at := func(offset int, message string) error {
		before := text[:max(0, min(offset-start, len(text)))]
		pos := Pos{File: name, Line: 1 + bytes.Count(before, []byte("\n"))}
		pos.Column = len(before) - bytes.LastIndexByte(before, '\n')
		return &ConnectionError{pos, message}
	}
	var all []Connection
	var fields []map[string]json.RawMessage
	err := json.Unmarshal(list, &all)
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return nil, at(int(syntax.Offset)-1, "it is not JSON: "+syntax.Error())
	case errors.As(err, &kind) && kind.Field == "":
		return nil, at(int(kind.Offset)-1, "a connection is a JSON object, and no "+strings.Fields(kind.Value)[0])
	case errors.As(err, &kind):
		return nil, at(int(kind.Offset)-1, fmt.Sprintf("%s cannot be a %s", kind.Field, strings.Fields(kind.Value)[0]))
	case err != nil:
		return nil, at(start, err.Error())
	case len(all) == 0:
		return nil, at(start, "it holds no connection")
	}
	json.Unmarshal(list, &fields) // which are objects
	for i, c := range all {
		if wrong := c.wrong(fields[i]); wrong != "" {
			return nil, at(start, wrong)
		}
	}
	return all, nil
}

// wrong says what cannot be in a connection; "" for nothing.
func (c Connection) wrong(fields map[string]json.RawMessage) string {
	for _, old := range []string{"username_min", "username_max", "custom_database", "disabled", "import_mode"} {
		if fields[old] != nil {
			return old + " is no property of a connection: settings stand in options, as GET /api/v2/connections/{id} " +
				"answers them"
		}
	}
	if !slices.ContainsFunc([]string{"id", "name", "strategy", "options"},
		func(n string) bool { return fields[n] != nil }) {
		var message string
		if json.Unmarshal(fields["message"], &message); fields["statusCode"] != nil && message != "" {
			return "it is no connection but an error of Auth0: " + message
		}
		return "it is no connection: it has no id, name, strategy or options"
	}
	if s := c.Settings(); s.UsernameLeast > s.UsernameMost || s.UsernameMost > LongestUsername || s.UsernameLeast < 0 {
		return fmt.Sprintf("usernames of %d to %d characters: a connection takes 1 to %d (%s)", s.UsernameLeast,
			s.UsernameMost, LongestUsername, s.UsernameLengthBy)
	}
	return ""
}

// ConnectionError is what is wrong with the JSON of a connection.
type ConnectionError struct {
	Pos     Pos
	Message string
}

func (e *ConnectionError) Error() string { return e.Pos.String() + ": " + e.Message }
