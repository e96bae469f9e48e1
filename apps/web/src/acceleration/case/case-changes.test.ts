import { expect, it } from 'vitest'
import { caseChanges } from './case-changes.ts'

const before = { primaryCause: null, causes: [], causeReason: '', steps: [], review: null }
const german = ({ de }: { de: string }) => de

it('says what somebody else decided meanwhile, and nothing else', () => {
  const now = {
    ...before,
    primaryCause: 'adoption',
    causes: ['adoption', 'resources'],
    causeReason: 'Umfrage',
  } as const
  expect(caseChanges(before, { ...now, causes: [...now.causes] }, german)).toEqual([
    { what: 'cause', from: '', to: expect.any(String) },
    { what: 'others', from: '', to: expect.any(String) },
    { what: 'reason', from: '', to: 'Umfrage' },
  ])
  expect(caseChanges(before, before, german)).toEqual([])
})
