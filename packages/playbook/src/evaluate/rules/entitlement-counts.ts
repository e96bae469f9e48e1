import { de, en } from '../../text/formats.ts'
import type { Rule, RuleAction, RuleFinding } from '../rule.ts'

/** Counts sum to the tenant's number, each further record says why it is one, splits are approved (engagement.md §5). */
export const entitlementCounts: Rule = {
  id: 'entitlements',
  behaviour: 'PB37',
  source: 'P',
  evaluate: ({ facts: { entitlementRecords: records, entitlementsOfTenant: total } }) => {
    const findings: RuleFinding[] = []
    const actions: RuleAction[] = []
    const sum = records.reduce((all, { count }) => all + count, 0)
    if (records.length > 0 && total !== null && sum !== total) {
      const text = {
        de: `Die Einträge zählen zusammen ${de.count(sum)} Berechtigungen, der Tenant hat ${de.count(total)}.`,
        en: `The records count ${en.count(sum)} entitlements together, the tenant has ${en.count(total)}.`,
      }
      findings.push({ about: 'sum', severity: 'alarm', text, target: { page: 'status', recordId: null } })
      actions.push({
        about: 'sum',
        kind: 'correctCounts',
        title: { de: 'Berechtigungen neu aufteilen', en: 'Divide the entitlements anew' },
        reason: text,
        due: null,
        urgency: 'soon',
        role: 'FM',
        target: { page: 'status', recordId: null },
      })
    }
    if (records.filter(({ splitReason }) => splitReason === null).length > 1) {
      findings.push({
        about: 'reason',
        severity: 'warning',
        text: {
          de: 'Ab dem zweiten Eintrag gehört zu jedem ein Grund der Aufteilung.',
          en: 'From the second record on, each needs a reason for the split.',
        },
        target: { page: 'status', recordId: null },
      })
    }
    for (const { id, splitApproval } of records) {
      if (splitApproval !== 'pending' && splitApproval !== 'rejected') continue
      const rejected = splitApproval === 'rejected'
      const text = rejected
        ? {
            de: 'Die Neuzählung ist abgelehnt; führen Sie den Eintrag mit den anderen zusammen.',
            en: 'The recount was rejected; merge the record with the others.',
          }
        : {
            de: 'Doppelt gezählte Berechtigungen warten auf die Genehmigung der Partnerbetreuung (FPM).',
            en: 'Duplicated entitlements wait for the approval of the partner manager (FPM).',
          }
      const target = { page: 'status' as const, recordId: id }
      findings.push({ about: id, severity: rejected ? 'warning' : 'notice', text, target })
      actions.push({
        about: id,
        kind: rejected ? 'correctCounts' : 'approveSplit',
        title: rejected
          ? { de: 'Einträge zusammenführen', en: 'Merge the records' }
          : { de: 'Genehmigung der Neuzählung einholen', en: 'Obtain approval of the recount' },
        reason: text,
        due: null,
        urgency: 'soon',
        role: 'FM',
        target,
      })
    }
    return { findings, actions }
  },
}
