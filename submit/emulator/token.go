package emulator

import (
	"bytes"
	"crypto/subtle"
	"encoding/json"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"
)

// tokenRequest is what a client-credentials grant may carry.
type tokenRequest struct {
	GrantType     string `json:"grant_type"`
	ClientID      string `json:"client_id"`
	ClientSecret  string `json:"client_secret"`
	Audience      string `json:"audience"`
	Scope         string `json:"scope"`
	AssertionType string `json:"client_assertion_type"`
	Assertion     string `json:"client_assertion"`
}

// postToken answers the client-credentials grant.
// Source: Auth0 docs, "Get Management API access tokens for production".
func (s *Server) postToken(c *call) answer {
	if ans, ok := knownQuery(c); !ok {
		return ans
	}
	req, problem := readTokenRequest(c)
	if problem != "" {
		return tokenError(http.StatusBadRequest, "invalid_request", problem)
	}
	switch {
	case req.GrantType == "":
		return tokenError(http.StatusBadRequest, "invalid_request", "Missing required parameter: grant_type")
	case req.GrantType != "client_credentials":
		return tokenError(http.StatusForbidden, "unsupported_grant_type", "Unsupported grant type: "+req.GrantType)
	}
	if ans, ok := s.checkClient(c, req); !ok {
		return ans
	}
	if req.Audience == "" {
		return tokenError(http.StatusForbidden, "access_denied",
			"No audience parameter was provided, and no default audience has been configured")
	}
	if !slices.Contains(audiences(c), req.Audience) {
		return tokenError(http.StatusForbidden, "access_denied", "Service not enabled within domain: "+req.Audience)
	}
	for token, expires := range s.tokens {
		if !c.now.Before(expires) {
			delete(s.tokens, token)
		}
	}
	token, err := s.newToken(c, req.Audience)
	if err != nil {
		return apiError(http.StatusInternalServerError, "", err.Error())
	}
	s.tokens[token] = c.now.Add(s.config.TokenLife)
	return jsonAnswer(http.StatusOK, struct {
		AccessToken string `json:"access_token"`
		Scope       string `json:"scope"`
		ExpiresIn   int    `json:"expires_in"`
		TokenType   string `json:"token_type"`
	}{token, strings.Join(s.config.Scopes, " "), int(s.config.TokenLife.Seconds()), "Bearer"})
}

// readTokenRequest reads a JSON or form body; problem is empty when it could.
func readTokenRequest(c *call) (req tokenRequest, problem string) {
	kind, _, err := mime.ParseMediaType(c.Header.Get("Content-Type"))
	if err != nil || c.size > maxBody {
		return req, "Invalid request body"
	}
	switch kind {
	case "application/json":
		d := json.NewDecoder(bytes.NewReader(c.body))
		if err := d.Decode(&req); err != nil || d.More() {
			return req, "Invalid JSON body"
		}
	case "application/x-www-form-urlencoded":
		form, err := url.ParseQuery(string(c.body))
		if err != nil || !utf8.Valid(c.body) {
			return req, "Invalid form body"
		}
		for name, values := range form {
			if len(values) > 1 {
				return req, "Parameter given twice: " + name
			}
		}
		req = tokenRequest{
			GrantType:     form.Get("grant_type"),
			ClientID:      form.Get("client_id"),
			ClientSecret:  form.Get("client_secret"),
			Audience:      form.Get("audience"),
			Scope:         form.Get("scope"),
			AssertionType: form.Get("client_assertion_type"),
			Assertion:     form.Get("client_assertion"),
		}
	default:
		return req, "Unsupported content type: " + kind
	}
	return req, ""
}

// checkClient holds a request's secret or assertion against the tenant's client.
func (s *Server) checkClient(c *call, req tokenRequest) (answer, bool) {
	unauthorized := tokenError(http.StatusUnauthorized, "access_denied", "Unauthorized")
	if req.Assertion != "" || req.AssertionType != "" {
		if req.ClientSecret != "" {
			return tokenError(http.StatusBadRequest, "invalid_request",
				"More than one client authentication method was used"), false
		}
		if req.ClientID != "" && req.ClientID != s.config.ClientID {
			return unauthorized, false
		}
		if problem := s.checkAssertion(c, req); problem != "" {
			return tokenError(http.StatusUnauthorized, "invalid_client", problem), false
		}
		return answer{}, true
	}
	sameID := subtle.ConstantTimeCompare([]byte(req.ClientID), []byte(s.config.ClientID))
	sameSecret := subtle.ConstantTimeCompare([]byte(req.ClientSecret), []byte(s.config.ClientSecret))
	return unauthorized, sameID&sameSecret == 1
}

// audiences are the names of the Management API under the URL of this request.
// Auth0 only knows https, so over plain http (loopback) that spelling is good too.
func audiences(c *call) []string {
	secure := "https://" + c.Host + "/api/v2/"
	if c.TLS != nil {
		return []string{secure}
	}
	return []string{secure, "http://" + c.Host + "/api/v2/"}
}

// authorize checks the bearer token of a call; ok says that it may go on.
func (s *Server) authorize(c *call, scope string) (refusal answer, ok bool) {
	header := c.Header.Get("Authorization")
	if header == "" {
		return apiError(http.StatusUnauthorized, "", "Missing authentication"), false
	}
	kind, token, _ := strings.Cut(header, " ")
	if !strings.EqualFold(kind, "Bearer") || token == "" {
		return apiError(http.StatusUnauthorized, "", "Bad HTTP authentication header format"), false
	}
	if subtle.ConstantTimeCompare([]byte(token), []byte(s.config.Token)) != 1 {
		expires, known := s.tokens[token]
		if !known {
			return apiError(http.StatusUnauthorized, "invalid_token", "Invalid token"), false
		}
		if !c.now.Before(expires) {
			return apiError(http.StatusUnauthorized, "invalid_token",
				"Expired token received for JSON Web Token validation"), false
		}
	}
	if !slices.Contains(s.config.Scopes, scope) {
		return apiError(http.StatusForbidden, "insufficient_scope",
			"Insufficient scope, expected any of: "+scope), false
	}
	return answer{}, true
}

// tokenError is the error object of the token endpoint, which is OAuth's.
func tokenError(status int, code, description string) answer {
	return jsonAnswer(status, struct {
		Error       string `json:"error"`
		Description string `json:"error_description"`
	}{code, description})
}
