import type { IsoDate } from '@lotse/calendar'
import type { Entitlement, ExclusionRules, UserActivity } from '@lotse/usage'
import { activityIn, type PackedPeople } from '../usage-people/packed-people.ts'
import { type Directory, type EntitledIn, userOf } from './directory.ts'
import { codesOf } from './packed-rows.ts'
import { FLAGS, type TenantRules } from './rules.ts'

/**
 * Entitled people of a directory who are alike in all that decides whether they count and what they did: the domain is asked
 * once about each group, so that 300,000 people cost what some hundred cost. A group is called by its number.
 */
export interface Alike {
  /** For each person of the directory the number of their group; -1 who is not entitled. */
  readonly groups: Int32Array
  /** How many people are entitled. */
  readonly size: number
  readonly entitled: Entitlement['entitled']
  /** What the groups did, and those people of the report who are not entitled. */
  readonly report: ReadonlyMap<string, UserActivity>
  readonly peopleOf: (name: string) => number
}

interface Join {
  readonly entitlement: EntitledIn
  /** {@link FLAGS} of each person of the directory. */
  readonly flags: Uint8Array
  /** For each of them the place in the report. */
  readonly there: Int32Array
}

const ALL_FLAGS = 8
const BYTES = 256
/** In the place of a byte: the report does not name them. */
const MISSING = BYTES

export function alikeEntitled(directory: Directory, people: PackedPeople, { entitlement, flags, there }: Join): Alike {
  const accounts = codesOf(directory, 'account')
  const users = directory.dictionaries.account.map(userOf)
  const groups = new Int32Array(accounts.length).fill(-1)
  const counts = new Map<number, number>()
  // Whoever is left of the report when the entitled are taken off is not entitled.
  const strangers = new Int32Array(BYTES)
  for (const byte of people.bits) strangers[byte] = (strangers[byte] ?? 0) + 1
  for (const [at, account] of accounts.entries()) {
    if (entitlement.isEntitled[at] !== 1) continue
    const byte = people.bits[there[at] ?? -1] ?? MISSING
    if (byte !== MISSING) strangers[byte] = (strangers[byte] ?? 0) - 1
    const group = (account * ALL_FLAGS + (flags[at] ?? 0)) * (BYTES + 1) + byte
    groups[at] = group
    counts.set(group, (counts.get(group) ?? 0) + 1)
  }
  const entitled = new Map<string, ReturnType<typeof userOf>>()
  const report = new Map<string, UserActivity>()
  for (const group of counts.keys()) {
    const byte = group % (BYTES + 1)
    const user = users[Math.floor(group / (BYTES + 1) / ALL_FLAGS)]
    if (user !== undefined) entitled.set(String(group), user)
    if (byte !== MISSING) report.set(String(group), activityIn(byte))
  }
  for (const [byte, many] of strangers.entries()) if (many > 0) report.set(strangerOf(byte), activityIn(byte))
  return {
    groups,
    size: entitlement.size,
    entitled,
    report,
    peopleOf: (name) => counts.get(Number(name)) ?? strangers[Number(name.slice(STRANGER.length))] ?? 0,
  }
}

const STRANGER = 'stranger '
const strangerOf = (byte: number): string => `${STRANGER}${byte}`

/** The rules of usage.md §10 for these groups. */
export function rulesFor(
  { entitled }: Pick<Alike, 'entitled'>,
  { kinds, approvedBy }: TenantRules,
  takenOn: IsoDate,
): ExclusionRules {
  const flagged = (flag: number): string[] =>
    [...entitled.keys()].filter((name) => (Math.floor(Number(name) / (BYTES + 1)) & flag) !== 0)
  return {
    kinds,
    approvedBy,
    serviceAccounts: flagged(FLAGS.service),
    longAbsences: flagged(FLAGS.absent),
    // Nobody knows on which day in between it was.
    licensedSince: new Map(flagged(FLAGS.new).map((name) => [name, takenOn])),
  }
}
