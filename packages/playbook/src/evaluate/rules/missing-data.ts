import { addDays } from '@lotse/calendar'
import type { DataFieldId } from '../../vocabulary/data-fields.ts'
import { dataFields } from '../../vocabulary/data-fields.ts'
import type { RoleId } from '../../vocabulary/roles.ts'
import type { Rule } from '../rule.ts'

/** Days after creation on which the fields of gate G0 are expected. */
const FILL_WITHIN_DAYS = 2

const writers: Readonly<Record<DataFieldId, RoleId>> = {
  l1: 'FM',
  l2: 'FM',
  scenario: 'FM',
  managementNotes: 'FM',
  technicalNotes: 'FE',
  enterpriseNotes: 'FTA',
  surveyContact: 'FM',
}

/** Each of the six demanded data fields that is missing (engagement.md §13). Overdue notes have rules of their own. */
export const missingData: Rule = {
  id: 'missing-data',
  behaviour: 'PB21',
  source: 'S',
  evaluate: ({ facts, active, completeness }) => {
    if (!active) return {}
    // Without a usage status there is nothing to carry a reason: asking for the status asks for both.
    const noStatus = facts.entitlementRecords.length === 0
    const missing = completeness.filter((field) => field.state === 'missing' && !(noStatus && field.field === 'l2'))
    return {
      findings: missing.map((field) => ({
        about: field.field,
        severity: 'warning',
        text: field.text,
        target: field.target,
      })),
      actions: missing.map((field) => {
        const { label, demandedFrom } = dataFields[field.field]
        return {
          about: field.field,
          kind: 'fillDataField',
          title: { de: `${label.de} erfassen`, en: `Record: ${label.en}` },
          reason: {
            de: `${field.text.de} Verlangt: ${demandedFrom.de}.`,
            en: `${field.text.en} Demanded: ${demandedFrom.en}.`,
          },
          due: addDays(facts.engagement.createdOn, FILL_WITHIN_DAYS),
          urgency: 'soon',
          role: writers[field.field],
          target: field.target,
        }
      }),
    }
  },
}
