import type { IsoDate } from '@lotse/calendar'
import type { NoteSurroundings } from '@lotse/contract'
import { type Facts, noteCategoryIds, noteDue } from '@lotse/playbook'

/** When the next note of each category with a fixed pace is due, by the playbook's rule (engagement.md §6). */
export function dueNotes(facts: Facts, today: IsoDate): NoteSurroundings['due'] {
  return noteCategoryIds.flatMap((category) => {
    const due = noteDue(facts, category, today)
    return due === null ? [] : [{ category, latestOn: due.latestOn, dueOn: due.dueOn }]
  })
}
