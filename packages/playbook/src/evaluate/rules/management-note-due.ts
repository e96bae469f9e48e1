import { addDays, daysBetween } from '@lotse/calendar'
import { de, en } from '../../text/formats.ts'
import { noteCategories } from '../../vocabulary/note-categories.ts'
import { latestNoteOn } from '../data-fields.ts'
import type { Rule } from '../rule.ts'

/** How many days before its day a note is announced. */
const ANNOUNCE_DAYS = 3

/** While active, a management note at least every 14 days (engagement.md §6). */
export const managementNoteDue: Rule = {
  id: 'management-note-due',
  behaviour: 'PB22',
  source: 'P',
  evaluate: ({ facts, now, active }) => {
    const every = noteCategories.engagementManagement.atLeastEveryDays
    const latest = latestNoteOn(facts, 'engagementManagement')
    if (!active || every === null || latest === null) return {}
    const due = addDays(latest, every)
    if (daysBetween(now, due) > ANNOUNCE_DAYS) return {}
    const text = {
      de: `Die letzte Steuerungsnotiz ist vom ${de.date(latest)}, vor ${daysBetween(latest, now)} Tagen; verlangt sind höchstens ${every}.`,
      en: `The latest management note is of ${en.date(latest)}, ${daysBetween(latest, now)} days ago; ${every} at most are demanded.`,
    }
    return {
      findings: due < now ? [{ severity: 'warning', text, target: { page: 'notes' } }] : [],
      actions: [
        {
          kind: 'writeNote',
          title: { de: 'Steuerungsnotiz schreiben', en: 'Write a management note' },
          reason: text,
          due,
          urgency: 'soon',
          role: 'FM',
          target: { page: 'notes' },
        },
      ],
    }
  },
}
