import { addWorkingDays } from '@lotse/calendar'
import { de, en } from '../../text/formats.ts'
import { taskFact } from '../context.ts'
import type { Rule } from '../rule.ts'

/** Working days after assignment within which a request for assistance is answered (engagement.md §3). */
const WORKING_DAYS = 2

/** A request for assistance: first contact within two working days. Counted from the day the engagement was created. */
export const firstContact: Rule = {
  id: 'first-contact',
  behaviour: 'PB34',
  source: 'P',
  evaluate: ({ facts, playbook, now, active }) => {
    if (!active || facts.engagement.origin !== 'requestForAssistance') return {}
    if (!playbook.tasks.some(({ id }) => id === '3616') || taskFact(facts, '3616').status !== 'notStarted') return {}
    const due = addWorkingDays(facts.engagement.createdOn, WORKING_DAYS)
    const text = {
      de: `Unterstützungsanfrage vom ${de.date(facts.engagement.createdOn)}: Der erste Kontakt gehört binnen zwei Arbeitstagen hergestellt, bis zum ${de.date(due)}.`,
      en: `Request for assistance of ${en.date(facts.engagement.createdOn)}: first contact within two working days, by ${en.date(due)}.`,
    }
    return {
      findings: due < now ? [{ severity: 'alarm', text, target: { page: 'task', taskId: '3616' } }] : [],
      actions: [
        {
          kind: 'firstContact',
          title: { de: 'Kunden zum ersten Mal ansprechen', en: 'Contact the customer for the first time' },
          reason: text,
          due,
          urgency: 'soon',
          role: 'FM',
          target: { page: 'task', taskId: '3616' },
        },
      ],
    }
  },
}
