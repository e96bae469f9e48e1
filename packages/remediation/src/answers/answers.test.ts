import { describe, expect, it } from 'vitest'
import { builtInTemplate } from '../catalogue/template.ts'
import { PROBLEMS } from '../messages/problems.ts'
import { sayProblem } from '../messages/say.ts'
import { CLOUD_NATIVE } from '../testing/customers.ts'
import { answersOf } from '../testing/runs.ts'
import { conflictsIn, withoutCleared } from './consistency.ts'
import { readAnswers } from './read-answers.ts'

const TEMPLATE = builtInTemplate('commercial')

describe('RM8 answers', () => {
  it.each([
    [{ 'id.upn': true }, 'id.upn', ['yes']],
    [{ 'id.upn': 'no' }, 'id.upn', ['no']],
    [{ 'nw.tls12': true }, 'nw.tls12', ['yes']],
    [{ 'nw.tls12': 'unknown' }, 'nw.tls12', 'unknown'],
    [{ 'of.tech': ['c2r', 'msi', 'msi'] }, 'of.tech', ['msi', 'c2r']],
    [{ 'of.tech': 'msi' }, 'of.tech', ['msi']],
    [{ 'of.tech': [] }, 'of.tech', []],
    [{ 'of.tech': null }, 'of.tech', undefined],
    [{ 'la.count': 0 }, 'la.count', 0],
    [{ seats: 'unknown' }, 'seats', 'unknown'],
  ])('RM8 reads %j', (plain, id, answer) => {
    const read = readAnswers(TEMPLATE, plain)
    expect([read.problems, read.answers.get(id)]).toEqual([[], answer])
  })

  it.each([
    [{ moon: 1 }, 'unknown-question'],
    [{ toString: 1 }, 'unknown-question'],
    [{ 'of.tech': ['tape'] }, 'unknown-option'],
    [{ 'id.upn': 'maybe' }, 'unknown-option'],
    [{ cloud: ['gcc', 'dod'] }, 'one-option'],
    [{ cloud: [] }, 'one-option'],
    [{ cloud: 3 }, 'wrong-kind'],
    [{ 'of.tech': { msi: true } }, 'wrong-kind'],
    [{ 'of.tech': [1] }, 'wrong-kind'],
    [{ seats: '40' }, 'not-a-number'],
    [{ seats: 1.5 }, 'not-a-number'],
    [{ seats: -1 }, 'not-a-number'],
    [{ seats: true }, 'not-a-number'],
  ])('RM8 refuses %j', (plain, code) => {
    expect(readAnswers(TEMPLATE, plain).problems.map((problem) => problem.code)).toEqual([code])
  })

  it.each(Object.entries(PROBLEMS))('RM8 %s is said in both languages with the same values', (_, { de, en }) => {
    const names = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort()
    expect(names(de)).toEqual(names(en))
  })

  it('RM8 a problem says where, what and what is allowed', () => {
    const [problem] = readAnswers(TEMPLATE, { 'id.mfa': 'some' }).problems
    expect(problem && sayProblem(problem, 'en')).toBe(
      '"some" is no answer to "id.mfa". Allowed: all, admins, none, unknown.',
    )
  })
})

describe('RM9 answers that do not fit together', () => {
  it.each([
    ['C1', { 'of.versions': ['none'], 'of.tech': ['msi'] }],
    ['C2', { 'id.model': 'cloudOnly', 'id.join': ['hybrid'] }],
    ['C3', { 'up.manage': ['cloudUpdate'], cloud: 'gcc' }],
    ['C4', { 'ad.scan': 'none', 'ad.vba': 'none' }],
    ['C5', { 'sh.kinds': ['avd'], 'os.server': ['none'] }],
    ['C6', { 'li.plan': ['f3e1'], svc: ['apps'] }],
    ['C7', { 'dt.tool': ['intune'], 'id.join': ['adOnly'] }],
    ['C8', { 'nw.tested': true }],
    ['C9', { cloud: 'dod', 'li.plan': ['business'] }],
    ['C10', { 'la.count': 1, 'la.packs': true }],
    ['C11', { 'ad.x86only': true, 'of.bits': ['x64'] }],
    ['C12', { 'ma.mac': 'none', 'ma.macOld': true }],
  ])('RM9 %s', (id, plain) => {
    expect(conflictsIn(answersOf(plain), 0).map((conflict) => conflict.id)).toEqual([id])
  })

  it('RM9 without a scan exactly the answers that claim none are unproven', () => {
    const answers = answersOf({ 'ad.scan': 'none', 'ad.com': 'many', 'ad.vba': 'unknown', 'ad.access': false })
    expect(conflictsIn(answers, 0).map(({ questions }) => questions)).toEqual([['ad.scan', 'ad.access']])
  })

  it('RM9 without Macs the answer about old ones goes, and no other', () => {
    const left = withoutCleared(answersOf({ 'ma.mac': 'none', 'ma.macOld': true, 'ma.macTool': 'jamf' }))
    expect([...left.keys()]).toEqual(['ma.mac', 'ma.macTool'])
    const fits = answersOf({ 'ma.mac': 'some', 'ma.macOld': true })
    expect(withoutCleared(fits)).toBe(fits)
  })

  it('RM9 nothing is found where all fits, or nothing is known', () => {
    expect(conflictsIn(answersOf(CLOUD_NATIVE), 1)).toEqual([])
    expect(conflictsIn(new Map(), 0)).toEqual([])
  })
})
