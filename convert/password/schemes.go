package password

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"muster/schema"
)

// named is an entry of the list of schemes: with a reader, or a formula. With neither, it goes by the shape of the
// hash.
type named struct {
	name, doc string
	needs     Parts
	read      reader
	formula   string
}

// list are the schemes, the general ones first, then by name. It is made when asked for:
// most runs want one of them.
func list() []named {
	return []named{
		{name: "auto", doc: "what the shape of each hash says; several readings are a problem"},
		{name: "bcrypt", doc: "$2a$, $2b$ and $2y$, and AdonisJS's $bcrypt$v=98$r=…$salt$key", read: bcryptOrPHC},
		{name: "argon2", doc: "$argon2id$ and $argon2i$", read: onlyDollar(argon2Of, "$argon2")},
		{
			name: "pbkdf2", doc: "$pbkdf2-DIGEST$i=…,l=…$salt$key, and passlib's without i and l",
			read: onlyDollar(pbkdf2PHC, "$pbkdf2"),
		},
		{name: "pbkdf2-colons", doc: "DIGEST:iterations:salt:key in base64", read: readPBKDF2Colons},
		{
			name: "scrypt", doc: "$scrypt$ln=…,r=…,p=…$salt$key, and AdonisJS's with n",
			read: onlyDollar(scryptPHC, "$scrypt"),
		},
		{name: "scrypt-gem", doc: "the scrypt gem of Ruby: N$r$p$salt$key in hex", read: scryptGem},
		{name: "ldap", doc: "{SSHA}… and the other words in braces of directories", read: onlyDollar(braces, "{")},
		{name: PlainName, doc: "the passwords themselves: hashed here with bcrypt, cost 10", read: hashPlain},
		{name: "nt", doc: "Windows and Samba: md4 of UTF-16, 32 hex digits, or lines of pwdump", read: ntHash},

		{name: "389ds", doc: "389 Directory Server, FreeIPA"},
		{name: "aspnet-identity", doc: "AspNetUsers.PasswordHash, versions 2 and 3", read: aspnetIdentity},
		{
			name: membershipName, doc: "aspnet_Membership.Password, SHA1 or clear; iterations: the column PasswordFormat",
			needs: NeedsSalt | NeedsIterations, read: membershipByFormat,
		},
		{
			name: "aspnet-membership-hmacsha1", doc: "aspnet_Membership.Password with HMACSHA1", needs: NeedsSalt,
			read: membershipHMAC("sha1"),
		},
		{
			name: "aspnet-membership-hmacsha256", doc: "aspnet_Membership.Password with HMACSHA256", needs: NeedsSalt,
			read: membershipHMAC("sha256"),
		},
		{
			name: "aspnet-membership-hmacsha512", doc: "aspnet_Membership.Password with HMACSHA512", needs: NeedsSalt,
			read: membershipHMAC("sha512"),
		},
		{
			name: "aspnet-membership-sha1", doc: "aspnet_Membership.Password, SHA1: DotNetNuke, Sitecore, Kentico",
			needs: NeedsSalt, read: membership("sha1"),
		},
		{
			name: "aspnet-membership-sha256", doc: "aspnet_Membership.Password with SHA256", needs: NeedsSalt,
			read: membership("sha256"),
		},
		{name: "atlassian", doc: "Jira, Confluence, Crowd: cwd_user.credential"},
		{name: "auth0", doc: "Auth0's own export"},
		{name: "authlogic", doc: "20 rounds of SHA-512, which Auth0 cannot check", read: digestsNever(rounds)},
		{name: "authme", doc: "$SHA$, which Auth0 cannot check", read: digestsNever(nested)},
		{name: "better-auth", doc: "Better Auth, Lucia: salt:key of scrypt, with s2: before it or without", read: betterAuth},
		{name: "cakephp2", doc: "sha1 or md5 of Security.salt and the password", needs: NeedsPepper, read: cakephp2},
		{name: "clerk-pbkdf2", doc: "Clerk's pbkdf2_sha1, _sha256 and _sha512, which look like Django's", read: clerkPBKDF2},
		{name: "clerk-pbkdf2-hex", doc: "the same with salt and key in hex: pbkdf2_sha512_hex", read: clerkPBKDF2Hex},
		{name: "coldfusion", doc: "nested digests, which Auth0 cannot check", read: digestsNever(nested)},
		{name: "credential", doc: "npm's credential: hash, salt, keyLength and iterations as JSON"},
		{name: "devise-pepper", doc: "Devise with config.pepper", formula: "bcrypt(password + pepper)"},
		{
			name: "discourse", doc: "users.password_hash and salt; iterations: the column password_algorithm",
			needs: NeedsSalt | NeedsIterations, read: discourse,
		},
		{name: "django", doc: "auth_user.password", read: django},
		{name: "dovecot", doc: "{BLF-CRYPT}, {SSHA512}, {PBKDF2} and others"},
		{name: "drupal", doc: "bcrypt since 10.1, md5 of 6; $S$ between, which Auth0 cannot check", read: bareMD5},
		{name: "firebase", doc: "its own scrypt, which Auth0 cannot check", read: never(firebase)},
		{
			name: "fusionauth-bcrypt", doc: "password, salt and factor in columns of their own",
			needs: NeedsSalt | NeedsIterations, read: fusionBcrypt,
		},
		{
			name: "fusionauth-pbkdf2", doc: "salted-pbkdf2-hmac-sha256; iterations: the column factor",
			formula: "pbkdf2-sha256(password, base64(salt))",
		},
		{name: "gitea", doc: "user.passwd and salt; iterations: the column passwd_hash_algo", needs: NeedsSalt, read: gitea},
		{name: "grafana", doc: "Grafana, Gogs: user.password and salt", formula: "pbkdf2-sha256(password, salt, 10000)"},
		{name: "ipboard", doc: "nested digests, which Auth0 cannot check, and bcrypt", read: digestsNever(nested)},
		{name: "joomla", doc: "md5:salt and {SHA256}hex:salt, the salt behind the password; bcrypt", read: pair("suffix")},
		{
			name: "keycloak", doc: "secretData; iterations: credentialData; or a credential as JSON, or a list of them",
			read: keycloak,
		},
		{name: "kratos", doc: "Ory Kratos: hashed_password", read: kratos},
		{name: "laravel", doc: "users.password"},
		{name: "lm", doc: "LAN Manager, which Auth0 cannot check", read: never(lanman)},
		{name: "magento1", doc: "md5:salt, the salt before the password", read: pair("prefix")},
		{name: "magento2", doc: "hash:salt:version", read: magento2},
		{name: "mediawiki", doc: ":pbkdf2:… and others", read: mediawiki},
		{name: "meteor", doc: "bcrypt and argon2 of a SHA-256, which Auth0 cannot check", read: never(prehash)},
		{name: "moodle", doc: "bcrypt; md5, the pepper being passwordsaltmain or none", read: moodle},
		{name: "mosquitto", doc: "mosquitto_passwd: $7$iterations$salt$key and $6$salt$digest"},
		{name: "mssql", doc: "SQL Server: 0x0100…, 0x0200… and 0x0300…", read: mssql},
		{name: "mybb", doc: "nested digests, which Auth0 cannot check", read: digestsNever(nested)},
		{name: "mysql", doc: "PASSWORD(), which Auth0 cannot check", read: never(mysql)},
		{
			name: "nextcloud", doc: "bcrypt and argon2 behind 1|, 2| or 3|; without them the pepper is passwordsalt",
			read: nextcloud,
		},
		{
			name: "node-scrypt",
			doc:  "crypto.scrypt with its defaults, key and salt in columns, or in one, as salt:key or key.salt",
			read: nodeScrypt,
		},
		{name: "opencart", doc: "nested digests, which Auth0 cannot check; bcrypt since 4.0", read: digestsNever(nested)},
		{name: "openldap", doc: "userPassword"},
		{name: "oracle", doc: "S:…", read: oracleOf},
		{name: "oscommerce", doc: "md5:salt, the salt before the password", read: pair("prefix")},
		{name: "passlib", doc: "Odoo, Frappe and other Python programs"},
		{
			name: "passport-local-mongoose", doc: "hash and salt of its defaults",
			formula: "pbkdf2-sha256(password, salt, 25000)",
		},
		{
			name: "passport-local-mongoose-3", doc: "hash and salt of the defaults of versions 0 to 3",
			formula: "pbkdf2-sha1(password, salt, 25000)",
		},
		{
			name: "passport-local-sequelize", doc: "hash and salt of its defaults",
			formula: "pbkdf2-sha1(password, salt, 12000)",
		},
		{
			name: "payload", doc: "Payload: hash and salt, of 600000 rounds and of the 25000 of before", needs: NeedsSalt,
			read: payload,
		},
		{name: "phpbb", doc: "bcrypt and argon2; $H$, which Auth0 cannot check"},
		{name: "ping-ds", doc: "PingDS, OpenDJ"},
		{name: "postgres", doc: "pg_authid.rolpassword md5…; username: the role", read: postgres},
		{
			name: "prestashop", doc: "md5 of the cookie key (pepper) and the password; bcrypt", needs: NeedsPepper,
			read: prestashop,
		},
		{name: "rails", doc: "has_secure_password, Devise without pepper"},
		{name: "redmine", doc: "nested digests, which Auth0 cannot check", read: digestsNever(nested)},
		{
			name: "restful-authentication", doc: "text on both sides of the password, which Auth0 cannot check",
			read: digestsNever(twoSides),
		},
		{name: "smf", doc: "Simple Machines: sha1 or bcrypt with the small user name", needs: NeedsUsername, read: smf},
		{
			name: "spring",
			doc:  "{bcrypt}, {pbkdf2}, {scrypt}, {argon2}, {MD5} and others; the pepper being the encoder's secret",
		},
		{
			name: "spring-pbkdf2", doc: "Pbkdf2PasswordEncoder to 5.7, without {pbkdf2}: 8 bytes of salt",
			read: bareSpring("sha1", 8),
		},
		{name: "spring-pbkdf2-16", doc: "the same with 16 bytes of salt", read: bareSpring("sha1", 16)},
		{
			name: "spring-pbkdf2-5.8", doc: "Pbkdf2PasswordEncoder from 5.8 on, without its braces",
			read: bareSpring("sha256", 16),
		},
		{
			name: "symfony-digest", doc: "MessageDigestPasswordEncoder's 5000 rounds, which Auth0 cannot check",
			read: digestsNever(rounds),
		},
		{name: "symfony-digest-1", doc: "the same with one round of SHA-512", formula: "sha512(password + '{' + salt + '}')"},
		{
			name: "symfony-pbkdf2", doc: "Pbkdf2PasswordHasher with its defaults",
			formula: "pbkdf2-sha512(password, salt, 1000)",
		},
		{name: "typo3", doc: "argon2, bcrypt, pbkdf2; $P$, which Auth0 cannot check"},
		{name: "umbraco", doc: "versions 7.6 to 8, and ASP.NET Identity after", read: umbraco},
		{name: "umbraco-7.5", doc: "HMAC by the password, which Auth0 cannot check", read: digestsNever(hmacKey)},
		{name: "vbulletin", doc: "nested digests, and bcrypt of one, which Auth0 cannot check", read: vbulletin},
		{name: "wcf", doc: "WoltLab: bcrypt of bcrypt, nested sha1, which Auth0 cannot check", read: never(prehash)},
		{name: "web2py", doc: "auth_user.password"},
		{name: "werkzeug", doc: "Flask, Airflow, Superset; before 2.3 the salt was the key of an HMAC", read: werkzeug},
		{name: "wordpress", doc: "wp_users.user_pass: bcrypt of plugins and md5; others Auth0 cannot check", read: bareMD5},
		{name: "xenforo", doc: "xf_user_authenticate.data", read: xenforo},
	}
}

// Auto is the scheme where none is named.
func Auto() *Scheme { return &Scheme{Name: "auto", byShape: true, read: auto} }

// AutoFor is Auto for a column of a table that may have another beside. Some columns hold
// bcrypt of a digest, which looks like bcrypt of the password: their names tell.
func AutoFor(column string, beside func(column string) bool) *Scheme {
	name := ""
	folded := schema.Folded(column)
	slow := strings.Contains(folded, "bcrypt") || strings.Contains(folded, "argon2")
	switch {
	case folded == "servicespasswordbcrypt", folded == "servicespasswordargon2", slow && strings.Contains(folded, "sha"):
		name = "meteor"
	case folded == "token" && beside("scheme"), // version 5
		slow && strings.Contains(folded, "md5"):
		name = "vbulletin"
	}
	if s, err := Lookup(name); name != "" && err == nil {
		return s
	}
	return Auto()
}

// Lookup finds a scheme by its name, or makes one of a formula, such as sha1(salt + password).
// The error says what is wrong in one line.
func Lookup(name string) (*Scheme, error) {
	if strings.ContainsAny(name, "()") {
		f, err := parseFormula(name)
		if err != nil {
			return nil, fmt.Errorf("the formula %s: %w", name, err)
		}
		return &Scheme{Name: name, Doc: "a formula", Needs: f.needs(), hexSalt: f.hexSalt(), read: f.read}, nil
	}
	all := list()
	for _, n := range all {
		if n.name == name {
			return n.scheme()
		}
	}
	return nil, fmt.Errorf("no password scheme is called %q: there are %s, and formulas such as sha1(salt + password)",
		name, strings.Join(namesOf(all), ", "))
}

// Names are the names of all schemes, for a suggestion.
func Names() []string { return namesOf(list()) }

func namesOf(all []named) (names []string) {
	for _, n := range all {
		names = append(names, n.name)
	}
	return slices.Clip(names)
}

func (n named) scheme() (*Scheme, error) {
	s := &Scheme{Name: n.name, Doc: n.doc, Needs: n.needs, read: n.read}
	switch {
	case n.formula != "":
		f, err := parseFormula(n.formula)
		if err != nil {
			return nil, err
		}
		s.Doc += ": " + n.formula
		s.Needs, s.hexSalt, s.read = f.needs(), f.hexSalt(), f.read
	case s.read == nil:
		s.byShape, s.read = true, auto
	}
	return s, nil
}

// onlyDollar is a scheme whose values begin in one way.
func onlyDollar(read reader, prefix string) reader {
	return func(dst []byte, in Input) ([]byte, Family, *Reason) {
		if !bytes.HasPrefix(in.Stored, []byte(prefix)) {
			return dst, Untranslated, wrongScheme
		}
		return read(dst, in)
	}
}
