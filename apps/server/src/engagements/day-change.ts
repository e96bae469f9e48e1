import type { IsoDate } from '@lotse/calendar'
import { evaluationNotices, type NextAction } from '@lotse/playbook'
import { type ColumnsOfDay, columnsOfDay } from '../portfolio/columns-of-day.ts'
import type { Found } from './keep-found.ts'

/** What a day alone made different: nothing about the figure, and nothing to tell. */
export interface DayChange {
  readonly found: Found
  /** Keys of actions that are no more. */
  readonly gone: readonly string[]
  /** Actions that came, changed or moved. */
  readonly put: readonly (NextAction & { readonly position: number })[]
  /** What the row of the portfolio shows now; null where it shows the same. */
  readonly row: ColumnsOfDay | null
}

/**
 * The difference between what is stored and what was found today, both from the same facts; null where more follows from it
 * than rows of the engagement: another figure is an event in the trail, and an alarm is told.
 */
export function changeOfDay(stored: Found, found: Found, today: IsoDate): DayChange | null {
  if (JSON.stringify(stored.figure) !== JSON.stringify(found.figure)) return null
  if (evaluationNotices(stored.kept, { ...found.kept, nextActions: found.nextActions }, today).length > 0) return null
  const before = new Map(placed(stored).map((action) => [action.key, JSON.stringify(action)]))
  const after = placed(found)
  const keys = new Set(after.map(({ key }) => key))
  const row = columnsOfDay(found)
  return {
    found,
    gone: [...before.keys()].filter((key) => !keys.has(key)),
    put: after.filter((action) => before.get(action.key) !== JSON.stringify(action)),
    row: JSON.stringify(columnsOfDay(stored)) === JSON.stringify(row) ? null : row,
  }
}

const placed = ({ nextActions }: Found) => nextActions.map((action, position) => ({ ...action, position }))
