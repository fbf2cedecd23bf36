package convert_test

import (
	"bytes"
	"fmt"
	"io"
	"testing"

	"muster/convert"
	"muster/convert/source"
	"muster/convert/source/rows"
	"muster/schema"
)

// shop is an export of n users with the usual columns, some of them quoted.
func shop(n int) []byte {
	var b bytes.Buffer
	b.WriteString(
		"id,email,email_verified,username,first_name,last_name,display_name,avatar_url,phone,created_at,plan,locale,password_bcrypt,newsletter\n")
	for i := range n {
		name := fmt.Sprintf("Ana Silva %d", i)
		switch i % 50 {
		case 7:
			name = `"Silva, Ana"`
		case 8:
			name = `"Ana ""la jefa"" Silva"`
		case 9:
			name = "Zoë Østergård"
		}
		fmt.Fprintf(&b,
			"%d,ana.silva%d@example.com,%t,asilva%d,Ana,Silva,%s,https://cdn.example.com/avatars/%016x.png,+1202555%04d,2019-12-24T18:30:00Z,free,en-US,$2b$10$7EqJtq98hPqEX7fNZaFWoO.h3pBQw0cB0zVqiIcDAfuNBsQ3wVn9m,%t\n",
			1000000+i, i, i%5 > 0, i, name, i*7919, i%10000, i%2 > 0)
	}
	return b.Bytes()
}

const shopMapping = `
users:
  email: email
  email_verified: email_verified
  user_id: id
  username: username
  given_name: first_name
  family_name: last_name
  name: display_name
  picture: avatar_url
  phone_number: phone
  app_metadata: {plan: plan, registered_at: created_at}
  user_metadata: {locale: locale, newsletter: {column: newsletter, type: boolean}}
  password: password_bcrypt
`

func BenchmarkUsers(b *testing.B) {
	text := shop(100000)
	m := mapped(shopMapping)
	for _, jobs := range []int{1, 2} {
		b.Run(fmt.Sprintf("jobs=%d", jobs), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				tables := func(yield func(*rows.Table, error) bool) {
					yield(source.Open(rows.Input{File: "users.csv", Reader: bytes.NewReader(text)}, "", rows.Options{}))
				}
				n, err := schema.Write(io.Discard, schema.Array, convert.Users(tables, convert.Options{Mapping: m, Jobs: jobs}))
				if n != 100000 || err != nil {
					b.Fatal(n, err)
				}
			}
		})
	}
}
