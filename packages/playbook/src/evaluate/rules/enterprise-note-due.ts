import { addDays, daysBetween } from '@lotse/calendar'
import { de, en } from '../../text/formats.ts'
import { latestNoteOn } from '../data-fields.ts'
import type { Rule } from '../rule.ts'

const EVERY_DAYS = 14
const AT_MOST_DAYS = 21
const ANNOUNCE_DAYS = 3

/** Flagged level 3 or 4: an enterprise note every two weeks, never more than 21 days apart, or as promised (§6). */
export const enterpriseNoteDue: Rule = {
  id: 'enterprise-note-due',
  behaviour: 'PB36',
  source: 'P',
  evaluate: ({ facts, now, active }) => {
    if (!active || (facts.engagement.enterpriseLevel ?? 0) < 3) return {}
    const latest = latestNoteOn(facts, 'enterpriseStatus')
    if (latest === null || !facts.noteCategoriesKept.includes('enterpriseStatus')) return {}
    const promised = facts.notes
      .filter((note) => note.category === 'enterpriseStatus' && note.writtenOn === latest)
      .flatMap(({ nextUpdateOn }) => (nextUpdateOn === null ? [] : [nextUpdateOn]))
      .sort()[0]
    const last = addDays(latest, AT_MOST_DAYS)
    const wished = promised ?? addDays(latest, EVERY_DAYS)
    const due = [wished, last].sort()[0] ?? last
    if (daysBetween(now, due) > ANNOUNCE_DAYS) return {}
    const text = {
      de: `Die letzte Enterprise-Notiz ist vom ${de.date(latest)}; die nächste ist für den ${de.date(due)} vorgesehen, spätestens nach ${AT_MOST_DAYS} Tagen.`,
      en: `The latest enterprise note is of ${en.date(latest)}; the next is intended for ${en.date(due)}, after ${AT_MOST_DAYS} days at latest.`,
    }
    return {
      findings: due < now ? [{ severity: last < now ? 'alarm' : 'warning', text, target: { page: 'notes' } }] : [],
      actions: [
        {
          kind: 'writeNote',
          title: { de: 'Enterprise-Notiz schreiben', en: 'Write an enterprise note' },
          reason: text,
          due,
          urgency: 'soon',
          role: 'FTA',
          target: { page: 'notes' },
        },
      ],
    }
  },
}
