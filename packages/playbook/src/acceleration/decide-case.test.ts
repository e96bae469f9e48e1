import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import type { Facts } from '../evaluate/facts.ts'
import { openCaseOf, stalledFacts } from '../testing/acceleration.ts'
import { recordOf, today } from '../testing/facts.ts'
import type { RoleId } from '../vocabulary/roles.ts'
import { answerAlert } from './decide-alert.ts'
import {
  type CaseState,
  type CauseWish,
  type CloseWish,
  closeCase,
  decideCause,
  type OpenCaseWish,
  openCase,
} from './decide-case.ts'
import type { Evidence } from './evidence-model.ts'
import { noAnswers } from './opening-questions.ts'

const gone = { entitlementRecords: [recordOf({ l1: 'noIntent', l2: 'executiveSponsorship' })] }
const growing = { raw: 'growing', state: 'growing', growth3pp: 5 } as const
const code = (decision: { ok: true } | { ok: false; refused: string }) => (decision.ok ? 'ok' : decision.refused)

describe('PB89 opening a case', () => {
  const wish = (over: Partial<OpenCaseWish> = {}, roles: readonly RoleId[] = ['FE']): OpenCaseWish => ({
    trigger: 'stall',
    answers: noAnswers,
    causes: [],
    actor: { roles },
    today,
    ...over,
  })
  it('begins without a cause where somebody wants to decide later', () => {
    const answers = { ...noAnswers, technicalBlocker: 'yes' as const }
    expect(openCase(stalledFacts(), [], wish({ answers }))).toMatchObject({ causes: ['technical'] })
    expect(openCase(stalledFacts(), [], wish({ answers, preselect: false }))).toMatchObject({ ok: true, causes: [] })
  })
  it.each<[string, Facts, OpenCaseWish, string]>([
    ['a stall', stalledFacts(), wish(), 'ok'],
    [
      'a stall that was dismissed',
      stalledFacts({ alert: { answer: 'dismissed', until: null, month: '2026-10' as never } }),
      wish(),
      'ok',
    ],
    ['by an expert', stalledFacts(), wish({}, ['SME']), 'ok'],
    ['by somebody who reads', stalledFacts(), wish({}, ['guest']), 'notAllowed'],
    ['by people of the customer', stalledFacts(), wish({}, ['customerPm']), 'notAllowed'],
    ['a second one', stalledFacts({ case: openCaseOf() }), wish(), 'caseOpen'],
    ['without intent', stalledFacts({}, gone), wish(), 'notWanted'],
    ['by hand at any time', stalledFacts({}, {}, growing), wish({ trigger: 'manual' }), 'ok'],
    ['a customer that asks for help', stalledFacts({}, {}, growing), wish({ trigger: 'askedForHelp' }), 'ok'],
    ['a stall that is none', stalledFacts({}, {}, growing), wish(), 'triggerContradicted'],
    ['where no cases were kept so far', { ...stalledFacts(), acceleration: null }, wish({ trigger: 'manual' }), 'ok'],
  ])('%s', (_name, facts, wanted, expected) => expect(code(openCase(facts, [], wanted))).toBe(expected))
  const blocking: Evidence = { kind: 'blockingItems', count: 3, of: null, days: 40, about: [] }
  it.each<[string, readonly Evidence[], Partial<OpenCaseWish>, readonly string[]]>([
    ['the evidence preselects', [blocking], {}, ['technical']],
    ['the answers preselect', [], { answers: { ...noAnswers, intentReduced: 'yes' } }, ['priority']],
    ['nothing preselects', [], {}, []],
    [
      'the person’s choice counts',
      [blocking],
      { causes: ['adoption', 'resources', 'adoption'] },
      ['adoption', 'resources'],
    ],
  ])('%s', (_name, evidence, over, expected) =>
    expect(openCase(stalledFacts(), evidence, wish(over))).toMatchObject({ ok: true, causes: expected }),
  )
  it('writes the first line of the record', () =>
    expect(openCase(stalledFacts(), [], wish())).toMatchObject({
      line: { de: 'Fall eröffnet: Stillstand der Nutzung', en: 'Case opened: Use stalls' },
    }))
})

const state = (over: Partial<CaseState> = {}): CaseState => ({
  outcome: null,
  causes: ['adoption'],
  primaryCause: 'adoption',
  plan: { roles: ['FM', 'FE'], steps: [], proof: {}, expertApproved: false },
  ...over,
})

describe('PB90 deciding the cause', () => {
  const wish = (over: Partial<CauseWish> = {}): CauseWish => ({
    primary: 'resources',
    causes: ['resources'],
    reason: 'Die IT hat nur noch eine Stelle.',
    actor: { roles: ['FE'] },
    ...over,
  })
  it.each<[string, CaseState, CauseWish, string]>([
    ['by the engineer', state(), wish(), 'ok'],
    ['by the manager', state(), wish({ actor: { roles: ['FM'] } }), 'ok'],
    ['not by the expert', state(), wish({ actor: { roles: ['SME'] } }), 'notAllowed'],
    ['not without a reason', state(), wish({ reason: '  ' }), 'reasonMissing'],
    ['not in a closed case', state({ outcome: 'withdrawn' }), wish(), 'caseClosed'],
  ])('%s', (_name, current, wanted, expected) => expect(code(decideCause(current, wanted))).toBe(expected))
  it('the primary cause is one of them, each once', () =>
    expect(decideCause(state(), wish({ causes: ['adoption', 'resources', 'adoption'] }))).toMatchObject({
      primary: 'resources',
      causes: ['resources', 'adoption'],
      line: { de: 'Ursache entschieden: Kundenressourcen' },
    }))
})

describe('PB91 closing a case', () => {
  const wish = (over: Partial<CloseWish> = {}): CloseWish => ({
    outcome: 'recovered',
    words: 'Zwei Abteilungen arbeiten wieder damit.',
    actor: { roles: ['FE'] },
    ...over,
  })
  const grown = stalledFacts({}, {}, growing)
  it.each<[string, CaseState, CloseWish, Facts, string]>([
    ['recovered where use grows', state(), wish(), grown, 'ok'],
    ['recovered while use stalls', state(), wish(), stalledFacts(), 'outcomeContradicted'],
    ['recovered at 3 points', state(), wish(), stalledFacts({}, {}, { growth3pp: 3 }), 'ok'],
    ['recovered without figures', state(), wish(), { ...grown, usage: { ...grown.usage, verdict: null } }, 'ok'],
    ['no intent while it is wanted', state(), wish({ outcome: 'noIntent' }), grown, 'outcomeContradicted'],
    ['no intent once it is recorded', state(), wish({ outcome: 'noIntent' }), stalledFacts({}, gone), 'ok'],
    ['withdrawn', state(), wish({ outcome: 'withdrawn', words: 'Irrtum.' }), stalledFacts(), 'ok'],
    ['withdrawn without words', state(), wish({ outcome: 'withdrawn', words: ' ' }), stalledFacts(), 'reasonMissing'],
    [
      'withdrawn with a technical cause, short',
      state({ causes: ['adoption', 'technical'] }),
      wish({ outcome: 'withdrawn', words: 'Irrtum.' }),
      stalledFacts(),
      'whyMissing',
    ],
    [
      'withdrawn with a technical cause and the reason',
      state({ causes: ['technical'] }),
      wish({ outcome: 'withdrawn', words: 'Das Add-in war gar nicht verteilt.' }),
      stalledFacts(),
      'ok',
    ],
    ['by the expert', state(), wish({ actor: { roles: ['SME'] } }), grown, 'notAllowed'],
    ['twice', state({ outcome: 'recovered' }), wish(), grown, 'caseClosed'],
  ])('%s', (_name, current, wanted, facts, expected) => expect(code(closeCase(current, wanted, facts))).toBe(expected))
  it('says which compulsory steps stay open', () =>
    expect(closeCase(state(), wish(), grown)).toMatchObject({
      warnings: [{ en: 'Left open: ACM mini workshop: find and remove the barrier.' }],
    }))
})

describe('PB93 answering a stall', () => {
  const postpone = {
    answer: 'postponed',
    until: isoDate('2026-12-15'),
    reason: 'Nach dem Jahresabschluss.',
    actor: { roles: ['FM'] },
    today,
  } as const
  it.each([
    ['postponed', stalledFacts(), postpone, 'ok'],
    ['by the engineer', stalledFacts(), { ...postpone, actor: { roles: ['FE'] } }, 'ok'],
    ['by the expert', stalledFacts(), { ...postpone, actor: { roles: ['SME'] } }, 'notAllowed'],
    ['until today', stalledFacts(), { ...postpone, until: today }, 'dayOutOfReach'],
    ['for too long', stalledFacts(), { ...postpone, until: isoDate('2027-02-23') }, 'dayOutOfReach'],
    ['as long as possible', stalledFacts(), { ...postpone, until: isoDate('2027-02-22') }, 'ok'],
    ['without a day', stalledFacts(), { ...postpone, until: null }, 'dayOutOfReach'],
    ['dismissed', stalledFacts(), { ...postpone, answer: 'dismissed', until: null }, 'ok'],
    ['without a reason', stalledFacts(), { ...postpone, answer: 'dismissed', reason: '' }, 'reasonMissing'],
    ['while a case is open', stalledFacts({ case: openCaseOf() }), postpone, 'noAlert'],
    ['where nothing stalls', stalledFacts({}, {}, growing), postpone, 'noAlert'],
  ] as const)('%s', (_name, facts, wanted, expected) => expect(code(answerAlert(facts, wanted))).toBe(expected))
  it('a dismissed stall keeps no day', () =>
    expect(answerAlert(stalledFacts(), { ...postpone, answer: 'dismissed' })).toMatchObject({ until: null }))
})
