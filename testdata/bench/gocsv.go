// Command gocsv converts as a script of the usual kind does: gocsv into structs, and
// encoding/json out of them.
package main

import (
	"bufio"
	"encoding/json"
	"log"
	"os"

	"github.com/gocarina/gocsv"
)

type row struct {
	ID         string `csv:"id"`
	Email      string `csv:"email"`
	Verified   bool   `csv:"email_verified"`
	Username   string `csv:"username"`
	First      string `csv:"first_name"`
	Last       string `csv:"last_name"`
	Name       string `csv:"display_name"`
	Avatar     string `csv:"avatar_url"`
	Phone      string `csv:"phone"`
	Created    string `csv:"created_at"`
	Plan       string `csv:"plan"`
	Locale     string `csv:"locale"`
	Hash       string `csv:"password_hash"`
	Newsletter bool   `csv:"newsletter"`
}

type user struct {
	Email    string `json:"email"`
	Verified bool   `json:"email_verified"`
	ID       string `json:"user_id"`
	Username string `json:"username"`
	First    string `json:"given_name"`
	Last     string `json:"family_name"`
	Name     string `json:"name"`
	Avatar   string `json:"picture"`
	Phone    string `json:"phone_number"`
	App      app    `json:"app_metadata"`
	Meta     meta   `json:"user_metadata"`
	Hash     string `json:"password_hash"`
}

type app struct {
	Plan       string `json:"plan"`
	Registered string `json:"registered_at"`
}

type meta struct {
	Locale     string `json:"locale"`
	Newsletter bool   `json:"newsletter"`
}

func main() {
	in, err := os.Open(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	w := bufio.NewWriterSize(os.Stdout, 1<<20)
	e := json.NewEncoder(w)
	err = gocsv.UnmarshalToCallback(bufio.NewReaderSize(in, 1<<20), func(r row) {
		e.Encode(user{
			r.Email, r.Verified, r.ID, r.Username, r.First, r.Last, r.Name, r.Avatar, r.Phone,
			app{r.Plan, r.Created},
			meta{r.Locale, r.Newsletter},
			r.Hash,
		})
	})
	if err == nil {
		err = w.Flush()
	}
	if err != nil {
		log.Fatal(err)
	}
}
