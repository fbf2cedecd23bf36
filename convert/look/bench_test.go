package look_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"muster/convert/look"
	"muster/convert/source/csv"
	"muster/convert/source/rows"
)

func BenchmarkLook(b *testing.B) {
	var text strings.Builder
	text.WriteString("id,email,email_verified,username,first_name,last_name,display_name,nickname,avatar_url,phone,created_at," +
		"plan,locale,role,password_bcrypt,newsletter_opt_in\n")
	for i := range 1000 {
		fmt.Fprintf(&text, "%d,hanna.walker%d@example.org,true,hwalker%d,Hanna,Walker,Hanna Walker,hanna,"+
			"https://cdn.example.com/avatars/65090f1025%06d.png,+1299555%04d,2022-03-17T06:12:07Z,basic,ko-KR,member,"+
			"$2b$10$ueSVRcC1NPpQUKWlG.NfKoj2E8yHIR0CoE2RNLyCfAJvDr5C6%05d,false\n", 1000000+i, i, i, i, i, i)
	}
	for b.Loop() {
		t, err := csv.Open(rows.Input{File: "users.csv", Reader: strings.NewReader(text.String())}, rows.Options{})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := look.Read(context.Background(), t, look.Short); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/1000, "µs/row")
}
