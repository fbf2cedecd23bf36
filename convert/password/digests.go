package password

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha3"
	"crypto/sha512"
	"hash"

	"golang.org/x/crypto/blake2b"
	"golang.org/x/crypto/blake2s"
	//lint:ignore SA1019 old hashes are what this is about
	"golang.org/x/crypto/md4"
	//lint:ignore SA1019 as MD4
	"golang.org/x/crypto/ripemd160"
)

// newDigest makes a hash by its OpenSSL name; nil for none that Auth0 is known to take.
func newDigest(name string) func() hash.Hash {
	switch name {
	case "md4":
		return md4.New
	case "md5":
		return md5.New
	case "ripemd160":
		return ripemd160.New
	case "sha1":
		return sha1.New
	case "sha224":
		return sha256.New224
	case "sha256":
		return sha256.New
	case "sha384":
		return sha512.New384
	case "sha512":
		return sha512.New
	case "sha512-224":
		return sha512.New512_224
	case "sha512-256":
		return sha512.New512_256
	case "sha3-224":
		return func() hash.Hash { return sha3.New224() }
	case "sha3-256":
		return func() hash.Hash { return sha3.New256() }
	case "sha3-384":
		return func() hash.Hash { return sha3.New384() }
	case "sha3-512":
		return func() hash.Hash { return sha3.New512() }
	case "blake2b512":
		return func() hash.Hash { h, _ := blake2b.New512(nil); return h }
	case "blake2s256":
		return func() hash.Hash { h, _ := blake2s.New256(nil); return h }
	case "whirlpool":
		return newWhirlpool
	}
	return nil
}
