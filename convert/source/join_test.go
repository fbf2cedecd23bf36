package source_test

import (
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"muster/convert/mapping"
	"muster/convert/source"
	"muster/convert/source/rows"
)

// What a join passes over as it reads changes no row of it: those of random tables are the same where all is loaded.
func TestKeysThatAreRead(t *testing.T) {
	everything := func(format string, tables []*rows.TableInfo) *rows.Join {
		j := mapping.Join(format, tables)
		if j != nil {
			for i := range j.Views {
				j.Views[i].Keys = nil
			}
		}
		return j
	}
	for seed := range uint64(40) {
		dump := blog(rand.New(rand.NewPCG(seed, 1)))
		want, unread := joined(t, dump, everything)
		got, left := joined(t, dump, mapping.Join)
		if got != want {
			t.Fatalf("seed %d: the rows are\n%s\nand not\n%s\nof %s", seed, got, want, dump)
		}
		if len(unread) > 0 || len(left) == 0 || !strings.Contains(want, "editor") {
			t.Fatalf("seed %d: left are %v, and %v of all; the rows are %s", seed, left, unread, want)
		}
	}
}

// joined are the rows of a dump of WordPress, and what was left of its keys.
func joined(t *testing.T, dump string, join func(string, []*rows.TableInfo) *rows.Join) (string, []rows.Left) {
	t.Helper()
	again := func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(dump)), nil }
	r, _ := again()
	table, err := source.Open(rows.Input{File: "wp.sql", Reader: r, Again: again}, "", rows.Options{Join: join})
	if err != nil {
		t.Fatal(err)
	}
	defer table.Close()
	var b strings.Builder
	fmt.Fprintln(&b, table.Columns)
	for chunk, err := range table.Chunks {
		if err != nil {
			t.Fatal(err)
		}
		block := chunk()
		for row := range block.Rows {
			for column := range table.Columns {
				c := block.Cell(row, column)
				fmt.Fprintf(&b, "%q %t ", block.Value(c), c.Null())
			}
			fmt.Fprintln(&b)
		}
		block.Release()
	}
	return b.String(), table.Left
}

// blog is a dump of WordPress with random users and metas, of a network or of one site.
func blog(r *rand.Rand) string {
	keys := []string{
		"first_name", "last_name", "nickname", "locale", "description", "wp_capabilities", "wp_user_level",
		"wp_2_capabilities",
		"wp_3_capabilities",
		"wp_2_user_level", "session_tokens", "billing_phone", "capabilities", "First_Name", "first_name ",
		"_two_factor_totp_key", "_two_factor_enabled_providers", "wp_capabilities_old", "user_level", "ö",
	}
	values := []string{
		"Ana", "", "de_DE", `a:1:{s:6:"editor";b:1;}`, "JBSWY3DPEHPK3PXP", `a:1:{i:0;s:15:"Two_Factor_Totp";}`, "7",
		"O''Neil",
		`a\\\"b`,
	}
	var metas, users []string
	for id := range 30 {
		users = append(users, fmt.Sprintf("(%d,'u%d','x','n%d','u%d@example.com','2020-01-02 03:04:05',%d)", id, id, id,
			id, r.IntN(2)))
		metas = append(metas, fmt.Sprintf(`(%d,%d,'wp_capabilities','a:1:{s:6:"editor";b:1;}')`, 1000+id, id))
		for range r.IntN(20) {
			key := "'" + keys[r.IntN(len(keys))] + "'"
			if r.IntN(40) == 0 {
				key = "NULL"
			}
			metas = append(metas, fmt.Sprintf("(%d,%d,%s,'%s')", r.IntN(1000), r.IntN(33), key, values[r.IntN(len(values))]))
		}
	}
	r.Shuffle(len(metas), func(i, j int) { metas[i], metas[j] = metas[j], metas[i] })
	return "-- MySQL dump 10.13\n" +
		"CREATE TABLE `wp_usermeta` (`umeta_id` int, `user_id` int, `meta_key` varchar(255), `meta_value` text);\n" +
		"INSERT INTO `wp_usermeta` VALUES " + strings.Join(metas, ",") + ";\n" +
		"CREATE TABLE `wp_users` (`ID` int, `user_login` text, `user_pass` text, `user_nicename` text, `user_email` text, " +
		"`user_registered` text, `spam` int);\n" +
		"INSERT INTO `wp_users` VALUES " + strings.Join(users, ",") + ";\n-- Dump completed\n"
}
