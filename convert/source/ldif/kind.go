package ldif

import "strings"

// kind is what an entry turns out to be, line by line.
type kind struct {
	attributes int
	person     bool   // some class is one of people
	never      bool   // some class is one that no person who logs in has
	class      string // a class of things, "" for none
}

// people are the classes of those who log in; things are the classes of what is no
// person; machines have the classes of people as well. All are in lower case.
var (
	people = words(
		"person organizationalPerson inetOrgPerson user posixAccount shadowAccount account residentialPerson inetUser " +
			"mailUser")
	machines = words("computer msDS-ManagedServiceAccount msDS-GroupManagedServiceAccount ipaHost")
	things   = words(`organizationalUnit organization dcObject domain domainDNS container builtinDomain country locality organizationalRole
		groupOfNames groupOfUniqueNames groupOfURLs group posixGroup alias referral device ipHost applicationProcess applicationEntity
		rpcContainer lostAndFound msExchSystemObjectsContainer dnsZone dnsNode classStore groupPolicyContainer foreignSecurityPrincipal
		infrastructureUpdate rIDManager rIDSet samServer secret trustedDomain printQueue volume crossRef crossRefContainer
		olcGlobal olcConfig olcSchemaConfig olcDatabaseConfig olcModuleList pwdPolicy sudoRole automount automountMap nisNetgroup nisMap
		ipService ipProtocol oncRpc krbContainer krbRealmContainer nsContainer
		ldapSubentry subentry cosTemplate cosSuperDefinition mepTemplateEntry ipaGuiConfig ipaConfigObject ipaSudoRule ipaHBACRule
		ipaHostGroup ipaPermission`)
)

func words(text string) map[string]bool {
	m := map[string]bool{}
	for word := range strings.FieldsSeq(text) {
		m[strings.ToLower(word)] = true
	}
	return m
}

// see takes note of a line of the entry.
func (k *kind) see(text []byte, l line, what role) {
	if what != isAttribute && what != isClass {
		return
	}
	k.attributes++
	if what == isAttribute || l.end-l.start > 64 {
		return
	}
	var buffer [64]byte
	class := appendKey(buffer[:0], text[l.start:l.end])
	switch {
	case people[string(class)]:
		k.person = true
	case machines[string(class)]:
		k.never = true
		k.class = "computer"
	case k.class == "" && things[string(class)]:
		k.class = string(text[l.start:l.end])
	}
}

// isPerson reports whether the entry may be a user. An entry that says nothing about its
// class is one, unless it has no attributes at all.
func (k *kind) isPerson() bool {
	return !k.never && (k.person || k.class == "" && k.attributes > 0)
}
