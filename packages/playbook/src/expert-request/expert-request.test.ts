import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../evaluate/evaluate.ts'
import { standaloneApps } from '../playbook/standalone-apps/index.ts'
import { regionOfCountry } from '../remedies/regions.ts'
import { factsOf, verdictOf } from '../testing/facts.ts'
import type { RoleId } from '../vocabulary/roles.ts'
import { expertFormProblems } from './check-form.ts'
import { type ExpertRequestDays, expertTargets, expertTurn, isExpertTurnOverdue } from './deadlines.ts'
import {
  decideExpertStep,
  type ExpertActor,
  type ExpertRequestNow,
  type ExpertStepWish,
  expertStepsFor,
  mayEditExpertRequest,
} from './decide.ts'
import { expertRequestFields } from './fields.ts'
import type { ExpertRequestForm } from './form.ts'
import { languageName } from './language-name.ts'
import { printExpertRequest } from './print.ts'
import { expertCountsFrom, expertPartnerKey, warnOfRepeatedTopic } from './repeated.ts'
import { type ExpertRequestStateId, expertRequestStateIds } from './states.ts'
import { type ExpertRequestStepId, expertRequestStepIds } from './steps.ts'
import { expertSegmentOf } from './vocabulary.ts'

const today = isoDate('2026-11-23')

const form: ExpertRequestForm = {
  tenantId: '5f0b7a3c-0000-4000-8000-000000000001',
  tenantName: 'Arnold Maschinenbau',
  segment: 'enterprise',
  seats: 1250,
  deliveryTeam: 'FM Rita, FE Mara',
  partner: 'Nordwind IT',
  region: 'EMEA',
  contactAddress: 'mara@nordwind.example',
  requestedRole: 'engineerSme',
  workload: 'apps',
  primaryLanguage: 'de',
  secondaryLanguage: 'en',
  topic: 'addIns',
  approver: 'Rita Falk',
  justification: 'Seit drei Monaten Stillstand bei 53 %.',
  tried: '02.11.2026: Add-In neu installiert, ohne Erfolg.',
  blocker: '',
  readinessRun: '',
  desiredOutcome: '',
  exitCriteria: '',
  endOn: null,
}

const engineer: ExpertActor = { personId: 'mara', roles: ['FE'], approves: false }
const approver: ExpertActor = { personId: 'ada', roles: [], approves: true }
const expert: ExpertActor = { personId: 'eva', roles: [], approves: false }
const onlooker: ExpertActor = { personId: 'udo', roles: ['SME', 'FTA'], approves: false }

const request = (state: ExpertRequestStateId, over: Partial<ExpertRequestNow> = {}): ExpertRequestNow => ({
  state,
  form,
  expertId: 'eva',
  confirmed: false,
  ...over,
})
const agreement = { expectations: 'Zwei Termine', outcome: 'Add-In läuft', exitCriteria: '20 Geräte', endOn: today }
const wish = (step: ExpertRequestStepId, actor: ExpertActor, over: Partial<ExpertStepWish> = {}): ExpertStepWish => ({
  step,
  actor,
  words: 'Weil der Hersteller des Add-Ins erst im Mai nachzieht.',
  rejection: 'outOfScope',
  person: { id: 'olaf', roles: [] },
  agreement,
  closing: { status: 'onTrack', nextAction: 'Verteilen', nextActionDate: today },
  assignedRoles: ['FM', 'FE'],
  today,
  ...over,
})
const codes = (now: ExpertRequestNow, wanted: ExpertStepWish): string[] => {
  const decision = decideExpertStep(now, wanted)
  return decision.ok ? [decision.to] : decision.problems.map(({ code, field }) => `${code} ${field}`)
}

describe('states and sides', () => {
  it.each<[ExpertRequestStateId, string, string, string]>([
    ['draft', 'submit', '', ''],
    ['submitted', 'withdraw', 'triage askMore approve reject', ''],
    ['inTriage', 'withdraw', 'askMore approve reject', ''],
    ['moreInfo', 'answer withdraw', 'reject', ''],
    ['approved', 'withdraw', 'assign', ''],
    ['assigned', 'begin withdraw', 'assign begin', 'begin'],
    ['active', '', 'assign', 'close'],
    ['closed', '', 'confirm', ''],
    ['rejected', 'submit', '', ''],
    ['withdrawn', '', '', ''],
  ])('PB100 %s: engineer may %s, approver %s, expert %s', (state, ofEngineer, ofApprover, ofExpert) => {
    const steps = (actor: ExpertActor) => expertStepsFor(request(state), actor).join(' ')
    expect([steps(engineer), steps(approver), steps(expert), steps(onlooker)]).toEqual([
      ofEngineer,
      ofApprover,
      ofExpert,
      '',
    ])
  })

  it('PB100 what is offered is what is allowed, in every state, for everybody', () => {
    for (const state of expertRequestStateIds)
      for (const actor of [engineer, approver, expert, onlooker])
        for (const step of expertRequestStepIds) {
          const allowed = decideExpertStep(request(state), wish(step, actor)).ok
          expect([state, step, allowed]).toEqual([state, step, expertStepsFor(request(state), actor).includes(step)])
        }
  })

  it('PB100 only drafts, open questions and rejected ones are rewritten, by those who ask', () => {
    const editable = (actor: ExpertActor) =>
      expertRequestStateIds.filter((state) => mayEditExpertRequest(request(state), actor))
    expect(editable(engineer)).toEqual(['draft', 'moreInfo', 'rejected'])
    expect([...editable(approver), ...editable(expert), ...editable(onlooker)]).toEqual([])
  })

  it('PB100 says who may do it, and what is to be done where the state does not fit', () => {
    expect(codes(request('submitted'), wish('approve', engineer))).toEqual(['notAllowed null'])
    expect(codes(request('approved'), wish('reject', approver))).toEqual(['notInThisState null'])
    expect(codes(request('closed', { confirmed: true }), wish('confirm', approver))).toEqual(['confirmedAlready null'])
  })
})

const days = (state: ExpertRequestStateId, over: Partial<ExpertRequestDays> = {}): ExpertRequestDays => ({
  state,
  submittedOn: isoDate('2026-11-20'),
  triagedOn: null,
  askedOn: null,
  waitedDays: 0,
  decidedOn: null,
  assignedOn: null,
  begunOn: null,
  endOn: null,
  closedOn: null,
  confirmed: false,
  ...over,
})

describe('deadlines', () => {
  it.each<[string, ExpertRequestDays, string]>([
    ['a draft waits for its requester', days('draft', { submittedOn: null }), 'requester null null'],
    ['Friday: triage on Monday', days('submitted'), 'approver triage 2026-11-23'],
    [
      'Saturday: triage on Monday',
      days('submitted', { submittedOn: isoDate('2026-11-21') }),
      'approver triage 2026-11-23',
    ],
    ['decided five days after Friday', days('inTriage'), 'approver decision 2026-11-25'],
    [
      'on a weekend the Monday after',
      days('inTriage', { submittedOn: isoDate('2026-11-23') }),
      'approver decision 2026-11-30',
    ],
    ['without the days of the answer', days('inTriage', { waitedDays: 2 }), 'approver decision 2026-11-27'],
    [
      'a question: five working days',
      days('moreInfo', { askedOn: isoDate('2026-11-23') }),
      'requester answer 2026-11-30',
    ],
    ['assigning belongs to the decision', days('approved'), 'approver assignment 2026-11-25'],
    [
      'first contact: two working days',
      days('assigned', { assignedOn: isoDate('2026-11-27') }),
      'expert contact 2026-12-01',
    ],
    ['until the agreed end', days('active', { endOn: isoDate('2026-12-18') }), 'expert end 2026-12-18'],
    ['the approver has a last look', days('closed'), 'approver confirmation null'],
  ])('PB101 %s', (_what, given, expected) => {
    const turn = expertTurn(given)
    expect(`${turn?.party} ${turn?.target} ${turn?.dueOn}`).toBe(expected)
  })

  it('PB101 nothing waits once it is confirmed, rejected or withdrawn', () =>
    expect([days('closed', { confirmed: true }), days('rejected'), days('withdrawn')].map(expertTurn)).toEqual([
      null,
      null,
      null,
    ]))

  it('PB101 is overdue the day after its day, not on it', () => {
    const turn = expertTurn(days('inTriage'))
    expect(['2026-11-25', '2026-11-26'].map((day) => isExpertTurnOverdue(turn, isoDate(day)))).toEqual([false, true])
    expect(isExpertTurnOverdue(expertTurn(days('closed')), isoDate('2027-01-01'))).toBe(false)
  })

  it('PB101 tells each target with its day and whether it was late', () => {
    const on = isoDate('2026-11-27')
    const targets = expertTargets(
      days('assigned', { triagedOn: isoDate('2026-11-23'), decidedOn: on, assignedOn: on }),
      isoDate('2026-11-30'),
    )
    expect(targets.map(({ target, dueOn, late }) => `${target} ${dueOn} ${late}`)).toEqual([
      'triage 2026-11-23 false',
      'decision 2026-11-25 true',
      'assignment 2026-11-25 true',
      'contact 2026-12-01 false',
      'end null false',
    ])
    expect(expertTargets(days('rejected', { triagedOn: on, decidedOn: on }), on).map(({ target }) => target)).toEqual([
      'triage',
      'decision',
    ])
  })
})

describe('the form', () => {
  it.each([
    'tenantId',
    'tenantName',
    'deliveryTeam',
    'partner',
    'contactAddress',
    'approver',
    'justification',
    'tried',
  ] as const)('PB102 demands %s', (field) =>
    expect(expertFormProblems({ ...form, [field]: ' ' }, today).map((one) => `${one.code} ${one.field}`)).toEqual([
      `fieldMissing ${field}`,
    ]),
  )

  it('PB102 demands role and topic, and lets the rest be empty', () => {
    const sparse = { ...form, segment: null, seats: null, region: null, primaryLanguage: '', secondaryLanguage: '' }
    expect(expertFormProblems(sparse, today)).toEqual([])
    expect(
      expertFormProblems({ ...sparse, requestedRole: null, topic: null }, today).map(({ field }) => field),
    ).toEqual(['requestedRole', 'topic'])
  })

  it.each<[Partial<ExpertRequestForm>, string]>([
    [{ contactAddress: 'mara@nordwind.example, rita@nordwind.example' }, 'addressNotValid contactAddress'],
    [{ contactAddress: 'Mara' }, 'addressNotValid contactAddress'],
    [{ requestedRole: 'migrationResource' }, 'noMigration requestedRole'],
    [{ endOn: isoDate('2026-11-22') }, 'endPassed endOn'],
  ])('PB102 refuses %o', (over, expected) =>
    expect(expertFormProblems({ ...form, ...over }, today).map((one) => `${one.code} ${one.field}`)).toEqual([
      expected,
    ]),
  )

  it('PB102 lets core onboarding ask for a migration resource', () =>
    expect(expertFormProblems({ ...form, workload: 'core', requestedRole: 'migrationResource' }, today)).toEqual([]))

  it('PB102 suggests segment and region', () => {
    expect([null, 150, 300, 301].map(expertSegmentOf)).toEqual([null, 'smallMedium', 'smallMedium', 'enterprise'])
    expect(['DE', 'ZA', 'US', 'BR', 'JP', 'AU', 'PK', 'FK', null].map(regionOfCountry)).toEqual([
      ...['EMEA', 'EMEA', 'AMER', 'AMER', 'APJ', 'APJ', 'APJ', 'AMER'],
      null,
    ])
  })

  it.each(['de', 'en'] as const)('PB102 is text in the order of the form (%s)', (locale) => {
    const text = printExpertRequest({ ...form, tried: 'Eins\nZwei' }, locale)
    const places = expertRequestFields.map(({ label }) => text.indexOf(`${label[locale]}:`))
    expect(places.every((place, index) => place > (places[index - 1] ?? -1))).toBe(true)
    expect(text).toContain(locale === 'de' ? 'Erste Sprache: Deutsch' : 'Primary language: German')
    expect(text).toContain(locale === 'de' ? 'Plätze des Dienstes: 1.250' : 'Seats of the workload: 1,250')
    expect(text).toContain(':\nEins\nZwei\n')
  })

  it.each(['de-1', 'Deutsch und Englisch', '', 'x'])('PB102 keeps “%s” where it is no language', (tag) =>
    expect(languageName(tag, 'de')).toBe(tag),
  )
})

describe('what a step demands', () => {
  it.each<[ExpertRequestStateId, ExpertRequestStepId, ExpertActor, Partial<ExpertStepWish>, string[]]>([
    ['inTriage', 'reject', approver, { rejection: null }, ['reasonMissing rejection']],
    ['inTriage', 'reject', approver, { words: ' ' }, ['reasonMissing words']],
    ['inTriage', 'reject', approver, {}, ['rejected']],
    ['inTriage', 'askMore', approver, { words: '' }, ['questionMissing words']],
    ['submitted', 'withdraw', engineer, { words: '' }, ['reasonMissing words']],
    ['approved', 'assign', approver, { person: null }, ['personMissing personId']],
    ['active', 'assign', approver, { person: { id: expert.personId, roles: ['SME'] } }, ['assignedAlready personId']],
    [
      'assigned',
      'begin',
      expert,
      { agreement: null },
      ['expectations', 'outcome', 'exitCriteria', 'endOn'].map((field) => `agreementMissing ${field}`),
    ],
    ['assigned', 'begin', expert, { agreement: { ...agreement, endOn: isoDate('2026-11-22') } }, ['endPassed endOn']],
    ['assigned', 'begin', expert, { assignedRoles: ['SME'] }, ['nobodyLeads null']],
    ['active', 'close', expert, { words: 'Läuft jetzt.' }, ['summaryTooShort words']],
    ['active', 'close', expert, { closing: null }, ['closingMissing status']],
    [
      'active',
      'close',
      expert,
      { closing: { status: 'paused', nextAction: ' ', nextActionDate: null } },
      ['closingMissing nextAction', 'closingMissing nextActionDate'],
    ],
    [
      'active',
      'close',
      expert,
      { closing: { status: 'paused', nextAction: 'Warten', nextActionDate: isoDate('2026-11-22') } },
      ['endPassed nextActionDate'],
    ],
    ['active', 'close', expert, {}, ['closed']],
    ['active', 'close', approver, {}, ['notAllowed null']],
  ])('PB103 %s: %s', (state, step, actor, over, expected) =>
    expect(codes(request(state), wish(step, actor, over))).toEqual(expected),
  )

  it.each<[RoleId, boolean]>([
    ['FM', false],
    ['FE', false],
    ['FTA', false],
    ['GM_FTA', false],
    ['SME', true],
    ['OPP_RANGER', true],
  ])('PB103 whoever is %s may be the expert: %s', (role, allowed) =>
    expect(
      decideExpertStep(request('approved'), wish('assign', approver, { person: { id: 'x', roles: [role] } })).ok,
    ).toBe(allowed),
  )

  it('PB103 a form that lacks something is neither submitted nor an answer', () => {
    const lacking = { form: { ...form, tried: '' } }
    expect(codes(request('rejected', lacking), wish('submit', engineer))).toEqual(['fieldMissing tried'])
    expect(codes(request('moreInfo', lacking), wish('answer', engineer))).toEqual(['fieldMissing tried'])
  })

  it('PB103 after closing there is only a new request', () => {
    const decision = decideExpertStep(request('closed'), wish('close', expert))
    expect(decision).toMatchObject({
      ok: false,
      problems: [{ message: { en: expect.stringContaining('new request') } }],
    })
  })
})

describe('the same topic again', () => {
  it('PB104 is warned of from the third request on', () =>
    expect([0, 1, 2, 5].map((earlier) => warnOfRepeatedTopic('addIns', 'Nordwind', earlier) !== null)).toEqual([
      false,
      false,
      true,
      true,
    ]))
  it('PB104 counts twelve months, and the partner however it is typed', () => {
    expect(expertCountsFrom(today)).toBe('2025-11-01')
    expect(expertPartnerKey('  Nordwind   IT ')).toBe(expertPartnerKey('nordwind it'))
  })
})

describe('a stall without an expert', () => {
  const asked = (expertRequest: ReturnType<typeof factsOf>['expertRequest']) => {
    const usage = { latestReadOn: today, verdict: verdictOf({ growth3pp: 1, state: 'stalled' }), monthsAtTarget: 0 }
    return evaluate(standaloneApps, factsOf({ usage, expertRequest }), today)
      .nextActions.filter(({ kind }) => kind === 'requestExpert')
      .map(({ title, target, due }) => [title.en, target, due])
  }
  const at = (requestId: string | null) => ({ page: 'expertRequest', requestId })

  it('PB29 asks for a request, then only for what its requester owes', () => {
    const due = isoDate('2026-11-30')
    expect(asked(null)).toEqual([['Request an Apps expert first', at(null), null]])
    expect(asked({ id: 'r', state: 'draft', party: 'requester', dueOn: null })).toEqual([
      ['Submit the draft of the expert request', at('r'), null],
    ])
    expect(asked({ id: 'r', state: 'moreInfo', party: 'requester', dueOn: due })).toEqual([
      ['Answer the question about the expert request', at('r'), due],
    ])
    expect(asked({ id: 'r', state: 'inTriage', party: 'approver', dueOn: due })).toEqual([])
  })
})
