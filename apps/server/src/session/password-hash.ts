import { hash, verify } from '@node-rs/argon2'
import { Problem } from '../platform/http/problem.ts'

/**
 * Argon2id with 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet). The library's default algorithm is
 * Argon2id; the parameters are kept in each hash, so they can be raised later.
 */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Each hash takes 19 MiB and a core for a moment: so many at once, so many may wait, the others are told to return. */
const AT_ONCE = 4
const WAITING = 64

let running = 0
const waiting: (() => void)[] = []

/** The hash of a password, as text that also holds its parameters and salt. Throws `overloaded`. */
export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normalised(password), PARAMETERS))
}

let nobodys: Promise<string> | undefined

/**
 * Whether `password` belongs to `stored`. Without a stored hash it is compared with one that nobody knows the password
 * of, so that the answer takes as long: nobody can find out which addresses have an account. Throws `overloaded`.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword(crypto.randomUUID())
  const against = stored ?? (await nobodys)
  return (await inTurn(() => verify(against, normalised(password)))) && stored !== null
}

/** The same password typed on another keyboard is the same (NIST SP 800-63B, 3.1.1.2). */
const normalised = (password: string): string => password.normalize('NFKC')

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= WAITING) throw overloaded()
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

function overloaded(): Problem {
  return new Problem('overloaded', {
    detail: {
      de: 'Gerade melden sich sehr viele Personen an. Versuchen Sie es in einigen Sekunden noch einmal.',
      en: 'Very many people are signing in right now. Try again in a few seconds.',
    },
  })
}
