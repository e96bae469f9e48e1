import { createHash, randomBytes } from 'node:crypto'

const BYTES = 32

/** A secret that is shown once, and what is stored of it. */
export interface OneTimeToken {
  readonly token: string
  readonly hash: Buffer
}

/** A new secret of 256 random bits as base64url text, with `prefix` in front. */
export function newToken(prefix = ''): OneTimeToken {
  const token = prefix + randomBytes(BYTES).toString('base64url')
  return { token, hash: hashToken(token) }
}

/**
 * What is stored of a token. A plain SHA-256 is enough, because nobody can guess 256 random bits; and looking up the
 * hash takes the same time however much of a guessed token is right.
 */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
