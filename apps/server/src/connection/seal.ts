import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Secret } from '../platform/secret.ts'

const NONCE_BYTES = 12
const TAG_BYTES = 16
const PURPOSE = 'credentials of Microsoft Graph'

/**
 * Encrypts a credential for the database (AES-256-GCM): nonce, tag, text. `belongsTo` names the row, so that a credential
 * copied to another row opens nothing.
 */
export function seal(secret: Secret, text: string, belongsTo: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', secret.derive(PURPOSE), nonce).setAAD(Buffer.from(belongsTo))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** The text again; null where the installation has another key now, or the row is not the one it was sealed for. */
export function unseal(secret: Secret, sealed: Uint8Array, belongsTo: string): string | null {
  const bytes = Buffer.from(sealed)
  const nonce = bytes.subarray(0, NONCE_BYTES)
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)
  try {
    const decipher = createDecipheriv('aes-256-gcm', secret.derive(PURPOSE), nonce, { authTagLength: TAG_BYTES })
    decipher.setAAD(Buffer.from(belongsTo)).setAuthTag(tag)
    const text = bytes.subarray(NONCE_BYTES + TAG_BYTES)
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
