package cell

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"

	"muster/schema/jsontext"
)

// AppendPHP reads what PHP's serialize wrote and appends it as JSON: an array whose keys
// count from 0 is a list, another an object, and so are objects, without their class.
// Numbers keep their digits. References and custom formats are refused.
func AppendPHP(dst, cell []byte) ([]byte, error) {
	return appendPHP(dst, phpReader{text: bytes.TrimSpace(cell)})
}

// AppendPHPSet is AppendPHP for roles and the like: where each value of an array with names
// says yes or no, the array becomes a list of the names that have a yes.
func AppendPHPSet(dst, cell []byte) ([]byte, error) {
	return appendPHP(dst, phpReader{text: bytes.TrimSpace(cell), sets: true})
}

func appendPHP(dst []byte, r phpReader) ([]byte, error) {
	to, err := r.value(dst, 0)
	if err == nil && r.at < len(r.text) {
		err = r.fail("something follows the value")
	}
	if err != nil {
		return dst, err
	}
	return to, nil
}

const maxNesting = 100 // of structures in a cell

type phpReader struct {
	text []byte
	at   int
	sets bool // arrays of names with yes or no become lists
}

func (r *phpReader) fail(what string) error {
	return fmt.Errorf("%s at byte %d", what, r.at+1)
}

var errPHPLength = errors.New("a length in it is wrong, as where the export was converted to another charset")

// until is the text up to a mark, which is read.
func (r *phpReader) until(mark byte) ([]byte, error) {
	n := bytes.IndexByte(r.text[r.at:], mark)
	if n < 0 {
		return nil, r.fail("it is cut off")
	}
	text := r.text[r.at : r.at+n]
	r.at += n + 1
	return text, nil
}

func (r *phpReader) expect(mark string) error {
	if !bytes.HasPrefix(r.text[r.at:], []byte(mark)) {
		return r.fail(fmt.Sprintf("%q is missing", mark))
	}
	r.at += len(mark)
	return nil
}

func (r *phpReader) value(dst []byte, depth int) ([]byte, error) {
	if depth > maxNesting {
		return dst, r.fail("it is nested too deeply")
	}
	if r.at+1 >= len(r.text) {
		return dst, r.fail("it is cut off")
	}
	kind := r.text[r.at]
	if kind == 'N' {
		r.at++
		return append(dst, "null"...), r.expect(";")
	}
	r.at++
	if err := r.expect(":"); err != nil {
		return dst, err
	}
	switch kind {
	case 'b':
		v, err := r.until(';')
		if err != nil || len(v) != 1 || v[0] != '0' && v[0] != '1' {
			return dst, r.fail("it is neither true nor false")
		}
		return strconv.AppendBool(dst, v[0] == '1'), nil
	case 'i', 'd':
		v, err := r.until(';')
		if err != nil || len(v) == 0 || v[0] != '-' && (v[0] < '0' || v[0] > '9') || !json.Valid(v) {
			return dst, r.fail("it is no number")
		}
		return append(dst, v...), nil
	case 's', 'E':
		v, err := r.quoted()
		if err != nil {
			return dst, err
		}
		if err := r.expect(";"); err != nil {
			return dst, errPHPLength
		}
		if kind == 'E' { // an enumeration: Class:Case
			_, v, _ = bytes.Cut(v, []byte(":"))
		}
		return appendText(dst, v)
	case 'a':
		return r.members(dst, depth, false)
	case 'O':
		if _, err := r.quoted(); err != nil {
			return dst, err
		}
		if err := r.expect(":"); err != nil {
			return dst, errPHPLength
		}
		return r.members(dst, depth, true)
	}
	r.at -= 2
	return dst, r.fail("a value of a kind that is not read")
}

func appendText(dst, v []byte) ([]byte, error) {
	dst, ok := jsontext.AppendString(dst, v)
	if !ok {
		return dst, errNotUTF8
	}
	return dst, nil
}

var errNotUTF8 = errors.New("it holds text that is not UTF-8")

// count is a number of bytes or members.
func (r *phpReader) count() (int, error) {
	v, err := r.until(':')
	if err != nil {
		return 0, err
	}
	n, err := strconv.Atoi(string(v))
	if err != nil || n < 0 || n > len(r.text) {
		return 0, r.fail("a length is no number, or too large")
	}
	return n, nil
}

// quoted is LENGTH:"TEXT".
func (r *phpReader) quoted() ([]byte, error) {
	n, err := r.count()
	if err != nil {
		return nil, err
	}
	if err := r.expect(`"`); err != nil {
		return nil, err
	}
	if r.at+n >= len(r.text) || r.text[r.at+n] != '"' {
		return nil, errPHPLength
	}
	v := r.text[r.at : r.at+n]
	r.at += n + 1
	return v, nil
}

// members reads COUNT:{key value …}.
func (r *phpReader) members(dst []byte, depth int, object bool) ([]byte, error) {
	n, err := r.count()
	if err != nil {
		return dst, err
	}
	if err := r.expect("{"); err != nil {
		return dst, err
	}
	start := len(dst)
	dst = append(dst, '{')
	var names, yes [][2]int // where names stand, with their colon; yes are those of a set
	list, set := !object, r.sets && n > 0
	for i := range n {
		if i > 0 {
			dst = append(dst, ',')
		}
		from := len(dst)
		var number bool
		if dst, number, err = r.name(dst, object); err != nil {
			return dst, err
		}
		list = list && number && string(dst[from:]) == `"`+strconv.Itoa(i)+`"`
		dst = append(dst, ':')
		value := len(dst)
		if list {
			names = append(names, [2]int{from, value})
		}
		if dst, err = r.value(dst, depth+1); err != nil {
			return dst, err
		}
		if set {
			var holds bool
			if holds, set = yesOrNo(dst[value:]); holds {
				yes = append(yes, [2]int{from, value})
			}
		}
	}
	if err := r.expect("}"); err != nil {
		return dst, err
	}
	switch {
	case list:
		dst = append(without(dst, start, names), ']')
	case set:
		dst = append(only(dst, start, yes), ']')
	default:
		dst = append(dst, '}')
	}
	return dst, nil
}

// yesOrNo reads a value, as JSON, that reports whether a name belongs to a set. WordPress
// writes true; what other programs put there is 1 or "1".
func yesOrNo(value []byte) (yes, ok bool) {
	switch string(value) {
	case "true", "1", `"1"`:
		return true, true
	case "false", "0", `"0"`, `""`, "null":
		return false, true
	}
	return false, false
}

// only makes a list of some names of an object.
func only(dst []byte, start int, names [][2]int) []byte {
	dst[start] = '['
	to := start + 1
	for i, n := range names {
		if i > 0 {
			dst[to] = ','
			to++
		}
		to += copy(dst[to:], dst[n[0]:n[1]-1])
	}
	return dst[:to]
}

// without makes a list of an object: its names are taken out.
func without(dst []byte, start int, names [][2]int) []byte {
	dst[start] = '['
	to := start + 1
	from := start + 1
	for _, n := range names {
		to += copy(dst[to:], dst[from:n[0]])
		from = n[1]
	}
	to += copy(dst[to:], dst[from:])
	return dst[:to]
}

// name reads a key: a number or a text. That of a property that is not public has its
// class before it.
func (r *phpReader) name(dst []byte, object bool) (_ []byte, number bool, err error) {
	if r.at+1 >= len(r.text) {
		return dst, false, r.fail("it is cut off")
	}
	kind := r.text[r.at]
	r.at++
	if err := r.expect(":"); err != nil {
		return dst, false, err
	}
	switch kind {
	case 'i':
		v, err := r.until(';')
		if err != nil || !isDigits(bytes.TrimPrefix(v, []byte("-"))) {
			return dst, false, r.fail("a key is no number")
		}
		return append(append(append(dst, '"'), v...), '"'), true, nil
	case 's':
		v, err := r.quoted()
		if err != nil {
			return dst, false, err
		}
		if err := r.expect(";"); err != nil {
			return dst, false, errPHPLength
		}
		if i := bytes.LastIndexByte(v, 0); object && i >= 0 {
			v = v[i+1:]
		}
		dst, err = appendText(dst, v)
		return dst, false, err
	}
	return dst, false, r.fail("a key is neither a number nor a text")
}

func isDigits(v []byte) bool {
	return len(v) > 0 && len(bytes.Trim(v, "0123456789")) == 0
}
