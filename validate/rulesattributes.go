package validate

import "muster/schema"

// Rules beyond the schema. What Auth0 documents for the import or was seen to refuse, and what keeps users from logging
// in, is an error; what is documented for its Management API alone, inferred, or contradictory is a warning. What a
// setting of the connection decides is an error where the setting is known.

var hashRules = []schema.Rule{{
	ID:    "password/undecodable",
	Title: "a hash, salt or key is not in the encoding that it names",
	Doc: `hash.value, salt.value and key.value are decoded before they are used: hex has an even number of digits, base64 has
letters, digits, + and / (or - and _). What cannot be decoded never matches a password. Auth0 answers FORMAT.`,
	Bad:  `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "md5", "hash": {"value": "X03MO1qnZdYdgyfeuILPmQ==", "encoding": "hex"}}}`,
	Good: `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "md5", "hash": {"value": "X03MO1qnZdYdgyfeuILPmQ==", "encoding": "base64"}}}`,
}, {
	ID:    "password/length",
	Title: "a hash has not the length of its algorithm",
	Doc: `md4 and md5 make 16 bytes, sha1 20, sha256 32, sha512 64; hmac as many as its digest; scrypt as many as keylen says; pbkdf2
as many as l says, which is 64 where it is left out; an LDAP hash as many as its scheme, and a salt where it is salted. A hash
of another length was cut off, or is another algorithm's. Nobody could log in with it.`,
	Bad:  `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "sha256", "hash": {"value": "5f4dcc3b5aa765d61d8327deb882cf99", "encoding": "hex"}}}`,
	Good: `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "md5", "hash": {"value": "5f4dcc3b5aa765d61d8327deb882cf99", "encoding": "hex"}}}`,
}, {
	ID:    "password/bcrypt",
	Title: "the hash is not bcrypt",
	Doc: `bcrypt is $2a$ or $2b$, a cost of 04 to 31, $ and 53 characters of ./A-Za-z0-9: 60 in all. $2$ and $2x$ are refused. Any
cost goes in custom_password_hash; in password_hash only cost 10 does.`,
	Bad:  `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "bcrypt", "hash": {"value": "$2b$12$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad"}}}`,
	Good: `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "bcrypt", "hash": {"value": "$2b$12$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"}}}`,
}, {
	ID:    "password/bcrypt-salt",
	Title: "a salt fills all that bcrypt looks at",
	Doc: `A salt before the password counts towards the 72 bytes that bcrypt looks at. From 72 bytes on nothing of the password
counts, and any password logs in.`,
	Bad:  `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "bcrypt", "hash": {"value": "$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"}, "salt": {"value": "01234567890123456789012345678901234567890123456789012345678901234567890123456789"}}}`,
	Good: `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "bcrypt", "hash": {"value": "$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"}, "salt": {"value": "0123456789"}}}`,
}, {
	ID:       "password/bcrypt-prefix",
	Severity: schema.Warning,
	Title:    "a bcrypt hash has PHP's prefix $2y$",
	Doc: `Auth0 documents $2y$ for custom_password_hash, but node-bcrypt, which it goes by, refuses every password under it. $2y$ is
PHP's name for what is called $2b$ elsewhere. muster validate --fix writes $2b$.`,
	Bad:  `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "bcrypt", "hash": {"value": "$2y$12$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"}}}`,
	Good: `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "bcrypt", "hash": {"value": "$2b$12$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"}}}`,
}, {
	ID:    "password/argon2",
	Title: "the hash is not argon2 as Auth0 takes it",
	Doc: `argon2 is a PHC string: $argon2id$v=19$m=…,t=…,p=…$salt$hash (or argon2i), the parameters in this order, salt and hash in
base64 of the standard alphabet without padding, of 8 and 16 bytes at least. m is at least 8 times p; m and t have 32 bits, p
has 24 (RFC 9106). argon2d and older versions are refused.`,
	Bad:  `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "argon2", "hash": {"value": "$argon2id$m=65536,t=2,p=1$J6Q/82PCyaNpYKRELJyTZg$m04qUAB8rexWDR4+/0f+SFB+4XMFxt7YAvAq2UycYos"}}}`,
	Good: `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "argon2", "hash": {"value": "$argon2id$v=19$m=65536,t=2,p=1$J6Q/82PCyaNpYKRELJyTZg$m04qUAB8rexWDR4+/0f+SFB+4XMFxt7YAvAq2UycYos"}}}`,
}, {
	ID:    "password/pbkdf2",
	Title: "the hash is not pbkdf2 as Auth0 takes it",
	Doc: `pbkdf2 is a PHC string: $pbkdf2-DIGEST$i=…,l=…$salt$hash, with one of the 33 digests that Auth0 lists (sha1, sha256 and sha512 are; sha3-256, sha512-256 and blake2b512 are not), salt and hash in base64
of the standard alphabet without padding. i is 100000 and l is 64 where they are left out, and i has at most 31 bits.`,
	Bad:  `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "pbkdf2", "hash": {"value": "pbkdf2_sha256$100000$KNyFsA2rWoE$m04qUAB8rexWDR4+/0f+SFB+4XMFxt7YAvAq2UycYos="}}}`,
	Good: `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "pbkdf2", "hash": {"value": "$pbkdf2-sha256$i=100000,l=32$KNyFsA2rWoE$m04qUAB8rexWDR4+/0f+SFB+4XMFxt7YAvAq2UycYos"}}}`,
}, {
	ID:    "password/padding",
	Title: "a PHC string has padded base64",
	Doc:   `Salt and hash of argon2 and pbkdf2 strings are base64 without = at the end. muster validate --fix takes it away.`,
	Bad:   `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "pbkdf2", "hash": {"value": "$pbkdf2-sha256$i=100000,l=32$KNyFsA2rWoE$m04qUAB8rexWDR4+/0f+SFB+4XMFxt7YAvAq2UycYos="}}}`,
	Good:  `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "pbkdf2", "hash": {"value": "$pbkdf2-sha256$i=100000,l=32$KNyFsA2rWoE$m04qUAB8rexWDR4+/0f+SFB+4XMFxt7YAvAq2UycYos"}}}`,
}, {
	ID:    "password/ldap",
	Title: "the hash is not LDAP's as Auth0 takes it",
	Doc: `ldap is {SCHEME} and base64 of the digest, followed by the salt for SMD5 and SSHA (RFC 2307). The schemes are MD5, SMD5,
SHA, SHA256, SHA384, SHA512, SSHA, SSHA256, SSHA384 and SSHA512. {CRYPT} is refused.`,
	Bad:  `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "ldap", "hash": {"value": "{CRYPT}rl0uE0iqQbUPs"}}}`,
	Good: `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "ldap", "hash": {"value": "{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g="}}}`,
}, {
	ID:       "password/ldap-scheme",
	Severity: schema.Warning,
	Title:    "the scheme of an LDAP hash is in small letters",
	Doc:      `RFC 2307 and Auth0's examples write schemes in capitals. muster validate --fix does so.`,
	Bad:      `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "ldap", "hash": {"value": "{sha}W6ph5Mm5Pz8GgiULbPgzG37mj9g="}}}`,
	Good:     `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "ldap", "hash": {"value": "{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g="}}}`,
}, {
	ID:    "password/scrypt",
	Title: "the parameters of scrypt cannot be used",
	Doc: `cost is a power of two over 1, blockSize times parallelization is below 2^30 (RFC 7914), and each number has at most 31
bits. Auth0 cannot compute anything else.`,
	Bad:  `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "scrypt", "hash": {"value": "097f6197e1b41538f723e32aa7a68e8d76227d8e432ce5faa4882a913032db29", "encoding": "hex"}, "salt": {"value": "abc123"}, "keylen": 32, "cost": 5000}}`,
	Good: `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "scrypt", "hash": {"value": "097f6197e1b41538f723e32aa7a68e8d76227d8e432ce5faa4882a913032db29", "encoding": "hex"}, "salt": {"value": "abc123"}, "keylen": 32, "cost": 4096}}`,
}}

var profileRules = []schema.Rule{{
	ID:    "profile/no-email",
	Title: "a user has no email address",
	Doc: `Auth0's page on imports asks for an address in each user, and its page on Flexible Identifiers lets a connection do
without (options.attributes.email.profile_required). So it is an error until the connection says otherwise: validate
--connection asks it, --connection-config reads its settings from a file. Without an address, a user needs a username or a phone
number. Auth0 may answer OBJECT_REQUIRED.`,
	Bad:  `{"given_name": "Ada"}`,
	Good: `{"email": "ada@example.com", "given_name": "Ada"}`,
}, {
	ID:    "profile/no-username",
	Title: "a user has no username where the connection asks for one",
	Doc: `options.requires_username, or options.attributes.username.profile_required with Flexible Identifiers, asks for a username in
each user. Told where the settings of the connection are known. Auth0 answers OBJECT_REQUIRED.`,
}, {
	ID:    "profile/no-phone-number",
	Title: "a user has no phone number where the connection asks for one",
	Doc: `options.attributes.phone_number.profile_required asks for a phone number in each user. Told where the settings of the
connection are known. Auth0 answers OBJECT_REQUIRED.`,
}, {
	ID:       "profile/username-unused",
	Severity: schema.Warning,
	Title:    "a user has a username where the connection has none",
	Doc: `The connection does not ask for usernames. Auth0's Management API answers "Cannot set username for connection without
requires_username" then; what an import does is not documented: it may refuse the user. Told once, at the first user that has one, where the
settings of the connection are known.`,
}, {
	ID:       "profile/user-id",
	Severity: schema.Warning,
	Title:    "an id has white space in it",
	Doc: `Auth0's Management API takes user_id without white space, up to 255 characters; an import may refuse
others likewise. An id that other systems know should not change: muster does not mend it.`,
	Bad:  `{"email": "ada@example.com", "user_id": "17 a"}`,
	Good: `{"email": "ada@example.com", "user_id": "17a"}`,
}, {
	ID:       "profile/email-domain",
	Severity: schema.Warning,
	Title:    "an address has no domain of the internet",
	Doc: `The domain of an address has two labels at least, the last of which is letters: example.com, and neither localhost nor
10.0.0.1. Auth0's schema asks for an email address and does not say more; what checks addresses there commonly refuses others,
and no mail reaches them. Auth0 may answer FORMAT.`,
	Bad:  `{"email": "ada@localhost"}`,
	Good: `{"email": "ada@example.com"}`,
}, {
	ID:       "profile/email-characters",
	Severity: schema.Warning,
	Title:    "an address has characters that Auth0 may not take",
	Doc: `Auth0 does not document which characters an address may have beyond ASCII. What checks addresses there is known to take
domains in other alphabets and to refuse emoji, and what else has more than 16 bits in Unicode, before the @: Auth0 may answer FORMAT. The address is what the user types to log in: it is sent as it is. An
import of one such user tells.`,
	Bad:  `{"email": "ada@bücher.example"}`,
	Good: `{"email": "ada@example.com"}`,
}, {
	ID:       "profile/empty",
	Severity: schema.Warning,
	Title:    "a text is empty",
	Doc: `given_name, family_name, name, nickname and username have at least one character where they stand at all, by the schema
of Auth0's Management API. An empty username is an error where the connection's settings are known. Of the others it is inferred
that an import goes by that schema: Auth0 may answer MIN_LENGTH. A user_id that is empty is none.`,
	Bad:  `{"email": "ada@example.com", "given_name": ""}`,
	Good: `{"email": "ada@example.com"}`,
}, {
	ID:       "profile/short",
	Severity: schema.Warning,
	Title:    "a username is shorter than the connection takes",
	Doc: `A connection takes usernames from 1 character on, or from more where somebody set it. It is an error where that is known:
--username-length says what the connection takes, and so do its settings (--connection, --connection-config). Auth0 answers
MIN_LENGTH.`,
}, {
	ID:       "profile/long",
	Severity: schema.Warning,
	Title:    "a text is longer than is documented",
	Doc: `given_name, family_name and name have at most 150 characters in Auth0's page on profiles, nickname 300 and user_id 255 in
the schema of its Management API. A username has at most 15 unless the connection takes more; it is an error where that is known:
--username-length says so, and the settings of the connection do (--connection, --connection-config). That an import goes by
the other limits is inferred: Auth0 may answer MAX_LENGTH.`,
	Bad:  `{"email": "ada@example.com", "username": "ada.augusta.lovelace"}`,
	Good: `{"email": "ada@example.com", "username": "ada"}`,
}, {
	ID:    "profile/too-long",
	Title: "a text is longer than Auth0 takes",
	Doc:   `A username has at most 128 characters, whatever the connection. Auth0 answers MAX_LENGTH.`,
	Bad:   `{"email": "ada@example.com", "username": "ada-ada-ada-ada-ada-ada-ada-ada-ada-ada-ada-ada-ada-ada-ada-ada-ada-ada-ada-ada-ada-ada-ada-ada-ada-ada-ada-ada-ada-ada-ada-ada-ada-"}`,
	Good:  `{"email": "ada@example.com", "username": "ada"}`,
}, {
	ID:       "profile/username",
	Severity: schema.Warning,
	Title:    "a username has characters that a connection may not take",
	Doc: `Usernames have ASCII letters, digits and @^$!-#.+'~_ and the backtick, and are no email addresses unless the connection
allows them (options.attributes.username.validation.allowed_types). It is an error where the connection's settings are known:
--connection, --connection-config. Auth0 answers PATTERN.`,
	Bad:  `{"email": "ada@example.com", "username": "ada lovelace"}`,
	Good: `{"email": "ada@example.com", "username": "ada.lovelace"}`,
}, {
	ID:    "profile/phone-number",
	Title: "a phone number is not in E.164 form",
	Doc: `phone_number is + and country code and number, at most 15 digits without anything between. Auth0 answers PATTERN. muster
validate --fix takes spaces, hyphens, dots, slashes and brackets out of a number that begins with +.`,
	Bad:  `{"email": "ada@example.com", "phone_number": "+1 (555) 010-0000"}`,
	Good: `{"email": "ada@example.com", "phone_number": "+15550100000"}`,
}, {
	ID:       "profile/picture",
	Severity: schema.Warning,
	Title:    "a picture is not a URL",
	Doc: `picture is the URL of an image: with a scheme such as https://, a host with a dot in it, and no blanks. Nothing else,
data: among it, is likely to be taken; it is not documented, and Auth0 may answer FORMAT.`,
	Bad:  `{"email": "ada@example.com", "picture": "/avatars/ada.png"}`,
	Good: `{"email": "ada@example.com", "picture": "https://example.com/avatars/ada.png"}`,
}, {
	ID:       "profile/user-id-prefix",
	Severity: schema.Warning,
	Title:    "an id has auth0| before it already",
	Doc: `Auth0 puts auth0| before the user_id of a file: auth0|17 becomes auth0|auth0|17. Exports of Auth0 have the prefix. muster
validate --fix takes it off.`,
	Bad:  `{"email": "ada@example.com", "user_id": "auth0|17"}`,
	Good: `{"email": "ada@example.com", "user_id": "17"}`,
}, {
	ID:       "profile/oversized",
	Severity: schema.Warning,
	Title:    "a user has more than 10 KB",
	Doc: `Auth0 allows 10 KB a profile. What is larger is imported today and logged as oversized. Large data belongs in a database
of your own.`,
}, {
	ID:    "profile/larger-than-a-file",
	Title: "a user is larger than an import file",
	Doc: `Auth0 takes import files of up to 500 KB, the form around them included, which leaves 499,000 bytes; and a file cannot
hold less than a user.`,
}}

var factorRules = []schema.Rule{{
	ID:       "mfa/secret",
	Severity: schema.Warning,
	Title:    "a TOTP secret has a length that bytes in Base32 do not have",
	Doc: `Five bytes are eight characters of Base32 (RFC 4648), so that a secret has never 1, 3 or 6 characters more than a multiple of
eight. One that has was cut off, and its codes fit no authenticator app. Auth0 may answer MFA_FACTORS_FAILED.`,
	Bad:  `{"email": "ada@example.com", "mfa_factors": [{"totp": {"secret": "JBTWY3DPEHPK3PNPA"}}]}`,
	Good: `{"email": "ada@example.com", "mfa_factors": [{"totp": {"secret": "JBTWY3DPEHPK3PNP"}}]}`,
}, {
	ID:       "mfa/same-factor",
	Severity: schema.Warning,
	Title:    "a user has the same MFA factor twice",
	Doc: `Each item of mfa_factors is enrolled by itself, and the second of two that are the same may fail with
MFA_FACTORS_FAILED.`,
	Bad:  `{"email": "ada@example.com", "mfa_factors": [{"phone": {"value": "+12125550001"}}, {"phone": {"value": "+12125550001"}}]}`,
	Good: `{"email": "ada@example.com", "mfa_factors": [{"phone": {"value": "+12125550001"}}]}`,
}}

var upsertRules = []schema.Rule{{
	ID:       "upsert/metadata-replaced",
	Severity: schema.Warning,
	Title:    "an upsert replaces metadata",
	Doc: `With upsert, app_metadata and user_metadata of a user that is there are replaced as a whole and not merged: fields that are
not in the file are gone. Told once for each of the two, with --upsert only.`,
}, {
	ID:       "upsert/not-updated",
	Severity: schema.Warning,
	Title:    "an upsert does not update an attribute",
	Doc: `With upsert, these attributes of a user that is there stay as they are: username, user_id, blocked, phone_number,
phone_verified and password_hash. A custom_password_hash is replaced until the first login, where the user came with one; it fails
for a user with another password. Auth0's pages disagree about mfa_factors: that on importing MFA enrolments says that existing
users are updated, that on user profiles does not count them among what an upsert updates. Told once for each, with --upsert
only.`,
}, {
	ID:       "upsert/email-verified",
	Severity: schema.Warning,
	Title:    "an upsert resets email_verified",
	Doc: `With upsert too, email_verified is false where it is not sent: users who have verified their address are asked again.
Told once, with --upsert only.`,
}}
