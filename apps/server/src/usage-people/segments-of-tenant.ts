import type { IsoDate } from '@lotse/calendar'
import type { SegmentAttribute, Segments } from '@lotse/contract'
import { segmentAttributes } from '@lotse/contract'
import { type MonthPeople, type Numerator, type SegmentTable, segmentTable } from '@lotse/usage'
import { devicesOf } from '../inventory/look-up.ts'
import { type Structure, structureOf } from '../licences/attributes.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { settingsOf } from '../usage-verdict/look-up.ts'
import { countOf, keyText, positionsIn } from './keys.ts'
import { type NewestMonth, newestMonth } from './newest-month.ts'
import { segmentsSentence, stageRemarks, whyNoSegments } from './sentences.ts'
import { type Stages, stagesOf } from './stages.ts'

export interface AskedSegments {
  readonly attribute: SegmentAttribute
  readonly numerator?: Numerator | undefined
}

/** The segments of a tenant by one attribute, on the day `today`, or why there are none. Source: usage.md §14. */
export async function segmentsOfTenant(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
  { attribute, numerator: wanted, today }: AskedSegments & { readonly today: IsoDate },
): Promise<Segments> {
  const { settings } = await settingsOf(tx, customerId)
  const numerator = wanted ?? settings.numerator
  const newest = await newestMonth(tx, customerId, tenantId, { settings, today })
  const structure = await structureOf(tx, customerId, tenantId)
  const frame = { numerator, attribute, targetRate: settings.targetRate, minSegment: settings.minSegment }
  const isNamed = typeof newest === 'object' && newest.identity === 'names'
  if (!isNamed || structure === null) {
    const why = typeof newest === 'string' ? newest : isNamed ? 'no-directory' : 'names-concealed'
    return {
      ...frame,
      basis: null,
      takenOn: structure?.takenOn ?? null,
      base: null,
      table: null,
      attributes: [],
      sentence: whyNoSegments(why),
      remarks: [],
      why,
      hasInventory: (await devicesOf(tx, customerId, tenantId)).length > 0,
    }
  }
  const stages = await stagesOf(tx, customerId, tenantId, newest, numerator)
  const places = positionsIn(newest.people.keys, structure.keys)
  const table = segmentTable(peopleBy(attribute, stages, structure, places), basePeople(newest), numerator, settings)
  return {
    ...frame,
    basis: basisOf(newest),
    takenOn: structure.takenOn,
    base: newest.base?.month ?? null,
    table: presentTable(table),
    attributes: segmentAttributes.map((one) => {
      const values = structure.valuesOf(one)
      const withValue = places.reduce((sum, place) => sum + (hasValue(values[place]) ? 1 : 0), 0)
      return { attribute: one, people: places.length, withValue }
    }),
    sentence: segmentsSentence(table, attribute, settings),
    remarks: stageRemarks(stages),
    why: null,
    hasInventory: stages.inventory !== null,
  }
}

const hasValue = (value: string | null | undefined): boolean => (value ?? '').trim() !== ''

function peopleBy(
  attribute: SegmentAttribute,
  { people }: Stages,
  structure: Structure,
  places: Int32Array,
): Parameters<typeof segmentTable>[0] {
  const values = structure.valuesOf(attribute)
  return people.map((person, at) => ({ ...person, segment: values[places[at] ?? -1] ?? null }))
}

/** The people of three months before, as the domain follows them. */
function basePeople({ base }: NewestMonth): MonthPeople | null {
  if (base === null) return null
  const { keys, bits } = base.people
  const people = new Map<string, number>()
  for (let at = 0; at < countOf(keys); at++) people.set(keyText(keys, at), bits[at] ?? 0)
  return { month: base.month, identity: 'names', people }
}

export const basisOf = ({ chosen, basis }: NewestMonth): NonNullable<Segments['basis']> => ({
  month: chosen.month,
  refreshDate: chosen.refreshDate,
  people: basis,
})

/** What leaves the server, listed field by field: no key, no person. */
function presentTable({ rows, hidden, total }: SegmentTable): Segments['table'] {
  return {
    rows: rows.map((row) => ({
      segment: row.segment,
      entitled: row.entitled,
      active: row.active,
      rate: row.rate,
      shrunkRate: row.shrunkRate,
      growth3pp: row.growth3pp,
      matched: row.matched,
      missing: row.missing,
      shareOfDeficit: row.shareOfDeficit,
      funnel: { ...row.funnel },
    })),
    hidden: hidden && { segments: [...hidden.segments], entitled: hidden.entitled },
    total: { ...total },
  }
}
