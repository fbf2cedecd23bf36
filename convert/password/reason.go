package password

import (
	"bytes"
	"cmp"
)

// Reason is why a stored value has no translation, or a doubtful one. It quotes
// nothing of the value. Reasons are the same pointers for all users, so that they can
// be counted by.
type Reason struct {
	Rule  string // rule id
	Cause string // in one or two words
	Text  string // what the value is
	Hint  string // what to do
	Way   Way
}

// Error makes a Reason an error for Verify.
func (r *Reason) Error() string { return r.Text }

// Way is who can help.
type Way uint8

// Ways.
const (
	LazyOrReset Way = iota // the user: resets the password, or moves at the first login
	SayMore                // the mapping file: a scheme, a part
	ExportAgain            // the export
	Probe                  // one login
)

const (
	resetHint = "with --severity password/unsupported=warning the user is imported without a password and must " +
		"reset it; " +
		"a custom database connection moves users with their passwords, but only users who were not imported"
	exportHint = "export the column again at its full width and as it is stored"
	schemeHint = "name its scheme in the mapping, such as password: {column: COLUMN, scheme: NAME}; with a known " +
		"password, muster verify --explain finds it"
)

const (
	ruleUnsupported = "password/unsupported"
	ruleAmbiguous   = "password/ambiguous"
	ruleDamaged     = "password/damaged"
	ruleParameters  = "password/parameters"
	ruleMissing     = "password/missing-part"
	rulePlain       = "password/plain-text"
	ruleScheme      = "password/scheme"
	ruleRisk        = "password/risk"
	ruleTOTP        = "password/totp"
)

// What Auth0 cannot check.
var (
	unknown = &Reason{
		ruleUnsupported, "unknown", "the password hash is of no kind that Auth0 takes",
		"if it is no hash but the password itself, say scheme: plain; otherwise " + resetHint, LazyOrReset,
	}
	unknownHash = &Reason{
		ruleUnsupported, "unknown", "the password hash is of no kind that Auth0 takes",
		"with a known password, muster verify --explain tells whether a scheme makes it; otherwise " + resetHint,
		LazyOrReset,
	}
	masked = &Reason{
		ruleUnsupported, "hidden", "the cell hides the password: it holds a mask, no hash",
		"export the table itself, not a report of it; " + resetHint, ExportAgain,
	}
	phpass = &Reason{
		ruleUnsupported, "phpass", "the password hash is phpass, which Auth0 cannot check", resetHint,
		LazyOrReset,
	}
	wpOwn = &Reason{
		ruleUnsupported, "WordPress 6.8",
		"the password hash is WordPress 6.8's own, which Auth0 cannot check",
		"without $wp it would look like bcrypt and let nobody in; " + resetHint, LazyOrReset,
	}
	drupal = &Reason{
		ruleUnsupported, "Drupal 7",
		"the password hash is Drupal's iterated SHA-512, which Auth0 cannot check", resetHint, LazyOrReset,
	}
	crypt3 = &Reason{
		ruleUnsupported, "crypt(3)", "the password hash is of crypt(3), which Auth0 cannot check", resetHint,
		LazyOrReset,
	}
	nested = &Reason{
		ruleUnsupported, "nested digest", "the password was hashed more than once, which Auth0 cannot do",
		resetHint, LazyOrReset,
	}
	prehash = &Reason{
		ruleUnsupported, "hash before bcrypt",
		"the password was hashed before bcrypt, which Auth0 cannot do",
		"as plain bcrypt it would let nobody in; " + resetHint, LazyOrReset,
	}
	rounds = &Reason{
		ruleUnsupported, "iterated digest",
		"the password hash is a digest of many rounds, which Auth0 cannot check", resetHint, LazyOrReset,
	}
	twoSides = &Reason{
		ruleUnsupported, "text on both sides",
		"text stood on both sides of the password when it was hashed, and Auth0's salt stands on one", resetHint, LazyOrReset,
	}
	mysql = &Reason{
		ruleUnsupported, "MySQL", "the password hash is MySQL's, which Auth0 cannot check", resetHint,
		LazyOrReset,
	}
	scram = &Reason{
		ruleUnsupported, "SCRAM", "the value is of SCRAM or CRAM, which Auth0 cannot check", resetHint,
		LazyOrReset,
	}
	oracle = &Reason{
		ruleUnsupported, "Oracle",
		"the password hash is Oracle's 12c or older one, which Auth0 cannot check", resetHint, LazyOrReset,
	}
	lanman = &Reason{
		ruleUnsupported, "LM hash",
		"the password hash is LAN Manager's or a cached one, which Auth0 cannot check", resetHint, LazyOrReset,
	}
	firebase = &Reason{
		ruleUnsupported, "Firebase", "the password hash is Firebase's own scrypt, which Auth0 cannot check",
		"a custom database connection can ask Firebase (signInWithPassword) at the first login; " + resetHint, LazyOrReset,
	}
	argon2Kind = &Reason{
		ruleUnsupported, "argon2d or 1.0",
		"the password hash is argon2d or of argon2's version 1.0, which Auth0 cannot check", resetHint, LazyOrReset,
	}
	bcryptKind = &Reason{
		ruleUnsupported, "old bcrypt",
		"the bcrypt hash has an old prefix, $2$ or $2x$, which Auth0 refuses", resetHint, LazyOrReset,
	}
	sha3Kind = &Reason{
		ruleUnsupported, "SHA-3",
		"Kratos writes sha224 and sha384 for SHA-3, which the hash would not say", resetHint, LazyOrReset,
	}
	otherSHA = &Reason{
		ruleUnsupported, "SHA-224 or SHA-384",
		"a bare SHA-224 or SHA-384 digest, or one of another odd length, is nothing that Auth0 takes", resetHint, LazyOrReset,
	}
	hmacKey = &Reason{
		ruleUnsupported, "HMAC by password",
		"the password was the key of an HMAC, and Auth0 takes it for the message", resetHint, LazyOrReset,
	}
	delegated = &Reason{
		ruleUnsupported, "another server", "the value names another server that checks the password",
		resetHint, LazyOrReset,
	}
	encrypted = &Reason{
		ruleUnsupported, "encrypted", "the password is encrypted, not hashed",
		"decrypt it with the program's key and say scheme: plain; or " + resetHint, LazyOrReset,
	}
	otherBrace = &Reason{
		ruleUnsupported, "unknown {scheme}", "the word in braces is no scheme that Auth0 takes",
		resetHint, LazyOrReset,
	}
)

// What has several readings.
var (
	hexInBase64 = &Reason{
		ruleAmbiguous, "bare digest",
		"the value is base64 of the hex digits of a digest, which does not tell how it was made",
		"the schemes of bare digests, such as md5(password), read it; " + schemeHint, SayMore,
	}
	saltedPair = &Reason{
		ruleAmbiguous, "digest:salt", "a digest with a salt does not tell on which side the salt stood",
		"joomla, magento1 and oscommerce write this, and others; " + schemeHint, SayMore,
	}
	saltAndScrypt = &Reason{
		ruleAmbiguous, "salt and key", "a salt and a key do not tell how the key was made",
		"say scheme: better-auth where Better Auth or Lucia wrote it, node-scrypt where it is Node's crypto.scrypt with " +
			"its defaults, joomla or magento1 where it is a digest behind or before its salt; " +
			"with a known password, muster verify --explain finds it", SayMore,
	}
	djangoOrHMAC = &Reason{
		ruleAmbiguous, "digest$salt",
		"the hash is one of Django's or of an old Werkzeug's, which differ",
		"say scheme: django (the salt stands before the password) or scheme: werkzeug (it is the key of an HMAC)", SayMore,
	}
	hexPBKDF2 = &Reason{
		ruleAmbiguous, "salt of pbkdf2",
		"the hash looks like Django's, but its key is in hex, which does not tell whether the salt is text or bytes in hex",
		"say scheme: clerk-pbkdf2 where it is text, clerk-pbkdf2-hex where it is bytes; with a known password, " +
			"muster verify --explain finds it", SayMore,
	}
	sha224OrSHA3 = &Reason{
		ruleAmbiguous, "pbkdf2-sha224/384",
		"the pbkdf2 hash is of sha224 or sha384, under which Kratos stores SHA-3",
		"say scheme: pbkdf2 where it is not Kratos's; " + resetHint, SayMore,
	}
	pbkdf2Colons = &Reason{
		ruleAmbiguous, "digest:rounds:salt:key",
		"four parts between colons may be pbkdf2, or a digest of many rounds", "say scheme: pbkdf2-colons if it is pbkdf2",
		SayMore,
	}
	longMembership = &Reason{
		ruleAmbiguous, "SHA-2 or HMAC",
		"the hash is of SHA-2, and only web.config says whether as a digest or as an HMAC",
		"say scheme: aspnet-membership-hmacsha256, .NET 4's default, or aspnet-membership-sha256 or " +
			"aspnet-membership-hmacsha512; with a known password, muster verify --explain finds it", SayMore,
	}
	foldedName = &Reason{
		ruleAmbiguous, "user name",
		"the user name has capital letters outside ASCII, of which programs make different small ones",
		"the user resets the password; or give the name as the program hashed it by an expression, and the scheme " +
			"without lower", SayMore,
	}
)

// What is broken.
var (
	cutBcrypt = &Reason{
		ruleDamaged, "cut off", "the bcrypt hash is cut off: it has fewer than 60 characters",
		exportHint, ExportAgain,
	}
	longBcrypt = &Reason{ruleDamaged, "too long", "the bcrypt hash has more than 60 characters", exportHint, ExportAgain}
	badBcrypt  = &Reason{
		ruleDamaged, "bcrypt", "the bcrypt hash has a cost or a character that bcrypt does not write",
		exportHint, ExportAgain,
	}
	badArgon2 = &Reason{
		ruleDamaged, "argon2", "the argon2 hash is cut off, or not written as argon2 hashes are",
		exportHint, ExportAgain,
	}
	badPBKDF2 = &Reason{
		ruleDamaged, "pbkdf2", "the pbkdf2 hash is cut off, or not written as its program writes it",
		exportHint, ExportAgain,
	}
	badScrypt = &Reason{
		ruleDamaged, "scrypt", "the scrypt hash is cut off, or not written as its program writes it",
		exportHint, ExportAgain,
	}
	badDigest = &Reason{
		ruleDamaged, "digest",
		"the digest has another length than its algorithm gives, or is no hex or base64", exportHint, ExportAgain,
	}
	badLDAP = &Reason{
		ruleDamaged, "ldap", "the LDAP hash is no base64, or of another length than its scheme gives",
		exportHint, ExportAgain,
	}
	badHash = &Reason{
		ruleDamaged, "other",
		"the hash begins like one of a known program, but is not written as that program writes it", exportHint, ExportAgain,
	}
	badSalt = &Reason{
		ruleDamaged, "salt", "the salt is not written in the encoding that its scheme names", exportHint,
		ExportAgain,
	}
	badNumber = &Reason{
		ruleDamaged, "iterations",
		"the iterations are no number, and no algorithm that the scheme knows", exportHint, ExportAgain,
	}
	swallowed = &Reason{
		ruleUnsupported, "long salt",
		"pepper or user name fill all 72 bytes that bcrypt reads: every password would be right", resetHint, LazyOrReset,
	}
	hashAsPlain = &Reason{
		ruleScheme, "hash under plain", "the value is a hash or a mask, and the mapping says that it is the password itself",
		"hashed again it would let nobody in: say scheme: auto, or the scheme that wrote it", SayMore,
	}
	badPlain = &Reason{
		ruleDamaged, "plain text",
		"the password is longer than the 72 bytes that bcrypt reads, or is no UTF-8, or holds a NUL",
		"the user must reset it: " + resetHint, LazyOrReset,
	}
	wrongScheme = &Reason{
		ruleScheme, "another scheme", "the hash is not of the scheme that the mapping names",
		"name the scheme that wrote it, or a system that knows several; scheme: auto finds those that name themselves",
		SayMore,
	}
	tooCostly = &Reason{
		ruleParameters, "cost",
		"the parameters of the hash would take minutes or gigabytes at every login",
		"the user must reset it; the limits are in muster explain password/parameters", LazyOrReset,
	}
	weakOrOdd = &Reason{
		ruleParameters, "odd parameters",
		"the parameters of the hash are outside what Auth0's libraries take",
		"the user must reset it; the limits are in muster explain password/parameters", LazyOrReset,
	}
)

// What the mapping does not say.
var (
	noSalt = &Reason{
		ruleMissing, "no salt", "the scheme needs a salt, and there is none",
		"name the column of the salt, such as salt: COLUMN", SayMore,
	}
	noIterations = &Reason{
		ruleMissing, "no iterations", "the scheme needs the number of iterations, and there is none",
		"name its column, such as iterations: COLUMN", SayMore,
	}
	noUsername = &Reason{
		ruleMissing, "no user name",
		"the scheme hashes the user name with the password, and there is none", "name its column, such as username: COLUMN",
		SayMore,
	}
	noPepper = &Reason{
		ruleMissing, "no pepper", "the scheme needs a secret of the old program, and there is none",
		"give the mapping a file that holds it, such as pepper_file: FILE", SayMore,
	}
	keycloakPlain = &Reason{
		rulePlain, "plain text", "the credential holds the password itself, no hash",
		`it is hashed here (bcrypt, cost 10) with ` +
			`password: {expr: 'find(fromJSON(row.credentials), .type == "password")?.value', scheme: plain}; ` +
			"it is shown nowhere", SayMore,
	}
	quotedPlain = &Reason{
		rulePlain, "plain text",
		"the value is the password itself, in quotes and UTF-16 as Active Directory is told it, no hash",
		"say scheme: plain, and it is hashed here (bcrypt, cost 10), without the quotes; it is shown nowhere", SayMore,
	}
	plainText = &Reason{
		rulePlain, "plain text", "the value is the password itself, no hash",
		"say scheme: plain, and it is hashed here (bcrypt, cost 10); it is shown nowhere", SayMore,
	}
)

// bareDigests are what digests may be by their length in bytes, 0 for other lengths.
var bareDigests = map[int]string{
	16: "16 bytes (32 hex digits) may be md5(password), nt (Windows: md4 of UTF-16), or md5 with a salt",
	20: "20 bytes (40 hex digits) may be sha1(password), or sha1 with a salt; where a salt stands beside, also of more " +
		"rounds, as redmine's",
	32: "32 bytes (64 hex digits) may be sha256(password), sha256 with a salt, or, where a salt stands beside, a key of " +
		"pbkdf2 or scrypt",
	64: "64 bytes (128 hex digits) may be sha512(password), sha512 with a salt, or, where a salt stands beside, a " +
		"key of " +
		"pbkdf2 or scrypt, as node-scrypt's",
	512: "512 bytes (1024 hex digits) are a key of pbkdf2, as passport-local-mongoose and " +
		"passport-local-sequelize write " +
		"with a salt beside",
	0: "that long it is no plain digest, but mostly a key of pbkdf2 or scrypt, with a salt and rounds beside",
}

// DigestMayBe returns in words what a digest of n bytes may be.
func DigestMayBe(n int) string { return cmp.Or(bareDigests[n], bareDigests[0]) }

// ambiguous are the reasons for them.
var ambiguous = func() map[int]*Reason {
	all := map[int]*Reason{}
	for n, hint := range bareDigests {
		all[n] = &Reason{
			ruleAmbiguous, "bare digest", "a bare digest does not tell how it was made", hint + "; " + schemeHint, SayMore,
		}
	}
	return all
}()

// bareDigest is the reason for a digest of n bytes.
func bareDigest(n int) *Reason { return cmp.Or(ambiguous[n], ambiguous[0]) }

// notKnown is the reason for a text that is no hash of a known kind. What is evidently a hash is
// never to be taken for the password.
func notKnown(s []byte) *Reason {
	switch {
	case IsMask(s):
		return masked
	case len(s) >= 24 && bytes.IndexByte(s, ' ') < 0, len(s) > 3 && s[0] == '$' && bytes.IndexByte(s[1:], '$') > 0:
		return unknownHash
	}
	return unknown
}

// What Auth0 may not be able to check.
var (
	bigScrypt = &Reason{
		ruleRisk, "scrypt over 32 MiB",
		"scrypt of more than 32 MiB: whether Auth0 checks it is not documented", probeHint, Probe,
	}
	utf16Key = &Reason{
		ruleRisk, "pbkdf2 of UTF-16",
		"pbkdf2 of a password in UTF-16: whether Auth0 encodes passwords for pbkdf2 is not documented", probeHint, Probe,
	}
	bytesAsText = &Reason{
		ruleRisk, "salt as text", "the salt is taken as text, and looks like bytes that are written in hex",
		"where it is bytes, say hex(salt) in a formula, which takes \\x and 0x; a known password tells: muster verify",
		SayMore,
	}
	digestAsPlain = &Reason{
		ruleRisk, "digest as password", "the value has the form of a digest, and was hashed as the password itself",
		"if it is a digest, name its scheme instead of plain; a known password tells: muster verify --explain", SayMore,
	}
)

const probeHint = "import one such user whose password you know, and log in, before the others"
