import { addDays, type IsoDate } from '@lotse/calendar'
import { de, en } from '../../text/formats.ts'
import type { EntitlementRecord } from '../facts.ts'
import { OPEN_DATE_DAYS } from '../record-demands.ts'
import type { Rule, RuleAction } from '../rule.ts'

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
      if (nextAction === null) return []
      if (nextActionDate === null) return withoutDay(record, nextAction, now)
      if (nextActionDate > addDays(now, SHOW_DAYS)) return []
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

/** Blocked may leave the day open for a while: the step is there, and until when it needs one. Afterwards it is missing. */
function withoutDay({ id, l1, l1Since }: EntitlementRecord, nextAction: string, now: IsoDate): RuleAction[] {
  const latest = addDays(l1Since, OPEN_DATE_DAYS)
  if (l1 !== 'blocked' || latest < now) return []
  return [
    {
      about: id,
      kind: 'followNextAction',
      title: { de: nextAction, en: nextAction },
      reason: {
        de: `Im Nutzungsstatus vereinbart, noch ohne Termin; bis zum ${de.date(latest)} gehört einer dazu.`,
        en: `Agreed in the usage status, without a date so far; it needs one by ${en.date(latest)}.`,
      },
      due: null,
      urgency: 'later',
      role: 'FM',
      target: { page: 'status', recordId: id },
    },
  ]
}
