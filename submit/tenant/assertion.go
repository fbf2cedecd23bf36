package tenant

import (
	"context"
	"crypto"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"errors"
	"time"
)

// PrivateKey is an application that proves itself by a JWT signed with its key, so that
// no secret crosses the network. Source: Auth0 docs, "Authenticate with private key JWT".
type PrivateKey struct {
	ID  string
	key *rsa.PrivateKey
	pem Secret
}

// NewPrivateKey reads an RSA key in PEM, as PKCS #1 or PKCS #8.
func NewPrivateKey(id string, text []byte) (PrivateKey, error) {
	block, _ := pem.Decode(text)
	if block == nil {
		return PrivateKey{}, errors.New("it is no key in PEM: it begins with -----BEGIN PRIVATE KEY-----")
	}
	key, err := x509.ParsePKCS1PrivateKey(block.Bytes)
	if err != nil {
		var parsed any
		if parsed, err = x509.ParsePKCS8PrivateKey(block.Bytes); err != nil {
			return PrivateKey{}, errors.New("it is no private key that can be read; one with a password must be decrypted first")
		}
		var ok bool
		if key, ok = parsed.(*rsa.PrivateKey); !ok {
			return PrivateKey{}, errors.New("it is no RSA key, and Auth0's RS256 needs one")
		}
	}
	return PrivateKey{ID: id, key: key, pem: NewSecret(string(text))}, nil
}

func (p PrivateKey) secrets() []Secret { return []Secret{p.pem} }
func (p PrivateKey) renewable() bool   { return true }

func (p PrivateKey) check() string {
	switch {
	case p.ID == "":
		return "the client id is empty"
	case p.key == nil:
		return "the private key is missing"
	}
	return ""
}

func (p PrivateKey) grant(ctx context.Context, t *Tenant) (token, error) {
	jwt, err := p.assertion(t)
	if err != nil {
		return token{}, err
	}
	return t.grant(ctx, map[string]string{
		"client_id":             p.ID,
		"client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
		"client_assertion":      jwt,
	})
}

// assertion is a JWT that is good for two minutes, by Auth0's clock where it is known.
func (p PrivateKey) assertion(t *Tenant) (string, error) {
	now := t.now()
	t.mu.Lock()
	if t.knowsClock {
		now = now.Add(t.ahead)
	}
	t.mu.Unlock()
	claims, err := json.Marshal(map[string]any{
		"iss": p.ID, "sub": p.ID, "aud": t.base + "/", "jti": rand.Text(),
		"iat": now.Unix(), "exp": now.Add(2 * time.Minute).Unix(),
	})
	if err != nil {
		return "", err
	}
	encode := base64.RawURLEncoding.EncodeToString
	text := encode([]byte(`{"alg":"RS256","typ":"JWT"}`)) + "." + encode(claims)
	sum := sha256.Sum256([]byte(text))
	signature, err := rsa.SignPKCS1v15(rand.Reader, p.key, crypto.SHA256, sum[:])
	return text + "." + encode(signature), err
}

// String keeps a key from being printed.
func (PrivateKey) String() string   { return redacted }
func (PrivateKey) GoString() string { return redacted }
