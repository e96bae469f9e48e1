import { createHmac } from 'node:crypto'

/**
 * The installation's key, from `LOTSE_SECRET` or the data folder. Each use derives a key of its own from it, so that a
 * signature made for one purpose is worth nothing for another.
 */
export interface Secret {
  /** A key of 32 bytes for one purpose. */
  derive(purpose: string): Buffer
}

export function secretFrom(key: Uint8Array): Secret {
  return { derive: (purpose) => createHmac('sha256', key).update(purpose).digest() }
}
