import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAnswers } from '../answers/read-answers.ts'
import type { Answers } from '../answers/types.ts'
import { builtInTemplate } from '../catalogue/template.ts'
import { sayReason } from '../messages/say.ts'
import { editionOf, isCloud } from '../template/editions.ts'
import { answersThatBringIn, answersThatKeepOut } from '../testing/cases.ts'
import { AUTHORITY, BARE, CLOUD_NATIVE } from '../testing/customers.ts'
import { evaluate } from './evaluate.ts'
import { type Checklist, NO_FACTS } from './types.ts'

const TEMPLATE = builtInTemplate('commercial')
const CLOUD_NATIVE_ITEMS =
  'ID-01 ID-06 ID-14 ID-15 NW-01 NW-08 NW-13 LI-03 LI-05 OS-10 OF-16 AD-02 DT-03 DT-04 DT-05 DT-09 UP-03 UP-09'

function read(plain: Readonly<Record<string, unknown>>): Answers {
  const { answers, problems } = readAnswers(TEMPLATE, plain)
  expect(problems).toEqual([])
  return answers
}

function listOf(plain: Readonly<Record<string, unknown>>): Checklist {
  const template = builtInTemplate(isCloud(plain.cloud) ? editionOf(plain.cloud) : 'commercial')
  const { checklist, problems } = evaluate(template, read(plain), NO_FACTS)
  expect(problems).toEqual([])
  if (checklist === null) throw new Error('no checklist')
  return checklist
}

const idsIn = (list: Checklist, state: string): string =>
  list.items.flatMap((item) => (item.state === state ? [item.id] : [])).join(' ')
const stateOf = (list: Checklist, wanted: string): string | undefined =>
  list.items.find(({ id }) => id === wanted)?.state

describe('RM1 reference vectors', () => {
  it('RM1 V1: only services and cloud', () => {
    expect(listOf(BARE).counts).toEqual({ inScope: 16, check: 109, hidden: 11 })
  })
  it('RM1 V2: a firm without problems', () => {
    const list = listOf(CLOUD_NATIVE)
    expect(list.counts).toEqual({ inScope: 18, check: 0, hidden: 118 })
    expect(idsIn(list, 'inScope')).toBe(CLOUD_NATIVE_ITEMS)
  })
  it('RM1 V3: an authority with an old estate', () => {
    expect(listOf(AUTHORITY).counts).toEqual({ inScope: 53, check: 0, hidden: 83 })
  })
})

describe('RM2 every item', () => {
  it.each(TEMPLATE.items.map((item) => [item.id, item] as const))(
    'RM2 %s can be brought in and kept out',
    (id, item) => {
      expect(stateOf(listOf(answersThatBringIn(item, TEMPLATE)), id)).toBe('inScope')
      expect(stateOf(listOf(answersThatKeepOut(item, TEMPLATE)), id)).toBe('hidden')
    },
  )

  it.each(['de', 'en'] as const)('RM2 every reason is a sentence in %s', (language) => {
    for (const plain of [BARE, CLOUD_NATIVE, AUTHORITY, { svc: 'unknown', cloud: 'unknown' }]) {
      for (const item of listOf(plain).items) {
        expect(sayReason(item, TEMPLATE, language)).toMatch(/^\S.*: \S.+$/)
      }
    }
  })
})

describe('RM3 scope', () => {
  it.each([
    [
      'hidden by the cloud before anything else',
      { ...BARE, cloud: 'gccHigh', 'up.manage': ['cloudUpdate'] },
      'UP-04',
      'hidden',
      'cloud',
    ],
    ['hidden without its service', { ...BARE, svc: ['core'], 'of.tech': ['msi'] }, 'OF-01', 'hidden', 'service'],
    ['in with Visio alone', { svc: ['visioProject'], cloud: 'gcc' }, 'LI-09', 'inScope', 'answers'],
    ['in for core or the Apps', { ...BARE, svc: ['core'] }, 'NW-01', 'inScope', 'answers'],
    ['in on phones alone', { svc: ['mobile'], cloud: 'gcc', 'ma.mobile': 'unmanaged' }, 'MA-04', 'inScope', 'answers'],
    ['open without an answer', BARE, 'OF-01', 'check', 'answers'],
    ['open with unknown', { ...BARE, 'nw.tls12': 'unknown' }, 'NW-12', 'check', 'answers'],
    ['open with unknown among the chosen', { ...BARE, 'of.tech': ['msi', 'unknown'] }, 'OF-01', 'check', 'answers'],
    [
      'out where one of two is false and the other open',
      { ...BARE, 'of.runtime': false },
      'OF-06',
      'hidden',
      'answers',
    ],
    ['in where one of two is true and the other open', { ...BARE, 'nw.sites': 6 }, 'NW-10', 'inScope', 'answers'],
    ['none chosen is an answer', { ...BARE, 'of.tech': [] }, 'OF-01', 'hidden', 'answers'],
    ['open where the cloud is unknown', { ...BARE, cloud: 'unknown' }, 'GV-10', 'check', 'answers'],
    ['out in every cloud of the edition', { ...BARE, cloud: 'unknown' }, 'GV-01', 'hidden', 'cloud'],
    ['open where the services are unknown', { ...BARE, svc: 'unknown' }, 'OS-10', 'check', 'answers'],
  ])('RM3 %s', (_, plain, id, state, kind) => {
    const item = listOf(plain).items.find((one) => one.id === id)
    expect([item?.state, item?.reason.kind]).toEqual([state, kind])
  })

  it('RM3 services the organisation does not support are hidden', () => {
    const { checklist } = evaluate(TEMPLATE, read(BARE), { ...NO_FACTS, supportedServices: ['core'] })
    const item = checklist?.items.find(({ id }) => id === 'OS-10')
    expect([item?.state, item?.reason.kind]).toEqual(['hidden', 'notSupported'])
  })
})

describe('RM4 nothing is generated', () => {
  it.each([
    ['without services', { cloud: 'commercial' }, null, ['services-needed']],
    ['with no service chosen', { svc: [], cloud: 'commercial' }, null, ['services-needed']],
    ['without cloud', { svc: ['core'] }, null, ['cloud-needed']],
    ['for another edition', { ...BARE, cloud: 'dod' }, null, ['wrong-edition']],
    [
      'for a government tenant whose cloud was answered as unknown',
      { ...BARE, cloud: 'unknown' },
      'dod',
      ['wrong-edition'],
    ],
    ['for another cloud than recorded', BARE, 'gcc', ['other-cloud']],
  ] as const)('RM4 %s', (_, plain, tenantCloud, codes) => {
    const { checklist, problems } = evaluate(TEMPLATE, read(plain), { ...NO_FACTS, tenantCloud })
    expect(checklist).toBeNull()
    expect(problems.map(({ code }) => code)).toEqual(codes)
  })
})

describe('RM5 properties', () => {
  const entries = Object.entries(AUTHORITY)

  it('RM5 the order of answers never matters', () => {
    const straight = listOf(AUTHORITY)
    const shuffled = fc.shuffledSubarray(entries, { minLength: entries.length })
    fc.assert(
      fc.property(shuffled, (order) => {
        expect(listOf(Object.fromEntries(order))).toEqual(straight)
      }),
      { numRuns: 25 },
    )
  })

  it('RM5 another answer settles what was open, and never moves what was settled', () => {
    const some = fc.subarray(entries.filter(([id]) => id !== 'svc' && id !== 'cloud'))
    fc.assert(
      fc.property(some, fc.constantFrom(...entries), (known, more) => {
        const first = { svc: AUTHORITY.svc, cloud: AUTHORITY.cloud, ...Object.fromEntries(known) }
        const [before, after] = [listOf(first), listOf({ ...first, [more[0]]: more[1] })]
        for (const [index, item] of before.items.entries()) {
          if (item.state !== 'check') expect(after.items[index]?.state).toBe(item.state)
        }
      }),
      { numRuns: 40 },
    )
  })
})
