package mapping

import (
	"slices"
	"strings"
	"unicode"
)

// Synonym is an attribute, or password, and the usual names of columns that hold it.
type Synonym struct {
	Attribute string
	Names     []string
}

// Synonyms are the usual names of columns. Names are compared without case, spaces and
// punctuation: first_name, firstName and "First Name" are one. Where two columns fit,
// the name that stands first here wins.
func Synonyms() []Synonym { return slices.Clone(synonyms) }

var synonyms = []Synonym{
	{"email", []string{
		"email", "emailaddress", "useremail", "mail", "primaryemail", "emailaddr", "useremailaddress",
		"contactemail", "customeremail",
	}},
	{"email_verified", []string{
		"emailverified", "emailconfirmed", "isemailverified", "isemailconfirmed",
		"emailisverified", "verifiedemail", "verified", "confirmed",
	}},
	{"phone_number", []string{
		"phonenumber", "phone", "mobile", "mobilephone", "mobilenumber", "cellphone", "cell",
		"telephone", "telephonenumber", "tel",
	}},
	{"phone_verified", []string{
		"phoneverified", "phonenumberverified", "phoneconfirmed", "phonenumberconfirmed",
		"isphoneverified",
	}},
	{"user_id", []string{
		"userid", "id", "uid", "uuid", "guid", "useruuid", "userguid", "legacyid", "customerid",
		"accountid", "memberid",
	}},
	{"username", []string{"username", "login", "userlogin", "loginname", "screenname", "accountname"}},
	{"given_name", []string{"givenname", "firstname", "fname", "forename", "first", "userfirstname"}},
	{"family_name", []string{"familyname", "lastname", "lname", "surname", "last", "userlastname"}},
	{"name", []string{"name", "fullname", "displayname", "realname"}},
	{"nickname", []string{"nickname", "nick", "alias"}},
	{"picture", []string{
		"picture", "pictureurl", "avatar", "avatarurl", "photo", "photourl", "profilepicture",
		"profilephoto", "image", "imageurl",
	}},
	{"blocked", []string{
		"blocked", "isblocked", "banned", "isbanned", "suspended", "issuspended", "disabled",
		"isdisabled",
	}},
	{"password", []string{
		"passwordhash", "hashedpassword", "passwordbcrypt", "bcrypthash", "encryptedpassword",
		"passworddigest", "cryptedpassword", "pwhash", "passhash", "userpass", "userpassword", "passwd", "password", "pass",
	}},
	{"app_metadata", []string{"appmetadata"}},
	{"user_metadata", []string{"usermetadata"}},
	{"custom_password_hash", []string{"custompasswordhash"}},
	{"mfa_factors", []string{"mfafactors"}},
}

// normal is a column name without case, spaces and punctuation.
func normal(column string) string {
	var b strings.Builder
	for _, r := range column {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// Auto maps columns by their names. A column called app_metadata.plan goes to that
// place. What has no target is left to Compile to report.
func Auto(columns []string) *Mapping {
	m := &Mapping{}
	byName := map[string]string{}
	for _, c := range columns {
		if _, ok := byName[normal(c)]; !ok {
			byName[normal(c)] = c
		}
	}
	target := map[string]string{}
	for _, s := range synonyms {
		for _, n := range s.Names {
			if c, ok := byName[n]; ok {
				target[c] = s.Attribute
				break
			}
		}
	}
	for _, c := range columns {
		if a, ok := target[c]; ok {
			m.Fields = append(m.Fields, Field{Path: []string{a}, Column: c})
			delete(target, c) // a second column of that name has no target
			continue
		}
		if path := strings.Split(c, "."); len(path) > 1 && isMetadata(path[0]) {
			m.Fields = append(m.Fields, Field{Path: path, Column: c})
		}
	}
	return m
}

func isMetadata(attribute string) bool {
	return attribute == "app_metadata" || attribute == "user_metadata"
}

// LooksLike lists the columns that may well hold an attribute, though their names
// are not among the usual ones.
func LooksLike(attribute string, columns []string) []string {
	var like []string
	for _, c := range columns {
		n := normal(c)
		if strings.Contains(n, normal(attribute)) || attribute == "email" && strings.Contains(n, "mail") {
			like = append(like, c)
		}
	}
	if attribute != "email" || like != nil {
		return like
	}
	for _, c := range columns {
		if slices.Contains(oftenEmails, normal(c)) {
			like = append(like, c)
		}
	}
	return like
}

// oftenEmails are columns of names with which people log in, which often are addresses.
var oftenEmails = []string{
	"userprincipalname", "upn", "login", "loginname", "logonname", "signinname", "username",
	"userid", "account", "principal",
}
