package rows

import (
	"fmt"
	"strings"

	"muster/schema"
)

// Count is a number of things in words.
func Count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// ShowName quotes a name only where it needs it.
func ShowName(name string) string {
	if q := schema.Quote(name); q != `"`+name+`"` || strings.ContainsAny(name, " ,()") {
		return q
	}
	return name
}
