package ldif

import (
	"bytes"
	b64 "encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"strconv"
	"strings"
)

// content says how the bytes of an attribute become text.
type content uint8

const (
	asText  content = iota
	bytes64         // base64
	guid
	sid
)

// contents are the attributes that hold bytes, by their names in lower case.
var contents = map[string]content{
	"objectguid": guid, "objectsid": sid, "sidhistory": sid,
	"jpegphoto": bytes64, "photo": bytes64, "thumbnailphoto": bytes64, "thumbnaillogo": bytes64, "audio": bytes64,
	"usercertificate": bytes64, "usersmimecertificate": bytes64, "userpkcs12": bytes64, "cacertificate": bytes64,
	"logonhours": bytes64, "unicodepwd": bytes64, "ms-ds-consistencyguid": bytes64, "msexchmailboxguid": bytes64,
	"msexcharchiveguid": bytes64, "ntsecuritydescriptor": bytes64, "usercert": bytes64, "dnsrecord": bytes64,
}

// AppendBytes appends the bytes of an attribute as Open writes them, for another format that
// holds them: as a GUID, as S-1-…, or in base64. It says no for an attribute that holds text.
func AppendBytes(dst []byte, attribute string, raw []byte) ([]byte, bool) {
	c := contents[strings.ToLower(attribute)]
	if c == asText {
		return dst, false
	}
	return c.appendText(dst, raw), true
}

// appendUnfolded appends a value without the line ends and spaces that fold it.
func appendUnfolded(dst, value []byte) []byte {
	for {
		n := bytes.IndexByte(value, '\n')
		if n < 0 {
			return append(dst, value...)
		}
		dst = append(dst, value[:trimCR(value, 0, n)]...)
		value = value[n+1:]
		if len(value) > 0 {
			value = value[1:] // the space
		}
	}
}

// appendRaw appends the bytes of a value. It says no where they are not base64.
func appendRaw(dst, all []byte, l line) ([]byte, bool) {
	from := len(dst)
	if l.form != base64 {
		dst = appendUnfolded(dst, all[l.start:l.end])
		if l.folded { // the value may begin on the second line
			kept := bytes.TrimLeft(dst[from:], " ")
			dst = append(dst[:from], kept...)
		}
		return dst, true
	}
	dst = appendUnfolded(dst, all[l.start:l.end])
	encoded := bytes.TrimSpace(dst[from:])
	n, err := b64.StdEncoding.Decode(encoded, encoded) // what is decoded is shorter, and behind
	if err != nil {
		return dst[:from], false
	}
	return append(dst[:from], encoded[:n]...), true
}

// appendText appends the bytes of an attribute as text.
func (c content) appendText(dst, raw []byte) []byte {
	switch {
	case c == guid && len(raw) == 16:
		return appendGUID(dst, raw)
	case c == sid && isSID(raw):
		return appendSID(dst, raw)
	case c != asText:
		return b64.StdEncoding.AppendEncode(dst, raw)
	}
	return append(dst, raw...)
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
