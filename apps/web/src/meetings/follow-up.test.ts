import type { Engagement } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { isFollowUpMissing } from './follow-up.ts'

type Evaluation = Engagement['evaluation']
const finding = (severity: string, page: string) =>
  [{ severity, target: { page } }] as unknown as Evaluation['findings']
const activity = (activityId: string, state: string) => [{ activityId, state }] as unknown as Evaluation['activities']

describe('a missing follow-up session', () => {
  it.each([
    ['an alarm about meetings', finding('alarm', 'meetings'), [], true],
    ['a warning about meetings', finding('warning', 'meetings'), [], false],
    ['an alarm about something else', finding('alarm', 'usage'), [], false],
    ['the activity wants attention', [], activity('follow-ups', 'attention'), true],
    ['the activity is under way', [], activity('follow-ups', 'active'), false],
    ['another activity wants attention', [], activity('pilot', 'attention'), false],
    ['nothing is said', [], [], false],
  ])('%s', (_case, findings, activities, expected) => {
    expect(isFollowUpMissing({ findings, activities })).toBe(expected)
  })
})
