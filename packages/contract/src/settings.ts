import { z } from 'zod'
import { change, read } from './route.ts'
import { line, version } from './shared.ts'

/** What holds for the whole organisation. */

const tag = 'Settings'

export const organisationSettings = z.object({
  organisationName: z.string(),
  fiscalYearStart: z.int().min(1).max(12).meta({ description: 'month in which the fiscal year begins' }),
  trackingAddress: z.string().nullable().meta({ description: 'where completed checklists are sent; null: nowhere' }),
  linkPin: z.boolean().meta({ description: 'whether every personal link of a customer needs a PIN' }),
  version,
  may: z.object({ change: z.boolean() }),
})
export type Settings = z.infer<typeof organisationSettings>

export const settings = {
  get: read('/settings', { summary: 'The settings of the organisation', tag, input: {}, output: organisationSettings }),
  change: change('/settings', {
    summary: 'Change the settings of the organisation',
    tag,
    params: {},
    body: {
      organisationName: line().optional(),
      fiscalYearStart: z.int().min(1).max(12).optional(),
      trackingAddress: z.email().max(254).nullable().optional(),
      linkPin: z.boolean().optional(),
    },
    output: organisationSettings,
  }),
}
