import { describe, expect, it } from 'vitest'
import { allDecisions, DECISION_POINTS, findDecision } from '../points/points.ts'
import { faultOfChoice, sayChoice, sayChoiceFault } from './choice.ts'
import { progressOf } from './progress.ts'
import { touchedBy, waitsFor } from './touched.ts'

const everything = new Set(DECISION_POINTS.map(({ id }) => id))

describe('AS10 what a change touches', () => {
  it('names questions, settings, parts of the project and the decisions that rest on it', () => {
    const touched = touchedBy('channel')
    expect(touched.questions).toEqual(['up.channel'])
    expect(touched.configuration).toContain('Add Channel')
    expect(touched.decisions.filter(({ direct }) => direct).map(({ id }) => id)).toEqual([
      'channel.early',
      'updates.delivery',
      'visioProject',
      'rings',
    ])
    expect(touched.decisions.map(({ id }) => id)).toContain('operation')
  })

  it.each(allDecisions().map(({ decision }) => decision.id))('AS11 %s does not rest on itself', (id) => {
    const rests = touchedBy(id).decisions.map((one) => one.id)
    expect(rests).not.toContain(id)
    expect(rests.some((other) => touchedBy(other).decisions.some((one) => one.id === id))).toBe(false)
  })

  it('a decision nobody knows touches nothing', () =>
    expect(touchedBy('weather')).toEqual({ questions: [], configuration: [], project: [], decisions: [] }))

  it('AS12 says which decisions come first', () => {
    expect(waitsFor('updates.delivery', new Set(['channel']))).toEqual(['deployment.tool'])
    expect(waitsFor('updates.delivery', new Set(['channel', 'deployment.tool']))).toEqual([])
  })
})

describe('AS13 choices', () => {
  it.each([
    ['architecture', ['x64'], null],
    ['architecture', [], null],
    ['architecture', ['x64', 'x86'], 'only-one'],
    ['architecture', ['x128'], 'unknown-option'],
    ['deployment.tool', ['intune', 'configMgr'], null],
    ['deployment.tool', ['none', 'configMgr'], 'none-excludes-others'],
    ['languages', ['de-de', 'sr-latn-rs'], null],
    ['languages', ['Deutsch'], 'not-a-language'],
    ['weather', ['fine'], 'unknown-decision'],
  ] as const)('%s %j: %s', (id, choice, code) => expect(faultOfChoice(id, choice)?.code ?? null).toBe(code))

  it('stand in words in both languages', () => {
    expect(sayChoice('architecture', ['x64'], 'de')).toBe('64 Bit für alle')
    expect(sayChoice('deployment.tool', ['intune', 'old'], 'en')).toBe('Intune, old')
    expect(sayChoice('languages', ['de-de', 'sr-latn-rs', 'x'], 'de')).toBe(
      'Deutsch (Deutschland), Serbisch (Lateinisch, Serbien), x',
    )
    expect(sayChoice('languages', ['en-us'], 'en')).toBe('English (United States)')
    expect(sayChoiceFault({ code: 'unknown-option', option: 'x', allowed: ['a', 'b'] }, 'en')).toBe(
      '“x” is no option. Possible are: a, b.',
    )
  })
})

describe('AS14 progress', () => {
  const mandatory = allDecisions().filter(({ decision }) => decision.mandatory)

  it('begins with everything mandatory open', () =>
    expect(progressOf([], everything)).toMatchObject({ mandatory: mandatory.length, settled: 0 }))

  it('is complete with everything mandatory decided or deferred', () => {
    const taken = mandatory.map(({ decision }, index) => ({
      id: decision.id,
      state: index % 2 === 0 ? ('decided' as const) : ('deferred' as const),
    }))
    expect(progressOf(taken, everything).open).toEqual([])
    const proposed = taken.map((one, index) => (index === 0 ? { ...one, state: 'proposed' as const } : one))
    expect(progressOf(proposed, everything).open).toEqual([taken[0]?.id])
  })

  it('does not count points out of scope', () => {
    const some = new Set([...everything].filter((id) => id !== 'mac'))
    expect(progressOf([], some).open).not.toContain('mac')
    expect(findDecision('mac')?.point.id).toBe('mac')
  })
})
