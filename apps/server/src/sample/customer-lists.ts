import type { SampleEngagement } from './model.ts'

/** What most engagements have in common. */
export const usualEngagement: Pick<SampleEngagement, 'scenario' | 'origin' | 'enterpriseLevel'> = {
  scenario: 'partnerLed',
  origin: 'direct',
  enterpriseLevel: 0,
}
