import { daysBetween } from '@lotse/calendar'
import { de, en } from '../../text/formats.ts'
import { noteCategories } from '../../vocabulary/note-categories.ts'
import { noteDue } from '../note-due.ts'
import type { Rule } from '../rule.ts'

/** How many days before its day a note is announced. */
const ANNOUNCE_DAYS = 3

/** While active, a management note at least every 14 days (engagement.md §6). */
export const managementNoteDue: Rule = {
  id: 'management-note-due',
  behaviour: 'PB22',
  source: 'P',
  evaluate: ({ facts, now }) => {
    const next = noteDue(facts, 'engagementManagement', now)
    // That the first one is missing is said by the demanded data fields.
    if (next === null || next.latestOn === null || daysBetween(now, next.dueOn) > ANNOUNCE_DAYS) return {}
    const { latestOn, dueOn } = next
    const every = noteCategories.engagementManagement.atLeastEveryDays
    const text = {
      de: `Die letzte Steuerungsnotiz ist vom ${de.date(latestOn)}; verlangt ist spätestens nach ${every} Tagen die nächste.`,
      en: `The latest management note is of ${en.date(latestOn)}; the next is demanded after ${every} days at latest.`,
    }
    return {
      findings: dueOn < now ? [{ severity: 'warning', text, target: { page: 'notes' } }] : [],
      actions: [
        {
          kind: 'writeNote',
          title: { de: 'Steuerungsnotiz schreiben', en: 'Write a management note' },
          reason: text,
          due: dueOn,
          urgency: 'soon',
          role: 'FM',
          target: { page: 'notes' },
        },
      ],
    }
  },
}
