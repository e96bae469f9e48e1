import { addDays, type IsoDate } from '@lotse/calendar'
import { EXCLUSION_KINDS, type ExclusionKind } from '@lotse/usage'
import { positionsIn } from '../usage-people/keys.ts'
import { KEY_BYTES } from '../usage-people/person-key.ts'
import type { Directory } from './directory.ts'
import { codesOf } from './packed-rows.ts'
import { isPattern } from './patterns.ts'
import type { ExclusionRow, RuleRow } from './store.ts'

/** What a tenant has settled about exclusions; without a word of anybody every kind is left out. */
export interface TenantRules {
  readonly kinds: readonly ExclusionKind[]
  readonly approvedBy: string | null
  /** Named accounts in force. */
  readonly named: readonly ExclusionRow[]
}

export function tenantRules(rule: RuleRow | null, rows: readonly ExclusionRow[]): TenantRules {
  return {
    kinds: rule?.kinds ?? EXCLUSION_KINDS,
    approvedBy: rule?.approvedBy ?? null,
    named: rows.filter(({ withdrawnAt }) => withdrawnAt === null),
  }
}

/** What may leave somebody out besides the account itself, as bits. */
export const FLAGS = { service: 1, absent: 2, new: 4 } as const

/** Who was entitled in a directory of before the report's window. */
interface Before {
  readonly keys: Buffer
  readonly isEntitled: Uint8Array
}

/**
 * For each person of a directory, by their place in it, which of the {@link FLAGS} are true of them on the refresh date of the
 * report. Nobody can have worked for 30 days who is licensed for fewer: who is not among the entitled of `NEW_SINCE` days
 * before is new; without such a directory nobody is.
 */
export function flagsOf(day: IsoDate, directory: Directory, { named }: TenantRules, before: Before | null): Uint8Array {
  const flags = new Uint8Array(directory.keys.length / KEY_BYTES)
  const mark = (positions: Iterable<number>, flag: number): void => {
    for (const at of positions) if (at >= 0) flags[at] = (flags[at] ?? 0) | flag
  }
  const accounts = named.filter(({ kind }) => kind === 'service-account')
  const absences = named.filter((row) => row.kind === 'long-absence' && coversWindow(row, day))
  mark(positionsIn(keysOf(accounts), directory.keys), FLAGS.service)
  mark(fitting(directory, accounts), FLAGS.service)
  mark(positionsIn(keysOf(absences), directory.keys), FLAGS.absent)
  if (before !== null) mark(notAmong(directory.keys, before), FLAGS.new)
  return flags
}

function* notAmong(keys: Buffer, before: Before): Generator<number> {
  for (const [at, then] of positionsIn(keys, before.keys).entries())
    if (then < 0 || before.isEntitled[then] === 0) yield at
}

const WINDOW_DAYS = 30

/** Absent on each of the 30 days: on any other somebody may have worked. */
function coversWindow({ startsOn, endsOn }: ExclusionRow, day: IsoDate): boolean {
  return startsOn !== null && startsOn <= addDays(day, 1 - WINDOW_DAYS) && (endsOn === null || endsOn >= day)
}

/** The keys of named accounts in ascending order. */
const keysOf = (rows: readonly ExclusionRow[]): Buffer =>
  Buffer.concat(rows.flatMap(({ key }) => key ?? []).toSorted(Buffer.compare))

/** The places of people whose names fitted one of these patterns when the directory was read. */
function* fitting(directory: Directory, accounts: readonly ExclusionRow[]): Generator<number> {
  const ids = new Set(accounts.filter(({ account }) => isPattern(account)).map(({ id }) => id))
  const fits = directory.dictionaries.patterns.map((text) => text?.split(' ').some((id) => ids.has(id)) ?? false)
  if (!fits.includes(true)) return
  for (const [at, code] of codesOf(directory, 'patterns').entries()) if (fits[code]) yield at
}

/** A directory of so many days before the report says who was not licensed yet. */
export const NEW_SINCE = { from: 37, to: 29 } as const
