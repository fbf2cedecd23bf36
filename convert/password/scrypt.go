package password

import "bytes"

// appendScrypt appends an scrypt hash. A key in hex keeps its spelling; one in base64
// gets the standard alphabet and its padding.
func appendScrypt(dst []byte, n, r, p int, salt, key text) ([]byte, Family, *Reason) {
	var scratch, padded [keyBuffer]byte
	raw, ok := scratch[:0], false
	if key.encoding == "hex" {
		raw, ok = hexOf(raw, key.value)
	} else {
		raw, ok = base64Of(raw, key.value)
		key.value = padBase64(padded[:0], key.value)
	}
	if !ok || len(salt.value) == 0 {
		return dst, Untranslated, badScrypt
	}
	if reason := checkScrypt(n, r, p, len(raw)); reason != nil {
		return dst, Untranslated, reason
	}
	dst = appendCustom(dst, customHash{
		algorithm: "scrypt", hash: key, salt: salt,
		keylen: len(raw), cost: n, blockSize: r, parallelization: p,
	})
	if 128*n*r >= scryptMemory { // Node counts the output too
		return dst, Scrypt, bigScrypt
	}
	return dst, Scrypt, nil
}

// padBase64 is base64 in the standard alphabet with its padding.
func padBase64(dst, v []byte) []byte {
	for _, c := range v {
		switch c {
		case '-', '.':
			c = '+'
		case '_':
			c = '/'
		}
		dst = append(dst, c)
	}
	for len(dst)%4 != 0 {
		dst = append(dst, '=')
	}
	return dst
}

// saltBase64 is a salt that is written in base64, padded.
func saltBase64(dst, v []byte) (text, bool) {
	var scratch [keyBuffer]byte
	if _, ok := base64Of(scratch[:0], v); !ok {
		return text{}, false
	}
	return text{padBase64(dst, v), "base64"}, true
}

// scryptPHC reads $scrypt$ln=…,r=…,p=…$salt$key. Kratos writes N itself for its
// logarithm: no logarithm is over 63.
func scryptPHC(dst []byte, in Input) ([]byte, Family, *Reason) {
	rest, isScrypt := bytes.CutPrefix(in.Stored, []byte("$scrypt$ln="))
	ln, rest, ok1 := bytes.Cut(rest, []byte(",r="))
	r, rest, ok2 := bytes.Cut(rest, []byte(",p="))
	p, rest, ok3 := bytes.Cut(rest, []byte("$"))
	salt64, key, ok4 := bytes.Cut(rest, []byte("$"))
	if !isScrypt || !ok1 || !ok2 || !ok3 || !ok4 {
		return dst, Untranslated, badScrypt
	}
	n, ok := number(ln)
	if ok && n <= 63 {
		if n > 30 {
			return dst, Untranslated, tooCostly
		}
		n = 1 << n
	}
	var buffer [keyBuffer]byte
	salt, ok1 := saltBase64(buffer[:0], salt64)
	return scryptOf(dst, n, ok && ok1, r, p, salt, text{key, "base64"})
}

// scryptOf reads r and p from text.
func scryptOf(dst []byte, n int, ok bool, r, p []byte, salt, key text) ([]byte, Family, *Reason) {
	rn, ok1 := number(r)
	pn, ok2 := number(p)
	if !ok || !ok1 || !ok2 {
		return dst, Untranslated, badScrypt
	}
	return appendScrypt(dst, n, rn, pn, salt, key)
}

// scryptColons reads SCRYPT:N:r:p:salt:key, salt and key in base64.
func scryptColons(dst []byte, in Input) ([]byte, Family, *Reason) {
	var part [6][]byte
	if !split(part[:], in.Stored, ":") {
		return dst, Untranslated, badScrypt
	}
	n, ok := number(part[1])
	var buffer [keyBuffer]byte
	salt, ok1 := saltBase64(buffer[:0], part[4])
	return scryptOf(dst, n, ok && ok1, part[2], part[3], salt, text{part[5], "base64"})
}

// split cuts v into as many parts as there is room for, and wants neither more nor fewer.
func split(parts [][]byte, v []byte, separator string) bool {
	for i := range parts[:len(parts)-1] {
		var ok bool
		if parts[i], v, ok = bytes.Cut(v, []byte(separator)); !ok {
			return false
		}
	}
	parts[len(parts)-1] = v
	return !bytes.Contains(v, []byte(separator))
}
