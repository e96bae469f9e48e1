import { createHmac } from 'node:crypto'
import type { Services } from '../platform/services.ts'

/** Bytes of a key. Of 300,000 people two have the same one about once in four hundred million tenants. */
export const KEY_BYTES = 8

/**
 * Gives the function that makes a person's key from a user name or pseudonym, whatever its letter case: the first eight
 * bytes of an HMAC. Its key is derived for this tenant from the installation's own, so neither a copy of the database nor
 * another tenant's keys tell who somebody is.
 */
export function personKeyBytes({ secret }: Pick<Services, 'secret'>, tenantId: string): (user: string) => Buffer {
  const key = secret.derive(`people of tenant ${tenantId}`)
  return (user) => createHmac('sha256', key).update(user.toLowerCase()).digest().subarray(0, KEY_BYTES)
}

/**
 * The same as sixteen hexadecimal digits. Every capability that follows people uses these keys, so that they meet: the
 * people of reports, of the directory and of device inventories.
 */
export function personKey(services: Pick<Services, 'secret'>, tenantId: string): (user: string) => string {
  const bytesOf = personKeyBytes(services, tenantId)
  return (user) => bytesOf(user).toString('hex')
}
