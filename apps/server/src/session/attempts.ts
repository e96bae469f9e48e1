import { createHmac } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { eq, inArray, lt } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { Services } from '../platform/services.ts'
import { signInAttempt } from '../tables/identity.ts'
import { after } from './lifetimes.ts'
import { tooManyAttempts } from './problems.ts'

/**
 * Guessing passwords gets slower and slower, for one account and from one address. Every attempt is counted before
 * the password is looked at, so that many at the same moment gain nothing; a success takes its count back. It is kept
 * in the database, so that a restart or a second process does not begin anew. Signing in with a passkey or a link is
 * not counted: nobody can lock somebody else out.
 *
 * `free` failures cost nothing; with time they are forgotten, one each `forgetSeconds`, so that an office behind one
 * address does not collect the mistyped passwords of a year.
 */
const LIMITS = {
  account: { free: 5, forgetSeconds: 60 * 60 },
  address: { free: 30, forgetSeconds: 10 * 60 },
} as const
const FIRST_WAIT_SECONDS = 5
const LONGEST_WAIT_SECONDS = 15 * 60
const ROWS_KEPT_SECONDS = 24 * 60 * 60

export interface Attempt {
  readonly email: string
  readonly address: string
}

type Needs = Pick<Services, 'database' | 'clock' | 'secret'>
type Kind = keyof typeof LIMITS

/** Counts an attempt. Throws `too-many-requests` while the account or the address has to wait. */
export async function countAttempt({ database, clock, secret }: Needs, attempt: Attempt): Promise<void> {
  const now = clock.now()
  const seconds = await database.transaction({ customer: ORGANISATION }, async (tx) => {
    await tx.delete(signInAttempt).where(lt(signInAttempt.lastAt, after(now, -ROWS_KEPT_SECONDS)))
    const keys = keysOf(secret, attempt)
    const known = await lockAttempts(tx, [keys.account, keys.address], now)
    const until = Math.max(...known.map(({ blockedUntil }) => blockedUntil.getTime()))
    if (until > now.getTime()) return Math.ceil((until - now.getTime()) / 1000)
    for (const kind of ['account', 'address'] as const) {
      const failures =
        1 +
        remembered(
          kind,
          known.find(({ key }) => key.equals(keys[kind])),
          now,
        )
      await tx
        .update(signInAttempt)
        .set({ failures, lastAt: now, blockedUntil: after(now, waitSeconds(kind, failures)) })
        .where(eq(signInAttempt.key, keys[kind]))
    }
    return 0
  })
  if (seconds > 0) throw tooManyAttempts(seconds)
}

/** Takes an attempt back that succeeded: the account starts anew, the address has one failure less. */
export async function forgetAttempt({ database, clock, secret }: Needs, attempt: Attempt): Promise<void> {
  const now = clock.now()
  await database.transaction({ customer: ORGANISATION }, async (tx) => {
    const { account, address } = keysOf(secret, attempt)
    const [known] = await lockAttempts(tx, [address], now)
    await tx.delete(signInAttempt).where(eq(signInAttempt.key, account))
    const failures = Math.max(0, remembered('address', known, now) - 1)
    await tx
      .update(signInAttempt)
      .set({ failures, lastAt: now, blockedUntil: now })
      .where(eq(signInAttempt.key, address))
  })
}

/** The failures that still count, in fractions: they are forgotten as time passes. */
function remembered(kind: Kind, known: { failures: number; lastAt: Date } | undefined, now: Date): number {
  if (known === undefined) return 0
  const seconds = (now.getTime() - known.lastAt.getTime()) / 1000
  return Math.max(0, known.failures - seconds / LIMITS[kind].forgetSeconds)
}

/** How long to wait after so many failures: nothing at first, then 5 s, 10 s, 20 s … up to a quarter of an hour. */
export function waitSeconds(kind: Kind, failures: number): number {
  const beyond = Math.ceil(failures) - LIMITS[kind].free
  return beyond < 0 ? 0 : Math.min(FIRST_WAIT_SECONDS * 2 ** beyond, LONGEST_WAIT_SECONDS)
}

/** The rows of these keys, made where missing, held until the transaction ends. Always in the same order: no deadlock. */
async function lockAttempts(tx: Transaction, keys: Buffer[], now: Date) {
  const sorted = keys.toSorted(Buffer.compare)
  const fresh = { customerId: ORGANISATION, failures: 0, lastAt: now, blockedUntil: now }
  await tx
    .insert(signInAttempt)
    .values(sorted.map((key) => ({ ...fresh, key })))
    .onConflictDoNothing()
  return tx
    .select()
    .from(signInAttempt)
    .where(inArray(signInAttempt.key, sorted))
    .orderBy(signInAttempt.key)
    .for('update')
}

function keysOf(secret: Services['secret'], { email, address }: Attempt): Record<Kind, Buffer> {
  const keyed = (text: string) => createHmac('sha256', secret.derive('sign-in-attempts')).update(text).digest()
  return { account: keyed(`account ${email.trim().toLowerCase()}`), address: keyed(`address ${network(address)}`) }
}

/** One household or office: an IPv4 address, or the first four groups of an IPv6 address. */
export function network(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address
  const [head = '', tail] = address.split('::')
  const groups = head === '' ? [] : head.split(':')
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length)
  const all = [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...(tail ? tail.split(':') : [])]
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
