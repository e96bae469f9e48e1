import { de, en } from '../../text/formats.ts'
import type { Rule } from '../rule.ts'

/** A target date that has passed: amber, and to be agreed anew (engagement.md §5). */
export const targetDateOverdue: Rule = {
  id: 'target-date-overdue',
  behaviour: 'PB25',
  source: 'P',
  evaluate: ({ facts, now }) => {
    const late = facts.entitlementRecords.flatMap((record) => {
      if (record.targetDate === null || record.targetDate >= now) return []
      const blocked = record.l1 === 'blocked'
      return [
        {
          record,
          due: record.targetDate,
          text: {
            de: `${blocked ? 'Der Termin zum Beseitigen des Hindernisses' : 'Der Zieltermin'} ${de.date(record.targetDate)} ist vorbei.`,
            en: `The ${blocked ? 'projected unblock date' : 'target date'} ${en.date(record.targetDate)} has passed.`,
          },
        },
      ]
    })
    return {
      findings: late.map(({ record, text }) => ({
        about: record.id,
        severity: 'warning',
        text,
        target: { page: 'status', recordId: record.id },
      })),
      actions: late.map(({ record, text, due }) => ({
        about: record.id,
        kind: 'reviewTargetDate',
        title: { de: 'Zieltermin neu vereinbaren', en: 'Agree a new target date' },
        reason: text,
        due,
        urgency: 'soon',
        role: 'FM',
        target: { page: 'status', recordId: record.id },
      })),
    }
  },
}
