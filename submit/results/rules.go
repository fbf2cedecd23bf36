package results

import (
	"strings"

	"muster/schema"
)

// Rules are the rules of sending users, and of what Auth0 says of those that it does not
// take: each of its codes is one. Source of the codes: Auth0 docs, bulk user imports, "Error codes".
func Rules() []schema.Rule {
	list := []schema.Rule{
		{
			ID: "batch/too-large", Title: "a user is larger than an import file",
			Doc: "Auth0 takes import files of up to 500 KB, the form around them included, and a file cannot hold less than " +
				"a user. " +
				"Profiles are meant to have no more than 10 KB: what is larger belongs into a database of your own, under the " +
				"user's id. " +
				"Nothing is sent until such users are mended or set aside.",
		},
		{
			ID: "batch/unknown", Title: "it is not known whether the users of a batch are in",
			Doc: "The answer to an upload was lost, or a job failed as a whole, did not end, or could not be asked. " +
				"Auth0 has no list of jobs to look it up in, and sending the users again could write them twice. " +
				"So they are neither called imported nor sent again. Look up a few of them in the tenant.",
		},
		{
			ID: "batch/sum", Title: "the numbers of a job do not add up",
			Doc: "The users that Auth0 says it inserted, updated and refused must be as many as were sent, and each refused " +
				"one must have a reason. " +
				"Where they are not, no user of the batch without a reason can be called imported. " +
				"The raw answer is in the folder errors of the run directory, for as long as you keep it.",
		},
		{
			ID: "upsert/password-hash", Severity: schema.Warning, Title: "an upsert replaces no password_hash",
			Doc: "Users who are there keep the password that they have. An upsert replaces a custom_password_hash until the " +
				"first login, and only where the user came with one: who came with a password_hash, or with none, has a " +
				"password for good, and a custom_password_hash for him fails (auth0/has-password). convert --bcrypt-as " +
				"custom_password_hash writes bcrypt there; run --upsert does so by itself; submit sends what it is given. Told " +
				"once, with submit --upsert.",
		},
		{
			ID: "auth0/unmatched", Title: "a refused user cannot be told among those sent",
			Doc: "Auth0 says which user it refused by sending it back, secrets masked. This one fits no user of its batch, or " +
				"several that are alike. " +
				"The raw answer is in the folder errors of the run directory.",
		},
		{
			ID: unknownCode, Title: "Auth0 refuses a user for a reason of its own",
			Doc: "The reason came without a code, or with one that is not known here. Its message is all that is known.",
		},
	}
	for _, c := range codes() {
		r := schema.Rule{ID: c.rule(), Title: c.title, Doc: c.doc + " What to do: " + c.hint + "."}
		if names := aliasesOf(c.code); len(names) > 0 {
			r.Doc += " It also comes as " + strings.Join(names, ", ") + "."
		}
		list = append(list, r)
	}
	for i := range list {
		if list[i].Severity == schema.Off {
			list[i].Severity = schema.Error
		}
	}
	return list
}

// code is one of Auth0's error codes: what it means, why it happens, what to do.
type code struct{ code, title, doc, hint string }

// codes are those that Auth0 documents, and two that stand for messages.
func codes() []code {
	return []code{
		{
			"ANY_OF_MISSING", "none of several properties is there",
			"Of a group of properties at least one must be there, such as one of the kinds of factor in mfa_factors.",
			"add one of those that the message names",
		},
		{
			"ARRAY_LENGTH_LONG", "a list has too many items",
			"mfa_factors holds at most 10.",
			"leave out what is too many",
		},
		{
			"ARRAY_LENGTH_SHORT", "a list has too few items",
			"mfa_factors holds at least one.",
			"leave the property out where there is nothing to say",
		},
		{
			"CONFLICT", "another user has one of the identities",
			"A user_id is unique in the tenant; a phone number is in its connection.",
			"look for the user that has it, and import one of the two under another identity",
		},
		{
			"CONFLICT_EMAIL", "another user has the email address",
			"Email addresses are unique in a connection, whatever their case. With upsert, the user_id names one user and the " +
				"email another.",
			"look for the user that has it: if it is the same person, give the same user_id",
		},
		{
			"CONFLICT_USERNAME", "another user has the username",
			"Usernames are unique in a connection, whatever their case.",
			"choose another username, or join the two users",
		},
		{
			"CONNECTION_NOT_FOUND", "the connection is gone",
			"The connection was there when the job was made, and was not when it ran.",
			"check the connection in the tenant and import the users again",
		},
		{
			dottedField, "a metadata field has a dot or a dollar sign in its name",
			"Auth0 takes neither in the names of metadata fields, likely at no depth. muster validate finds all of them " +
				"before the upload: metadata/field-name.",
			"give the field another name, or nest it",
		},
		{
			duplicated, "the user is there already",
			"Without upsert, a user whose email, user_id, phone number or username is taken is refused. So is the second of " +
				"two in one file, with or without upsert. With upsert the rest are ghosts: users whom a lazy migration or a " +
				"deletion left in the connection and whom the tenant does not show. DELETE " +
				"/api/v2/connections/CONNECTION_ID/users?email=ADDRESS takes such a one away; the token needs delete:users.",
			"leave the user out if it is the same one, or import it with upsert to update it",
		},
		{
			"ENUM_MISMATCH", "a value is not one of those allowed",
			"Some properties take one of a few words, such as the algorithm of a custom_password_hash.",
			"write it as one of the allowed ones, in the same case",
		},
		{
			"FORMAT", "a value has not the form that it must have",
			"An email address must be one, and so must a URL.",
			"mend the value or leave it out",
		},
		{
			hasPassword, "the user has a password already",
			"An upsert replaces a custom_password_hash until the user's first login, and no other hash: not a " +
				"password_hash, and not the random one that Auth0 gives to a user who comes without any. Nothing of such a user " +
				"is updated.",
			"leave custom_password_hash out for users who are there; to keep the old password, delete the user and import " +
				"it anew",
		},
		{
			"INVALID_TYPE", "a value has the wrong JSON type",
			"A text where a number or true belongs, or the other way round. Exports like to write all values as texts.",
			"write the value in the type that the message names",
		},
		{
			"MAX_LENGTH", "a text is too long",
			"Names have at most 150 or 300 characters, usernames 15 unless the connection says otherwise.",
			"shorten it",
		},
		{
			"MAXIMUM", "a number is too large",
			"A parameter of a password hash is beyond what Auth0 computes.",
			"check that the parameter was converted right",
		},
		{
			"MFA_FACTORS_FAILED", "the factors could not be added",
			"The user is good, but a factor of mfa_factors could not be enrolled, mostly because its kind is not enabled in " +
				"the tenant.",
			"enable the kind of factor in the tenant, and look at the user: it may be in without its factors",
		},
		{
			"MIN_LENGTH", "a text is too short",
			"Names and usernames have at least one character.",
			"leave the property out where it is empty",
		},
		{
			"MINIMUM", "a number is too small",
			"A parameter of a password hash is below what Auth0 computes.",
			"check that the parameter was converted right",
		},
		{
			"NOT_PASSED", "a value breaks a rule",
			"A rule that forbids: an unknown property, two hashes of a password, a reserved name in app_metadata.",
			"take out what the message names",
		},
		{
			"OBJECT_REQUIRED", "a property is missing",
			"An email address is required of each user, and an algorithm and a hash of each custom_password_hash.",
			"add it",
		},
		{
			"PATTERN", "a text does not match a pattern",
			"Mostly a phone number that is not in the form +4930123456, or a password_hash that is not bcrypt with cost 10: " +
				"other hashes belong into custom_password_hash.",
			"write it in the form that the message shows",
		},
	}
}
