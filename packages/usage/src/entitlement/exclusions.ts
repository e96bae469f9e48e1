import { addDays, type IsoDate } from '@lotse/calendar'
import { decimal, isLess, ratio, times } from '../months/ratio.ts'
import type { UsageSettings } from '../settings.ts'
import { onePerson, type PeopleOf, sumOf } from './people-of.ts'
import type { Entitlement, LicensedSince, LicensedUser } from './types.ts'

/** Kinds of entitled users that may be left out of active use, in the order in which somebody is counted (usage.md §10). */
export const EXCLUSION_KINDS = ['disabled', 'guest', 'service-account', 'long-absence', 'new'] as const
export type ExclusionKind = (typeof EXCLUSION_KINDS)[number]

/** Users licensed for fewer days than this are new: nobody can have worked for 30 of them. */
const NEW_DAYS = 30

/** What decides who is left out. Robots and device licences need no rule: they are never entitled. */
export interface ExclusionRules {
  /** Which kinds are left out at all. */
  readonly kinds: readonly ExclusionKind[]
  /** Service, shared and room accounts that the customer named, by user principal name. */
  readonly serviceAccounts: readonly string[]
  /** People absent for long, named by the customer, by user principal name. */
  readonly longAbsences: readonly string[]
  /** Since when users are licensed; users of whom it is not known are not new. */
  readonly licensedSince: LicensedSince
  /** Who approved that more than the cap is left out; null where nobody did. */
  readonly approvedBy: string | null
}

export interface Exclusions {
  /** Everybody who would be left out, by lower-cased user principal name, each under one kind and with all that apply. */
  readonly excluded: ReadonlyMap<string, { readonly kind: ExclusionKind; readonly also: readonly ExclusionKind[] }>
  readonly counts: Readonly<Record<ExclusionKind, number>>
  /** Of the entitled before exclusions. */
  readonly percent: number
  /** More than the cap are left out and nobody approved it: the figure stays without exclusions. */
  readonly needsApproval: boolean
}

/**
 * Who is left out of active use on `day`, the refresh date of the report. Every exclusion raises the rate, so they are
 * listed one by one and more than 5 % of the entitled need an approval. Who knows that people are alike names one of them
 * and says how many they are. Source: usage.md §10.
 */
export function exclusionsFrom(
  { entitled }: Pick<Entitlement, 'entitled'>,
  rules: ExclusionRules,
  day: IsoDate,
  settings: UsageSettings,
  peopleOf: PeopleOf = onePerson,
): Exclusions {
  const applies = testsOf(rules, day)
  const excluded = new Map<string, { kind: ExclusionKind; also: readonly ExclusionKind[] }>()
  for (const [name, user] of entitled) {
    const [kind, ...also] = EXCLUSION_KINDS.filter((one) => rules.kinds.includes(one) && applies[one](name, user))
    if (kind !== undefined) excluded.set(name, { kind, also })
  }
  const [left, all] = [sumOf(excluded.keys(), peopleOf), sumOf(entitled.keys(), peopleOf)]
  const share = all === 0 ? decimal(0) : times(ratio(left, all), 100)
  return {
    excluded,
    counts: countsOf(excluded, peopleOf),
    percent: all === 0 ? 0 : (left * 100) / all,
    needsApproval: isLess(decimal(settings.maxExcludedPercent), share) && rules.approvedBy === null,
  }
}

type Test = (name: string, user: LicensedUser) => boolean

function testsOf(rules: ExclusionRules, day: IsoDate): Readonly<Record<ExclusionKind, Test>> {
  const lowered = (names: readonly string[]): ReadonlySet<string> => new Set(names.map((name) => name.toLowerCase()))
  const [service, absent] = [lowered(rules.serviceAccounts), lowered(rules.longAbsences)]
  const newSince = addDays(day, 1 - NEW_DAYS)
  return {
    disabled: (_, { enabled }) => enabled === false,
    guest: (_, { userType }) => userType?.toLowerCase() === 'guest',
    'service-account': (name) => service.has(name),
    'long-absence': (name) => absent.has(name),
    new: (name) => (rules.licensedSince.get(name) ?? '') > newSince,
  }
}

function countsOf(excluded: Exclusions['excluded'], peopleOf: PeopleOf): Record<ExclusionKind, number> {
  const counts = EXCLUSION_KINDS.map((of) => {
    const names = [...excluded].filter(([, { kind }]) => kind === of).map(([name]) => name)
    return [of, sumOf(names, peopleOf)]
  })
  return Object.fromEntries(counts) as Record<ExclusionKind, number>
}
