import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import type { Evaluation, Finding, NextAction } from '../evaluate/result.ts'
import { evaluationNotices, type KnownBefore } from './evaluation-notices.ts'

const ON = isoDate('2026-11-23')
const text = { de: 'Es ist so.', en: 'It is so.' }

const finding = (key: string, severity: Finding['severity'] = 'alarm'): Finding => ({
  key,
  rule: key.split(':')[0] ?? key,
  severity,
  text,
  target: { page: 'usage' },
})
const action = (key: string, kind: NextAction['kind'], role: NextAction['role'] = 'FM'): NextAction => ({
  key,
  kind,
  title: { de: 'Handeln', en: 'Act' },
  reason: text,
  due: null,
  urgency: 'soon',
  role,
  target: { page: 'usage' },
})
const evaluation = (findings: Finding[], nextActions: NextAction[] = []): Evaluation => ({
  findings,
  nextActions,
  tasks: [],
  gates: [],
  servicePhase: 'enable',
  started: true,
  completeness: [],
  questions: [],
  activities: [],
  done: null,
})
const known = (findings: Finding[]): KnownBefore => ({ findings })
const nothing = known([])

describe('PB118 what an evaluation tells', () => {
  it.each<[string, KnownBefore | null, Evaluation, [string, string][]]>([
    ['nothing at first', null, evaluation([finding('first-contact')]), []],
    ['a new alarm', nothing, evaluation([finding('pilot:no-go')]), [['alarm', 'finding:pilot:no-go:2026-11-23']]],
    ['a known alarm not again', known([finding('pilot:no-go')]), evaluation([finding('pilot:no-go')]), []],
    [
      'what became an alarm',
      known([finding('x', 'warning')]),
      evaluation([finding('x')]),
      [['alarm', 'finding:x:2026-11-23']],
    ],
    ['no warning', nothing, evaluation([finding('x', 'warning')]), []],
    ['nothing of a stall, which has its own source', nothing, evaluation([finding('stall')]), []],
  ])('%s', (_name, before, now, told) => {
    expect(evaluationNotices(before, now, ON).map(({ kind, key }) => [kind, key])).toEqual(told)
  })

  it('to the manager and to whoever has to act', () => {
    const [told] = evaluationNotices(nothing, evaluation([finding('safe')], [action('safe:a', 'stateFact', 'FE')]), ON)
    expect(told?.roles).toEqual(['FM', 'FE'])
    expect(told?.words).toEqual({ de: 'Zu tun: Handeln.', en: 'To do: Act.' })
  })

  it('an alarm says what is to be done about itself, not about another one of the same rule', () => {
    const both = evaluation(
      [finding('meeting:a'), finding('meeting:b')],
      [
        action('meeting:a', 'stateFact', 'FE'),
        { ...action('meeting:b', 'stateFact'), title: { de: 'Anders handeln', en: 'Act otherwise' } },
      ],
    )
    const words = evaluationNotices(nothing, both, ON).map((told) => told.words.en)
    expect(words).toEqual(['To do: Act.', 'To do: Act otherwise.'])
  })
})
