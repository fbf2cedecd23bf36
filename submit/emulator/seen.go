package emulator

import "strings"

// asSeen is a finding as Auth0's real answers have it, where they differ from its documentation: z-schema, which checks
// users there, has codes of its own and finds what is missing or too much in the object around it, and some paths are
// those of a user as Auth0 keeps it. Source: answers quoted by people and by Auth0's support.
func asSeen(f finding) finding {
	around := f.Path[:max(0, strings.LastIndexByte(f.Path, '.'))]
	switch {
	case f.Code == "FORMAT" && strings.Contains(f.Message, "didn't pass validation for format"):
		f.Code = "INVALID_FORMAT"
	case f.Code == "OBJECT_REQUIRED":
		f.Code, f.Path = "OBJECT_MISSING_REQUIRED_PROPERTY", around
	case strings.Contains(f.Message, "Additional properties not allowed"):
		f.Code, f.Path = "OBJECT_ADDITIONAL_PROPERTIES", around
	case strings.Contains(f.Message, "must not contain . or $"):
		f.Message, f.Path = `Fields with "." are not allowed, please remove all dotted fields`, ""
	}
	switch root, rest, _ := strings.Cut(f.Path, "."); {
	case root == "email":
		f.Path = "identities[0].profileData.email"
	case root == "password_hash":
		f.Path = "passwordHash"
	case root == "custom_password_hash":
		f.Path = strings.TrimSuffix("customPasswordHash."+rest, ".")
	}
	return f
}
