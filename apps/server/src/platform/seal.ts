import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Secret } from './secret.ts'

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** What is encrypted: for which purpose, and for which row, so that a copy in another row opens nothing. */
export interface SealedFor {
  readonly purpose: string
  readonly row: string
}

/** Encrypts a text for the database (AES-256-GCM): nonce, tag, text. */
export function sealText(secret: Secret, text: string, { purpose, row }: SealedFor): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', secret.derive(purpose), nonce).setAAD(Buffer.from(row))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** The text again; null where the installation has another key now, or the row is not the one it was sealed for. */
export function unsealText(secret: Secret, sealed: Uint8Array, { purpose, row }: SealedFor): string | null {
  const bytes = Buffer.from(sealed)
  const nonce = bytes.subarray(0, NONCE_BYTES)
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)
  try {
    const decipher = createDecipheriv('aes-256-gcm', secret.derive(purpose), nonce, { authTagLength: TAG_BYTES })
    decipher.setAAD(Buffer.from(row)).setAuthTag(tag)
    const text = bytes.subarray(NONCE_BYTES + TAG_BYTES)
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
