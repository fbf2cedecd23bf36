package emulator_test

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"muster/schema"
	"muster/submit/emulator"
)

const postPath = "/api/v2/jobs/users-imports"

func TestCreate(t *testing.T) {
	tn := newTenant(t, emulator.Config{Now: newClock().Now})
	r := tn.post(people(1, 1), "external_id", "run-1", "upsert", "true", "send_completion_email", "false")
	r.want(t, 202)
	want := regexp.MustCompile(`^\{"status":"pending","type":"users_import","created_at":"2026-03-01T12:00:00.000Z",` +
		`"id":"job_[A-Za-z0-9]{16}","connection_id":"` + tn.ConnectionID + `","connection":"Users","upsert":true,` +
		`"external_id":"run-1","send_completion_email":false\}$`)
	if !want.MatchString(r.body) {
		t.Errorf("got %s", r.body)
	}
	// Left out, send_completion_email is true and upsert false.
	tn.post(people(2, 1)).want(t, 202, `"upsert":false,"send_completion_email":true}`)
	tn.post(people(3, 1), "external_id", "").want(t, 202, `"external_id":""`)
}

// TestCreateRaw sends bodies byte by byte as other clients write them.
func TestCreateRaw(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	for name, body := range map[string]string{
		"curl": "--------------------------d74496d66958873e\r\n" +
			"Content-Disposition: form-data; name=\"users\"; filename=\"users.json\"\r\n" +
			"Content-Type: application/json\r\n\r\n[]\r\n" +
			"--------------------------d74496d66958873e\r\n" +
			"Content-Disposition: form-data; name=\"connection_id\"\r\n\r\n" + tn.ConnectionID + "\r\n" +
			"--------------------------d74496d66958873e--\r\n",
		"undici": "------formdata-undici-048312345678\r\n" +
			"Content-Disposition: form-data; name=\"users\"; filename=\"blob\"\r\n" +
			"Content-Type: application/octet-stream\r\n\r\n[]\r\n" +
			"------formdata-undici-048312345678\r\n" +
			"Content-Disposition: form-data; name=\"connection_id\"\r\n\r\n" + tn.ConnectionID + "\r\n" +
			"------formdata-undici-048312345678--\r\n",
		"no last line end": "--b\r\nContent-Disposition: form-data; name=\"connection_id\"\r\n\r\n" + tn.ConnectionID +
			"\r\n" +
			"--b\r\ncontent-disposition: form-data; filename=u; name=users\r\n\r\n[]\r\n--b--",
	} {
		t.Run(name, func(t *testing.T) {
			boundary, _, _ := strings.Cut(strings.TrimPrefix(body, "--"), "\r\n")
			tn.do("POST", postPath, body, "Content-Type", "multipart/form-data; boundary="+boundary).want(t, 202)
		})
	}
}

func TestCreateRefuses(t *testing.T) {
	tn := newTenant(t, emulator.Config{Connections: []emulator.Connection{
		{Name: "Users"},
		{ID: "con_SOCIAL0000000000", Name: "google", Strategy: "google-oauth2"},
		{ID: "con_DISABLED00000000", Name: "off", EnabledClients: []string{}},
		{ID: "con_CUSTOM0000000000", Name: "legacy", Options: &schema.Options{CustomDatabase: true}},
		{ID: "con_IMPORT0000000000", Name: "trickle", Options: &schema.Options{CustomDatabase: true, ImportMode: true}},
	}})
	id := tn.ConnectionID
	for _, test := range []struct {
		name    string
		fields  []string
		message string
		code    string
	}{
		{"no users", []string{"connection_id", id}, "Must provide 'users' file as multipart part.", "invalid_body"},
		{
			"users as a field",
			[]string{"users", "[]", "connection_id", id},
			"Must provide 'users' file as multipart part.",
			"invalid_body",
		},
		{"empty users", []string{"@users", "", "connection_id", id}, "Users file must not be empty.", "invalid_body"},
		{"no connection", []string{"@users", "[]"}, "Must provide 'connection_id' as multipart part.", "invalid_body"},
		{
			"empty connection",
			[]string{"@users", "[]", "connection_id", ""},
			"String does not match pattern ^con_[A-Za-z0-9]{16}$", "invalid_body",
		},
		{
			"connection by name",
			[]string{"@users", "[]", "connection_id", "Users"},
			"String does not match pattern ^con_[A-Za-z0-9]{16}$", "invalid_body",
		},
		{
			"connection with line end",
			[]string{"@users", "[]", "connection_id", id + "\n"},
			"String does not match pattern",
			"invalid_body",
		},
		{"connection as a file", []string{"@users", "[]", "@connection_id", id}, "found a file", "invalid_body"},
		{
			"unknown connection",
			[]string{"@users", "[]", "connection_id", "con_ZZZZZZZZZZZZZZZZ"},
			"The connection does not exist.", "inexistent_connection",
		},
		{
			"social connection",
			[]string{"@users", "[]", "connection_id", "con_SOCIAL0000000000"},
			"Connection must be a database connection.", "invalid_connection",
		},
		{
			"disabled connection",
			[]string{"@users", "[]", "connection_id", "con_DISABLED00000000"},
			"Connection must be enabled.", "connection_disabled",
		},
		{
			"custom database",
			[]string{"@users", "[]", "connection_id", "con_CUSTOM0000000000"},
			"without import mode are not allowed.", "invalid_connection",
		},
		{
			"upsert is no boolean",
			[]string{"@users", "[]", "connection_id", id, "upsert", "yes"},
			"Expected type boolean but found type string' on property upsert", "invalid_body",
		},
		{
			"mail is no boolean",
			[]string{"@users", "[]", "connection_id", id, "send_completion_email", ""},
			"on property send_completion_email", "invalid_body",
		},
		{
			"part twice",
			[]string{"@users", "[]", "connection_id", id, "connection_id", id},
			"found type array",
			"invalid_body",
		},
		{
			"unknown part",
			[]string{"@users", "[]", "connection_id", id, "send_completion_mail", "false"},
			"Additional properties not allowed: send_completion_mail", "invalid_body",
		},
		{
			"external_id not UTF-8",
			[]string{"@users", "[]", "connection_id", id, "external_id", "\xff"},
			"UTF-8",
			"invalid_body",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			body, contentType := form(test.fields...)
			tn.do("POST", postPath, body, "Content-Type", contentType).wantError(t, 400, test.code, test.message)
		})
	}
	body, contentType := form("@users", "[]", "connection_id", "con_IMPORT0000000000")
	tn.do("POST", postPath, body, "Content-Type", contentType).want(t, 202)

	// Bodies that are no proper multipart.
	good, contentType := form("@users", "[]", "connection_id", id)
	_, boundary, _ := strings.Cut(contentType, "boundary=")
	for name, bad := range map[string][2]string{
		"cut off":             {good[:len(good)-20], contentType},
		"no closing boundary": {strings.TrimSuffix(good, "--"+boundary+"--\r\n"), contentType},
		"other boundary":      {good, "multipart/form-data; boundary=x"},
		"no boundary":         {good, "multipart/form-data"},
		"empty":               {"", contentType},
		"disposition": {
			strings.Replace(good, "form-data; name=\"users\"", "attachment; name=\"users\"", 1),
			contentType,
		},
		"transfer encoding": {strings.Replace(good, "Content-Type: application/octet-stream",
			"Content-Transfer-Encoding: base64", 1), contentType},
		"something at the end": {good + "x", contentType},
	} {
		t.Run(name, func(t *testing.T) {
			tn.do("POST", postPath, bad[0], "Content-Type", bad[1]).wantError(t, 400, "invalid_body",
				"Invalid multipart payload format")
		})
	}
	tn.do("POST", postPath, "[]", "Content-Type", "application/json").wantError(t, 415, "", "Unsupported Media Type")
	tn.do("POST", postPath, good, "Content-Type", "").wantError(t, 415, "", "Unsupported Media Type")
	tn.do("POST", postPath+"?upsert=true", good, "Content-Type", contentType).wantError(t, 400, "invalid_query_string",
		"upsert")
	tn.do("POST", postPath, good, "Content-Type", contentType, "Authorization", "").wantError(t, 401, "",
		"Missing authentication")
	tn.do("PUT", postPath, good, "Content-Type", contentType).want(t, 404)
	tn.do("POST", "/api/v2/jobs/usersimports", good, "Content-Type", contentType).want(t, 404)
}

func TestPayloadLimit(t *testing.T) {
	tn := newTenant(t, emulator.Config{})
	empty, _ := form("@users", "[]", "connection_id", tn.ConnectionID)
	overhead := len(empty) - 2
	at := func(size int) reply {
		body, contentType := form("@users", "["+strings.Repeat(" ", size-overhead-2)+"]", "connection_id", tn.ConnectionID)
		if len(body) != size {
			t.Fatal(len(body))
		}
		return tn.do("POST", postPath, body, "Content-Type", contentType)
	}
	at(512000).want(t, 202)
	at(512001).wantError(t, 413, "payload_too_large", "Payload content length greater than maximum allowed: 512000")
	at(5<<20).wantError(t, 413, "payload_too_large", "512000")
}

func TestSlots(t *testing.T) {
	clock := newClock()
	tn := newTenant(t, emulator.Config{Now: clock.Now, Speed: 1})
	tn.create(people(1, 10))
	tn.create(people(11, 10))
	tn.post(people(21, 10)).wantError(t, 429, "too_many_requests",
		"There are 2 active import users jobs, please wait until some of them are finished and try again")
	clock.Add(10 * time.Second)
	tn.create(people(21, 10))

	private := newTenant(t, emulator.Config{Now: clock.Now, Speed: 1, Slots: 3})
	for i := range 3 {
		private.create(people(i, 1))
	}
	private.post(people(4, 1)).wantError(t, 429, "too_many_requests", "There are 3 active")
}
