package schema

import (
	"slices"
	"strings"
	"unicode"
)

// Synonym is an attribute of users, or password, and what other systems call it. Names are as
// Folded leaves them.
type Synonym struct {
	Attribute string
	Names     []string // that can be relied on; where several fit, the first wins
	Further   []string // that a person should confirm
}

// Synonyms returns the names that other systems have for the attributes of users.
func Synonyms() []Synonym { return slices.Clone(synonyms) }

// AttributeCalled returns the attribute, or password, that goes by a name elsewhere; "" for none.
func AttributeCalled(name string) string {
	name = Folded(name)
	for _, s := range synonyms {
		if slices.Contains(s.Names, name) || slices.Contains(s.Further, name) {
			return s.Attribute
		}
	}
	return ""
}

// Folded is a name without case, spaces and punctuation: first_name, firstName and "First Name" are one.
func Folded(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

var synonyms = []Synonym{
	{
		Attribute: "email",
		Names: []string{
			"email", "emailaddress", "useremail", "mail", "primaryemail", "emailaddr", "useremailaddress",
			"contactemail", "customeremail",
		},
		Further: []string{"adresseemail", "correo", "courriel", "epost"},
	},
	{
		Attribute: "email_verified",
		Names: []string{
			"emailverified", "emailconfirmed", "isemailverified", "isemailconfirmed", "emailisverified",
			"verifiedemail", "verified", "confirmed",
		},
		Further: []string{
			"emailverifiedat", "emailconfirmedat", "verifiedat", "confirmedat", "emailverifiedon", "bestätigt",
			"verifiziert", "isverified",
		},
	},
	{
		Attribute: "phone_number",
		Names: []string{
			"phonenumber", "phone", "mobile", "mobilephone", "mobilenumber", "cellphone", "cell", "telephone",
			"telephonenumber", "tel",
		},
		Further: []string{"telefon", "handy", "mobil", "téléphone", "teléfono", "portable", "telefono"},
	},
	{
		Attribute: "phone_verified",
		Names: []string{
			"phoneverified", "phonenumberverified", "phoneconfirmed", "phonenumberconfirmed", "isphoneverified",
		},
	},
	{
		Attribute: "user_id",
		Names: []string{
			"userid", "id", "uid", "uuid", "guid", "useruuid", "userguid", "legacyid", "customerid", "accountid",
			"memberid",
		},
		Further: []string{
			"pk", "localid", "sub", "objectid", "externalid", "kundennr", "kundennummer", "benutzerid",
		},
	},
	{
		Attribute: "username",
		Names:     []string{"username", "login", "userlogin", "loginname", "screenname", "accountname"},
		Further: []string{
			"benutzername", "samaccountname", "preferredusername", "nomutilisateur", "usuario", "handle",
		},
	},
	{
		Attribute: "given_name",
		Names:     []string{"givenname", "firstname", "fname", "forename", "first", "userfirstname"},
		Further:   []string{"vorname", "prénom", "prenom", "nombre", "voornaam"},
	},
	{
		Attribute: "family_name",
		Names:     []string{"familyname", "lastname", "lname", "surname", "last", "userlastname"},
		Further: []string{
			"nachname", "familienname", "apellido", "apellidos", "nomdefamille", "cognome", "achternaam", "sn",
		},
	},
	{
		Attribute: "name",
		Names:     []string{"name", "fullname", "displayname", "realname"},
		Further:   []string{"cn"},
	},
	{
		Attribute: "nickname",
		Names:     []string{"nickname", "nick", "alias"},
		Further:   []string{"spitzname", "usernicename"},
	},
	{
		Attribute: "picture",
		Names: []string{
			"picture", "pictureurl", "avatar", "avatarurl", "photo", "photourl", "profilepicture", "profilephoto",
			"image", "imageurl",
		},
	},
	{
		Attribute: "blocked",
		Names: []string{
			"blocked", "isblocked", "banned", "isbanned", "suspended", "issuspended", "disabled", "isdisabled",
		},
		Further: []string{"locked"},
	},
	{
		Attribute: "password",
		Names: []string{
			"passwordhash", "hashedpassword", "passwordbcrypt", "bcrypthash", "encryptedpassword", "passworddigest",
			"cryptedpassword", "pwhash", "passhash", "userpass", "userpassword", "passwd", "password", "pass",
		},
		Further: []string{
			"passwort", "kennwort", "motdepasse", "contraseña", "credential", "unicodepwd", "bcrypt", "passwordhashed",
		},
	},
	{
		Attribute: "app_metadata",
		Names:     []string{"appmetadata"},
	},
	{
		Attribute: "user_metadata",
		Names:     []string{"usermetadata"},
	},
	{
		Attribute: "custom_password_hash",
		Names:     []string{"custompasswordhash"},
	},
	{
		Attribute: "mfa_factors",
		Names:     []string{"mfafactors"},
		Further:   []string{"mfa", "factors"},
	},
}
