import type { IsoDate } from '@lotse/calendar'
import {
  type EntitledFigure,
  EXCLUSION_KINDS,
  type Exclusions,
  entitledFigure,
  exclusionsFrom,
  type LicenceCounts,
  type SubscribedSku,
  seatsByTitle,
  seatsOf,
  type UsageSettings,
  type UserActivity,
} from '@lotse/usage'
import type { FigureDetail, TakenFrom } from '../tables/usage-people.ts'
import { countOf, keyText, positionsIn } from '../usage-people/keys.ts'
import { activityIn, type PackedPeople } from '../usage-people/packed-people.ts'
import { type Directory, entitlementIn } from './directory.ts'
import { bytesOfEntitled } from './entitled-people.ts'
import type { Bodies } from './readings.ts'
import { licensedSince, rulesOn, type TenantRules } from './rules.ts'

/** A reading with what it says. */
export interface Told<Content> {
  readonly from: TakenFrom
  readonly content: Content
}

/** What is known near the day of a report. */
export interface LicenceInputs {
  readonly directory: Told<Directory> | null
  /** A directory from before the report's window: who is not in it was licensed since. */
  readonly directoryBefore: Told<Directory> | null
  readonly products: Told<readonly SubscribedSku[]> | null
  readonly productList: Told<Bodies['product-list']> | null
  readonly activations: Told<{ readonly assigned: number | null; readonly activated: number | null }> | null
  readonly rules: TenantRules
}

/** What licences say about one report. */
export interface LicenceFigure {
  readonly counts: LicenceCounts
  readonly detail: FigureDetail
  /** The packed entitled people; null where they are not known. */
  readonly entitled: Buffer | null
}

/**
 * Works out what licences say about the report of `refreshDate`. `people` are those of the report by name, null where there
 * are none or their names are concealed: then nobody can be joined, and only units are known. Source: usage.md §7 and §10.
 */
export function licenceFigure(
  refreshDate: IsoDate,
  people: PackedPeople | null,
  inputs: LicenceInputs,
  settings: UsageSettings,
): LicenceFigure {
  const { directory, products, productList, activations } = inputs
  const entitlement = directory && products && entitlementIn(directory.content, products.content)
  const joined =
    directory && entitlement && people && join(refreshDate, people, directory, entitlement, inputs, settings)
  const seats = products && seatsOf(products.content, entitlement ?? { entitled: new Map() }, null)
  return {
    counts: {
      refreshDate,
      byPlan: joined?.figure.counted ?? null,
      assigned: activations?.content.assigned ?? null,
      activated: activations?.content.activated ?? null,
      paidUnits: seats === null ? productList && seatsByTitle(productList.content.products) : seats.bought,
    },
    detail: {
      join: joined && joinDetail(joined),
      notEntitled: entitlement?.notEntitled ?? null,
      seats: entitlement === null ? null : seats,
      directory: directory?.from ?? null,
      products: products?.from ?? productList?.from ?? null,
      activations: activations?.from ?? null,
    },
    entitled: joined && packed(directory.content, people, joined),
  }
}

interface Joined {
  readonly figure: EntitledFigure
  readonly exclusions: Exclusions
  readonly entitled: ReturnType<typeof entitlementIn>['entitled']
}

function join(
  day: IsoDate,
  people: PackedPeople,
  directory: Told<Directory>,
  { entitled }: ReturnType<typeof entitlementIn>,
  { rules, directoryBefore, products }: LicenceInputs,
  settings: UsageSettings,
): Joined | null {
  if (entitled.size === 0) return null
  const before = directoryBefore && products && entitlementIn(directoryBefore.content, products.content).entitled
  const since = licensedSince(entitled.keys(), before && new Set(before.keys()), directory.from.takenOn)
  const exclusions = exclusionsFrom({ entitled }, rulesOn(day, directory.content, rules, since), day, settings)
  return { figure: entitledFigure({ entitled }, activitiesIn(people), exclusions), exclusions, entitled }
}

/** What the people of a report did, by key. There are few kinds of activity, so people share them. */
function activitiesIn({ keys, bits }: PackedPeople): Map<string, UserActivity> {
  const kinds = Array.from({ length: 256 }, (_, byte) => activityIn(byte))
  const activities = new Map<string, UserActivity>()
  for (let at = 0; at < countOf(keys); at++) {
    const kind = kinds[bits[at] ?? 0]
    if (kind !== undefined) activities.set(keyText(keys, at), kind)
  }
  return activities
}

function joinDetail({ figure, exclusions }: Joined): FigureDetail['join'] {
  const { withExclusions, withoutExclusions, activeNotEntitled, missingInReport } = figure
  const { counts, percent, needsApproval } = exclusions
  return {
    withExclusions,
    withoutExclusions,
    excluded: counts,
    percent,
    needsApproval,
    activeNotEntitled,
    missingInReport,
  }
}

/** The entitled with what they did in the report; who is left out says so, unless nobody is while it wants approval. */
function packed({ keys }: Directory, people: PackedPeople, { entitled, exclusions }: Joined): Buffer {
  const there = positionsIn(keys, people.keys)
  const [kept, bits, leftOut]: [Buffer[], number[], number[]] = [[], [], []]
  for (let at = 0; at < countOf(keys); at++) {
    const key = keyText(keys, at)
    if (!entitled.has(key)) continue
    const position = there[at] ?? -1
    const out = exclusions.needsApproval ? undefined : exclusions.excluded.get(key)
    kept.push(Buffer.from(key, 'hex'))
    bits.push(position < 0 ? 0 : (people.bits[position] ?? 0))
    leftOut.push(out === undefined ? 0 : EXCLUSION_KINDS.indexOf(out.kind) + 1)
  }
  return bytesOfEntitled({ keys: Buffer.concat(kept), bits: Buffer.from(bits), leftOut: Buffer.from(leftOut) })
}
