import { addDays } from '@lotse/calendar'
import { de, en } from '../../text/formats.ts'
import type { Rule } from '../rule.ts'

/** Days ahead in which a planned next action is shown. */
const SHOW_DAYS = 14

/** The next action written into the usage status; on the manager's list the day it is due (engagement.md §5). */
export const nextActionDue: Rule = {
  id: 'next-action-due',
  behaviour: 'PB24',
  source: 'P',
  evaluate: ({ facts, now }) => ({
    actions: facts.entitlementRecords.flatMap((record) => {
      const { nextAction, nextActionDate } = record
      if (nextAction === null || nextActionDate === null || nextActionDate > addDays(now, SHOW_DAYS)) return []
      const late = nextActionDate < now
      return [
        {
          about: record.id,
          kind: 'followNextAction' as const,
          title: { de: nextAction, en: nextAction },
          reason: {
            de: late
              ? `Im Nutzungsstatus vereinbart; der Termin war der ${de.date(nextActionDate)}.`
              : `Im Nutzungsstatus vereinbart für den ${de.date(nextActionDate)}.`,
            en: late
              ? `Agreed in the usage status; it was due on ${en.date(nextActionDate)}.`
              : `Agreed in the usage status for ${en.date(nextActionDate)}.`,
          },
          due: nextActionDate,
          urgency: 'soon' as const,
          role: 'FM' as const,
          target: { page: 'status' as const, recordId: record.id },
        },
      ]
    }),
  }),
}
