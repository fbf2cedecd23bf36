package phone

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/nyaruka/phonenumbers"
)

var update = flag.Bool("update", false, "write plans.tsv anew, from the metadata of phonenumbers")

// plans.tsv says what libphonenumber's metadata says.
func TestTable(t *testing.T) {
	all, err := phonenumbers.MetadataCollection()
	if err != nil {
		t.Fatal(err)
	}
	group := regexp.MustCompile(`\$(\d)`)
	var lines []string
	for _, m := range all.GetMetadata() {
		var lengths []string
		for _, n := range m.GetGeneralDesc().GetPossibleLength() {
			lengths = append(lengths, fmt.Sprint(n))
		}
		code := fmt.Sprint(m.GetCountryCode())
		main := ""
		if m.GetId() == "001" || phonenumbers.GetRegionCodeForCountryCode(int(m.GetCountryCode())) == m.GetId() {
			main = "1"
		}
		lines = append(lines,
			strings.Join([]string{
				m.GetId(), code, main, strings.Join(lengths, ","), m.GetInternationalPrefix(),
				m.GetNationalPrefixForParsing(), group.ReplaceAllString(m.GetNationalPrefixTransformRule(), `$${$1}`),
				m.GetGeneralDesc().GetNationalNumberPattern(),
			}, "\t")+"\n")
	}
	slices.Sort(lines)
	want := strings.Join(lines, "")
	if *update {
		if err := os.WriteFile("plans.tsv", []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if table != want {
		t.Error("plans.tsv is not what the metadata says; go test -update writes it")
	}
}

func TestAppend(t *testing.T) {
	tests := []struct {
		region, text, want string
		err                error
	}{
		{"US", "(202) 555-0123", "+12025550123", nil},
		{"US", "1-202-555-0123", "+12025550123", nil},
		{"", "+1 202.555.0123", "+12025550123", nil},
		{"DE", "030/123 456", "+4930123456", nil},
		{"DE", "0049 30 123456", "+4930123456", nil},
		{"DE", "+49 (0)30 123456", "+4930123456", nil},
		{"US", "011 49 30 123456", "+4930123456", nil},
		{"IT", "06 1234 5678", "+390612345678", nil},
		{"FR", "tel:01 23 45 67 89", "+33123456789", nil},
		{"EG", "٠٢ ٢٣٤٥٦٧٨٩", "+20223456789", nil},
		{"DE", "", "", ErrNoNumber},
		{"", "202 555 0123", "", ErrNoRegion},
		{"US", "202 555 0123 ext. 4", "", ErrLetters},
		{"US", "202 555 0123 / +1 202 555 0124", "", ErrLetters},
		{"US", "+999 555 0123", "", ErrCountry},
		{"US", "555", "", ErrTooShort},
		{"US", "202 555 0123 4567", "", ErrTooLong},
		{"DE", "+49 30 1234567890123", "", ErrTooLong},
	}
	for _, test := range tests {
		got, err := Append([]byte("x"), []byte(test.text), test.region)
		if want := "x" + test.want; string(got) != want || !errors.Is(err, test.err) {
			t.Errorf("%q in %q is %q, %v; want %q, %v", test.text, test.region, got, err, want, test.err)
		}
	}
}

// Numbers of every region and near them come out as libphonenumber has them.
func TestLikeLibphonenumber(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	n := 0
	for region := range world().regions {
		for range 40 {
			text := example(random, region)
			number, err := phonenumbers.Parse(text, region)
			want := ""
			if err == nil && phonenumbers.IsPossibleNumberWithReason(number) == phonenumbers.IS_POSSIBLE {
				if e164 := phonenumbers.Format(number, phonenumbers.E164); len(e164) <= longSN+1 {
					want = e164
				}
			}
			got, err := Append(nil, []byte(text), region)
			if string(got) != want {
				t.Errorf("%s in %s is %q (%v), libphonenumber says %q", text, region, got, err, want)
			}
			n++
		}
	}
	if n < 8000 {
		t.Errorf("only %d numbers were tried", n)
	}
}

// example is a number of a region, written in one way or another, at times with a wrong digit.
func example(random *rand.Rand, region string) string {
	var number *phonenumbers.PhoneNumber
	if random.IntN(2) == 0 {
		number = phonenumbers.GetExampleNumberForType(region, phonenumbers.MOBILE)
	}
	if number == nil {
		number = phonenumbers.GetExampleNumber(region)
	}
	if number == nil {
		return "+12025550123"
	}
	form := []phonenumbers.PhoneNumberFormat{
		phonenumbers.E164, phonenumbers.INTERNATIONAL,
		phonenumbers.NATIONAL,
	}[random.IntN(3)]
	text := []byte(phonenumbers.Format(number, form))
	switch random.IntN(8) {
	case 0: // another digit
		if i := bytes.LastIndexAny(text, "123456789"); i >= 0 {
			text[i] = byte('0' + random.IntN(10))
		}
	case 1: // one less
		text = text[:len(text)-1]
	case 2: // one more
		text = append(text, byte('0'+random.IntN(10)))
	case 3: // the sign is lost
		text = bytes.TrimPrefix(text, []byte("+"))
	case 4: // dialled from Europe
		text = bytes.Replace(text, []byte("+"), []byte("00"), 1)
	case 5: // digits
		text = []byte(phonenumbers.GetNationalSignificantNumber(number))
	}
	return string(text)
}

func FuzzAppend(f *testing.F) {
	f.Add("+49 (0)30 123456", "DE")
	f.Add("011 44 20 7946 0123", "US")
	e164 := regexp.MustCompile(`^\+[1-9][0-9]{1,14}$`)
	f.Add("+12025550123", "")
	f.Add("+4915", "")
	f.Fuzz(func(t *testing.T, text, region string) {
		if _, err := Append(nil, []byte(text), ""); err != Check([]byte(text)) {
			t.Errorf("%q: %v, and %v by the short way", text, err, Check([]byte(text)))
		}
		got, err := Append(nil, []byte(text), region)
		if (err == nil) != e164.Match(got) {
			t.Errorf("%q in %q is %q, %v", text, region, got, err)
		}
	})
}

func BenchmarkAppend(b *testing.B) {
	for _, text := range []string{"+12025550123", "(202) 555-0123"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			var dst []byte
			for b.Loop() {
				dst, _ = Append(dst[:0], []byte(text), "US")
			}
		})
	}
	for _, text := range []string{"+12025550123", "+120255501239"} {
		b.Run("Check "+text, func(b *testing.B) {
			for b.Loop() {
				Check([]byte(text))
			}
		})
	}
}
