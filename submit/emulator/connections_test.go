package emulator_test

import (
	"testing"

	"muster/submit/emulator"
)

func TestConnections(t *testing.T) {
	tn := newTenant(t, emulator.Config{Connections: []emulator.Connection{
		{ID: "con_AAAAAAAAAAAAAAAA", Name: "Users"},
		{ID: "con_BBBBBBBBBBBBBBBB", Name: "Staff"},
		{ID: "con_CCCCCCCCCCCCCCCC", Name: "google", Strategy: "google-oauth2", EnabledClients: []string{}},
	}})
	a, b, c := "con_AAAAAAAAAAAAAAAA", "con_BBBBBBBBBBBBBBBB", "con_CCCCCCCCCCCCCCCC"
	for _, test := range []struct {
		query string
		ids   []string
	}{
		{"", []string{a, b, c}},
		{"?strategy=auth0", []string{a, b}},
		{"?strategy=auth0&strategy=google-oauth2", []string{a, b, c}},
		{"?strategy=auth0&name=Staff", []string{b}},
		{"?name=staff", nil},
		{"?page=1&per_page=2", []string{c}},
		{"?page=9&per_page=2", nil},
		{"?fields=id,name", []string{a, b, c}},
	} {
		t.Run(test.query, func(t *testing.T) {
			r := tn.get("/api/v2/connections" + test.query)
			r.want(t, 200)
			got := decode[[]struct{ ID string }](t, r.body)
			if len(got) != len(test.ids) {
				t.Fatalf("got %v, want %v", got, test.ids)
			}
			for i, id := range test.ids {
				if got[i].ID != id {
					t.Errorf("got %v, want %v", got, test.ids)
				}
			}
		})
	}
	tn.get("/api/v2/connections?include_totals=true&per_page=1&page=1").want(t, 200,
		`{"start":1,"limit":1,"length":1,"total":3,"connections":[{"id":"con_B`)
	tn.get("/api/v2/connections?take=2&include_totals=true").want(t, 200, `"next":"con_BBBBBBBBBBBBBBBB"`,
		`"connections":[{`)
	tn.get("/api/v2/connections?take=2&from="+b).want(t, 200, `{"connections":[{"id":"con_C`)
	tn.get("/api/v2/connections?fields=id&include_fields=true&name=Staff").want(t, 200, `[{"id":"con_BBBBBBBBBBBBBBBB"}]`)

	tn.get("/api/v2/connections/"+a).want(t, 200, `"name":"Users"`, `"strategy":"auth0"`, `"options":{}`)
	tn.get("/api/v2/connections/"+a+"/clients").want(t, 200, `{"clients":[{"client_id":"`+tn.ClientID+`"}]}`)
	tn.get("/api/v2/connections/"+c+"/clients").want(t, 200, `{"clients":[]}`)
	tn.get("/api/v2/connections/con_ZZZZZZZZZZZZZZZZ/clients").wantError(t, 404, "inexistent_connection", "does not exist")
	tn.get("/api/v2/connections/"+a+"/clients?page=1").wantError(t, 400, "invalid_query_string", "page")
	tn.get("/api/v2/connections/con_ZZZZZZZZZZZZZZZZ").wantError(t, 404, "inexistent_connection", "does not exist")
	tn.get("/api/v2/connections/Users").wantError(t, 400, "invalid_uri", "pattern")
	for _, query := range []string{
		"?page=-1", "?per_page=101", "?page=x", "?include_totals=1", "?nmae=Users", "?take=0",
		"?from=con_x", "?%zz",
	} {
		tn.get("/api/v2/connections"+query).wantError(t, 400, "invalid_query_string", "Query validation error")
	}
	tn.do("POST", "/api/v2/connections", "{}").want(t, 404)
	tn.get("/api/v2/connections/").want(t, 404)
	tn.get("/api/v2//connections").want(t, 404)
	tn.get("/api/v1/connections").want(t, 404)
	tn.get("/").want(t, 404)
}

func TestDefaultTenant(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	if tn.ConnectionName != "Users" || len(tn.ConnectionID) != 20 || len(tn.ClientID) != 32 || tn.Token == "" ||
		tn.ClientSecret == "" {
		t.Errorf("%+v", tn.Info)
	}
	for name, config := range map[string]emulator.Config{
		"id":    {Connections: []emulator.Connection{{ID: "con_1", Name: "a"}}},
		"name":  {Connections: []emulator.Connection{{}}},
		"twice": {Connections: []emulator.Connection{{Name: "a"}, {Name: "a"}}},
		"speed": {Speed: -1},
	} {
		if _, err := emulator.New(config); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
