package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// byteSize is a flag for a number of bytes: 256MB, 1GB, 300000000. A KB has 1024 bytes.
type byteSize int64

// byteUnits go from the largest to the smallest, and the letter alone will do.
var byteUnits = []struct {
	name string
	size byteSize
}{{"TB", 1 << 40}, {"GB", 1 << 30}, {"MB", 1 << 20}, {"KB", 1 << 10}, {"B", 1}}

func (s *byteSize) String() string {
	for _, u := range byteUnits {
		if *s%u.size == 0 {
			return fmt.Sprint(int64(*s/u.size), u.name)
		}
	}
	return ""
}

func (s *byteSize) Type() string { return "size" }

func (s *byteSize) Set(text string) error {
	digits := strings.TrimRight(text, " BGKMTbgkmt")
	unit := strings.ToUpper(strings.TrimSpace(text[len(digits):]))
	n, err := strconv.ParseInt(digits, 10, 64)
	if err == nil && unit == "" {
		*s = byteSize(n)
		return nil
	}
	for _, u := range byteUnits {
		if err == nil && n >= 0 && (unit == u.name || unit == u.name[:1]) && byteSize(n) <= math.MaxInt64/u.size {
			*s = byteSize(n) * u.size
			return nil
		}
	}
	return fmt.Errorf("a size is a number and B, KB, MB or GB, such as 256MB")
}
