// Run by make.sh: a site with PocketBase in the folder SITE_DIR. Users are made by its own calls.
// Hashes and keys are random, times are set by make.sh.
package main

import (
	"log"
	"os"

	"github.com/pocketbase/pocketbase"
	"github.com/pocketbase/pocketbase/core"
)

func main() {
	log.SetFlags(0)
	if err := fill(); err != nil {
		log.Fatal(err)
	}
}

func fill() error {
	app := pocketbase.NewWithConfig(pocketbase.Config{DefaultDataDir: os.Getenv("SITE_DIR"), HideStartBanner: true})
	if err := app.Bootstrap(); err != nil {
		return err
	}
	if err := app.RunAllMigrations(); err != nil {
		return err
	}
	users, err := app.FindCollectionByNameOrId("users")
	if err != nil {
		return err
	}
	users.Fields.Add(&core.SelectField{Name: "role", Values: []string{"editor", "reader"}, MaxSelect: 2})
	if err := app.Save(users); err != nil {
		return err
	}
	made := map[string]*core.Record{}
	for _, u := range []struct {
		id, email, password, name string
		verified                  bool
		roles                     []string
	}{
		{"ana000000000001", "Ana@Example.com", "Password-ana-1", "Ana Silva", true, []string{"editor", "reader"}},
		{"zoe000000000002", "zoe@example.org", "Passwort-zoë-2", "Zoë Østergård", false, nil},
		{"ben000000000003", "ben@example.com", "Password-ben-3", `Ben "B" O'Brien\`, true, []string{"reader"}},
		{"wei000000000004", "wei@example.com", "密码-wei-4", "王伟 😀", false, nil},
		{"gil000000000005", "gil@example.com", "", "Gil", true, nil}, // who came from elsewhere
	} {
		r := core.NewRecord(users)
		r.Id = u.id
		r.SetEmail(u.email)
		r.SetVerified(u.verified)
		r.Set("name", u.name)
		r.Set("role", u.roles)
		if u.password == "" {
			r.SetRandomPassword()
		} else {
			r.SetPassword(u.password)
		}
		if err := app.Save(r); err != nil {
			return err
		}
		made[u.email] = r
	}
	for _, l := range [][3]string{{"Ana@Example.com", "google", "104711"}, {"gil@example.com", "github", "4711"}} {
		a := core.NewExternalAuth(app)
		a.SetCollectionRef(users.Id)
		a.SetRecordRef(made[l[0]].Id)
		a.SetProvider(l[1])
		a.SetProviderId(l[2])
		if err := app.Save(a); err != nil {
			return err
		}
	}
	admins, err := app.FindCollectionByNameOrId(core.CollectionNameSuperusers)
	if err != nil {
		return err
	}
	root := core.NewRecord(admins)
	root.SetEmail("root@example.com")
	root.SetPassword("Password-root-6")
	return app.Save(root)
}
