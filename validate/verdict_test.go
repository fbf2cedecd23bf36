package validate

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"muster/schema/jsontext"
	"muster/validate/verdict"
)

// wrongly says why a record should not have been accepted, nil if it should.
func wrongly(s *compiled, record []byte, found []verdict.Property) error {
	if !json.Valid(record) {
		return fmt.Errorf("it is not JSON")
	}
	if err := distinct(json.NewDecoder(bytes.NewReader(record))); err != io.EOF {
		return err
	}
	if findings := s.examine(record, new(settings)); len(findings) > 0 {
		return fmt.Errorf("%s %s", findings[0].rule, findings[0].pointer)
	}
	if want := identity(record); len(want)+len(found) > 0 && !reflect.DeepEqual(found, want) {
		return fmt.Errorf("it finds the identifiers %v and not %v", found, want)
	}
	return nil
}

// distinct reads values until an error. It finds names that stand in an object twice.
func distinct(d *json.Decoder) error {
	d.UseNumber()
	type object struct {
		isArray, name bool // name: a name is next
		seen          map[string]bool
	}
	var open []object
	for {
		token, err := d.Token()
		if err != nil {
			return err
		}
		delim, _ := token.(json.Delim)
		if n := len(open); n > 0 && delim != '}' && delim != ']' && !open[n-1].isArray {
			o := &open[n-1]
			if o.name {
				name := token.(string)
				if o.seen[name] {
					return fmt.Errorf("it has %q twice", name)
				}
				o.seen[name] = true
			}
			o.name = !o.name
		}
		switch delim {
		case '{', '[':
			open = append(open, object{isArray: delim == '[', name: true, seen: make(map[string]bool)})
		case '}', ']':
			open = open[:len(open)-1]
		}
	}
}

func FuzzFast(f *testing.F) {
	s, err := theSchema()
	if err != nil {
		f.Fatal(err)
	}
	for _, seed := range []string{"", "a", "argon2", "0123456789"} {
		f.Add([]byte(seed), []byte(nil))
	}
	for _, r := range Rules() {
		f.Add([]byte(nil), []byte(r.Good))
		f.Add([]byte("x"), []byte(r.Bad))
	}
	f.Fuzz(func(t *testing.T, seed, record []byte) {
		var number uint64
		for _, c := range seed {
			number = number*257 + uint64(c) + 1
		}
		m := newUserMaker(number)
		if len(record) == 0 {
			record = []byte(m.any())
		}
		p := newReader() // which foretells the last record from those before
		for range len(seed) % 8 {
			p.accepts(s.fast, record)
			record = m.mutate(record)
		}
		if found, ok := p.accepts(s.fast, record); ok {
			if err := wrongly(s, record, found); err != nil {
				t.Errorf("%q: %v", record, err)
			}
		}
	})
}

// mutations checks users with up to three changes each.
func mutations(t *testing.T, n int, seed uint64) {
	s, err := theSchema()
	if err != nil {
		t.Fatal(err)
	}
	m := newUserMaker(seed)
	p := newReader()
	accepted := 0
	for range n {
		record := []byte(m.any())
		for range m.IntN(4) {
			record = m.mutate(record)
		}
		record = record[:len(record):len(record)]
		found, ok := p.accepts(s.fast, record)
		if !ok {
			continue
		}
		accepted++
		if err := wrongly(s, record, found); err != nil {
			t.Fatalf("%q: %v", record, err)
		}
	}
	t.Logf("%d of %d accepted", accepted, n)
	if accepted < n/4 {
		t.Errorf("only %d of %d are accepted: the test tests little", accepted, n)
	}
}

func TestFastMutations(t *testing.T) {
	n := 200_000
	if testing.Short() {
		n = 20_000
	}
	mutations(t, n, 1)
}

func TestFastLong(t *testing.T) {
	millions, _ := strconv.Atoi(os.Getenv("MUSTER_FAST_MUTATIONS"))
	if millions < 1 {
		t.Skip("MUSTER_FAST_MUTATIONS says how many million mutations to check")
	}
	for i := range millions {
		t.Run(fmt.Sprint("million ", i+1), func(t *testing.T) { mutations(t, 1_000_000, uint64(i)+2) })
	}
}

// All plain users are accepted: the fast path is in use.
func TestFastAcceptsPlainUsers(t *testing.T) {
	s, err := theSchema()
	if err != nil {
		t.Fatal(err)
	}
	m := newUserMaker(3)
	p := newReader()
	for i := range 20_000 {
		for _, record := range []string{m.common(i), m.any()} {
			if _, ok := p.accepts(s.fast, []byte(record)); !ok {
				t.Fatalf("not accepted: %s", record)
			}
		}
	}
}

func TestFast(t *testing.T) {
	s, err := theSchema()
	if err != nil {
		t.Fatal(err)
	}
	wide := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, `,"n%d":%d`, i, i)
		}
		return b.String()[1:]
	}
	const hash = `"password_hash":"$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"`
	for name, c := range map[string]struct {
		record string
		accept bool
	}{
		"least":                    {`{"email":"a@b.co"}`, true},
		"white space":              {" { \"email\" :\r\n\t\"a@b.co\" } ", true},
		"password_hash":            {`{"email":"a@b.co",` + hash + `}`, true},
		"hash of 52":               {`{"email":"a@b.co",` + strings.Replace(hash, "lhWy", "lhW", 1) + `}`, false},
		"escapes":                  {`{"email":"a@b.co","name":"\"\\\/\b\f\n\r\t\u00e9"}`, true},
		"pair":                     {`{"email":"a@b.co","name":"\ud83d\uDE42\ud83D\uDFff"}`, true},
		"first half":               {`{"email":"a@b.co","name":"\ud83d"}`, false},
		"first half and an escape": {`{"email":"a@b.co","name":"\ud83d\n00000"}`, false},
		"first half twice":         {`{"email":"a@b.co","name":"\ud83d\uD83d"}`, false},
		"second half":              {`{"email":"a@b.co","name":"\uDfff"}`, false},
		"no half":                  {`{"email":"a@b.co","name":"\ud7ff\uE000"}`, true},
		"beyond ASCII":             {`{"email":"a@b.co","name":"Zoë 陽菜 👩","user_metadata":{"naïve":1}}`, true},
		"beyond ASCII and an end":  {"{\"email\":\"a@b.co\",\"name\":\"é1234567\"}", true},
		"odd numbers":              {`{"email":"a@b.co","user_metadata":{"a":-0,"b":1e400,"c":1.0E+2,"d":[0.5]}}`, true},
		"names inside":             {`{"email":"a@b.co","app_metadata":{"x":{"email":1,"x":2}}}`, true},
		"hash before algorithm": {
			`{"custom_password_hash":{"hash":{"encoding":"hex","value":"5f4dcc3b5aa765d61d8327deb882cf99"},"algorithm":"md5"},"email":"a@b.co"}`, true,
		},
		"256 names": {`{"email":"a@b.co","user_metadata":{` + wide(256) + `}}`, true},
		"128 levels": {`{"email":"a@b.co","user_metadata":{"a":` + strings.Repeat("[", 126) +
			strings.Repeat("]", 126) + `}}`, true},
		"none":                       {``, false},
		"no object":                  {`[]`, false},
		"no email":                   {`{}`, false},
		"two records":                {`{"email":"a@b.co"} {}`, false},
		"unfinished":                 {`{"email":"a@b.co"`, false},
		"comma at the end":           {`{"email":"a@b.co",}`, false},
		"no comma":                   {`{"email":"a@b.co" "name":"c"}`, false},
		"a name twice":               {`{"email":"a@b.co","email":"a@b.co"}`, false},
		"a name of one's own twice":  {`{"email":"a@b.co","user_metadata":{"a":1,"b":2,"a":3}}`, false},
		"control character":          {"{\"email\":\"a@b.co\",\"name\":\"\x1f\"}", false},
		"invalid UTF-8":              {"{\"email\":\"a@b.co\",\"name\":\"\xff\"}", false},
		"surrogate in UTF-8":         {"{\"email\":\"a@b.co\",\"name\":\"\xed\xa0\x80\"}", false},
		"no escape":                  {`{"email":"a@b.co","name":"\x"}`, false},
		"unfinished escape":          {`{"email":"a@b.co","name":"\u00e"}`, false},
		"leading zero":               {`{"email":"a@b.co","user_metadata":{"a":01}}`, false},
		"unknown property":           {`{"email":"a@b.co","firstName":"a"}`, false},
		"wrong type":                 {`{"email":"a@b.co","blocked":"true"}`, false},
		"reserved name":              {`{"email":"a@b.co","app_metadata":{"_id":1}}`, false},
		"dot in a name":              {`{"email":"a@b.co","user_metadata":{"a":[{"b.c":1}]}}`, false},
		"dot in a name beyond ASCII": {`{"email":"a@b.co","user_metadata":{"é.c":1}}`, false},
		"both hashes": {`{"email":"a@b.co",` + hash +
			`,"custom_password_hash":{"algorithm":"md5","hash":{"value":"00","encoding":"hex"}}}`, false},
		"md5 without encoding": {
			`{"email":"a@b.co","custom_password_hash":{"algorithm":"md5","hash":{"value":"00"}}}`,
			false,
		},
		"md5 with digest": {
			`{"email":"a@b.co","custom_password_hash":{"algorithm":"md5","hash":{"value":"00","encoding":"hex","digest":"md5"}}}`, false,
		},
		"argon2 with salt": {
			`{"email":"a@b.co","custom_password_hash":{"algorithm":"argon2","hash":{"value":"00"},"salt":{"value":"a"}}}`,
			false,
		},
		"scrypt without keylen": {
			`{"email":"a@b.co","custom_password_hash":{"algorithm":"scrypt","hash":{"value":"00","encoding":"hex"}}}`, false,
		},
		"keylen 0": {
			`{"email":"a@b.co","custom_password_hash":{"algorithm":"scrypt","hash":{"value":"00","encoding":"hex"},"keylen":0}}`,
			false,
		},
		// Valid, but rare: the reference path says so.
		"escaped name":  {`{"e\u006dail":"a@b.co"}`, false},
		"escaped email": {`{"email":"\u0061@b"}`, false},
		"email beyond":  {`{"email":"zoë@b"}`, false},
		"quoted email":  {`{"email":"\"a b\"@c"}`, false},
		"keylen 32.0": {
			`{"email":"a@b.co","custom_password_hash":{"algorithm":"scrypt","hash":{"value":"00","encoding":"hex"},"keylen":32.0}}`, false,
		},
		"257 names": {`{"email":"a@b.co","user_metadata":{` + wide(257) + `}}`, false},
		"129 levels": {`{"email":"a@b.co","user_metadata":{"a":` + strings.Repeat("[", 127) + strings.Repeat("]", 127) +
			`}}`, false},
	} {
		p := newReader()
		if _, ok := p.accepts(s.fast, []byte(c.record)); ok != c.accept {
			t.Errorf("%s: accepted %v", name, ok)
		}
	}
}

// schemaOf compiles a schema as that of a user is.
func schemaOf(t *testing.T, text string) *compiled {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat, c.ExtractAnnotations, c.Formats = true, true, formats()
	if err := c.AddResource("test.json", strings.NewReader(text)); err != nil {
		t.Fatal(err)
	}
	user, err := c.Compile("test.json")
	if err != nil {
		t.Fatal(err)
	}
	s := &compiled{user: user, parts: make(map[string]*jsonschema.Schema)}
	if s.fast, err = deriveVerdict(user); err != nil {
		t.Fatal(err)
	}
	return s
}

// The fast path comes from the schema: with another one it says something else. What it
// does not know it leaves to the reference path.
func TestFastIsDerived(t *testing.T) {
	const draft7, draft2020 = `"$schema":"http://json-schema.org/draft-07/schema#"`,
		`"$schema":"https://json-schema.org/draft/2020-12/schema"`
	for _, c := range []struct{ schema, accepted, asked string }{
		{`{}`, `{} [] 1 "a" null true`, `{"a":1,"a":2} [ 01`},
		{`false`, ``, `{}`},
		{`{"type":"object"}`, `{} {"a":1}`, `[] 1`},
		{`{"type":["integer","null"]}`, `1 -5 null`, `1.5 1.0 "a"`},
		{`{"type":["integer","number"]}`, `1 1.5`, `"a"`},
		{`{"minimum":2,"exclusiveMaximum":5}`, `2 4 "a" {}`, `1 5 4.5`},
		{`{"exclusiveMinimum":2,"maximum":5}`, `3 5`, `2 6`},
		{`{"minimum":2.5}`, `"a"`, `3 2`},
		{`{"multipleOf":2}`, ``, `2 3`},
		{`{"minLength":2,"maxLength":3}`, `"ab" "éé" "éab" 1`, `"a" "é" "abcd" "\u0061b"`},
		{`{"minProperties":1,"maxProperties":2}`, `{"a":1} []`, `{} {"a":1,"b":1,"c":1}`},
		{`{"items":{"type":"string"},"minItems":1,"maxItems":2}`, `["a"]`, `[] [1] ["a","a","a"]`},
		{`{"items":[{"type":"string"}]}`, `{}`, `["a"]`},
		{`{"uniqueItems":true}`, ``, `[1,2]`},
		{`{"contains":{"type":"string"}}`, ``, `["a"]`},
		{`{"dependencies":{"a":["b"]}}`, ``, `{} {"a":1}`},
		{`{"patternProperties":{"^a":{"type":"string"}},"additionalProperties":false}`, ``, `{} {"a":1} {"a":"b"}`},
		{`{"not":{"patternProperties":{"^a":{}},"additionalProperties":false}}`, ``, `{"a":1} {"b":1}`},
		{
			`{"additionalProperties":{"type":"string"},"properties":{"a":{"type":"null"}}}`, `{"a":null,"b":"c"}`,
			`{"a":"b"} {"b":1}`,
		},
		{
			`{"allOf":[{"properties":{"a":{}},"additionalProperties":false}],"properties":{"b":{}}}`, `{} {"a":1}`,
			`{"b":1} {"c":1}`,
		},
		{`{"not":{"additionalProperties":{"type":"string"}}}`, `{"a":1,"b":"c"}`, `{} {"a":"b"}`},
		{`{"not":{"required":["a"]}}`, `{} {"b":1} `, `{"a":1}`},
		{`{"anyOf":[{"type":"string"},{"required":["a"]}]}`, `"b" {"a":1} [] 1`, `{}`},
		{`{"oneOf":[{"required":["a"]},{"required":["b"]}]}`, `{"a":1} {"b":1}`, `{} {"a":1,"b":1} "c"`},
		{
			`{"if":{"properties":{"a":{"const":"x"}},"required":["a"]},"then":{"required":["b"]},"else":{"required":["c"]}}`,
			`{"a":"x","b":1} {"c":1} {"a":"y","c":1}`, `{"a":"x"} {} {"a":"x","c":1} {"a":"\u0078","c":1}`,
		},
		{`{"if":{"items":{"const":"x"}},"then":{"minItems":2}}`, `["x","x"] ["y"] [1]`, `["x"] []`},
		{`{"enum":["a",null,true]}`, `"a" null true`, `"b" false 1 [] {}`},
		{`{"enum":[1,[],{}]}`, ``, `1 [] {} "a"`},
		{`{"enum":["a"],"const":"a"}`, `"a"`, `"b"`},
		{`{"enum":["a","b"],"const":"c"}`, ``, `"a" "c"`},
		{`{"propertyNames":{"minLength":2,"pattern":"^[a-c]+$"}}`, `{} {"ab":1}`, `{"a":1} {"ax":1} {"ab":1,"x":1}`},
		{`{"not":{"propertyNames":{"enum":["a"]}}}`, `{"b":1} {"a":1,"b":1}`, `{} {"a":1}`},
		{`{"propertyNames":false}`, ``, `{} {"a":1}`},
		{`{"pattern":"a|b"}`, `1`, `"a" "b"`},
		{`{"format":"email"}`, `"a@b.co" 1`, `"a" "é@b"`},
		{`{"format":"date"}`, ``, `"2020-01-01" 1`},
		{`{"contentEncoding":"base64"}`, ``, `"AAAA"`},
		{
			`{"definitions":{"a":{"items":{"$ref":"#/definitions/a"},"type":"array"}},"$ref":"#/definitions/a"}`, `[] [[],[[]]]`,
			`[1] [[],[{}]]`,
		},
		{`{"properties":{"a":{"$ref":"#"}},"required":["b"]}`, `{"b":1} {"b":1,"a":{"b":1}}`, `{"b":1,"a":{}}`},
		{`{` + draft2020 + `,"prefixItems":[{"type":"string"}]}`, ``, `["a"] [1]`},
		{`{` + draft2020 + `,"properties":{"a":true},"unevaluatedProperties":false}`, ``, `{} {"a":1} {"b":1}`},
		{`{` + draft2020 + `,"dependentRequired":{"a":["b"]}}`, ``, `{} {"a":1}`},
	} {
		text := c.schema
		if strings.HasPrefix(text, "{") && !strings.Contains(text, "$schema") {
			text = strings.TrimSuffix("{"+draft7+","+text[1:], ",}")
			if c.schema == "{}" {
				text = "{" + draft7 + "}"
			}
		}
		s := schemaOf(t, text)
		for want, records := range map[bool]string{true: c.accepted, false: c.asked} {
			for record := range strings.FieldsSeq(records) {
				p := newReader()
				found, ok := p.accepts(s.fast, []byte(record))
				if ok != want {
					t.Errorf("%s: %s: accepted %v", c.schema, record, ok)
				}
				if !ok {
					continue
				}
				value, err := decode([]byte(record))
				if err != nil || s.user.Validate(value) != nil || len(found) > 0 {
					t.Errorf("%s: %s is wrongly accepted, %v", c.schema, record, found)
				}
			}
		}
	}
}

func BenchmarkFast(b *testing.B) {
	s, err := theSchema()
	if err != nil {
		b.Fatal(err)
	}
	m := newUserMaker(5)
	users := make([][]byte, 10_000)
	size := 0
	for i := range users {
		users[i] = []byte(m.common(i))
		size += len(users[i])
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	p := newReader()
	for b.Loop() {
		for _, u := range users {
			if _, ok := p.accepts(s.fast, u); !ok {
				b.Fatal("not accepted")
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(users)), "ns/user")
}

// reader reads a record by itself, as a Validator without options does.
type reader struct {
	verdict.Reader
	attributes
}

func newReader() *reader {
	r := new(reader)
	r.Check = r.silent
	return r
}

// accepts reports whether a record is surely valid, and where its identifiers stand.
func (r *reader) accepts(v *verdict.Verdict, record []byte) ([]verdict.Property, bool) {
	start := jsontext.Space(record, 0)
	found, end := r.Read(v, record, start)
	for i := range found {
		found[i].Start += uint32(start)
		found[i].End += uint32(start)
	}
	return found, end >= 0 && jsontext.Space(record, end) == len(record)
}
