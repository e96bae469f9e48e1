import type { IsoDate } from '@lotse/calendar'
import { isSettled, type Run, workOn } from '@lotse/remediation'
import type { ItemRow, RunRow } from './store.ts'

/** Since when items stand on a list, and how long those that are not settled have waited. */

export type ListedSince = RunRow['listedSince']

/**
 * Days after which a blocking item that is not settled is told of: two checkpoints have passed since it came on the list
 * (engagement.md §7: a checkpoint each week while issues are remediated).
 */
export const AGED_DAYS = 14

/** The day a run began, in the zone of the calendar days that this house keeps. */
export const startedOn = ({ startedAt }: Pick<RunRow, 'startedAt'>): IsoDate =>
  startedAt.toISOString().slice(0, 10) as IsoDate

/**
 * The days for the list as it is now: what stood there keeps its day, what comes back begins anew. `earlier`: what stood on
 * the list before, with the day it counts from where none was kept.
 */
export function listedSince(
  run: Pick<Run, 'checklist'>,
  known: ListedSince,
  earlier: ReadonlyMap<string, IsoDate>,
  today: IsoDate,
): ListedSince {
  const here = run.checklist.items.filter(({ state }) => state !== 'hidden')
  return Object.fromEntries(here.map(({ id }) => [id, known[id] ?? earlier.get(id) ?? today]))
}

/** What stood on a list that kept no days: since it was begun. */
export const listedBefore = ({ run, row }: { readonly run: Run; readonly row: RunRow }): ReadonlyMap<string, IsoDate> =>
  new Map(
    run.checklist.items
      .filter(({ state }) => state !== 'hidden')
      .map(({ id }) => [id, row.listedSince[id] ?? startedOn(row)]),
  )

/** The oldest blocking item and the earliest due one, of those that are not settled. */
export function ageFigures(
  run: Run,
  since: ListedSince,
  rows: readonly Pick<ItemRow, 'itemId' | 'dueOn'>[],
): Pick<RunRow, 'oldestBlockingOn' | 'earliestDueOn'> {
  const due = new Map(rows.map(({ itemId, dueOn }) => [itemId, dueOn]))
  const open = run.checklist.items.filter(({ id, state, severity }) => {
    return state !== 'hidden' && !isSettled(workOn(run, id), severity)
  })
  return {
    oldestBlockingOn: earliest(
      open.filter(({ severity }) => severity === 'blocking').map(({ id }) => since[id] ?? null),
    ),
    earliestDueOn: earliest(open.map(({ id }) => due.get(id) ?? null)),
  }
}

const earliest = (days: readonly (IsoDate | null)[]): IsoDate | null =>
  days.filter((day) => day !== null).sort()[0] ?? null
