import { addDays, type IsoDate } from '@lotse/calendar'
import { noteCategories } from '../vocabulary/note-categories.ts'
import type { NoteCategoryId } from '../vocabulary/note-category-ids.ts'
import { isActive } from './context.ts'
import type { Facts } from './facts.ts'

/** When the next note of a category is due. */
export type NoteDue = {
  /** The day of the latest one; null where there is none yet. */
  readonly latestOn: IsoDate | null
  /** The day for which the next one is promised or usual; today where the first one is missing. */
  readonly dueOn: IsoDate
  /** After this day the pause is longer than it may be. */
  readonly atLatestOn: IsoDate
}

/**
 * When the next note of a category with a fixed pace is due: so many days after the latest one, or on the day that an
 * enterprise note promises, but never later than its longest pause; the first one at once. Null where nothing is due: no fixed pace, not kept, an
 * engagement that is not active, an enterprise note without flag level 3 or 4 (engagement.md §6).
 */
export function noteDue(facts: Facts, category: NoteCategoryId, today: IsoDate): NoteDue | null {
  const { usuallyEveryDays: usual, atLeastEveryDays: most } = noteCategories[category]
  if (usual === null || most === null || !isActive(facts) || !facts.noteCategoriesKept.includes(category)) return null
  if (category === 'enterpriseStatus' && (facts.engagement.enterpriseLevel ?? 0) < 3) return null
  const latestOn = latestNoteOn(facts, category)
  if (latestOn === null) return { latestOn, dueOn: today, atLatestOn: today }
  const atLatestOn = addDays(latestOn, most)
  const promised = category === 'enterpriseStatus' ? promisedOn(facts, category, latestOn) : null
  const wished = promised ?? addDays(latestOn, usual)
  return { latestOn, dueOn: [wished, atLatestOn].sort()[0] ?? atLatestOn, atLatestOn }
}

/** The day of the latest note of a category; null where there is none. */
export function latestNoteOn(facts: Facts, category: NoteCategoryId): IsoDate | null {
  const days = facts.notes.flatMap((note) => (note.category === category ? [note.writtenOn] : []))
  return days.sort().at(-1) ?? null
}

/** The earliest day that the notes of one day promise for the next one. */
function promisedOn(facts: Facts, category: NoteCategoryId, writtenOn: IsoDate): IsoDate | null {
  const days = facts.notes.flatMap((note) =>
    note.category === category && note.writtenOn === writtenOn && note.nextUpdateOn !== null ? [note.nextUpdateOn] : [],
  )
  return days.sort()[0] ?? null
}
