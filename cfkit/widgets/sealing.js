// The browser's half of cfkit/quizzes/sealing.py: obfuscation, not secrecy.
// SHA-256 is written out because crypto.subtle is missing on pages without https.

const PRIMES = [];
for (let n = 2; PRIMES.length < 64; n++) if (PRIMES.every((p) => n % p)) PRIMES.push(n);
const fraction = (x) => ((x - Math.floor(x)) * 2 ** 32) | 0;
const ROUND = PRIMES.map((p) => fraction(Math.cbrt(p)));
const START = PRIMES.slice(0, 8).map((p) => fraction(Math.sqrt(p)));

/** The 32 bytes of SHA-256 of a text (FIPS 180-4). */
export function sha256(text) {
  const bytes = new TextEncoder().encode(text);
  const padded = new Uint8Array(((bytes.length + 72) >> 6) << 6);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 4, bytes.length * 8);
  const state = [...START];
  const w = new Int32Array(64);
  const turn = (x, n) => (x >>> n) | (x << (32 - n));
  for (let at = 0; at < padded.length; at += 64) {
    for (let i = 0; i < 64; i++) {
      if (i < 16) {
        w[i] = view.getInt32(at + 4 * i);
        continue;
      }
      const [x, y] = [w[i - 15], w[i - 2]];
      const low = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
      const high = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
      w[i] = w[i - 16] + low + w[i - 7] + high;
    }
    let [a, b, c, d, e, f, g, k] = state;
    for (let i = 0; i < 64; i++) {
      const mix = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
      const t1 = (k + mix + ((e & f) ^ (~e & g)) + ROUND[i] + w[i]) | 0;
      const t2 = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      [k, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
    }
    [a, b, c, d, e, f, g, k].forEach((x, i) => (state[i] = (state[i] + x) | 0));
  }
  const out = new DataView(new ArrayBuffer(32));
  state.forEach((x, i) => out.setInt32(4 * i, x));
  return new Uint8Array(out.buffer);
}

/** An answer's fingerprint: the same set of letters always has the same one. */
export function digest(salt, letters) {
  const bytes = sha256(`${salt}:${[...new Set(letters)].sort().join("")}`);
  return [...bytes].map((x) => x.toString(16).padStart(2, "0")).join("");
}

/** Undo `veil` of sealing.py. */
export function unveil(key, veiled) {
  const bytes = Uint8Array.from(atob(veiled), (c) => c.charCodeAt(0));
  for (let at = 0; at < bytes.length; at += 32) {
    const stream = sha256(`${key}${at / 32}`);
    for (let i = at; i < Math.min(at + 32, bytes.length); i++) bytes[i] ^= stream[i - at];
  }
  return new TextDecoder().decode(bytes);
}
