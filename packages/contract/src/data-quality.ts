import { z } from 'zod'
import { linkTarget } from './evaluation.ts'
import { read } from './route.ts'
import { id, isoDate, localised, pageInput, personRef } from './shared.ts'
import { roleCode, workload } from './vocabulary.ts'

/** Everything that is demanded and missing or overdue, across the portfolio (engagement.md §13 "Data collected"). */

const tag = 'Data quality'

export const gapKind = z.enum([
  'noTenant',
  'noEngagement',
  'assignRole',
  'l1',
  'l2',
  'scenario',
  'attribution',
  'managementNotes',
  'technicalNotes',
  'enterpriseNotes',
  'surveyContact',
  'completeRecord',
  'counts',
  'reviewTargetDate',
  'updateForecast',
  'importUsage',
  'connectionFailing',
  'credentialExpiring',
  'overdueItems',
  'agedItems',
  'expertRequestOverdue',
  'configurationBehind',
  'missedFollowUp',
  'noFollowUp',
  'staleInsight',
])
export type GapKind = z.infer<typeof gapKind>

export const gap = z.object({
  key: z.string(),
  kind: gapKind,
  customerId: id,
  customerName: z.string(),
  engagementId: id.nullable(),
  workload: workload.nullable(),
  text: localised,
  role: roleCode.nullable().meta({ description: 'who can put it right; null: whoever keeps the customer' }),
  lead: personRef.nullable(),
  since: isoDate,
  target: linkTarget.nullable().meta({ description: 'where it is put right; null: at the customer itself' }),
})
export type Gap = z.infer<typeof gap>

const filter = {
  kind: gapKind.optional(),
  customerId: id.optional(),
  leadId: id.optional(),
  mine: z.literal('yes').optional(),
}

export const dataQuality = {
  list: read('/data-quality', {
    summary: 'What is demanded and missing or overdue',
    tag,
    input: { ...filter, ...pageInput },
    output: z.object({
      items: z.array(gap),
      total: z.int().nonnegative(),
      next: z.string().nullable(),
      engagements: z.int().nonnegative().meta({ description: 'in how many engagements' }),
      customers: z.int().nonnegative().meta({ description: 'at how many customers' }),
      kinds: z.array(z.object({ kind: gapKind, count: z.int().positive() })).meta({
        description: 'how many of each kind, the most frequent first; the filter by kind does not count here',
      }),
      leads: z.array(personRef),
    }),
  }),
}
