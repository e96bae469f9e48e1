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
} from '@lotse/usage'
import { letOthers } from '../platform/let-others.ts'
import type { FigureDetail, TakenFrom } from '../tables/usage-people.ts'
import { positionsIn } from '../usage-people/keys.ts'
import type { PackedPeople } from '../usage-people/packed-people.ts'
import { KEY_BYTES } from '../usage-people/person-key.ts'
import { type Alike, alikeEntitled, rulesFor } from './alike-entitled.ts'
import { type Directory, type EntitledIn, entitlementIn } from './directory.ts'
import { bytesOfEntitled } from './entitled-people.ts'
import type { Bodies } from './readings.ts'
import { flagsOf, type TenantRules } from './rules.ts'

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
export async function licenceFigure(
  refreshDate: IsoDate,
  people: PackedPeople | null,
  inputs: LicenceInputs,
  settings: UsageSettings,
): Promise<LicenceFigure> {
  const { directory, products, productList, activations } = inputs
  const entitlement = directory && products && entitlementIn(directory.content, products.content)
  await letOthers()
  const joined =
    directory && entitlement && people && (await join(refreshDate, people, directory, entitlement, inputs, settings))
  const seats = products && seatsOf(products.content, { entitled: entitlement ?? { size: 0 } }, null)
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
    entitled: joined && packed(directory.content.keys, people, joined),
  }
}

interface Joined {
  readonly figure: EntitledFigure
  readonly exclusions: Exclusions
  /** For each person of the directory their place in the report, -1 who is not in it. */
  readonly there: Int32Array
  readonly alike: Alike
}

async function join(
  day: IsoDate,
  people: PackedPeople,
  directory: Told<Directory>,
  entitlement: EntitledIn,
  { rules, directoryBefore, products }: LicenceInputs,
  settings: UsageSettings,
): Promise<Joined | null> {
  if (entitlement.size === 0) return null
  const before = directoryBefore && products && entitlementIn(directoryBefore.content, products.content)
  const entitledBefore = directoryBefore && before && { ...before, keys: directoryBefore.content.keys }
  await letOthers()
  const flags = flagsOf(day, directory.content, rules, entitledBefore)
  await letOthers()
  const there = positionsIn(directory.content.keys, people.keys)
  await letOthers()
  const alike = alikeEntitled(directory.content, people, { entitlement, flags, there })
  const { entitled, report, peopleOf } = alike
  const exclusions = exclusionsFrom(alike, rulesFor(alike, rules, directory.from.takenOn), day, settings, peopleOf)
  return { figure: entitledFigure({ entitled }, report, exclusions, peopleOf), exclusions, there, alike }
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
function packed(keys: Buffer, people: PackedPeople, { alike, exclusions, there }: Joined): Buffer {
  const { groups, size } = alike
  const kinds = new Map(
    exclusions.needsApproval
      ? []
      : [...exclusions.excluded].map(([name, { kind }]) => [Number(name), EXCLUSION_KINDS.indexOf(kind) + 1]),
  )
  const kept = { keys: Buffer.alloc(size * KEY_BYTES), bits: Buffer.alloc(size), leftOut: Buffer.alloc(size) }
  let to = 0
  for (const [at, group] of groups.entries()) {
    if (group < 0) continue
    keys.copy(kept.keys, to * KEY_BYTES, at * KEY_BYTES, (at + 1) * KEY_BYTES)
    kept.bits[to] = people.bits[there[at] ?? -1] ?? 0
    kept.leftOut[to++] = kinds.get(group) ?? 0
  }
  return bytesOfEntitled(kept)
}
