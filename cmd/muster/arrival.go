package main

import "fmt"

// unverified says how many users arrive with an address that counts as unverified because nothing is said of it; "" for
// none.
func (g *gate) unverified() string {
	n := g.passed - g.filled.counts()["email_verified"]
	if n <= 0 {
		return ""
	}
	return fmt.Sprintf("%s without email_verified: Auth0 takes their addresses for unverified", count(n, "user"))
}
