package validate

import "muster/schema"

// Rules are the rules that Check can report, with an example of each. Their facts are
// from Auth0's documentation of bulk user imports (Bulk User Import Database Schema and
// Examples; Bulk User Imports) and of metadata (Metadata Field Names and Data Types).
func Rules() []schema.Rule {
	var all []schema.Rule
	for _, group := range [][]schema.Rule{
		schemaRules, passwordRules, hashRules, profileRules, factorRules, metadataRules,
		upsertRules, uniqueRules,
	} {
		for _, r := range group {
			if r.Severity == schema.Off {
				r.Severity = schema.Error
			}
			all = append(all, r)
		}
	}
	return all
}

var schemaRules = []schema.Rule{{
	ID:    "schema/required",
	Title: "a property is missing",
	Doc: `custom_password_hash needs algorithm and hash, hash, salt and key need value, and an MFA factor needs its secret or
value. Auth0 fails a user without, and with it nothing of that user is imported.`,
	Bad:  `{"email": "ada@example.com", "mfa_factors": [{"totp": {}}]}`,
	Good: `{"email": "ada@example.com", "mfa_factors": [{"totp": {"secret": "JBTWY3DPEHPK3PNP"}}]}`,
}, {
	ID:    "schema/type",
	Title: "a value has the wrong type",
	Doc: `Auth0 converts nothing: "true" is a text and no boolean, 42 is a number and no id, and null is neither. It answers
INVALID_TYPE. A property without a value is left out. The whole user must be a JSON object.`,
	Bad:  `{"email": "ada@example.com", "email_verified": "true"}`,
	Good: `{"email": "ada@example.com", "email_verified": true}`,
}, {
	ID:    "schema/enum",
	Title: "a value is not one of those allowed",
	Doc: `Algorithms, digests, encodings and positions have fixed names, in lower case and without hyphens. Auth0 answers
ENUM_MISMATCH.`,
	Bad:  `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "SHA-256", "hash": {"value": "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b", "encoding": "hex"}}}`,
	Good: `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "sha256", "hash": {"value": "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b", "encoding": "hex"}}}`,
}, {
	ID:    "schema/format",
	Title: "a text is not an email address",
	Doc: `An address has something before its last @ (64 bytes at most) and a domain after it, 254 bytes in all. White space
around it is part of it, and so are characters that cannot be seen, such as the mark that begins a file of UTF-8. Auth0
answers FORMAT.`,
	Bad:  `{"email": "ada at example.com"}`,
	Good: `{"email": "ada@example.com"}`,
}, {
	ID:    "schema/pattern",
	Title: "a text has the wrong shape",
	Doc: `password_hash takes bcrypt with prefix $2a$ or $2b$ and cost 10 alone: other costs and algorithms go in
custom_password_hash. A TOTP secret is Base32: capital letters and the digits 2 to 7, no padding. The number of a phone
factor is + and at most 15 digits. Auth0 answers PATTERN.`,
	Bad:  `{"email": "ada@example.com", "password_hash": "$2y$12$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"}`,
	Good: `{"email": "ada@example.com", "password_hash": "$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"}`,
}, {
	ID:    "schema/additional-property",
	Title: "a property is unknown",
	Doc: `Auth0 fails a user with a property that it does not know, however harmless. What a user has beyond Auth0's
attributes goes in user_metadata, or in app_metadata where the user may not change it.`,
	Bad:  `{"email": "ada@example.com", "firstName": "Ada"}`,
	Good: `{"email": "ada@example.com", "given_name": "Ada"}`,
}, {
	ID:    "schema/minimum",
	Title: "a number is too small",
	Doc: `keylen, blockSize and parallelization of scrypt are at least 1, cost is at least 2. cost is the number N itself and
not its logarithm.`,
	Bad:  `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "scrypt", "hash": {"value": "fdbabe1c9d347200", "encoding": "hex"}, "salt": {"value": "NaCl"}, "keylen": 0}}`,
	Good: `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "scrypt", "hash": {"value": "fdbabe1c9d347200", "encoding": "hex"}, "salt": {"value": "NaCl"}, "keylen": 8}}`,
}, {
	ID:    "schema/min-items",
	Title: "a list is empty",
	Doc:   `mfa_factors holds at least one factor where it stands at all. Auth0 answers ARRAY_LENGTH_SHORT.`,
	Bad:   `{"email": "ada@example.com", "mfa_factors": []}`,
	Good:  `{"email": "ada@example.com"}`,
}, {
	ID:    "schema/max-items",
	Title: "a list is too long",
	Doc:   `mfa_factors holds at most ten factors. Auth0 answers ARRAY_LENGTH_LONG.`,
	Bad:   `{"email": "ada@example.com", "mfa_factors": [{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}]}`,
	Good:  `{"email": "ada@example.com", "mfa_factors": [{}, {}, {}, {}, {}, {}, {}, {}, {}, {}]}`,
}, {
	ID:    "schema/max-properties",
	Title: "an MFA factor is several",
	Doc:   `Each item of mfa_factors is one factor: totp, phone or email. Two factors are two items.`,
	Bad:   `{"email": "ada@example.com", "mfa_factors": [{"phone": {"value": "+12125550001"}, "email": {"value": "ada@example.org"}}]}`,
	Good:  `{"email": "ada@example.com", "mfa_factors": [{"phone": {"value": "+12125550001"}}, {"email": {"value": "ada@example.org"}}]}`,
}}

var passwordRules = []schema.Rule{{
	ID:    "password/both-hashes",
	Title: "a user has two password hashes",
	Doc: `password_hash and custom_password_hash exclude each other. password_hash is the shorter form for bcrypt of cost 10;
custom_password_hash can be replaced by an upsert until the user's first login, password_hash never.`,
	Bad:  `{"email": "ada@example.com", "password_hash": "$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy", "custom_password_hash": {"algorithm": "bcrypt", "hash": {"value": "$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"}}}`,
	Good: `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "bcrypt", "hash": {"value": "$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"}}}`,
}, {
	ID:    "password/hash-encoding",
	Title: "the encoding of a hash does not go with its algorithm",
	Doc: `argon2, bcrypt, ldap and pbkdf2 hashes are text with all their parameters in it: hash.encoding is utf8, or left out.
hmac, md4, md5, sha1, sha256, sha512 and scrypt hashes are bytes: hash.encoding is hex or base64.`,
	Bad:  `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "md5", "hash": {"value": "5f4dcc3b5aa765d61d8327deb882cf99", "encoding": "utf8"}}}`,
	Good: `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "md5", "hash": {"value": "5f4dcc3b5aa765d61d8327deb882cf99", "encoding": "hex"}}}`,
}, {
	ID:    "password/encoding-required",
	Title: "a hash of bytes does not say its encoding",
	Doc: `The hashes of hmac, md4, md5, sha1, sha256, sha512 and scrypt are bytes, which JSON cannot hold: hash.encoding says
whether they are written in hex or in base64. It has no default.`,
	Bad:  `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "md5", "hash": {"value": "5f4dcc3b5aa765d61d8327deb882cf99"}}}`,
	Good: `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "md5", "hash": {"value": "5f4dcc3b5aa765d61d8327deb882cf99", "encoding": "hex"}}}`,
}, {
	ID:    "password/salt-not-allowed",
	Title: "the algorithm keeps its salt in the hash",
	Doc: `argon2, ldap and pbkdf2 hashes hold their salt: Auth0 allows no salt beside them. It stands in the PHC string, or for
ldap after the digest, inside the base64.`,
	Bad:  `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "argon2", "hash": {"value": "$argon2id$v=19$m=65536,t=2,p=1$J6Q/82PCyaNpYKRELJyTZg$m04qUAB8rexWDR4+/0f+SFB+4XMFxt7YAvAq2UycYos"}, "salt": {"value": "J6Q/82PCyaNpYKRELJyTZg", "encoding": "base64"}}}`,
	Good: `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "argon2", "hash": {"value": "$argon2id$v=19$m=65536,t=2,p=1$J6Q/82PCyaNpYKRELJyTZg$m04qUAB8rexWDR4+/0f+SFB+4XMFxt7YAvAq2UycYos"}}}`,
}, {
	ID:    "password/digest-required",
	Title: "an HMAC does not say its hash function",
	Doc:   `With algorithm hmac, hash.digest names the hash function inside the HMAC.`,
	Bad:   `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "hmac", "hash": {"value": "cg7f42jH39/2EaAU4wNd4s2lKIk=", "encoding": "base64", "key": {"value": "736868", "encoding": "hex"}}}}`,
	Good:  `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "hmac", "hash": {"value": "cg7f42jH39/2EaAU4wNd4s2lKIk=", "encoding": "base64", "digest": "sha1", "key": {"value": "736868", "encoding": "hex"}}}}`,
}, {
	ID:    "password/digest-not-allowed",
	Title: "a hash that is no HMAC has a digest",
	Doc: `hash.digest is the hash function of an HMAC. All other algorithms know theirs: sha256 is an algorithm of its own, and
pbkdf2 names its digest in the PHC string. A digest beside them says that the algorithm is probably not the one meant.`,
	Bad:  `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "md5", "hash": {"value": "5f4dcc3b5aa765d61d8327deb882cf99", "encoding": "hex", "digest": "md5"}}}`,
	Good: `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "md5", "hash": {"value": "5f4dcc3b5aa765d61d8327deb882cf99", "encoding": "hex"}}}`,
}, {
	ID:    "password/key-not-allowed",
	Title: "a hash that is no HMAC has a key",
	Doc: `hash.key is the key of an HMAC. No other algorithm has one at Auth0: a hash that was made with a secret key or a pepper beside
the salt is one that it cannot compute, and nobody could log in with it. A key that was put before or after the password
goes in salt.`,
	Bad:  `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "md5", "hash": {"value": "5f4dcc3b5aa765d61d8327deb882cf99", "encoding": "hex", "key": {"value": "736868"}}}}`,
	Good: `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "md5", "hash": {"value": "5f4dcc3b5aa765d61d8327deb882cf99", "encoding": "hex"}, "salt": {"value": "736868", "position": "prefix"}}}`,
}, {
	ID:    "password/unknown-property",
	Title: "a part of a password hash has an unknown property",
	Doc: `hash holds value, encoding, digest and key; key holds value and encoding; salt holds value, encoding and position; password holds
encoding. Auth0's schema does not say what becomes of anything else in there. If it is not refused it is ignored, and then
a misspelt encoding or position is as good as none: the user arrives, and cannot log in.`,
	Bad:  `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "md5", "hash": {"value": "5f4dcc3b5aa765d61d8327deb882cf99", "encoding": "hex"}, "salt": {"value": "c2FsdA==", "encodng": "base64"}}}`,
	Good: `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "md5", "hash": {"value": "5f4dcc3b5aa765d61d8327deb882cf99", "encoding": "hex"}, "salt": {"value": "c2FsdA==", "encoding": "base64"}}}`,
}, {
	ID:    "password/key-required",
	Title: "an HMAC has no key",
	Doc: `With algorithm hmac, hash.key.value is the key. It stands inside hash, not beside it. Auth0 computes the HMAC of the
password with that key.`,
	Bad:  `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "hmac", "hash": {"value": "cg7f42jH39/2EaAU4wNd4s2lKIk=", "encoding": "base64", "digest": "sha1"}}}`,
	Good: `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "hmac", "hash": {"value": "cg7f42jH39/2EaAU4wNd4s2lKIk=", "encoding": "base64", "digest": "sha1", "key": {"value": "736868", "encoding": "hex"}}}}`,
}, {
	ID:    "password/keylen-required",
	Title: "a scrypt hash does not say its length",
	Doc:   `With algorithm scrypt, keylen is required: the length of the hash in bytes, once it is decoded.`,
	Bad:   `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "scrypt", "hash": {"value": "097f6197e1b41538f723e32aa7a68e8d76227d8e432ce5faa4882a913032db29", "encoding": "hex"}, "salt": {"value": "abc123"}, "cost": 4096}}`,
	Good:  `{"email": "ada@example.com", "custom_password_hash": {"algorithm": "scrypt", "hash": {"value": "097f6197e1b41538f723e32aa7a68e8d76227d8e432ce5faa4882a913032db29", "encoding": "hex"}, "salt": {"value": "abc123"}, "keylen": 32, "cost": 4096}}`,
}}

var metadataRules = []schema.Rule{{
	ID:    "metadata/reserved-name",
	Title: "app_metadata holds a name that Auth0 keeps",
	Doc: `Auth0 merges app_metadata into the user's profile, so that some names would hide what it sets itself: __tenant, _id,
blocked, clientID, created_at, email, email_verified, globalClientID, global_client_id, identities, lastIP, lastLogin,
loginsCount, metadata, multifactor, multifactor_last_modified, updated_at and user_id. It refuses them at the top level of
app_metadata.`,
	Bad:  `{"email": "ada@example.com", "app_metadata": {"blocked": true}}`,
	Good: `{"email": "ada@example.com", "blocked": true}`,
}, {
	ID:    "metadata/field-name",
	Title: "a metadata field has a dot or a dollar sign in its name",
	Doc: `Auth0 allows neither . nor $ in the names of metadata fields. The rule is applied at every depth: its page makes no
difference between a field and a field in a field.`,
	Bad:  `{"email": "ada@example.com", "user_metadata": {"preference.color": "pink"}}`,
	Good: `{"email": "ada@example.com", "user_metadata": {"preference": {"color": "pink"}}}`,
}, {
	ID:       "metadata/mixed-types",
	Severity: schema.Warning,
	Title:    "a metadata field has different types in different users",
	Doc: `Auth0 indexes metadata for its user search, and asks for one type a field: users whose plan is a string and users
whose plan is a number are not found together. null counts as no type. Each further type of a field is told once, at the
first user that has it. 4,096 fields are compared, up to 512 in a stretch of some 256 KB, and none below 16 levels.`,
	Bad:  `[{"email": "ada@example.com", "user_metadata": {"plan": "pro"}}, {"email": "bob@example.com", "user_metadata": {"plan": 2}}]`,
	Good: `[{"email": "ada@example.com", "user_metadata": {"plan": "pro"}}, {"email": "bob@example.com", "user_metadata": {"plan": "2"}}]`,
}}

var uniqueRules = []schema.Rule{{
	ID:    "unique/email",
	Title: "two users have the same email address",
	Doc: `Auth0 stores addresses in lower case, each once in a connection, but where options.attributes.email.unique is off. A
second user with the same address fails, with upsert too: duplicates in one file are errors, never an insert and then an update. Letters are compared in lower case, É
like é, without any language's rules and without Unicode normalisation.`,
	Bad:  `[{"email": "ada@example.com"}, {"email": "Ada@Example.com"}]`,
	Good: `[{"email": "ada@example.com"}, {"email": "ada.b@example.com"}]`,
}, {
	ID:    "unique/username",
	Title: "two users have the same username",
	Doc:   `Auth0 stores usernames in lower case, each once in a connection. The second user fails.`,
	Bad:   `[{"email": "ada@example.com", "username": "ada"}, {"email": "ada.b@example.com", "username": "Ada"}]`,
	Good:  `[{"email": "ada@example.com", "username": "ada"}, {"email": "ada.b@example.com", "username": "adab"}]`,
}, {
	ID:    "unique/user-id",
	Title: "two users have the same id",
	Doc:   `user_id identifies a user in its tenant. It is compared as it is written: capital letters make a difference.`,
	Bad:   `[{"email": "ada@example.com", "user_id": "17"}, {"email": "bob@example.com", "user_id": "17"}]`,
	Good:  `[{"email": "ada@example.com", "user_id": "17"}, {"email": "bob@example.com", "user_id": "18"}]`,
}, {
	ID:    "unique/phone-number",
	Title: "two users have the same phone number",
	Doc: `A phone number identifies a user: one that matches an existing user's fails. It is compared as it is written: +1 212
555 0001 and +12125550001 are two.`,
	Bad:  `[{"email": "ada@example.com", "phone_number": "+12125550001"}, {"email": "bob@example.com", "phone_number": "+12125550001"}]`,
	Good: `[{"email": "ada@example.com", "phone_number": "+12125550001"}, {"email": "bob@example.com", "phone_number": "+12125550002"}]`,
}}
