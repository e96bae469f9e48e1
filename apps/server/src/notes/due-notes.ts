import { addDays, type IsoDate } from '@lotse/calendar'
import type { NoteSurroundings } from '@lotse/contract'
import { type Facts, isActive, noteCategories, noteCategoryIds } from '@lotse/playbook'

/**
 * When the next note of each category with a fixed pace is due (engagement.md §6): so many days after the latest one, or
 * on the promised day where that comes first. Enterprise notes only for customers flagged 3 or 4. The
 * first one is due at once.
 */
export function dueNotes(facts: Facts, today: IsoDate): NoteSurroundings['due'] {
  if (!isActive(facts)) return []
  return noteCategoryIds.flatMap((category): NoteSurroundings['due'] => {
    const every = noteCategories[category].atLeastEveryDays
    if (every === null || (category === 'enterpriseStatus' && (facts.engagement.enterpriseLevel ?? 0) < 3)) return []
    const latest = facts.notes.find((note) => note.category === category)
    if (latest === undefined) return [{ category, latestOn: null, dueOn: today }]
    const due = addDays(latest.writtenOn, every)
    const promised = latest.nextUpdateOn
    return [{ category, latestOn: latest.writtenOn, dueOn: promised !== null && promised < due ? promised : due }]
  })
}
