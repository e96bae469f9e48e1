import { addDays } from '@lotse/calendar'
import { de, en } from '../../text/formats.ts'
import { roles } from '../../vocabulary/roles.ts'
import { hasRole } from '../context.ts'
import type { Rule } from '../rule.ts'

/** First contact is expected within two working days; we count plain days (engagement.md §3). */
const ASSIGN_WITHIN_DAYS = 2

/** An engagement needs its manager and its engineer; an expert never stands alone (engagement.md §2 G0, §14 no. 10). */
export const assignRoles: Rule = {
  id: 'assign-roles',
  behaviour: 'PB20',
  source: 'L',
  evaluate: ({ facts, active }) => {
    if (!active) return {}
    const missing = (['FM', 'FE'] as const).filter((role) => !hasRole(facts, role))
    const assigned = facts.engagement.assignedRoles
    const onlyExpert = assigned.length > 0 && assigned.every((role) => role === 'SME')
    const { createdOn } = facts.engagement
    return {
      findings: onlyExpert
        ? [
            {
              about: 'only-sme',
              severity: 'alarm',
              text: {
                de: 'Nur ein Apps-Experte (SME) ist zugewiesen. Er ersetzt weder Leitung noch Technik.',
                en: 'Only an Apps expert (SME) is assigned. An expert replaces neither manager nor engineer.',
              },
              target: { page: 'assignments' },
            },
          ]
        : [],
      actions: missing.map((role) => ({
        about: role,
        kind: 'assignRole',
        title: { de: `${roles[role].label.de} zuweisen`, en: `Assign the ${roles[role].label.en}` },
        reason: {
          de: `Seit dem Anlegen am ${de.date(createdOn)} ist diese Rolle unbesetzt; ohne sie beginnt das Engagement nicht.`,
          en: `Nobody has this role since the engagement was created on ${en.date(createdOn)}; it cannot start without.`,
        },
        due: addDays(createdOn, ASSIGN_WITHIN_DAYS),
        urgency: 'soon',
        role: 'FM',
        target: { page: 'assignments' },
      })),
    }
  },
}
