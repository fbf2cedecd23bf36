package tenant

import (
	"net"
	"net/url"
	"strconv"
	"strings"

	"muster/submit/failure"
)

// baseURL reads the tenant's address: https, or http to this very machine.
func baseURL(s string) (base, host string, err error) {
	fail := func(message string) (string, string, error) {
		return "", "", &failure.Error{
			Kind: failure.Usage, Op: "domain " + failure.Clean(strconv.Quote(s)), Message: message,
			Hint: "give the tenant's domain, such as example.eu.auth0.com",
		}
	}
	s = strings.TrimSpace(s)
	if s == "" {
		return fail("it is empty")
	}
	full := s
	if !strings.Contains(s, "://") {
		full = "https://" + s
	}
	u, err := url.Parse(full)
	switch {
	case err != nil || u.Hostname() == "" || strings.ContainsAny(u.Host, " %"):
		return fail("it is no address")
	case u.User != nil || u.RawQuery != "" || u.Fragment != "" || strings.Trim(u.Path, "/") != "":
		return fail("it must be a host alone")
	case u.Scheme != "https" && u.Scheme != "http":
		return fail("it must be https")
	case u.Scheme == "http":
		if ip := net.ParseIP(u.Hostname()); ip == nil || !ip.IsLoopback() {
			return fail("http is for 127.0.0.1 and [::1] only: it would show users and secrets to the network")
		}
	}
	return u.Scheme + "://" + u.Host, u.Host, nil
}
