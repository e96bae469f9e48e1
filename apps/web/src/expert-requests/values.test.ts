import type { ExpertRequestForm } from '@lotse/playbook'
import { describe, expect, it } from 'vitest'
import { inputOf, valuesOf } from './values.ts'

const form: ExpertRequestForm = {
  tenantId: 'id',
  tenantName: 'name',
  segment: 'enterprise',
  seats: 1250,
  deliveryTeam: 'team',
  partner: 'partner',
  region: null,
  contactAddress: 'a@b.example',
  requestedRole: 'engineerSme',
  workload: 'apps',
  primaryLanguage: 'de',
  secondaryLanguage: '',
  topic: null,
  approver: 'who',
  justification: 'why',
  tried: 'what',
  blocker: '',
  readinessRun: '',
  desiredOutcome: '',
  exitCriteria: '',
  endOn: null,
}

describe('the values of the form', () => {
  it('come back as they went in, without the workload, which is the engagement’s', () => {
    const { workload: _, ...fields } = form
    expect(inputOf(valuesOf(form))).toEqual(fields)
  })

  it.each([
    [{ seats: '1.250' }, { seats: 1250 }],
    [{ seats: '12 500' }, { seats: 12500 }],
    [{ seats: ' ' }, { seats: null }],
    [{ seats: 'viele' }, { seats: 'viele' }],
    [{ seats: '1.250,5' }, { seats: '1.250,5' }],
    [{ seats: '0' }, { seats: 0 }],
    [{ topic: 'nothing of the list' }, { topic: null }],
    [{ endOn: '2026-12-24' }, { endOn: '2026-12-24' }],
  ])('%o is sent as %o', (typed, sent) => expect(inputOf({ ...valuesOf(form), ...typed })).toMatchObject(sent))
})
