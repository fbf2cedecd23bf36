package emulator

import (
	"crypto"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/sha512"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"errors"
	"math/big"
	"net/http"
	"strings"
	"time"
)

// assertionType is what client_assertion_type must say. Source: RFC 7523.
const assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"

// assertionLife is how far ahead an assertion may expire.
// Source: Auth0 docs, "Authenticate with private key JWT".
const assertionLife = 5 * time.Minute

// claims of a client assertion. Audience is a string or an array of strings.
type claims struct {
	Issuer   string          `json:"iss"`
	Subject  string          `json:"sub"`
	Audience json.RawMessage `json:"aud"`
	IssuedAt int64           `json:"iat"`
	Expires  int64           `json:"exp"`
	ID       string          `json:"jti"`
}

// checkAssertion says what is wrong with a private-key JWT, or nothing.
func (s *Server) checkAssertion(c *call, req tokenRequest) (problem string) {
	if s.config.ClientKey == nil {
		return "Client is not configured for private key JWT authentication"
	}
	if req.AssertionType != assertionType {
		return "client_assertion_type must be " + assertionType
	}
	got, problem := verify(req.Assertion, s.config.ClientKey)
	if problem != "" {
		return problem
	}
	expires := time.Unix(got.Expires, 0)
	switch {
	case got.Issuer != s.config.ClientID || got.Subject != s.config.ClientID:
		return "iss and sub of the assertion must be the client id"
	case !audienceFits(got.Audience, c):
		return "aud of the assertion must be the URL of the tenant"
	case got.Expires == 0 || !c.now.Before(expires):
		return "The assertion has expired"
	case expires.After(c.now.Add(assertionLife)):
		return "The assertion expires more than 5 minutes ahead"
	case got.ID == "":
		return "jti of the assertion is missing"
	}
	for jti, forget := range s.usedJTI {
		if !c.now.Before(forget) {
			delete(s.usedJTI, jti)
		}
	}
	if _, used := s.usedJTI[got.ID]; used {
		return "The assertion has been used before"
	}
	s.usedJTI[got.ID] = expires
	return ""
}

// verify checks the signature of a compact JWT and gives its claims.
func verify(jwt string, key *rsa.PublicKey) (got claims, problem string) {
	const malformed = "The assertion is not a JWT"
	parts := strings.Split(jwt, ".")
	if len(parts) != 3 {
		return got, malformed
	}
	var raw [3][]byte
	for i, part := range parts {
		var err error
		if raw[i], err = base64.RawURLEncoding.DecodeString(part); err != nil {
			return got, malformed
		}
	}
	var header struct {
		Algorithm string `json:"alg"`
	}
	if json.Unmarshal(raw[0], &header) != nil || json.Unmarshal(raw[1], &got) != nil {
		return got, malformed
	}
	signed := []byte(parts[0] + "." + parts[1])
	sum256, sum384 := sha256.Sum256(signed), sha512.Sum384(signed)
	var err error
	switch header.Algorithm {
	case "RS256":
		err = rsa.VerifyPKCS1v15(key, crypto.SHA256, sum256[:], raw[2])
	case "RS384":
		err = rsa.VerifyPKCS1v15(key, crypto.SHA384, sum384[:], raw[2])
	case "PS256":
		err = rsa.VerifyPSS(key, crypto.SHA256, sum256[:], raw[2], nil)
	default:
		return got, "alg of the assertion must be RS256, RS384 or PS256"
	}
	if err != nil {
		return got, "The signature of the assertion is wrong"
	}
	return got, ""
}

// ReadClientKey reads an RSA key in PEM, the public half or the private one.
func ReadClientKey(text []byte) (*rsa.PublicKey, error) {
	block, _ := pem.Decode(text)
	if block == nil {
		return nil, errors.New("it is no key in PEM")
	}
	var found any
	for _, parse := range []func([]byte) (any, error){
		x509.ParsePKIXPublicKey,
		x509.ParsePKCS8PrivateKey,
		func(der []byte) (any, error) { return x509.ParsePKCS1PrivateKey(der) },
		func(der []byte) (any, error) { return x509.ParsePKCS1PublicKey(der) },
	} {
		if key, err := parse(block.Bytes); err == nil {
			found = key
		}
	}
	switch key := found.(type) {
	case *rsa.PublicKey:
		return key, nil
	case *rsa.PrivateKey:
		return &key.PublicKey, nil
	}
	return nil, errors.New("it is no RSA key")
}

// newToken is an access token: a JWT with the claims of Auth0's, signed with RS256.
func (s *Server) newToken(c *call, audience string) (string, error) {
	if err := s.needKey(); err != nil {
		return "", err
	}
	part := base64.RawURLEncoding.EncodeToString
	signed := part(encode(map[string]string{"alg": "RS256", "typ": "JWT", "kid": keyID})) + "." +
		part(encode(map[string]any{
			"iss": issuer(c), "sub": s.config.ClientID + "@clients", "aud": audience, "azp": s.config.ClientID,
			"iat": c.now.Unix(), "exp": c.now.Add(s.config.TokenLife).Unix(),
			"scope": strings.Join(s.config.Scopes, " "), "gty": "client-credentials", "jti": random(16),
		}))
	sum := sha256.Sum256([]byte(signed))
	signature, err := rsa.SignPKCS1v15(nil, s.signing, crypto.SHA256, sum[:])
	return signed + "." + part(signature), err
}

const keyID = "muster"

// needKey makes the key that tokens are signed with, which takes a moment.
func (s *Server) needKey() (err error) {
	if s.signing == nil {
		s.signing, err = rsa.GenerateKey(rand.Reader, 2048)
	}
	return err
}

// issuer is the tenant as its tokens name it.
func issuer(c *call) string {
	if c.TLS != nil {
		return "https://" + c.Host + "/"
	}
	return "http://" + c.Host + "/"
}

// getKeys gives the key that tokens are signed with. Source: RFC 7517.
func (s *Server) getKeys(*call) answer {
	if err := s.needKey(); err != nil {
		return apiError(http.StatusInternalServerError, "", err.Error())
	}
	part := base64.RawURLEncoding.EncodeToString
	public := map[string]string{
		"kty": "RSA", "use": "sig", "alg": "RS256", "kid": keyID,
		"n": part(s.signing.N.Bytes()), "e": part(big.NewInt(int64(s.signing.E)).Bytes()),
	}
	return jsonAnswer(http.StatusOK, map[string]any{"keys": []any{public}})
}

func audienceFits(raw json.RawMessage, c *call) bool {
	var list []string
	if json.Unmarshal(raw, &list) != nil {
		list = make([]string, 1)
		if json.Unmarshal(raw, &list[0]) != nil {
			return false
		}
	}
	for _, audience := range list {
		for _, api := range audiences(c) {
			tenant := strings.TrimSuffix(api, "api/v2/")
			if audience == tenant || audience == tenant+"oauth/token" {
				return true
			}
		}
	}
	return false
}
