package sql

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"muster/convert/source/rows"
	"muster/convert/source/rows/rowstest"
	"muster/convert/source/scan"
)

// bigDump is a dump of a table of users, with one that does not matter before it.
func bigDump(table string, n int) []byte {
	var b bytes.Buffer
	columns := strings.Split(
		"id,email,email_verified,username,first_name,last_name,display_name,avatar_url,phone,created_at,password_hash,opt_in",
		",")
	fmt.Fprintf(&b, "CREATE TABLE `%s` (`%s` text);\n", table, strings.Join(columns, "` text, `"))
	for i := range n {
		before := "INSERT INTO `" + table + "` VALUES "
		if i%2000 > 0 {
			before = ","
		}
		name := "Ada \\\"x\\\" Lovelace"
		if i%50 > 0 {
			name = "Ada Lovelace"
		}
		phone := "'+12025550123'"
		if i%3 == 0 {
			phone = "NULL"
		}
		fmt.Fprintf(&b,
			"%s(%d,'ada.lovelace%d@example.com',1,'ada%d','Ada','Lovelace','%s','https://cdn.example.com/avatars/%016x.png',%s,'2012-03-04 05:06:07','$2b$10$ZTOZpSqxVkG4zoG67Q9tmONAKmZu3q02.gE0zPpeg3o6SVrU50lR.',0)",
			before, 1000000+i, i, i, name, i, phone)
		if i%2000 == 1999 || i == n-1 {
			b.WriteString(";\n")
		}
	}
	return b.Bytes()
}

func benchmark(b *testing.B, d *dialect, dump []byte, table string, take func(rows.Chunk)) {
	b.Helper()
	rowstest.Benchmark(b, len(dump), func() (*rows.Table, error) {
		return open(rows.Input{File: "d.sql", Reader: bytes.NewReader(dump)},
			rows.Options{}, &scan.Chooser{Wanted: table}, d, 0, maxRow)
	}, take)
}

// BenchmarkCut is what must be done on one goroutine.
func BenchmarkCut(b *testing.B) {
	benchmark(b, mysql, bigDump("users", 100_000), "users", rowstest.Cut)
}

// BenchmarkRows is all of it, on one goroutine.
func BenchmarkRows(b *testing.B) {
	benchmark(b, mysql, bigDump("users", 100_000), "users", rowstest.Parse)
}

// BenchmarkTwo is all of it, on two goroutines.
func BenchmarkTwo(b *testing.B) {
	take, wait := rowstest.Apart()
	benchmark(b, mysql, bigDump("users", 100_000), "users", take)
	wait()
}

// BenchmarkSkip goes through a table that is not read.
func BenchmarkSkip(b *testing.B) {
	dump := append(bigDump("orders", 100_000), users+"INSERT INTO users VALUES (1,'a');\n"...)
	benchmark(b, mysql, dump, "users", rowstest.Parse)
}

// BenchmarkStatements is a dump with one row a statement.
func BenchmarkStatements(b *testing.B) {
	dump := bytes.ReplaceAll(bigDump("users", 100_000), []byte(",("), []byte(";\nINSERT INTO `users` VALUES ("))
	benchmark(b, mysql, dump, "users", rowstest.Parse)
}

// BenchmarkEscapes is text with a backslash before every second byte.
func BenchmarkEscapes(b *testing.B) {
	row := "(1,'" + strings.Repeat(`\"a`, 200) + "'),"
	dump := users + "INSERT INTO users VALUES " + strings.Repeat(row, 50_000) + "(1,'a');"
	benchmark(b, mysql, []byte(dump), "users", rowstest.Parse)
}

// bigCopy is a dump of users in COPY.
func bigCopy(table string, n int) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b,
		"COPY public.%s (id, email, email_verified, username, given_name, family_name, name, picture, phone, created_at, password_hash, opt_in) FROM stdin;\n", table)
	for i := range n {
		phone := "+12025550123"
		if i%3 == 0 {
			phone = `\N`
		}
		fmt.Fprintf(&b,
			"%d\tada.lovelace%d@example.com\tt\tada%d\tAda\tLovelace\tAda Lovelace\thttps://cdn.example.com/avatars/%016x.png\t%s\t2012-03-04 05:06:07\t$2b$10$ZTOZpSqxVkG4zoG67Q9tmONAKmZu3q02.gE0zPpeg3o6SVrU50lR.\tf\n",
			1000000+i, i, i, i, phone)
	}
	b.WriteString("\\.\n")
	return b.Bytes()
}

// BenchmarkCopyCut is what must be done on one goroutine.
func BenchmarkCopyCut(b *testing.B) {
	benchmark(b, postgres, bigCopy("users", 100_000), "users", rowstest.Cut)
}

// BenchmarkCopyRows is all of it, on one goroutine.
func BenchmarkCopyRows(b *testing.B) {
	benchmark(b, postgres, bigCopy("users", 100_000), "users", rowstest.Parse)
}

// BenchmarkCopySkip goes through a table that is not read.
func BenchmarkCopySkip(b *testing.B) {
	dump := append(bigCopy("orders", 100_000), copyU+"1\ta\n\\.\n"...)
	benchmark(b, postgres, dump, "users", rowstest.Parse)
}

// bigInserts is a dump of users by pg_dump --inserts, a row each.
func bigInserts(table string, n int) []byte {
	var b bytes.Buffer
	for i := range n {
		fmt.Fprintf(&b, "INSERT INTO public.%s VALUES (%d, 'ada.lovelace%d@example.com', true, 'ada%d', 'Ada', 'O''Lovelace', 'https://cdn.example.com/avatars/%016x.png', NULL, '2012-03-04 05:06:07', '$2b$10$ZTOZpSqxVkG4zoG67Q9tmONAKmZu3q02.gE0zPpeg3o6SVrU50lR.', false);\n",
			table, 1000000+i, i, i, i)
	}
	return b.Bytes()
}

const bigTable = "CREATE TABLE public.users (id int, email text, a bool, b text, c text, d text, e text, f text, " +
	"g text, h text, i bool);\n"

func BenchmarkInserts(b *testing.B) {
	dump := append([]byte(bigTable), bigInserts("users", 50_000)...)
	benchmark(b, postgres, dump, "users", rowstest.Parse)
}

func BenchmarkInsertsSkip(b *testing.B) {
	dump := append(append([]byte(bigTable), bigInserts("orders", 50_000)...), bigInserts("users", 1)...)
	benchmark(b, postgres, dump, "users", rowstest.Parse)
}
