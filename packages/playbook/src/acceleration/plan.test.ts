import { describe, expect, it } from 'vitest'
import type { RoleId } from '../vocabulary/roles.ts'
import { causeIds } from './causes.ts'
import type { CaseState } from './decide-case.ts'
import { beginStep, finishStep, leaveOutStep, reopenStep, type StepWish } from './decide-step.ts'
import type { PlanFacts, StepKey } from './plan-model.ts'
import { planOf } from './plan-of.ts'
import { plans } from './plans.ts'

const plan = (over: Partial<PlanFacts> = {}): PlanFacts => ({
  roles: ['FM', 'FE'],
  steps: [],
  proof: {},
  expertApproved: false,
  ...over,
})
const rolesOf = (...more: RoleId[]): readonly RoleId[] => ['FM', 'FE', ...more]

describe('PB85 the plan of each cause', () => {
  it('holds the steps of the seed, in its order', () =>
    expect(
      causeIds.flatMap((id) => plans[id].map(({ key, role, obligation }) => `${id} ${key} ${role} ${obligation}`)),
    ).toEqual([
      'technical involveExpert FE compulsory',
      'technical knownSolutions FE compulsory',
      'technical removeObstacle FE compulsory',
      'technical documentBlocked FM offered',
      'adoption miniWorkshop FM compulsory',
      'adoption repeatConversation FM offered',
      'resources refer FM compulsory',
      'priority involveGmFta FM compulsory',
      'priority involveAccountTeam FM compulsory',
    ]))
  it('several causes run in the order given, each once', () =>
    expect(planOf(['priority', 'resources', 'priority'], plan()).map(({ key }) => key)).toEqual([
      'involveGmFta',
      'involveAccountTeam',
      'refer',
    ]))
})

describe('PB86 the plan depends on who is there', () => {
  const stands = (key: StepKey, over: Partial<PlanFacts>) => {
    const step = planOf(causeIds, plan(over)).find((one) => one.key === key)
    return `${step?.state} ${step?.obligation} ${step?.mayFinish}`
  }
  it.each<[StepKey, Partial<PlanFacts>, string]>([
    ['involveExpert', {}, 'open compulsory false'],
    ['involveExpert', { roles: rolesOf('SME') }, 'notApplicable compulsory false'],
    ['involveExpert', { proof: { involveExpert: true } }, 'open compulsory true'],
    ['involveGmFta', {}, 'notApplicable compulsory false'],
    ['involveGmFta', { roles: rolesOf('GM_FTA') }, 'open compulsory false'],
    ['involveGmFta', { roles: rolesOf('GM_FTA'), expertApproved: true }, 'open compulsory true'],
    ['involveAccountTeam', {}, 'open compulsory false'],
    ['involveAccountTeam', { roles: rolesOf('GM_FTA') }, 'open offered false'],
    ['involveAccountTeam', { proof: { involveAccountTeam: true } }, 'open compulsory true'],
    ['knownSolutions', {}, 'open compulsory true'],
    ['removeObstacle', {}, 'open compulsory true'],
    ['documentBlocked', {}, 'open offered false'],
    ['miniWorkshop', {}, 'open compulsory false'],
    ['miniWorkshop', { proof: { miniWorkshop: true } }, 'open compulsory true'],
    ['repeatConversation', {}, 'open offered true'],
    ['refer', {}, 'open compulsory false'],
    ['refer', { proof: { refer: true } }, 'open compulsory true'],
    ['refer', { steps: [{ cause: 'resources', key: 'refer', state: 'active' }] }, 'active compulsory false'],
    ['refer', { steps: [{ cause: 'resources', key: 'refer', state: 'done' }] }, 'done compulsory false'],
    [
      'involveGmFta',
      { roles: rolesOf('GM_FTA'), steps: [{ cause: 'priority', key: 'involveGmFta', state: 'active' }] },
      'active compulsory false',
    ],
    [
      'involveExpert',
      { roles: rolesOf('SME'), steps: [{ cause: 'technical', key: 'involveExpert', state: 'done' }] },
      'done compulsory false',
    ],
  ])('%s with %j: %s', (key, over, expected) => expect(stands(key, over)).toBe(expected))
  it('a desktop architect is brought back only with the approval of the expert', () =>
    expect(planOf(['priority'], plan({ roles: rolesOf('GM_FTA') }))[0]?.demands?.en).toBe(
      'Re-engaging the desktop architect needs the approval of the Apps expert (SME). Record it first.',
    ))
})

const state = (over: Partial<PlanFacts> = {}): CaseState => ({
  outcome: null,
  causes: causeIds,
  primaryCause: 'technical',
  plan: plan({ roles: rolesOf('GM_FTA'), ...over }),
})
const wish = (key: StepKey, note = '', roles: readonly RoleId[] = ['FE']): StepWish => ({
  cause: causeIds.find((cause) => plans[cause].some((step) => step.key === key)) ?? 'technical',
  key,
  note,
  actor: { roles },
})
const code = (decision: ReturnType<typeof finishStep>) => (decision.ok ? decision.state : decision.refused)

describe('PB87 finishing a step', () => {
  it.each<[StepKey, string, Partial<PlanFacts>, string]>([
    ['involveExpert', 'angerufen', {}, 'proofMissing'],
    ['involveExpert', '', { proof: { involveExpert: true } }, 'done'],
    ['involveExpert', '', { roles: rolesOf('SME') }, 'stepOver'],
    ['knownSolutions', '', {}, 'noteMissing'],
    ['knownSolutions', '  ', {}, 'noteMissing'],
    ['knownSolutions', 'mit drei Fällen verglichen', {}, 'done'],
    ['knownSolutions', '', { proof: { knownSolutions: true } }, 'done'],
    ['removeObstacle', '', { proof: { removeObstacle: true } }, 'noteMissing'],
    ['removeObstacle', 'Proxy geöffnet', {}, 'done'],
    ['documentBlocked', 'geht nicht', {}, 'useBlock'],
    ['miniWorkshop', 'war gut', {}, 'proofMissing'],
    ['miniWorkshop', '', { proof: { miniWorkshop: false } }, 'proofMissing'],
    ['miniWorkshop', '', { proof: { miniWorkshop: true } }, 'done'],
    ['repeatConversation', '', {}, 'noteMissing'],
    ['repeatConversation', 'Einwände O5 und O8', {}, 'done'],
    ['refer', 'angefragt', {}, 'proofMissing'],
    ['refer', '', { proof: { refer: true } }, 'done'],
    ['involveGmFta', 'vor Ort vereinbart', {}, 'proofMissing'],
    ['involveGmFta', '', { expertApproved: true }, 'noteMissing'],
    ['involveGmFta', 'vor Ort vereinbart', { expertApproved: true }, 'done'],
    ['involveGmFta', 'vor Ort vereinbart', { roles: rolesOf(), expertApproved: true }, 'stepOver'],
    ['involveAccountTeam', 'geschrieben', {}, 'proofMissing'],
    ['involveAccountTeam', '', { proof: { involveAccountTeam: true } }, 'done'],
  ])('%s with note “%s” and %j: %s', (key, note, over, expected) =>
    expect(code(finishStep(state(over), wish(key, note)))).toBe(expected),
  )
  it('writes a line for task 3650', () =>
    expect(finishStep(state(), wish('removeObstacle', 'Proxy geöffnet'))).toMatchObject({
      line: {
        de: 'Hindernis mit dem Kunden beseitigen: Proxy geöffnet',
        en: 'Remove the obstacle together with the customer: Proxy geöffnet',
      },
    }))
  it.each<[string, CaseState, StepWish, string]>([
    ['who only reads', state(), wish('removeObstacle', 'weg', ['FTA']), 'notAllowed'],
    ['nobody of the customer', state(), wish('removeObstacle', 'weg', ['customerAdmin']), 'notAllowed'],
    ['an expert may', state(), wish('removeObstacle', 'weg', ['SME']), 'done'],
    ['a closed case', { ...state(), outcome: 'recovered' }, wish('removeObstacle', 'weg'), 'caseClosed'],
    [
      'a cause that is not taken up',
      { ...state(), causes: ['priority'] },
      wish('removeObstacle', 'weg'),
      'unknownStep',
    ],
    [
      'a step that is done',
      state({ steps: [{ cause: 'technical', key: 'removeObstacle', state: 'done' }] }),
      wish('removeObstacle', 'weg'),
      'stepOver',
    ],
  ])('%s', (_name, current, wanted, expected) => expect(code(finishStep(current, wanted))).toBe(expected))
})

describe('PB88 beginning, leaving out, taking up again', () => {
  it('begins what is open', () => expect(code(beginStep(state(), wish('miniWorkshop')))).toBe('active'))
  it.each<[StepKey, string, string]>([
    ['involveExpert', '', 'reasonMissing'],
    ['involveExpert', 'Die Experten sind ausgebucht', 'leftOut'],
    ['documentBlocked', '', 'leftOut'],
    ['repeatConversation', '', 'leftOut'],
    ['involveAccountTeam', '', 'leftOut'],
  ])('leaving out %s with “%s”: %s', (key, note, expected) =>
    expect(code(leaveOutStep(state(), wish(key, note)))).toBe(expected),
  )
  it('the account team may not be left out without a reason where no desktop architect is', () =>
    expect(code(leaveOutStep(state({ roles: rolesOf() }), wish('involveAccountTeam')))).toBe('reasonMissing'))
  it.each(['done', 'leftOut'] as const)('%s can be taken up again', (before) =>
    expect(
      code(reopenStep(state({ steps: [{ cause: 'resources', key: 'refer', state: before }] }), wish('refer'))),
    ).toBe('open'),
  )
  it('what does not apply cannot', () =>
    expect(code(reopenStep(state({ roles: rolesOf('SME') }), wish('involveExpert')))).toBe('stepOver'))
})
