package main

import "testing"

func TestByteSize(t *testing.T) {
	for text, want := range map[string]byteSize{
		"256MB": 256 << 20, "1GB": 1 << 30, "4 mb": 4 << 20, "3K": 3 << 10, "1000000": 1_000_000, "7B": 7, "0": 0,
	} {
		var got byteSize
		if err := got.Set(text); err != nil || got != want {
			t.Errorf("%s: %d, %v", text, got, err)
		}
		var again byteSize
		if err := again.Set(got.String()); err != nil || again != got {
			t.Errorf("%s is written %s", text, &got)
		}
	}
	for _, text := range []string{"", "MB", "1.5GB", "-1MB", "1PB", "1 M B", "9999999999TB", "1MBK"} {
		var got byteSize
		if err := got.Set(text); err == nil {
			t.Errorf("%s: %d", text, got)
		}
	}
}
