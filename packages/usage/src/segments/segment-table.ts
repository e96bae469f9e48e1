import { rateOf } from '../months/figure.ts'
import { usersMissing } from '../months/people.ts'
import { minus, ratio, times, toNumber } from '../months/ratio.ts'
import type { Numerator, UsageSettings } from '../settings.ts'
import { isActive } from '../verdict/people.ts'
import { funnelOf } from './funnel.ts'
import { shownAndHidden } from './privacy.ts'
import type { AlikePeople, SegmentRow, SegmentTable } from './types.ts'

/** Users of the tenant's rate that a segment is mixed with: a beta-binomial prior of this weight (usage.md §14). */
const PRIOR_USERS = 20

/**
 * The segments of entitled people by today's structure, ranked by people missing and then by lower growth. Growth compares
 * what the people of both months did, each in today's segment, so that a reorganisation is no progress; `hasBase` says
 * whether the people of three months before are known. Nobody is named. Source: usage.md §14.
 */
export function segmentTable(
  people: readonly AlikePeople[],
  hasBase: boolean,
  numerator: Numerator,
  settings: UsageSettings,
): SegmentTable {
  const groups = [...Map.groupBy(people, ({ segment }) => nameOf(segment))].map(([segment, members]) => ({
    segment,
    members,
    ...countsOf(members, numerator),
  }))
  const total = countsOf(people, numerator)
  const { shown, hidden } = shownAndHidden(groups, settings.minSegment)
  // The hidden count as one, or the sum would tell on which side of the goal each of them is.
  const rest = countsOf(
    hidden.flatMap(({ members }) => members),
    numerator,
  )
  const deficit = [...shown, rest].reduce((sum, group) => sum + usersMissing(group, settings), 0)
  const rows = shown.map(({ segment, members, entitled, active }): SegmentRow => {
    const missing = usersMissing({ active, entitled }, settings)
    return {
      segment,
      entitled,
      active,
      rate: toNumber(rateOf({ active, entitled })),
      shrunkRate: shrunk(active, entitled, total),
      ...growthOfThose(members, hasBase, numerator),
      missing,
      shareOfDeficit: deficit === 0 ? null : (missing * 100) / deficit,
      funnel: funnelOf(members, numerator),
    }
  })
  return {
    numerator,
    rows: rows.toSorted(byMissingThenGrowth),
    hidden: hidden.length === 0 ? null : together(hidden),
    total: {
      ...total,
      rate: total.entitled === 0 ? 0 : toNumber(rateOf(total)),
      missing: total.entitled === 0 ? 0 : usersMissing(total, settings),
    },
  }
}

/** Blanks around a value do not make another segment; no value is a segment of its own. */
const nameOf = (segment: string | null): string | null => segment?.trim().replaceAll(/\s+/g, ' ') || null

interface Counts {
  readonly entitled: number
  readonly active: number
}

const countsOf = (groups: readonly AlikePeople[], numerator: Numerator): Counts => ({
  entitled: peopleIn(groups),
  active: peopleIn(groups.filter(({ activity }) => isActive(activity, numerator))),
})

const peopleIn = (groups: readonly AlikePeople[]): number => groups.reduce((sum, { people }) => sum + people, 0)

/** (k + 20 · p) of (n + 20), with p the tenant's rate, in per cent. */
function shrunk(active: number, entitled: number, total: Counts): number {
  const over = active * total.entitled + PRIOR_USERS * total.active
  return toNumber(times(ratio(over, (entitled + PRIOR_USERS) * total.entitled), 100))
}

function growthOfThose(
  members: readonly AlikePeople[],
  hasBase: boolean,
  numerator: Numerator,
): Pick<SegmentRow, 'growth3pp' | 'matched'> {
  if (!hasBase) return { growth3pp: null, matched: null }
  const both = members.filter(({ before }) => before !== null)
  const matched = peopleIn(both)
  if (matched === 0) return { growth3pp: null, matched: 0 }
  const rate = (groups: readonly AlikePeople[]) => rateOf({ active: peopleIn(groups), entitled: matched })
  const now = both.filter(({ activity }) => isActive(activity, numerator))
  const then = both.filter(({ before }) => isActive(before ?? 0, numerator))
  return { growth3pp: toNumber(minus(rate(now), rate(then))), matched }
}

/** Impact first; of two alike the one that grows less, and one whose growth is not known last. */
function byMissingThenGrowth(a: SegmentRow, b: SegmentRow): number {
  const [slower, faster] = [a, b].map(({ growth3pp }) => growth3pp ?? Number.POSITIVE_INFINITY)
  if (a.missing !== b.missing) return b.missing - a.missing
  if (slower !== faster) return (slower ?? 0) < (faster ?? 0) ? -1 : 1
  return (a.segment ?? '') < (b.segment ?? '') ? -1 : 1
}

/** By name, so that their order tells nothing. */
function together(
  hidden: readonly (Counts & { readonly segment: string | null })[],
): NonNullable<SegmentTable['hidden']> {
  return {
    segments: hidden.map(({ segment }) => segment).toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1)),
    entitled: hidden.reduce((sum, { entitled }) => sum + entitled, 0),
  }
}
