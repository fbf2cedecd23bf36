package schema_test

import (
	"encoding/json"
	"strings"
	"testing"

	"muster/schema"
)

// A full answer of Auth0 is read, and what may be secret in it is not kept.
func TestReadConnections(t *testing.T) {
	const answer = "\ufeff" +
		`{"id":"con_0123456789abcdef","name":"Users","display_name":"x","strategy":"auth0","realms":["Users"],
		"is_domain_connection":false,"enabled_clients":[],"show_as_button":null,"metadata":{"a":"SECRET0"},
		"options":{"mfa":{"active":true},"import_mode":true,"enabledDatabaseCustomization":true,"requires_username":false,
			"customScripts":{"login":"SECRET1"},"configuration":{"DB_PASSWORD":"SECRET2"},"passwordPolicy":"good",
			"validation":{"username":{"min":2,"max":40,"other":"SECRET3"}},
			"attributes":{"email":{"unique":false,"profile_required":false,"identifier":{"active":false,"default_method":"password"}},
				"phone_number":{"profile_required":true},
				"username":{"profile_required":true,"validation":{"min_length":3,"max_length":30,"allowed_types":{"email":true,"phone_number":false}}}}}}`
	all, err := schema.ReadConnections("c.json", []byte(answer))
	if err != nil || len(all) != 1 {
		t.Fatal(err, all)
	}
	text, err := json.Marshal(all[0])
	if err != nil || strings.Contains(string(text), "SECRET") {
		t.Errorf("%v %s", err, text)
	}
	again, err := schema.ReadConnections("c.json", []byte("["+string(text)+"]"))
	if err != nil || len(again) != 1 {
		t.Fatal(err)
	}
	for _, c := range []schema.Connection{all[0], again[0]} {
		want := schema.Settings{
			NeedsEmail: schema.No, NeedsUsername: schema.Yes, NeedsPhone: schema.Yes, UniqueEmails: schema.No,
			Usernames: schema.Yes, EmailAsUsername: schema.Yes, PhoneAsUsername: schema.No, UsernameLeast: 3, UsernameMost: 30,
			UsernameNeededBy: "options.attributes.username.profile_required",
			UsernameLengthBy: "options.attributes.username.validation",
		}
		if got := c.Settings(); got != want {
			t.Errorf("%+v", got)
		}
		if c.EnabledClients == nil {
			t.Error("that no client has it enabled is known")
		}
	}
}

// Without options nothing is known; in options, what is missing has its default.
func TestSettings(t *testing.T) {
	plain := schema.Settings{
		NeedsEmail: schema.Yes, NeedsUsername: schema.No, NeedsPhone: schema.No, UniqueEmails: schema.Yes,
		Usernames:       schema.No,
		EmailAsUsername: schema.No, UsernameLeast: 1, UsernameMost: 15,
		UsernameNeededBy: "options.requires_username", UsernameLengthBy: "options.validation.username",
	}
	longer := plain
	longer.UsernameLeast, longer.UsernameMost = 3, 64
	flexible := plain
	flexible.NeedsEmail = schema.Unknown // it may have no address at all
	for text, want := range map[string]schema.Settings{
		`{"name":"a"}`:                                               {},
		`{"name":"a","options":null}`:                                {},
		`{"options":{}}`:                                             plain,
		`{"options":{"requires_username":null}}`:                     plain,
		`{"options":{"attributes":{}}}`:                              flexible,
		`{"options":{"unheard_of":{"a":1},"validation":{}}}`:         plain,
		`{"options":{"validation":{"username":{"min":3,"max":64}}}}`: longer,
	} {
		all, err := schema.ReadConnections("c.json", []byte(text))
		if err != nil || all[0].Settings() != want {
			t.Errorf("%s: %v %+v", text, err, all)
		}
	}
	if got := (schema.Connection{Name: "a"}).WithUsernameLength(3, 64).Settings(); got != longer {
		t.Errorf("%+v", got)
	}
}

func TestConnectionsThatAreNone(t *testing.T) {
	for text, want := range map[string]string{
		``:                          "c.json:1:1: it holds no connection",
		`[]`:                        "c.json:1:1: it holds no connection",
		"[\n  {\"name\": }]":        "c.json:2:12: it is not JSON: invalid character",
		`{"name":"a"}{"name":"b"}`:  "c.json:1:13: it is not JSON: invalid character",
		`7`:                         "c.json:1:1: a connection is a JSON object, and no number",
		`{}`:                        "it is no connection",
		`[null]`:                    "it is no connection",
		`{"email":"a@example.com"}`: "it is no connection",
		"{\"name\": \"a\",\n \"options\": {\"requires_username\": \"yes\"}}": "c.json:2:39: options.requires_username cannot be a string",
		`{"name":"a","username_max":128}`:                                    "username_max is no property of a connection: settings stand in options",
		`{"options":{"validation":{"username":{"min":9,"max":3}}}}`:          "usernames of 9 to 3 characters",
		`{"options":{"validation":{"username":{"min":1,"max":129}}}}`:        "a connection takes 1 to 128",
	} {
		_, err := schema.ReadConnections("c.json", []byte(text))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", text, err)
		}
	}
}

func TestRefusal(t *testing.T) {
	for text, want := range map[string]string{
		`{"name":"a"}`: "",
		`{"name":"a","strategy":"google-oauth2"}`:                              "no database connection but",
		`{"options":{"enabledDatabaseCustomization":true}}`:                    "without import mode",
		`{"options":{"enabledDatabaseCustomization":true,"import_mode":true}}`: "",
		`{"name":"a","enabled_clients":[]}`:                                    "no application",
		`{"name":"a","enabled_clients":["x"]}`:                                 "",
	} {
		all, err := schema.ReadConnections("c.json", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		why, hint := all[0].Refusal()
		if (why == "") != (want == "") || !strings.Contains(why, want) || (why == "") != (hint == "") {
			t.Errorf("%s: %s", text, why)
		}
	}
}
