package main

import "strings"

// Hints offer flags. One that was given is not offered again: either it did not help, or somebody has decided.

// withoutSeverity leaves out of a hint the part that offers a severity for a rule whose severity was given.
func withoutSeverity(hint, rule string) string { return withoutPart(hint, "--severity "+rule) }

// settling are the flags that have one value, which settles what a hint offers them for. Those that name a part of an
// export (--table, --path, --query) are offered with another name where there is none of that name.
var settling = []string{
	"bcrypt-as", "connection", "connection-config", "delimiter", "dialect", "encoding", "fix", "from", "null", "quote",
	"unmapped", "username-length",
}

// unoffered leaves out of a hint what offers flags that were given.
func (c *settings) unoffered(hint string) string {
	if !strings.Contains(hint, "--") || c.changed == nil {
		return hint
	}
	for _, flag := range settling {
		if !c.changed(flag) || !offers(hint, "--"+flag) {
			continue
		}
		if hint = withoutPart(hint, "--"+flag); hint == "" {
			hint = "see whether the " + flag + " that was given is right"
		}
	}
	return hint
}

// offers reports whether a text has a flag, and not only another whose name begins like it.
func offers(text, flag string) bool {
	for {
		_, after, ok := strings.Cut(text, flag)
		if !ok || after == "" || after[0] != '-' && (after[0] < 'a' || after[0] > 'z') {
			return ok
		}
		text = after
	}
}

// withoutPart leaves out of a hint the part, or the alternative of a part, that offers a flag.
func withoutPart(hint, flag string) string {
	return without(hint, flag, []string{"; ", ", or ", ", and "})
}

func without(text, flag string, between []string) string {
	switch {
	case !offers(text, flag):
		return text
	case len(between) == 0:
		return ""
	}
	var kept []string
	for part := range strings.SplitSeq(text, between[0]) {
		if part = without(part, flag, between[1:]); part != "" {
			kept = append(kept, part)
		}
	}
	return strings.Join(kept, between[0])
}
