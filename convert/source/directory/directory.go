// Package directory knows the attributes of LDAP directories that hold bytes, Active Directory's above all, and
// how they are written as text: LDIF and csvde carry them in different clothes, and a user has one objectGUID all
// the same.
package directory

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"regexp"
	"strconv"
	"strings"
)

// Syntax says what the values of an attribute are.
type Syntax uint8

const (
	Text   Syntax = iota
	Octets        // bytes, written in base64
	GUID          // 16 bytes, written as 00112233-4455-6677-8899-aabbccddeeff
	SID           // a security identifier, written as S-1-5-21-…
)

// syntaxes are those of the attributes that hold bytes, by their names in lower case.
var syntaxes = map[string]Syntax{
	"objectguid": GUID, "objectsid": SID, "sidhistory": SID,
	"jpegphoto": Octets, "photo": Octets, "thumbnailphoto": Octets, "thumbnaillogo": Octets, "audio": Octets,
	"usercertificate": Octets, "usersmimecertificate": Octets, "userpkcs12": Octets, "cacertificate": Octets,
	"logonhours": Octets, "unicodepwd": Octets, "ms-ds-consistencyguid": Octets, "msexchmailboxguid": Octets,
	"msexcharchiveguid": Octets, "ntsecuritydescriptor": Octets, "usercert": Octets, "dnsrecord": Octets,
}

var guidText = regexp.MustCompile(`^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$`)

// SyntaxOf returns the syntax of an attribute, whose name stands without options, in any case.
func SyntaxOf(attribute string) Syntax { return syntaxes[strings.ToLower(attribute)] }

// IsPassword reports whether an attribute is called as those that hold passwords: what such a one has is bytes, in no
// charset.
func IsPassword(attribute string) bool {
	name := strings.ToLower(attribute)
	return strings.Contains(name, "password") || strings.Contains(name, "pwd")
}

// AppendText appends a value as text. One that is no GUID or SID after all is written in base64.
func (s Syntax) AppendText(dst, raw []byte) []byte {
	switch {
	case s == Text:
		return append(dst, raw...)
	case s == GUID && len(raw) == 16:
		return appendGUID(dst, raw)
	case s == SID && isSID(raw):
		return appendSID(dst, raw)
	case s == GUID && guidText.Match(raw), s == SID && bytes.HasPrefix(raw, []byte("S-1-")): // as ldbsearch writes them
		return append(dst, raw...)
	}
	return base64.StdEncoding.AppendEncode(dst, raw)
}

// appendGUID writes a GUID as Microsoft does: its first three parts are little-endian.
func appendGUID(dst, raw []byte) []byte {
	var b [16]byte
	binary.BigEndian.PutUint32(b[:], binary.LittleEndian.Uint32(raw))
	binary.BigEndian.PutUint16(b[4:], binary.LittleEndian.Uint16(raw[4:]))
	binary.BigEndian.PutUint16(b[6:], binary.LittleEndian.Uint16(raw[6:]))
	copy(b[8:], raw[8:])
	for i, part := range [][]byte{b[:4], b[4:6], b[6:8], b[8:10], b[10:]} {
		if i > 0 {
			dst = append(dst, '-')
		}
		dst = hex.AppendEncode(dst, part)
	}
	return dst
}

// isSID reports whether raw is a security identifier: revision 1, the number of its parts,
// six bytes of authority, four bytes a part.
func isSID(raw []byte) bool {
	return len(raw) >= 8 && raw[0] == 1 && len(raw) == 8+4*int(raw[1])
}

func appendSID(dst, raw []byte) []byte {
	dst = append(dst, "S-1-"...)
	authority := binary.BigEndian.Uint64(append([]byte{0, 0}, raw[2:8]...))
	dst = strconv.AppendUint(dst, authority, 10)
	for part := raw[8:]; len(part) > 0; part = part[4:] {
		dst = append(dst, '-')
		dst = strconv.AppendUint(dst, uint64(binary.LittleEndian.Uint32(part)), 10)
	}
	return dst
}
