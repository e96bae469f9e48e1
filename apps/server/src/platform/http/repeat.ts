import { createHash } from 'node:crypto'
import { newId } from '../id.ts'
import type { Repeatable } from '../idempotency.ts'
import type { ActingContext } from './api.ts'

/** How to recognise this request when it comes again; undefined where the caller sent no Idempotency-Key. */
export function repeatOf({ idempotencyKey, fingerprint }: ActingContext): Repeatable | undefined {
  return idempotencyKey === null ? undefined : { key: idempotencyKey, fingerprint }
}

/**
 * The id of a new customer. Keys are remembered within a customer's scope, so a repeated request must arrive at the
 * same customer again: with a key, the id (uuid v8) follows from the person and the key.
 */
export function newCustomerId({ actor, idempotencyKey }: ActingContext): string {
  if (idempotencyKey === null) return newId()
  const bytes = createHash('sha256').update(`customer ${actor.personId} ${idempotencyKey}`).digest().subarray(0, 16)
  bytes.writeUInt8(0x80 | (bytes.readUInt8(6) & 0x0f), 6)
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
