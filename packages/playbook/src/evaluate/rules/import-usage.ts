import { addDays, addMonths, daysBetween, monthOf } from '@lotse/calendar'
import { de, en } from '../../text/formats.ts'
import { isTaskSettled } from '../context.ts'
import type { Rule } from '../rule.ts'

/** Beyond this age a report no longer says how things stand. */
const STALE_DAYS = 40

/**
 * The usage report of the newest closed month is to be imported: none was ever read, or the newest is more than forty
 * days old. There is no monthly history anywhere but in kept reports (usage.md §1), so the first one is asked for early.
 */
export const importUsage: Rule = {
  id: 'import-usage',
  behaviour: 'PB28',
  source: 'L',
  evaluate: ({ facts, now, active }) => {
    const readOn = facts.usage.latestReadOn
    // Usage belongs to the Apps engagement of the tenant; core onboarding has no figure of its own.
    if (!active || facts.engagement.workload !== 'apps') return {}
    if (readOn !== null && daysBetween(readOn, now) <= STALE_DAYS) return {}
    const month = addMonths(monthOf(now), -1)
    const text =
      readOn === null
        ? {
            de: 'Es wurde noch kein Nutzungsbericht importiert; ohne Bericht ist die aktive Nutzung unbekannt, und frühere Monate lassen sich später nicht nachholen.',
            en: 'No usage report has been read yet; without one active use is unknown, and past months cannot be made up for later.',
          }
        : {
            de: `Der neueste Bericht ist vom ${de.date(readOn)}; nach ${STALE_DAYS} Tagen gilt er als veraltet.`,
            en: `The newest report is of ${en.date(readOn)}; after ${STALE_DAYS} days it counts as stale.`,
          }
    const deployed = isTaskSettled(facts, '1247')
    return {
      findings: [{ severity: deployed ? 'warning' : 'notice', text, target: { page: 'usage' } }],
      actions: [
        {
          kind: 'importUsage',
          title: {
            de: `Nutzungsbericht für ${de.month(month)} importieren`,
            en: `Import the usage report of ${en.month(month)}`,
          },
          reason: text,
          due: readOn === null ? null : addDays(readOn, STALE_DAYS),
          urgency: 'soon',
          role: 'FE',
          target: { page: 'usage' },
        },
      ],
    }
  },
}
