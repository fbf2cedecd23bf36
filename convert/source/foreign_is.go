package source

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"regexp"
	"sync"

	"muster/convert/source/pgarchive"
)

// How the formats begin that muster does not read. Each looks at no more than the first
// 64 KiB, and where their first bytes could be text, at what no text has.

// isPage reports whether a file begins as a web page does.
func isPage(start []byte) bool {
	first := bytes.ToLower(bytes.TrimLeft(start[:min(len(start), 1<<10)], "\xef\xbb\xbf \t\r\n"))
	return begins("<!doctype html", "<html")(first)
}

// isTablePage reports whether rows stand in a page, or in a piece of one.
func isTablePage(start []byte) bool {
	lower := bytes.ToLower(bytes.TrimLeft(start, "\xef\xbb\xbf \t\r\n"))
	page := begins("<!doctype html", "<html", "<head", "<meta", "<body", "<style", "<table", "<tr",
		"<div", "<center", "<font")
	return page(lower) && bytes.Contains(lower, []byte("<tr")) && (bytes.Contains(lower, []byte("<td")) ||
		bytes.Contains(lower, []byte("<th")))
}

func isSheet(start []byte) bool {
	first := start[:min(len(start), 1<<10)]
	return bytes.Contains(first, []byte("<Workbook")) &&
		bytes.Contains(first, []byte("urn:schemas-microsoft-com:office:spreadsheet"))
}

// isLocked: Office puts what it encrypts into an old file, as a stream of this name in UTF-16.
func isLocked(start []byte) bool {
	return begins("\xd0\xcf\x11\xe0")(start) &&
		bytes.Contains(start, []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"))
}

// isBIFF: before Excel 5, a file is its records, of which the first is BOF.
func isBIFF(start []byte) bool {
	return len(start) > 4 && start[0] == 9 && (start[1] == 0 || start[1] == 2 || start[1] == 4 || start[1] == 8) &&
		start[2] >= 4 && start[2] <= 16 && start[3] == 0
}

// isBacpac: it is a zip with a model of the database in it.
func isBacpac(start []byte) bool {
	return begins("PK\x03\x04")(start) && (bytes.Contains(start, []byte("DacMetadata.xml")) ||
		bytes.Contains(start, []byte("model.xml")))
}

// isDataPump: exp writes its version into the first bytes; Data Pump names its master
// table there, among bytes that no text has.
func isDataPump(start []byte) bool {
	if bytes.Contains(start[:min(len(start), 64)], []byte("EXPORT:V")) {
		return true
	}
	first := start[:min(len(start), 4<<10)]
	return bytes.IndexByte(first, 0) >= 0 && (bytes.Contains(first, []byte(`"SYS_EXPORT_`)) ||
		bytes.Contains(first, []byte(`"KU$_`)))
}

// isPGP: in armour, or a packet with a session key (RFC 9580) of a known version.
func isPGP(start []byte) bool {
	if begins("-----BEGIN PGP MESSAGE-----")(start) {
		return true
	}
	if len(start) < 4 {
		return false
	}
	switch start[0] {
	case 0x84, 0xc1: // for a public key, with a length of one byte
		return start[2] == 3 && start[1] < 192
	case 0x85: // of two bytes
		return start[3] == 3
	case 0x8c, 0xc3: // for a pass phrase
		return start[2] == 4 && start[1] < 64
	}
	return false
}

// isWAL: the first page of a segment has a long header, which a flag says.
func isWAL(start []byte) bool {
	return len(start) > 4 && start[1] == 0xd1 && start[2]&^7 == 0 && start[2]&2 != 0 && start[3] == 0
}

// isInnoDB: the first page describes the space, whose number stands in it twice.
func isInnoDB(start []byte) bool {
	return len(start) > 42 && string(start[4:8]) == "\x00\x00\x00\x00" && string(start[24:26]) == "\x00\x08" &&
		string(start[34:38]) == string(start[38:42])
}

// isTableFile: definitions of MySQL before 8, and indexes of MyISAM.
func isTableFile(start []byte) bool {
	return len(start) > 4 && (start[0] == 0xfe && start[1] == 1 && start[2] >= 5 && start[2] <= 12 ||
		begins("\xfe\xfe\x07\x01")(start))
}

// isFirebird: a header page, its size, and a version with the bit that Firebird sets.
func isFirebird(start []byte) bool {
	if len(start) < 20 || start[0] != 1 || start[1]&^7 != 0 || start[19] != 0x80 {
		return false
	}
	size := binary.LittleEndian.Uint16(start[16:])
	return size >= 1024 && size&(size-1) == 0
}

func isFileMaker(start []byte) bool {
	return begins("\x00\x01\x00\x00\x00\x02\x00\x01\x00\x05\x00\x02\x00\x02\xc0")(start)
}

// isDBase: a version, a date, and a header as long as its fields, which are 32 bytes each.
func isDBase(start []byte) bool {
	if len(start) < 66 || bytes.IndexByte([]byte("\x03\x04\x05\x30\x31\x32\x43\x83\x8b\x8e\xcb\xf5"), start[0]) < 0 {
		return false
	}
	n := binary.LittleEndian.Uint16(start[8:])
	return start[2] >= 1 && start[2] <= 12 && start[3] >= 1 && start[3] <= 31 && n > 64 &&
		(n%32 == 1 || n%32 == 8 || n%32 == 0) && start[42] == 0 && start[32] >= 'A' && start[32] <= 'z'
}

// isESE: a signature after the checksum.
func isESE(start []byte) bool { return len(start) > 8 && string(start[4:8]) == "\xef\xcd\xab\x89" }

// isLDAPStore: LMDB, and the B-trees and hashes of Berkeley DB.
func isLDAPStore(start []byte) bool {
	return len(start) > 20 && (string(start[16:20]) == "\xde\xc0\xef\xbe" || string(start[12:16]) == "\x62\x31\x05\x00" ||
		string(start[12:16]) == "\x61\x15\x06\x00")
}

// isORC: a control character follows, so that a column ORCID is none.
func isORC(start []byte) bool { return begins("ORC")(start) && len(start) > 3 && start[3] < ' ' }

func isPropertyList(start []byte) bool {
	return begins("bplist0")(start) || begins("<?xml")(start) && bytes.Contains(start[:min(len(start), 1<<10)],
		[]byte("<!DOCTYPE plist"))
}

const sas7bdat = "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\xc2\xea\x81\x60\xb3\x14\x11\xcf\xbd\x92"

// isTar leaves those to pgdump that pg_dump wrote.
func isTar(start []byte) bool {
	return len(start) >= 262 && string(start[257:262]) == "ustar" && !pgarchive.Is(start)
}

func isBaseBackup(start []byte) bool {
	return isTar(start) && begins("backup_label\x00", "backup_manifest\x00", "tablespace_map\x00", "PG_VERSION\x00",
		"pg_wal/", "./PG_VERSION\x00")(start)
}

// lazily compiles a pattern when the first file needs it.
func lazily(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}

var (
	yaml = lazily(`^(?:#.*\n|(?:---|%YAML)[^\n]*\n)*(?:` +
		`(?:[A-Za-z_]\w*:[ \t]*\r?\n(?:[ \t]*#.*\n)*[ \t]*- +|- +)["']?[A-Za-z_][\w -]*["']?:(?: |\r?\n)|` +
		`(?:[A-Za-z_]\w*: [^\n]*\n){2}|` +
		`["']?[A-Za-z_][\w.@-]*["']?:[ \t]*\r?\n[ \t]+["']?[A-Za-z_][\w.@-]*["']?:(?: |\r?\n))`)
	tables = lazily(`^(?:[#;][^\n]*\n|[ \t\r\n]|[A-Za-z_][\w.-]* *= *[^\n]*\n)*` +
		`\[{1,2}[A-Za-z_][\w. :"@-]*\]{1,2}[ \t]*\r?\n\s*[A-Za-z_"][\w." -]*=`)
	bulk       = lazily(`^\{ *"(?:index|create|update|delete)" *: *\{(?: *"_\w+" *:[^{}]*)?\} *\}[ \t]*\r?\n`)
	mongoShell = lazily(`^\s*\[?\s*\{(?:\s*"?\w+"?\s*:\s*(?:"[^"\\]*"|'[^'\\]*'|[\w.-]+)\s*,)*\s*"?\w+"?\s*:\s*` +
		`(?:new )?(?:ObjectId|ISODate|Number(?:Long|Int|Decimal)|Long|Decimal128|BinData|Binary\.\w+|UUID|Timestamp)\(`)
	commented = lazily(`^(?:\s*(?://[^\n]*\n|/\*(?:[^*]|\*[^/])*\*/)\s*)+[\[{]`)
	code      = lazily(`^(?:(?://|#)[^\n]*\n|["']use strict["'];?|\s)*` +
		`(?:export default [\[{]|(?:export )?(?:const|let|var) \w+[^\n=]*=|` +
		`module\.exports *=|[A-Za-z_]\w* = [\[{(]\s*\n)`)
	mail = lazily(`^(?:From [^\n]*\n)?` +
		`(?:(?:Return-Path|Received|Delivered-To|From|To|Cc|Subject|Date|Message-ID|Reply-To|X-[\w-]+|` +
		`Content-Type):[ \t][^\n]*\n(?:[ \t][^\n]*\n)*){2}`)
	triples = lazily(`^(?:#[^\n]*\n|\s)*(?:@prefix \S*: *<|@base *<|PREFIX \S*: *<|<\w+:[^>\n]*> <\w+:[^>\n]*> [<"_])`)
	logged  = lazily(`^(?:\[?\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d\S*\]? +(?:[A-Z]{3,4} +)?(?:\[[^\]\n]*\] +)?[\[(]?` +
		`(?:INFO|DEBUG|WARN|WARNING|ERROR|TRACE|FATAL|NOTICE|LOG)\b|[DIWEF], \[\d{4}-|` +
		`\S+ \S+ \S+ \[\d\d/[A-Z][a-z]{2}/\d{4}:|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S+ [\w./-]+(?:\[\d+\])?: |` +
		`<\d{1,3}>1 \d{4}-|#(?:Software|Version|Fields): )`)
	redis  = lazily(`^\*\d+\r\n\$\d+\r\n`)
	cypher = lazily(`^(?:CREATE|MERGE) \(\w*:`)
	listed = lazily(`^\s*\w+ *: [^\n]*\n(?:\w+ *: [^\n]*\n)+\r?\n\w+ *: `)

	plus  = lazily(`^[^\n]*\n-{2,}(?:\+-{2,})+[ \t]*\r?\n`)
	drawn = lazily(`^([┌╭]─|\*{10,} 1\. row \*{10,}\r?\n|-\[ RECORD 1 \][-+]*\r?\n|[^\n]*\n-{5,}\r?\n|` +
		`(?:[^|\n][^\n]*\n|\s*\n)*\|[^\n]*\|[ \t]*\r?\n\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*\r?\n)`)
	blank = lazily(`^\s*[^\n]*\n-{2,}(?: +-+)+[ \t]*\r?\n`)
)

// matches reports whether the beginning of a text is as a pattern says.
func matches(pattern func() *regexp.Regexp) func([]byte) bool {
	return func(text []byte) bool { return pattern().Match(text[:min(len(text), 4<<10)]) }
}

// says reports whether XML begins with an element, and has a text in its first bytes.
func says(element, text string) func([]byte) bool {
	return func(start []byte) bool {
		start = bytes.TrimLeft(start[:min(len(start), 2<<10)], "\xef\xbb\xbf \t\r\n")
		return begins("<")(start) && bytes.Contains(start, []byte(element)) && bytes.Contains(start, []byte(text))
	}
}

// isDisc: the first descriptor of a volume lies behind 16 sectors.
func isDisc(start []byte) bool { return len(start) > 0x8006 && string(start[0x8001:0x8006]) == "CD001" }

// isLevelDB: a log is records behind their checksums (CRC-32C, turned), and the first is whole or the beginning of
// one of several blocks.
func isLevelDB(start []byte) bool {
	if len(start) < 8 || start[6] != 1 && start[6] != 2 {
		return false
	}
	n := int(binary.LittleEndian.Uint16(start[4:]))
	if n == 0 || len(start) < 7+n {
		return false
	}
	sum := crc32.Checksum(start[6:7+n], crc32.MakeTable(crc32.Castagnoli))
	return binary.LittleEndian.Uint32(start) == sum>>15|sum<<17+0xa282ead8
}

// isFixed reports whether the lines of a text are as long as each other, and have blanks before the places where the
// first one has names.
func isFixed(text []byte) bool {
	lines := bytes.Split(text[:min(len(text), 4<<10)], []byte("\n"))
	lines = lines[:len(lines)-1] // without the last, which may be cut off
	if len(lines) < 3 || bytes.ContainsAny(lines[0], ",;|\t") {
		return false
	}
	var starts []int
	for i := 2; i < len(lines[0]); i++ {
		if lines[0][i-2] == ' ' && lines[0][i-1] == ' ' && lines[0][i] > ' ' {
			starts = append(starts, i)
		}
	}
	for _, line := range lines {
		if len(starts) < 2 || len(line) != len(lines[0]) {
			return false
		}
		for _, i := range starts {
			if line[i-1] != ' ' || line[i] <= ' ' && i == starts[0] {
				return false
			}
		}
	}
	return true
}

func isRealm(start []byte) bool { return len(start) > 20 && string(start[16:20]) == "T-DB" }

// isMessagePack: a list of maps whose first key is a short text.
func isMessagePack(start []byte) bool {
	if len(start) < 8 {
		return false
	}
	switch {
	case start[0]&0xf0 == 0x90:
		start = start[1:]
	case start[0] == 0xdc:
		start = start[3:]
	case start[0] == 0xdd:
		start = start[5:]
	default:
		return false
	}
	return start[0]&0xf0 == 0x80 && start[1]&0xe0 == 0xa0 && start[2]|0x20 >= 'a' && start[2]|0x20 <= 'z'
}

// isYAML reports whether text begins as a list of mappings does, under a key or by itself.
func isYAML(text []byte) bool { return yaml().Match(text) }

// isRuled reports whether the second line underlines the columns, with what a pattern has between them.
func isRuled(line func() *regexp.Regexp) func([]byte) bool {
	return func(text []byte) bool {
		text = text[:min(len(text), 4<<10)]
		return bytes.Contains(text, []byte("--")) && line().Match(text)
	}
}

// isDrawn reports whether text begins as programs draw tables in other ways: box, column of one
// name, and markdown of sqlite3, and a line a value of mysql -E and psql -x.
func isDrawn(text []byte) bool { return drawn().Match(text[:min(len(text), 4<<10)]) }

// isEBCDIC: letters and digits lie beyond ASCII there, and no line end, blank or comma of
// ASCII is among them.
func isEBCDIC(text []byte) bool {
	text = text[:min(len(text), 512)]
	if len(text) < 8 || bytes.ContainsAny(text, "\n ,") {
		return false
	}
	fits := 0
	for _, c := range text {
		low := c & 0xf
		switch {
		case c >= 0x81 && c <= 0xa9 && low >= 1 && low <= 9, c >= 0xc1 && c <= 0xe9 && low >= 1 && low <= 9, c >= 0xf0 &&
			c <= 0xf9,
			bytes.IndexByte([]byte("\x40\x4b\x5e\x60\x6b\x6d\x7c\x7f\x15\x25\x0d\x05"), c) >= 0:
			fits++
		}
	}
	return fits*20 >= len(text)*19
}
