// Command users writes synthetic users, the same ones for the same number:
//
//	go run users.go -n 1000000 -f csv|ndjson
package main

import (
	"bufio"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
)

const hash = "$2b$10$7EqJtq98hPqEX7fNZaFWoO.h3pBQw0cB0zVqiIcDAfuNBsQ3wVn9m"

func main() {
	n := flag.Int("n", 1000, "users")
	format := flag.String("f", "csv", "csv or ndjson")
	flag.Parse()
	w := bufio.NewWriterSize(os.Stdout, 1<<20)
	defer w.Flush()
	r := rand.New(rand.NewPCG(1, 2))
	first := strings.Fields("James Mary Robert José Zoë Jürgen Łukasz 陽菜 Ahmed Priya Olga Chloé")
	last := strings.Fields("Smith Johnson García Müller Østergård O’Connor 佐藤 Khan Patel Ivanova")
	plans := strings.Fields("free free free basic pro enterprise")
	locales := strings.Fields("en-US en-GB fr-FR de-DE es-ES pt-BR ja-JP")
	if *format == "csv" {
		fmt.Fprintln(w,
			"id,email,email_verified,username,first_name,last_name,display_name,avatar_url,phone,"+
				"created_at,plan,locale,password_hash,newsletter")
	}
	for i := range *n {
		f, l := first[r.IntN(len(first))], last[r.IntN(len(last))]
		name := f + " " + l
		if r.IntN(100) == 0 {
			name = l + ", " + f
		}
		email := fmt.Sprintf("user.%d@mail%d.example.com", i, r.IntN(20))
		username := fmt.Sprintf("user%d", i)
		avatar := fmt.Sprintf("https://cdn.example.com/avatars/%016x.png", r.Uint64())
		phone := fmt.Sprintf("+1202%08d", i)
		created := fmt.Sprintf("20%02d-%02d-%02dT%02d:00:00Z", r.IntN(25), 1+r.IntN(12), 1+r.IntN(28), r.IntN(24))
		plan, locale := plans[r.IntN(len(plans))], locales[r.IntN(len(locales))]
		verified, letter := r.IntN(5) > 0, r.IntN(2) > 0
		if *format == "csv" {
			if strings.Contains(name, ",") {
				name = `"` + name + `"`
			}
			fmt.Fprintf(w, "%d,%s,%t,%s,%s,%s,%s,%s,%s,%s,%s,%s,%s,%t\n", 1000000+i, email, verified, username, f, l, name,
				avatar, phone, created, plan, locale, hash, letter)
			continue
		}
		fmt.Fprintf(w,
			`{"email":%q,"email_verified":%t,"user_id":"%d","username":%q,"given_name":%q,"family_name":%q,"name":%q,"picture":%q,"phone_number":%q,"app_metadata":{"plan":%q,"registered_at":%q},"user_metadata":{"locale":%q,"newsletter":%t},"password_hash":%q}`+"\n",
			email, verified, 1000000+i, username, f, l, name, avatar, phone, plan, created, locale, letter, hash)
	}
}
