import { addDays, type IsoDate } from '@lotse/calendar'
import { EXCLUSION_KINDS, type ExclusionKind, type ExclusionRules, type LicensedSince } from '@lotse/usage'
import { keyText } from '../usage-people/keys.ts'
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

/** The rules of usage.md §10 for the people of a directory, named by key, on the refresh date of a report. */
export function rulesOn(
  day: IsoDate,
  directory: Directory,
  { kinds, approvedBy, named }: TenantRules,
  licensedSince: LicensedSince,
): ExclusionRules {
  const accounts = named.filter(({ kind }) => kind === 'service-account')
  const absences = named.filter((row) => row.kind === 'long-absence' && coversWindow(row, day))
  return {
    kinds,
    approvedBy,
    licensedSince,
    serviceAccounts: [...keysOf(accounts), ...fittingKeys(directory, accounts)],
    longAbsences: keysOf(absences),
  }
}

const WINDOW_DAYS = 30

/** Absent on each of the 30 days: on any other somebody may have worked. */
function coversWindow({ startsOn, endsOn }: ExclusionRow, day: IsoDate): boolean {
  return startsOn !== null && startsOn <= addDays(day, 1 - WINDOW_DAYS) && (endsOn === null || endsOn >= day)
}

const keysOf = (rows: readonly ExclusionRow[]): string[] => rows.flatMap(({ key }) => key?.toString('hex') ?? [])

/** People whose names fitted one of these patterns when the directory was read. */
function fittingKeys(directory: Directory, accounts: readonly ExclusionRow[]): string[] {
  const ids = new Set(accounts.filter(({ account }) => isPattern(account)).map(({ id }) => id))
  const fitting = directory.dictionaries.patterns.map((text) => text?.split(' ').some((id) => ids.has(id)) ?? false)
  if (!fitting.includes(true)) return []
  const codes = codesOf(directory, 'patterns')
  return [...codes.keys()].filter((at) => fitting[codes[at] ?? 0]).map((at) => keyText(directory.keys, at))
}

/** Nobody can have worked for 30 days who is licensed for fewer; a directory of a few days before says who was not yet. */
export const NEW_SINCE = { from: 37, to: 29 } as const

/**
 * Since when people are licensed who are in `entitled` now and were not in a directory of `NEW_SINCE` days before the report:
 * the day of the later directory, since nobody knows which day in between it was. Everybody else is not new.
 */
export function licensedSince(
  entitled: Iterable<string>,
  entitledBefore: ReadonlySet<string> | null,
  takenOn: IsoDate,
): LicensedSince {
  if (entitledBefore === null) return new Map()
  return new Map([...entitled].filter((key) => !entitledBefore.has(key)).map((key) => [key, takenOn]))
}
