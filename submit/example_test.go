package submit_test

import (
	"context"
	"fmt"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"time"

	"muster/schema"
	"muster/submit"
	"muster/submit/emulator"
)

func Example() {
	auth0, err := emulator.New(emulator.Config{Strict: true})
	if err != nil {
		panic(err)
	}
	server := httptest.NewServer(auth0)
	defer server.Close()
	dir, err := os.MkdirTemp("", "muster")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)

	client, err := submit.New(submit.Config{
		BaseURL:    server.URL, // of a real tenant: example.eu.auth0.com
		Token:      submit.StaticToken(auth0.Info().Token),
		Connection: "Users",
		RunDir:     filepath.Join(dir, "run"),
		Poll:       time.Millisecond, // the emulator does not mind
	})
	if err != nil {
		panic(err)
	}
	users := strings.NewReader(`[
		{"email": "ana@example.com"},
		{"email": "ben@example.com", "given_name": ""},
		{"email": "Ana@example.com"}
	]`)
	summary, err := client.Submit(context.Background(), schema.Read(users, "users.json"), func(p schema.Problem) {
		fmt.Printf("%s: %s [%s]\n", p.Pos, p.Message, p.Rule)
	})
	fmt.Printf("%d inserted, %d failed, %v\n", summary.Inserted, summary.Failed, err)
	// Output:
	// users.json:3:46: Error in given_name property - String is too short (0 chars), minimum 1 [auth0/min-length]
	// users.json:4:13: A user with this email was already provided. [auth0/duplicated-user]
	// 1 inserted, 2 failed, <nil>
}
