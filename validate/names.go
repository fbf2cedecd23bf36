package validate

import (
	"fmt"
	"slices"
	"strings"

	"muster/schema"
)

// synonyms are names that other systems have for Auth0's attributes, spelled plainly.
var synonyms = map[string]string{
	"emailaddress": "email", "mail": "email",
	"verified": "email_verified", "isverified": "email_verified", "emailconfirmed": "email_verified", "confirmed": "email_verified",
	"phone": "phone_number", "tel": "phone_number", "telephone": "phone_number", "telephonenumber": "phone_number",
	"mobile": "phone_number", "mobilephone": "phone_number", "cell": "phone_number",
	"phonenumberverified": "phone_verified", "phoneconfirmed": "phone_verified", "phonenumberconfirmed": "phone_verified",
	"id": "user_id", "uid": "user_id", "sub": "user_id", "uuid": "user_id", "guid": "user_id", "externalid": "user_id",
	"login": "username", "loginname": "username", "handle": "username", "screenname": "username",
	"firstname": "given_name", "fname": "given_name", "forename": "given_name",
	"lastname": "family_name", "lname": "family_name", "surname": "family_name", "sn": "family_name",
	"fullname": "name", "displayname": "name", "cn": "name",
	"nick": "nickname", "alias": "nickname",
	"avatar": "picture", "avatarurl": "picture", "photo": "picture", "photourl": "picture", "image": "picture", "pictureurl": "picture",
	"disabled": "blocked", "banned": "blocked", "locked": "blocked", "suspended": "blocked",
	"bcrypt": "password_hash", "hashedpassword": "password_hash", "encryptedpassword": "password_hash", "passwordhashed": "password_hash",
	"mfa": "mfa_factors", "factors": "mfa_factors",
}

// assigned are properties of Auth0's user profile that an import cannot set, spelled plainly.
var assigned = []string{
	"tenant", "clientid", "connection", "createdat", "globalclientid", "identities", "isimpersonated", "lastip", "lastlogin",
	"lastpasswordreset", "loginscount", "multifactor", "multifactorlastmodified", "provider", "updatedat",
}

// plain is a name without what spellings differ in: firstName, first_name, First Name.
func plain(name string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		if strings.ContainsRune("_-. $", r) {
			return -1
		}
		return r
	}, name))
}

// nearest is the word that was meant, "" if none is near.
func nearest(name string, words []string) string {
	if len(name) > 64 {
		return ""
	}
	for _, w := range words {
		if plain(w) == plain(name) {
			return w
		}
	}
	return schema.Nearest(strings.ToLower(name), words)
}

// unknownHint says what may have been meant by a property that does not exist.
func (f finding) unknownHint() string {
	name := plain(f.name)
	if parent(f.pointer) != "" {
		return f.unknownInside(name)
	}
	switch {
	case name == "password":
		return "Auth0 imports hashes, no passwords: password_hash for bcrypt of cost 10, custom_password_hash for all others"
	case name == "metadata":
		return "did you mean user_metadata or app_metadata?"
	case slices.Contains(assigned, name):
		return "leave it out: Auth0 sets it itself"
	}
	if s, ok := synonyms[name]; ok {
		return fmt.Sprintf("did you mean %s?", s)
	}
	if meant := nearest(f.name, schema.RootAttributes()); meant != "" {
		return fmt.Sprintf("did you mean %s?", meant)
	}
	return "put data of your own in user_metadata or app_metadata"
}

func (f finding) unknownInside(name string) string {
	const at = "/custom_password_hash"
	switch around := parent(f.pointer); {
	case around == at+"/hash" && name == "salt":
		return "salt belongs in custom_password_hash, beside hash"
	case name == "position" && strings.HasPrefix(around, at+"/hash"):
		return "position belongs inside salt"
	case around == at:
		switch name {
		case "value", "encoding", "digest", "key":
			return fmt.Sprintf("%s belongs inside hash", name)
		case "position":
			return "position belongs inside salt"
		case "n":
			return "did you mean cost?"
		case "r":
			return "did you mean blockSize?"
		case "p":
			return "did you mean parallelization?"
		}
	}
	var known []string
	for k := range f.part.Properties {
		known = append(known, k)
	}
	slices.Sort(known)
	if meant := nearest(f.name, known); meant != "" {
		return fmt.Sprintf("did you mean %s?", meant)
	}
	return "it can hold " + strings.Join(known, ", ")
}

func reservedHint(name string) string {
	if slices.Contains(schema.RootAttributes(), name) {
		return fmt.Sprintf("put it in the user itself, as %s, or give it another name", name)
	}
	return "leave it out, or give it another name"
}
