package password

// Limits on the parameters of a hash. Auth0 documents none; beyond these a login takes
// more than some 10 seconds or a gibibyte here, and an attacker who can write to the old
// database could stall whoever checks the hash.
const (
	MaxBcryptCost   = 17      // 2^17 rounds
	MaxArgon2Memory = 1 << 20 // KiB: 1 GiB
	MaxArgon2Work   = 1 << 22 // KiB times passes
	MaxArgon2Lanes  = 255
	MaxScryptMemory = 1 << 30    // bytes: 128 N r
	MaxScryptWork   = 1 << 24    // N r p
	MaxIterations   = 10_000_000 // of PBKDF2
	MaxPBKDF2Work   = 20_000_000 // iterations times blocks of the digest
	MaxKeyLength    = 1024       // bytes, of PBKDF2 and scrypt
)

// scryptMemory is what Node's crypto.scrypt may use unless told otherwise.
const scryptMemory = 32 << 20

func checkPBKDF2(iterations, length, digestSize int) *Reason {
	switch {
	case iterations < 1 || length < 1 || digestSize < 1:
		return badPBKDF2
	case iterations > MaxIterations || length > MaxKeyLength ||
		iterations*((length+digestSize-1)/digestSize) > MaxPBKDF2Work:
		return tooCostly
	}
	return nil
}

// checkScrypt takes N as it is, not its logarithm.
func checkScrypt(n, r, p, length int) *Reason {
	switch {
	case n < 2 || n&(n-1) != 0 || r < 1 || p < 1 || length < 1:
		return badScrypt
	case n > MaxScryptWork || r > MaxScryptWork || p > MaxScryptWork || length > MaxKeyLength ||
		n*r > MaxScryptMemory/128 || n*r*p > MaxScryptWork:
		return tooCostly
	}
	return nil
}

// checkArgon2 holds libsodium's limits too: it takes hashes of 16 to 64 bytes and salts of 8 to 64.
func checkArgon2(memory, passes, lanes, salt, hash int) *Reason {
	switch {
	case passes < 1 || lanes < 1 || memory < 8*lanes:
		return badArgon2
	case memory > MaxArgon2Memory || passes > MaxArgon2Work || memory*passes > MaxArgon2Work || lanes > MaxArgon2Lanes:
		return tooCostly
	case salt < 8 || salt > 64 || hash < 16 || hash > 64:
		return weakOrOdd
	}
	return nil
}
