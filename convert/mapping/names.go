package mapping

import (
	"slices"
	"strings"

	"muster/schema"
)

// Auto maps columns by their names. A column called app_metadata.plan goes to that
// place. What has no target is left to Compile to report.
func Auto(columns []string) *Mapping {
	m := &Mapping{}
	byName := map[string]string{}
	for _, c := range columns {
		if _, ok := byName[schema.Folded(c)]; !ok {
			byName[schema.Folded(c)] = c
		}
	}
	target := map[string]string{}
	for _, s := range schema.Synonyms() {
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
		n := schema.Folded(c)
		if strings.Contains(n, schema.Folded(attribute)) || attribute == "email" && strings.Contains(n, "mail") {
			like = append(like, c)
		}
	}
	if attribute != "email" || like != nil {
		return like
	}
	for _, c := range columns {
		if slices.Contains(oftenEmails, schema.Folded(c)) {
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
