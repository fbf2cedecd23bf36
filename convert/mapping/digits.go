package mapping

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/builtin"
)

// Numbers of expressions keep their digits: what a float or a whole number of 64 bits cannot hold is an error where it
// is calculated with, and stays as it is written where it is only passed on.

// exact are the functions of the language that would change digits without a word.
var exact = []expr.Option{
	expr.Function("float", func(params ...any) (any, error) {
		text, isText := params[0].(string)
		if n, isNumber := params[0].(json.Number); isNumber {
			text, isText = n.String(), true
		}
		if n, isInt := params[0].(int); isInt {
			text, isText = strconv.Itoa(n), true
		}
		if !isText {
			return builtin.Float(params[0]), nil
		}
		f, err := strconv.ParseFloat(text, 64)
		if err == nil && !sameNumber(f, text) {
			err = fmt.Errorf("float(%s) would lose digits: leave it as text, or calculate with int", text)
		}
		return f, err
	}, new(func(any) float64)),
	expr.Function("int", func(params ...any) (any, error) {
		switch v := params[0].(type) {
		case float64:
			if !(v >= math.MinInt64 && v < math.MaxInt64) {
				return 0, fmt.Errorf("int(%v) is beyond whole numbers of 64 bits", v)
			}
		case json.Number:
			return strconv.Atoi(v.String())
		}
		return builtin.Int(params[0]), nil
	}, new(func(any) int)),
	expr.Function("string", func(params ...any) (any, error) {
		if f, isFloat := params[0].(float64); isFloat {
			return strconv.FormatFloat(f, 'f', -1, 64), nil
		}
		return fmt.Sprint(params[0]), nil
	}, new(func(any) string)),
	expr.Function("fromJSON", func(params ...any) (any, error) {
		text, _ := params[0].(string)
		return fromJSON(text)
	}, new(func(string) any), new(func(any) any)),
}

// fromJSON reads one JSON value. Its numbers are whole ones and floats where these hold all digits, else json.Number.
func fromJSON(text string) (v any, err error) {
	if list, ok := plainList(text); ok {
		return list, nil
	}
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	if err = d.Decode(&v); err == nil {
		if _, err = d.Token(); err == io.EOF {
			return numbers(v), nil
		}
		err = fmt.Errorf("the text holds more than one JSON value")
	}
	return nil, err
}

// plainList reads a list of texts without escapes, as most are that a join makes.
func plainList(text string) (list []any, ok bool) {
	rest, ok := strings.CutPrefix(text, "[")
	if !ok || !utf8.ValidString(text) || strings.ContainsFunc(text, func(r rune) bool { return r < ' ' || r == '\\' }) {
		return nil, false
	}
	list = []any{}
	for more := rest != "]"; more; more = rest != "]" {
		if len(list) > 0 {
			if rest, ok = strings.CutPrefix(rest, ","); !ok {
				return nil, false
			}
		}
		var item string
		if rest, ok = strings.CutPrefix(rest, `"`); !ok {
			return nil, false
		}
		if item, rest, ok = strings.Cut(rest, `"`); !ok {
			return nil, false
		}
		list = append(list, item)
	}
	return list, true
}

func numbers(v any) any {
	switch v := v.(type) {
	case []any:
		for i := range v {
			v[i] = numbers(v[i])
		}
	case map[string]any:
		for k := range v {
			v[k] = numbers(v[k])
		}
	case json.Number:
		if n, err := strconv.Atoi(v.String()); err == nil && v != "-0" {
			return n
		}
		if f, err := v.Float64(); err == nil && sameNumber(f, v.String()) {
			return f
		}
	}
	return v
}

// sameNumber reports whether a float, as it is written, is the number that a text says.
func sameNumber(f float64, text string) bool {
	if f == 0 {
		mantissa, _, _ := strings.Cut(strings.ToLower(text), "e")
		return !strings.ContainsAny(mantissa, "123456789")
	}
	if len(text) <= 15 || math.IsInf(f, 0) || math.IsNaN(f) { // a float has 15 digits at least
		return true
	}
	var said, kept big.Rat
	if len(text) > 400 { // of zeros before others, mostly
		return false
	}
	if _, ok := said.SetString(text); !ok {
		return false
	}
	kept.SetString(strconv.FormatFloat(f, 'g', -1, 64))
	return said.Cmp(&kept) == 0
}
