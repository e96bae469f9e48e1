import { demandedFields } from '../../vocabulary/demands.ts'
import { usageStatuses } from '../../vocabulary/usage-status.ts'
import { missingFields } from '../record-demands.ts'
import type { Rule } from '../rule.ts'

/** What the L1 value of a record demands and lacks: a blocked record without owner, a target date … (engagement.md §5). */
export const recordIncomplete: Rule = {
  id: 'record-incomplete',
  behaviour: 'PB23',
  source: 'P',
  evaluate: ({ facts, stage, now }) => {
    const gaps = facts.entitlementRecords
      // The reason has a rule of its own among the demanded data fields.
      .map((record) => ({ record, fields: missingFields(record, stage, now).filter((field) => field !== 'l2') }))
      .filter(({ fields }) => fields.length > 0)
      .map(({ record, fields }) => {
        const status = usageStatuses[record.l1].label
        return {
          record,
          text: {
            de: `Nutzungsstatus „${status.de}“ verlangt noch: ${fields.map((id) => demandedFields[id].label.de).join(', ')}.`,
            en: `Usage status “${status.en}” still demands: ${fields.map((id) => demandedFields[id].label.en).join(', ')}.`,
          },
        }
      })
    return {
      findings: gaps.map(({ record, text }) => ({
        about: record.id,
        severity: record.l1 === 'blocked' ? 'alarm' : 'warning',
        text,
        target: { page: 'status', recordId: record.id },
      })),
      actions: gaps.map(({ record, text }) => ({
        about: record.id,
        kind: 'completeRecord',
        title: { de: 'Nutzungsstatus vervollständigen', en: 'Complete the usage status' },
        reason: text,
        due: null,
        urgency: 'today',
        role: 'FM',
        target: { page: 'status', recordId: record.id },
      })),
    }
  },
}
