package password

import (
	"encoding/binary"
	"hash"
	"math/bits"
	"sync"
)

// whirlpool is the hash function of ISO/IEC 10118-3, which neither the standard library nor
// golang.org/x/crypto has, and which Auth0's hmac takes.
type whirlpool struct {
	state  [8]uint64
	block  [64]byte
	used   int
	length uint64 // bytes; the messages here are short
}

func newWhirlpool() hash.Hash { return new(whirlpool) }

func (w *whirlpool) Size() int      { return 64 }
func (w *whirlpool) BlockSize() int { return 64 }
func (w *whirlpool) Reset()         { *w = whirlpool{} }

func (w *whirlpool) Write(p []byte) (int, error) {
	n := len(p)
	w.length += uint64(n)
	for len(p) > 0 {
		k := copy(w.block[w.used:], p)
		p = p[k:]
		if w.used += k; w.used == 64 {
			w.compress()
			w.used = 0
		}
	}
	return n, nil
}

func (w *whirlpool) Sum(in []byte) []byte {
	c := *w
	length := c.length * 8
	c.Write([]byte{0x80})
	for c.used != 32 { // the length is of 32 bytes, of which the first 24 are 0 here
		c.Write([]byte{0})
	}
	c.Write(make([]byte, 24))
	var tail [8]byte
	binary.BigEndian.PutUint64(tail[:], length)
	c.Write(tail[:])
	for _, s := range c.state {
		in = binary.BigEndian.AppendUint64(in, s)
	}
	return in
}

// whirlpoolTable is the S-box times the first row of the diffusion matrix.
var whirlpoolTable = sync.OnceValue(func() (t [256]uint64) {
	e := [16]byte{0x1, 0xB, 0x9, 0xC, 0xD, 0x6, 0xF, 0x3, 0xE, 0x8, 0x7, 0x4, 0xA, 0x2, 0x5, 0x0}
	r := [16]byte{0x7, 0xC, 0xB, 0xD, 0xE, 0x4, 0x9, 0xF, 0x6, 0x3, 0x8, 0xA, 0x2, 0x5, 0x1, 0x0}
	var inverse [16]byte
	for i, v := range e {
		inverse[v] = byte(i)
	}
	for x := range t {
		u, l := e[x>>4], inverse[x&15]
		m := r[u^l]
		s := uint64(e[u^m]<<4 | inverse[l^m])
		times := func(by uint64) (product uint64) { // in GF(2^8) over x^8+x^4+x^3+x^2+1
			v := s
			for ; by > 0; by >>= 1 {
				if by&1 == 1 {
					product ^= v
				}
				if v <<= 1; v > 255 {
					v ^= 0x11D
				}
			}
			return product
		}
		for _, factor := range [8]uint64{1, 1, 4, 1, 8, 5, 2, 9} {
			t[x] = t[x]<<8 | times(factor)
		}
	}
	return t
})

func (w *whirlpool) compress() {
	t := whirlpoolTable()
	key, state := w.state, [8]uint64{}
	for i := range state {
		word := binary.BigEndian.Uint64(w.block[8*i:])
		state[i] = word ^ key[i]
		w.state[i] ^= word
	}
	round := func(from [8]uint64) (to [8]uint64) {
		for i := range to {
			for k := range 8 {
				b := byte(from[(i-k)&7] >> (56 - 8*k))
				to[i] ^= bits.RotateLeft64(t[b], -8*k)
			}
		}
		return to
	}
	for i := range 10 {
		constant := uint64(0)
		for k := range 8 {
			constant = constant<<8 | t[8*i+k]>>56
		}
		key = round(key)
		key[0] ^= constant
		state = round(state)
		for k := range state {
			state[k] ^= key[k]
		}
	}
	for i := range state {
		w.state[i] ^= state[i]
	}
}
