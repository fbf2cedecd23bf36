package password

import (
	"bytes"
	"encoding/json"

	"muster/schema/jsontext"
)

// keycloakCredential is a row of Keycloak's table credential, or an element of credentials
// in the export of a realm. secretData and credentialData are JSON in strings.
type keycloakCredential struct {
	Type           string
	SecretData     string
	CredentialData string

	Value string // of secretData alone, and the password itself in a file that somebody wrote for an import

	// before version 4
	HashedSaltedValue string
	Salt              string
	HashIterations    json.Number
	Algorithm         string
}

type keycloakSecret struct{ Value, Salt string }

type keycloakData struct {
	HashIterations       json.Number
	Algorithm            string
	AdditionalParameters map[string][]string
}

func (c *keycloakCredential) field(name string) (to *string, number bool) {
	switch name {
	case "type":
		return &c.Type, false
	case "secretData":
		return &c.SecretData, false
	case "credentialData":
		return &c.CredentialData, false
	}
	return nil, false
}

func (s *keycloakSecret) field(name string) (to *string, number bool) {
	switch name {
	case "value":
		return &s.Value, false
	case "salt":
		return &s.Salt, false
	}
	return nil, false
}

func (d *keycloakData) field(name string) (to *string, number bool) {
	switch name {
	case "hashIterations":
		return (*string)(&d.HashIterations), true
	case "algorithm":
		return &d.Algorithm, false
	}
	return nil, false
}

// isOneValue reports whether a text is one value of JSON.
func isOneValue(text []byte) bool {
	var s jsontext.Scanner
	s.Reset(text)
	end, bad := s.Value(s.Space(0))
	return bad == nil && s.Space(end) == len(text)
}

// unmarshal is json.Unmarshal of what is known to be JSON. Objects that have the fields alone, as most that Keycloak
// writes, take a third of its time.
func unmarshal(text []byte, to any, field func(name string) (to *string, number bool)) bool {
	w := jsontext.ItemsOf(text, 0)
	if !w.Object {
		return json.Unmarshal(text, to) == nil
	}
	for w.Next() {
		name, _ := jsontext.Plain(w.Name)
		f, number := field(string(name))
		switch c := w.Value[0]; {
		case f == nil && string(w.Value) == "{}": // additionalParameters of pbkdf2
		case f != nil && number && '0' <= c && c <= '9':
			*f = string(w.Value)
		case f != nil && !number && c == '"':
			content, _ := jsontext.Unquote(w.Value)
			*f = string(content)
		default:
			return json.Unmarshal(text, to) == nil
		}
	}
	return true
}

// keycloak reads secretData from Stored with credentialData from Iterations, or from Stored
// a whole credential as JSON, or the list of a user's credentials.
func keycloak(dst []byte, in Input) ([]byte, Family, *Reason) {
	switch {
	case in.Stored[0] == '[':
		if !isOneValue(in.Stored) {
			return dst, Untranslated, badHash
		}
		for w := jsontext.ItemsOf(in.Stored, 0); w.Next(); {
			var c keycloakCredential
			if !unmarshal(w.Value, &c, c.field) {
				return dst, Untranslated, badHash
			}
			if c.Type == "password" {
				return appendCredential(dst, c, in.PreferCustom)
			}
		}
		return dst, NoPassword, nil
	case in.Stored[0] != '{':
		return dst, Untranslated, wrongScheme
	case len(in.Iterations) > 0:
		c := keycloakCredential{SecretData: string(in.Stored), CredentialData: string(in.Iterations)}
		return appendCredential(dst, c, in.PreferCustom)
	}
	var c keycloakCredential
	if !isOneValue(in.Stored) || !unmarshal(in.Stored, &c, c.field) {
		return dst, Untranslated, badHash
	}
	return appendCredential(dst, c, in.PreferCustom)
}

func appendCredential(dst []byte, c keycloakCredential, preferCustom bool) ([]byte, Family, *Reason) {
	switch {
	case c.Type != "" && c.Type != "password":
		return dst, NoPassword, nil
	case c.HashedSaltedValue != "":
		return appendKeycloak(dst, keycloakSecret{c.HashedSaltedValue, c.Salt}, keycloakData{
			c.HashIterations, c.Algorithm,
			nil,
		}, preferCustom)
	case c.SecretData == "" && c.Value == "": // another program's JSON
		return dst, Untranslated, unknownHash
	case c.SecretData == "" && c.Type == "password":
		return dst, Untranslated, keycloakPlain
	case c.CredentialData == "":
		return dst, Untranslated, noIterations
	}
	var secret keycloakSecret
	var data keycloakData
	text, about := []byte(c.SecretData), []byte(c.CredentialData)
	if !isOneValue(text) || !unmarshal(text, &secret, secret.field) ||
		!isOneValue(about) || !unmarshal(about, &data, data.field) {
		return dst, Untranslated, badHash
	}
	return appendKeycloak(dst, secret, data, preferCustom)
}

func appendKeycloak(dst []byte, secret keycloakSecret, data keycloakData, preferCustom bool) ([]byte, Family, *Reason) {
	switch in := (Input{Stored: trimmed([]byte(secret.Value)), PreferCustom: preferCustom}); {
	case data.Algorithm == "bcrypt": // of a plugin, as those below
		return bcryptOf(dst, in)
	case len(in.Stored) > 0 && in.Stored[0] == '$':
		return auto(dst, in)
	}
	name, isPBKDF2 := bytes.CutPrefix([]byte(data.Algorithm), []byte("pbkdf2"))
	digest := lowerDigest(bytes.TrimPrefix(name, []byte("-")))
	if len(name) == 0 {
		digest = "sha1"
	}
	if data.Algorithm != "argon2" && (!isPBKDF2 || digest == "") {
		return dst, Untranslated, unknownHash
	}
	var saltBuffer, buffer [keyBuffer]byte
	salt, ok1 := base64Of(saltBuffer[:0], []byte(secret.Salt))
	key, ok2 := base64Of(buffer[:0], []byte(secret.Value))
	iterations, ok3 := number([]byte(data.HashIterations))
	if !ok1 || !ok2 || !ok3 {
		return dst, Untranslated, badPBKDF2
	}
	if isPBKDF2 {
		return appendPBKDF2(dst, digest, iterations, salt, key)
	}
	one := func(name, otherwise string) string {
		if v := data.AdditionalParameters[name]; len(v) == 1 {
			return v[0]
		}
		return otherwise
	}
	kind := "argon2" + one("type", "id")
	if version := one("version", "1.3"); version != "1.3" || kind != "argon2id" && kind != "argon2i" {
		return dst, Untranslated, argon2Kind
	}
	memory, ok1 := number([]byte(one("memory", "")))
	lanes, ok2 := number([]byte(one("parallelism", "1")))
	if !ok1 || !ok2 {
		return dst, Untranslated, badArgon2
	}
	return appendArgon2(dst, kind, memory, iterations, lanes, salt, key)
}
