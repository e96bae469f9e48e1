import type { HistoryEvent } from '@lotse/contract'

/** One field that an event touched; `undefined` on a side that said nothing of it. */
export interface FieldChange {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** Numbers of records that mean nothing to a reader; what they stand for is said in words beside them. */
const silent = new Set([
  'personId',
  'tenantId',
  'jobId',
  'replaces',
  'fileId',
  'id',
  'contact',
  'decision',
  'document',
  'sha256',
  'attached',
  'texts',
  'cause',
])

/** What an event changed, field by field in the order it was recorded; fields that stayed are left out. */
export function changesOf({ before, after }: Pick<HistoryEvent, 'before' | 'after'>): readonly FieldChange[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return fields
    .filter((field) => !silent.has(field) && !(field === 'text' && isIntent(after)))
    .map((field) => ({ field, before: before?.[field], after: after?.[field] }))
    .filter(({ before: was, after: is }) => !isNothing(was) || !isNothing(is))
    .filter(({ before: was, after: is }) => JSON.stringify(was) !== JSON.stringify(is))
}

/** The words of an intent note are those of the usage status, whose event stands beside it. */
const isIntent = (after: HistoryEvent['after']): boolean => after?.category === 'intent'

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
