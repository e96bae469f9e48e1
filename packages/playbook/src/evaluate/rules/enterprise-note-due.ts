import { daysBetween } from '@lotse/calendar'
import { de, en } from '../../text/formats.ts'
import { noteCategories } from '../../vocabulary/note-categories.ts'
import { noteDue } from '../note-due.ts'
import type { Rule } from '../rule.ts'

/** How many days before its day a note is announced. */
const ANNOUNCE_DAYS = 3

/** Flagged level 3 or 4: an enterprise note every two weeks, never more than 21 days apart, or as promised (§6). */
export const enterpriseNoteDue: Rule = {
  id: 'enterprise-note-due',
  behaviour: 'PB36',
  source: 'P',
  evaluate: ({ facts, now }) => {
    const next = noteDue(facts, 'enterpriseStatus', now)
    // That the first one is missing is said by the demanded data fields.
    if (next === null || next.latestOn === null || daysBetween(now, next.dueOn) > ANNOUNCE_DAYS) return {}
    const { latestOn, dueOn, atLatestOn } = next
    const most = noteCategories.enterpriseStatus.atLeastEveryDays
    const text = {
      de: `Die letzte Enterprise-Notiz ist vom ${de.date(latestOn)}; die nächste ist für den ${de.date(dueOn)} vorgesehen, spätestens nach ${most} Tagen.`,
      en: `The latest enterprise note is of ${en.date(latestOn)}; the next is intended for ${en.date(dueOn)}, after ${most} days at latest.`,
    }
    return {
      findings:
        dueOn < now ? [{ severity: atLatestOn < now ? 'alarm' : 'warning', text, target: { page: 'notes' } }] : [],
      actions: [
        {
          kind: 'writeNote',
          title: { de: 'Enterprise-Notiz schreiben', en: 'Write an enterprise note' },
          reason: text,
          due: dueOn,
          urgency: 'soon',
          role: 'FTA',
          target: { page: 'notes' },
        },
      ],
    }
  },
}
