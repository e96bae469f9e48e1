import type { IsoDate, Month } from '@lotse/calendar'
import type { SegmentAttribute, Segments } from '@lotse/contract'
import { segmentAttributes } from '@lotse/contract'
import { type Numerator, type SegmentTable, segmentTable, type UsageSettings } from '@lotse/usage'
import { devicesOf } from '../inventory/look-up.ts'
import { type Structure, structureOf } from '../licences/attributes.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { letOthers } from '../platform/let-others.ts'
import { settingsOf } from '../usage-verdict/look-up.ts'
import { positionsIn } from './keys.ts'
import { type NewestMonth, newestMonth } from './newest-month.ts'
import { segmentsSentence, stageRemarks, whyNoSegments } from './sentences.ts'
import { sourcesOf } from './sources.ts'
import { type Segmentation, stagesOf } from './stages.ts'

export interface AskedSegments {
  readonly attribute: SegmentAttribute
  readonly numerator?: Numerator | undefined
  /** A closed month; without one the newest. */
  readonly month?: Month | undefined
}

/** The segments of a tenant by one attribute, on the day `today`, or why there are none. Source: usage.md §14. */
export async function segmentsOfTenant(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
  { attribute, numerator: wanted, month, today }: AskedSegments & { readonly today: IsoDate },
): Promise<Segments> {
  const { settings } = await settingsOf(tx, customerId)
  const numerator = wanted ?? settings.numerator
  const newest = await newestMonth(tx, customerId, tenantId, { settings, today, month })
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
      sources: [],
      why,
      hasInventory: (await devicesOf(tx, customerId, tenantId)).length > 0,
    }
  }
  const places = positionsIn(newest.people.keys, structure.keys)
  const segmentation = await segmentationBy(attribute, structure, places)
  const stages = await stagesOf(tx, customerId, tenantId, newest, { numerator, settings, segmentation })
  const table = segmentTable(stages.groups, newest.base !== null, numerator, settings)
  return {
    ...frame,
    basis: basisOf(newest, numerator, settings),
    takenOn: structure.takenOn,
    base: newest.base?.month ?? null,
    table: presentTable(table),
    attributes: await filledAttributes(structure, places),
    sentence: segmentsSentence(table, attribute, settings),
    remarks: stageRemarks(stages),
    sources: await sourcesOf(tx, customerId, tenantId, {
      reports: [newest.chosen.snapshotId, ...(newest.base === null ? [] : [newest.base.snapshotId])],
      byPlan: newest.basis === 'entitledByPlan',
      readings: [structure.reading, stages.activationReading ?? []].flat(),
      inventories: stages.inventory !== null,
    }),
    why: null,
    hasInventory: stages.inventory !== null,
  }
}

/** Into which segment each person falls; -1 who is not in the directory. */
async function segmentationBy(
  attribute: SegmentAttribute,
  structure: Structure,
  places: Int32Array,
): Promise<Segmentation> {
  await letOthers()
  const { numbers, values } = structure.valuesOf(attribute)
  return { numbers: places.map((place) => (place < 0 ? -1 : (numbers[place] ?? -1))), names: values }
}

/** Of how many people the directory says each attribute. */
async function filledAttributes(structure: Structure, places: Int32Array): Promise<Segments['attributes']> {
  const filled: Segments['attributes'] = []
  for (const attribute of segmentAttributes) {
    await letOthers()
    const { numbers, values } = structure.valuesOf(attribute)
    const isFilled = values.map((value) => (value ?? '').trim() !== '')
    let withValue = 0
    for (const place of places) if (isFilled[numbers[place] ?? -1] === true) withValue++
    filled.push({ attribute, people: places.length, withValue })
  }
  return filled
}

export const basisOf = (
  { chosen, basis }: NewestMonth,
  numerator: Numerator,
  { windowDays }: Pick<UsageSettings, 'windowDays'>,
): NonNullable<Segments['basis']> => ({
  month: chosen.month,
  refreshDate: chosen.refreshDate,
  windowDays: numerator === 'any' ? windowDays : 30,
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
