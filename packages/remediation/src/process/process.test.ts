import { isoDate } from '@lotse/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInTemplate } from '../catalogue/template.ts'
import { NO_FACTS } from '../checklist/types.ts'
import { AUTHORITY, BARE, CLOUD_NATIVE } from '../testing/customers.ts'
import { answersOf, runOf, settled } from '../testing/runs.ts'
import { changeRun, inheritCore, startRun, workOnItem } from './change-run.ts'
import {
  askedQuestions,
  blockersOf,
  faultsOfWork,
  isStale,
  obstaclesToConfirm,
  obstaclesToFinal,
  withAnsweredState,
} from './obstacles.ts'
import { type ItemWork, NO_WORK, workOn } from './run.ts'
import { isNewer } from './versions.ts'

const COMMERCIAL = builtInTemplate('commercial')
const GOVERNMENT = builtInTemplate('usGov')
const work = (part: Partial<ItemWork>): ItemWork => ({ ...NO_WORK, ...part })
const codes = (list: readonly { readonly code: string }[]): string[] => [...new Set(list.map(({ code }) => code))]

describe('RM10 from draft to confirmed', () => {
  it('RM10 starts from the newest template with copied answers, never with items', () => {
    const run = runOf(CLOUD_NATIVE)
    expect([run.state, run.version, run.work.size]).toEqual(['draft', COMMERCIAL.version, 0])
    expect(startRun(GOVERNMENT, answersOf(BARE), NO_FACTS)).toEqual([
      { code: 'wrong-edition', params: { cloud: 'commercial', edition: 'usGov', right: 'commercial' } },
    ])
  })

  it('RM10 is final with every asked question answered, from the newest template of its edition', () => {
    expect(obstaclesToFinal(runOf(CLOUD_NATIVE), COMMERCIAL)).toEqual([])
    const without = Object.fromEntries(
      Object.entries(CLOUD_NATIVE).filter(([id]) => id !== 'la.rare' && id !== 'id.upn'),
    )
    // With accounts in the cloud alone nobody is asked about sign-in names.
    expect(obstaclesToFinal(runOf(without), COMMERCIAL)).toEqual([{ code: 'not-answered', subject: 'la.rare' }])
    expect(obstaclesToFinal(runOf({ ...without, 'la.rare': 'unknown' }), COMMERCIAL)).toEqual([])
    expect(codes(obstaclesToFinal(runOf(CLOUD_NATIVE), { ...COMMERCIAL, version: '1.10.0' }))).toEqual([
      'older-template',
    ])
    expect(codes(obstaclesToFinal(runOf(CLOUD_NATIVE), GOVERNMENT))).toEqual(['wrong-edition'])
  })

  it('RM10 asks about services in scope only', () => {
    const asked = (svc: readonly string[]) => askedQuestions(COMMERCIAL, answersOf({ svc, cloud: 'commercial' }))
    const ids = asked(['core']).map(({ id }) => id)
    // seats decide no item and are asked of everybody.
    expect(ids.filter((id) => !/^(id|nw)\./.test(id))).toEqual(['svc', 'cloud', 'seats'])
    expect(ids).toContain('nw.proxy')
    expect([asked(['core', 'apps']).length, asked(['mobile']).map(({ id }) => id)]).toEqual([
      93,
      ['svc', 'cloud', 'seats', 'ma.mobile'],
    ])
    const unsupported = { ...COMMERCIAL, unsupported: [{ service: 'apps', reason: { de: 'x', en: 'x' }, since: '' }] }
    const left = askedQuestions(unsupported, answersOf({ svc: ['core', 'apps'], cloud: 'commercial' }))
    expect(left.map(({ id }) => id)).toEqual(ids)
  })

  it('RM11 is confirmed item by item, with nothing blocking and nothing to check', () => {
    expect(obstaclesToConfirm(settled(runOf(CLOUD_NATIVE)))).toEqual([])
    expect(codes(obstaclesToConfirm(runOf(BARE)))).toEqual(['blocking-open', 'still-to-check', 'not-confirmed'])
    const run = settled(runOf(CLOUD_NATIVE))
    const reopened = workOnItem(run, 'ID-01', work({ status: 'inProgress' }))
    expect([reopened.state, workOn(reopened, 'ID-01').confirmedOn]).toEqual(['answered', null])
    expect(blockersOf(reopened).map(({ id }) => id)).toEqual(['ID-01'])
    expect(workOnItem(run, 'ID-01', workOn(run, 'ID-01'))).toBe(run)
  })

  it('RM10 a draft is answered with its last question', () => {
    const { 'la.rare': _, ...without } = CLOUD_NATIVE
    const states = [without, { ...without, 'la.rare': 'unknown' }].map((plain) =>
      withAnsweredState(runOf(plain), COMMERCIAL),
    )
    expect(states.map(({ state }) => state)).toEqual(['draft', 'answered'])
    expect(withAnsweredState(settled(runOf(CLOUD_NATIVE)), COMMERCIAL).state).toBe('confirmed')
  })

  it('RM11 what lacks its evidence keeps a list from being confirmed', () => {
    const run = settled(runOf(CLOUD_NATIVE))
    const without = { ...run, work: new Map(run.work).set('ID-01', { ...workOn(run, 'ID-01'), evidence: ' ' }) }
    expect(obstaclesToConfirm(without)).toEqual([{ code: 'evidence-missing', subject: 'ID-01' }])
  })

  it.each([
    ['resolved without evidence', 'blocking', work({ status: 'resolved', evidence: ' ' }), ['evidence-missing']],
    ['not applicable without a reason', 'blocking', work({ status: 'notApplicable' }), ['note-missing']],
    [
      'a risk of a blocking item',
      'blocking',
      work({ status: 'riskAccepted', acceptedBy: 'A. Beck' }),
      ['acceptance-not-allowed'],
    ],
    ['a risk nobody accepted', 'advisory', work({ status: 'riskAccepted' }), ['person-missing']],
    ['a risk somebody accepted', 'advisory', work({ status: 'riskAccepted', acceptedBy: 'A. Beck' }), []],
    ['open', 'blocking', work({}), []],
  ] as const)('RM12 %s', (_, severity, done, expected) => {
    expect(codes(faultsOfWork({ id: 'X', severity }, done))).toEqual(expected)
  })

  it.each([
    ['2026-11-20', '2027-02-18', false],
    ['2026-11-20', '2027-02-19', true],
  ])('RM13 a list of %s used on %s is stale: %s', (_, on, stale) => {
    expect(isStale(settled(runOf(CLOUD_NATIVE)), isoDate(on))).toBe(stale)
  })

  it('RM13 versions are compared number by number', () => {
    expect([isNewer('1.10.0', '1.9.9'), isNewer('1.0.0', '1.0.0'), isNewer('0.9.0', '1.0.0')]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('RM14 resolved core items come along with their day, others do not', () => {
    const next = inheritCore(runOf(CLOUD_NATIVE), settled(runOf(CLOUD_NATIVE)), COMMERCIAL)
    expect(workOn(next, 'ID-01')).toMatchObject({ status: 'resolved', inheritedFrom: '2026-11-20', confirmedOn: null })
    expect(workOn(next, 'OS-10')).toBe(NO_WORK)
  })
})

describe('RM15 changes of a run', () => {
  it('RM15 a government tenant cannot be moved to the other edition', () => {
    const { run, problems } = changeRun(runOf(AUTHORITY), GOVERNMENT, answersOf(CLOUD_NATIVE), NO_FACTS)
    expect([run.edition, codes(problems)]).toEqual(['usGov', ['wrong-edition']])
  })

  it('RM15 a newer template moves a run on, shows what comes and goes, and reopens it', () => {
    const newer = { ...COMMERCIAL, version: '1.1.0', items: COMMERCIAL.items.slice(1) }
    const change = changeRun(settled(runOf(CLOUD_NATIVE)), newer, answersOf(CLOUD_NATIVE), NO_FACTS)
    expect(change.consequences).toMatchObject([{ itemId: 'ID-01', from: 'inScope', to: 'absent', losesWork: true }])
    expect([change.run.version, change.run.state, change.reopened]).toEqual(['1.1.0', 'answered', true])
    expect(workOn(change.run, 'ID-01').status).toBe('resolved')
  })

  it('RM16 other answers never silently remove an item that was confirmed', () => {
    const entries = Object.entries(AUTHORITY).filter(([id]) => id !== 'cloud')
    const known = fc.subarray(entries.filter(([id]) => id !== 'svc'))
    const others = fc.constantFrom(...entries, ...Object.entries(CLOUD_NATIVE).filter(([id]) => id !== 'cloud'))
    fc.assert(
      fc.property(known, fc.array(others, { minLength: 1, maxLength: 4 }), (some, more) => {
        const first = { svc: AUTHORITY.svc, cloud: 'gccHigh', ...Object.fromEntries(some) }
        const before = settled(runOf(first))
        const answers = answersOf({ ...first, ...Object.fromEntries(more) })
        const { run, consequences, reopened } = changeRun(before, GOVERNMENT, answers, NO_FACTS)
        const hidden = run.checklist.items.filter(({ id, state }) => state === 'hidden' && before.work.has(id))
        const told = consequences.filter(({ losesWork }) => losesWork).map(({ itemId }) => itemId)
        expect(hidden.map(({ id }) => id)).toEqual(told)
        for (const { id } of hidden) expect(workOn(run, id)).toEqual(workOn(before, id))
        if (told.length > 0) expect([reopened, run.state]).toEqual([true, 'answered'])
      }),
      { numRuns: 40 },
    )
  })
})
