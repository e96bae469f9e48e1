import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { standaloneApps } from '../../playbook/standalone-apps/index.ts'
import { factsOf } from '../../testing/facts.ts'
import { evaluate } from '../evaluate.ts'

const proposal = {
  recordId: 'record-1',
  l1: 'blocked' as const,
  l2: 'appCompatibility' as const,
  proposedOn: isoDate('2026-11-19'),
}
const asked = (on: string, proposals = [proposal]) =>
  evaluate(standaloneApps, factsOf({ proposals }), isoDate(on)).nextActions.filter(
    ({ kind }) => kind === 'answerProposal',
  )

describe('PB39 an open proposal', () => {
  it.each([
    ['2026-11-21', 'soon'],
    ['2026-11-22', 'today'],
    ['2026-11-23', 'overdue'],
  ])('on %s is %s for the engagement manager', (on, urgency) => {
    expect(asked(on)).toMatchObject([
      { urgency, role: 'FM', due: '2026-11-22', target: { page: 'status', recordId: 'record-1' } },
    ])
  })

  it('says what is proposed, in both languages', () => {
    expect(asked('2026-11-21')[0]?.reason.de).toContain('Blockiert / Anwendungskompatibilität')
    expect(asked('2026-11-21')[0]?.reason.en).toContain('Blocked / App compatibility')
  })

  it('asks nothing where none is open', () => {
    expect(asked('2026-11-21', [])).toEqual([])
  })
})
