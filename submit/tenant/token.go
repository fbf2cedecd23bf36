package tenant

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"muster/submit/failure"
)

// Secret is a text that no way of printing shows. The text is behind a pointer, so
// that even a struct that holds one unexported prints an address.
type Secret struct{ text *string }

// NewSecret keeps a text. White space around it is taken off: files end in a newline.
func NewSecret(s string) Secret {
	s = strings.TrimSpace(s)
	return Secret{&s}
}

const redacted = "[redacted]"

func (Secret) String() string               { return redacted }
func (Secret) GoString() string             { return redacted }
func (Secret) Format(s fmt.State, _ rune)   { io.WriteString(s, redacted) }
func (Secret) MarshalJSON() ([]byte, error) { return []byte(`"` + redacted + `"`), nil }
func (Secret) MarshalText() ([]byte, error) { return []byte(redacted), nil }

func (s Secret) reveal() string {
	if s.text == nil {
		return ""
	}
	return *s.text
}

// TokenSource is how to come by an access token: StaticToken, ClientCredentials or PrivateKey.
type TokenSource interface {
	// secrets are the texts that nothing may show.
	secrets() []Secret
	// check is what is wrong with the source as it was given, "" for nothing.
	check() string
	// renewable reports whether grant gives another token the next time.
	renewable() bool
	grant(context.Context, *Tenant) (token, error)
}

// token is an access token and what is known of it.
type token struct {
	value   Secret
	expires time.Time // when to get another one; zero for never
	scopes  []string  // nil where it does not say
}

// allows reports whether the token has a scope, as far as it tells.
func (t token) allows(scope string) bool {
	return t.scopes == nil || slices.Contains(t.scopes, scope)
}

// StaticToken is a token that somebody got elsewhere.
func StaticToken(s string) TokenSource { return staticToken{NewSecret(s)} }

type staticToken struct{ value Secret }

func (s staticToken) secrets() []Secret { return []Secret{s.value} }
func (s staticToken) renewable() bool   { return false }
func (s staticToken) check() string     { return checkSecret("the access token", s.value) }

func (s staticToken) grant(context.Context, *Tenant) (token, error) {
	return token{value: s.value, scopes: scopesOf(s.value)}, nil
}

// scopesOf reads the scopes out of a JWT, as tokens of the Management API are. The
// signature is Auth0's to check: here it only makes a good error possible before a bad one.
func scopesOf(s Secret) []string {
	parts := strings.Split(s.reveal(), ".")
	if len(parts) != 3 {
		return nil
	}
	payload, err := base64.RawURLEncoding.DecodeString(parts[1])
	if err != nil {
		return nil
	}
	var claims struct {
		Scope *string `json:"scope"`
	}
	if json.Unmarshal(payload, &claims) != nil || claims.Scope == nil {
		return nil
	}
	return append([]string{}, strings.Fields(*claims.Scope)...)
}

// ClientCredentials is an application that may call the Management API. Its tokens
// are renewed before they expire.
type ClientCredentials struct {
	ID     string
	Secret Secret
}

func (c ClientCredentials) secrets() []Secret { return []Secret{c.Secret} }
func (c ClientCredentials) renewable() bool   { return true }

func (c ClientCredentials) check() string {
	if c.ID == "" {
		return "the client id is empty"
	}
	return checkSecret("the client secret", c.Secret)
}

func checkSecret(what string, s Secret) string {
	text := s.reveal()
	switch {
	case text == "":
		return what + " is empty"
	case strings.ContainsFunc(text, func(r rune) bool { return r <= ' ' || r >= 0x7f }):
		return what + " holds a blank, a line break or another character that none has"
	}
	return ""
}

func (c ClientCredentials) grant(ctx context.Context, t *Tenant) (token, error) {
	return t.grant(ctx, map[string]string{"client_id": c.ID, "client_secret": c.Secret.reveal()})
}

// grant asks for a token. Unlike an import, this can be asked again: a token too many
// does no harm.
func (t *Tenant) grant(ctx context.Context, client map[string]string) (token, error) {
	client["grant_type"], client["audience"] = "client_credentials", t.audience
	body, err := json.Marshal(client)
	if err != nil {
		return token{}, err
	}
	ans, err := t.retry(ctx, request{
		method: http.MethodPost, path: "/oauth/token", kind: "application/json", body: body,
	}, preflightTries)
	if err != nil {
		return token{}, err
	}
	var got struct {
		AccessToken string  `json:"access_token"`
		Scope       *string `json:"scope"`
		ExpiresIn   int64   `json:"expires_in"`
	}
	json.Unmarshal(ans.body, &got)
	granted := token{value: NewSecret(got.AccessToken)}
	if what := checkSecret("the access token", granted.value); what != "" {
		return token{}, &failure.Error{
			Kind: failure.Incomplete, Op: "get an access token", Message: "the answer holds no token",
		}
	}
	if got.Scope != nil {
		granted.scopes = append([]string{}, strings.Fields(*got.Scope)...)
	}
	if life := time.Duration(min(got.ExpiresIn, 1<<30)) * time.Second; life > 0 {
		// A request is under way for a while: a token is not used to its last second.
		granted.expires = t.now().Add(life - min(life/2, time.Minute))
	}
	return granted, nil
}

// keyring holds the token in use.
type keyring struct {
	source   TokenSource
	granting chan struct{} // holds a place while a token is asked for, which may take minutes

	mu      sync.Mutex
	current token
	refused Secret // by Auth0, before its time

	seen   sync.Mutex
	hidden []Secret // all that must never be shown
}

func newKeyring(source TokenSource) *keyring {
	return &keyring{source: source, granting: make(chan struct{}, 1), hidden: source.secrets()}
}

// good returns the token in use; ok is false if there is none, it is about to expire, or it was
// refused.
func (k *keyring) good(now time.Time) (current token, ok bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	expired := !k.current.expires.IsZero() && !now.Before(k.current.expires)
	return k.current, k.current.value != (Secret{}) && !expired && k.current.value != k.refused
}

// get returns the token in use, or a new one. Its error is a *failure.Error.
func (k *keyring) get(ctx context.Context, t *Tenant) (token, error) {
	const op = "get an access token"
	if current, ok := k.good(t.now()); ok {
		return current, nil
	}
	select {
	case k.granting <- struct{}{}:
		defer func() { <-k.granting }()
	case <-ctx.Done():
		return token{}, t.Explain(op, "", ctx.Err())
	}
	if current, ok := k.good(t.now()); ok { // somebody else got one
		return current, nil
	}
	granted, err := k.source.grant(ctx, t)
	if err != nil {
		return token{}, t.Explain(op, "", err)
	}
	k.seen.Lock()
	k.hidden = append(k.hidden, granted.value)
	k.seen.Unlock()
	k.mu.Lock()
	defer k.mu.Unlock()
	k.current = granted
	return granted, nil
}

// refuse notes that Auth0 does not take a token any more, and reports whether there can
// be another one.
func (k *keyring) refuse(s Secret) bool {
	if !k.source.renewable() {
		return false
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	k.refused = s
	return true
}

// hide takes the secrets out of a text from afar.
func (k *keyring) hide(s string) string {
	k.seen.Lock()
	defer k.seen.Unlock()
	for _, secret := range k.hidden {
		if text := secret.reveal(); text != "" {
			s = strings.ReplaceAll(s, text, redacted)
		}
	}
	return s
}
