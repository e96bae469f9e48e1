import type { IsoDate } from '@lotse/calendar'
import type { ExpertRequestFields } from '@lotse/contract'
import {
  type ExpertRequestFieldId,
  type ExpertRequestForm,
  expertRoleIds,
  expertSegmentIds,
  expertTopicIds,
  regionIds,
} from '@lotse/playbook'

/** What the form of a request holds: text only, so that two sides of a conflict can be laid side by side. */
export type RequestField = Exclude<ExpertRequestFieldId, 'workload'>
export type RequestValues = Record<RequestField, string>

export function valuesOf({ workload: _, seats, ...form }: ExpertRequestForm): RequestValues {
  const texts = Object.entries(form).map(([name, value]) => [name, value ?? ''])
  return { ...(Object.fromEntries(texts) as RequestValues), seats: seats === null ? '' : String(seats) }
}

/**
 * The values as the API takes them. What is no choice of a list counts as empty; seats that are no number are left to the
 * server, which says so at the field.
 */
export function inputOf(values: RequestValues): ExpertRequestFields {
  const { segment, region, requestedRole, topic, endOn, ...texts } = values
  return {
    ...texts,
    seats: seatsOf(values.seats.trim()) as ExpertRequestFields['seats'],
    segment: chosen(expertSegmentIds, segment),
    region: chosen(regionIds, region),
    requestedRole: chosen(expertRoleIds, requestedRole),
    topic: chosen(expertTopicIds, topic),
    endOn: endOn === '' ? null : (endOn as IsoDate),
  }
}

/** Thousands may be set apart by a point, a comma or a space. */
const COUNT = /^(\d+|\d{1,3}([.,\s]\d{3})+)$/

function seatsOf(words: string): number | string | null {
  if (words === '') return null
  return COUNT.test(words) ? Number(words.replace(/[.,\s]/g, '')) : words
}

export const chosen = <T extends string>(ids: readonly T[], value: string): T | null =>
  ids.find((one) => one === value) ?? null
