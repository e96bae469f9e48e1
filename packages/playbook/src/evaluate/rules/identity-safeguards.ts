import { taskOf } from '../../playbook/lookup.ts'
import { taskStatuses } from '../../vocabulary/task-status.ts'
import type { Rule } from '../rule.ts'
import { safeguardsWarning } from '../safeguards.ts'

/** While identities are being synchronised, the three safeguards must be confirmed (engagement.md §3). */
export const identitySafeguards: Rule = {
  id: 'identity-safeguards',
  behaviour: 'PB58',
  source: 'P',
  evaluate: ({ playbook, facts, tasks, active }) => {
    if (!active) return {}
    const running = tasks.filter(({ taskId, status }) => {
      const { group } = taskStatuses[status]
      const begun = group === 'active' || group === 'waiting'
      return begun && taskOf(playbook, taskId).completion === 'identitySafeguards'
    })
    const text = safeguardsWarning(facts)
    if (text === null || running.length === 0) return {}
    return {
      findings: [{ severity: 'alarm', text, target: { page: 'delivery' } }],
      actions: [
        {
          kind: 'stateFact',
          title: { de: 'Schutzmaßnahmen für Identitäten bestätigen', en: 'Confirm the identity safeguards' },
          reason: text,
          due: null,
          urgency: 'today',
          role: 'FE',
          target: { page: 'delivery' },
        },
      ],
    }
  },
}
