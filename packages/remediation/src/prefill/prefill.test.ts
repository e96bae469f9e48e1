import { describe, expect, it } from 'vitest'
import { optionsOf } from '../answers/read-answers.ts'
import { builtInTemplate } from '../catalogue/template.ts'
import { type KnownFacts, prefill } from './prefill.ts'
import { PREFILL_RULES } from './rules.ts'

const TEMPLATE = builtInTemplate('commercial')
const NOTHING: KnownFacts = { tenantCloud: null, people: null, suggestions: [] }
const decided = (id: string, ...choice: string[]) => ({ id, state: 'decided' as const, choice })
const suggests = (questionId: string, ...values: string[]) => ({
  ...NOTHING,
  suggestions: [{ questionId, values, from: 'inventory' }],
})

describe('RM40 answers that are known already', () => {
  it.each([
    [
      'a decision',
      [decided('channel', 'monthlyEnterprise')],
      NOTHING,
      [['up.channel', ['monthly'], 'channel', 'taken']],
    ],
    ['a count', [decided('languages', 'de-de', 'en-us', 'de-de')], NOTHING, [['la.count', 2, 'languages', 'taken']]],
    [
      'several options',
      [decided('deployment.tool', 'configMgr', 'intune')],
      NOTHING,
      [['dt.tool', ['configMgr', 'intune'], 'deployment.tool', 'taken']],
    ],
    [
      'the record',
      [],
      { ...NOTHING, tenantCloud: 'gcc', people: 120 },
      [
        ['cloud', ['gcc'], 'tenant', 'taken'],
        ['seats', 120, 'licences', 'taken'],
      ],
    ],
    [
      'a proposal waits',
      [{ id: 'outlook', state: 'proposed', choice: ['new'] }],
      NOTHING,
      [['of.newOutlook', ['new'], 'outlook', 'proposed']],
    ],
    ['an inventory waits', [], suggests('of.bits', 'x86'), [['of.bits', ['x86'], 'inventory', 'proposed']]],
    [
      'a decision comes before an inventory',
      [decided('channel', 'current')],
      suggests('up.channel', 'monthly'),
      [['up.channel', ['current'], 'channel', 'taken']],
    ],
    [
      'decisions that contradict wait',
      [decided('channel', 'current'), decided('channel', 'semiAnnual')],
      NOTHING,
      [
        ['up.channel', ['current'], 'channel', 'proposed'],
        ['up.channel', ['semiannual'], 'channel', 'proposed'],
      ],
    ],
    ['an open decision says nothing', [{ id: 'outlook', state: 'open', choice: ['new'] }], NOTHING, []],
    ['a deferred decision says nothing', [{ id: 'outlook', state: 'deferred', choice: ['new'] }], NOTHING, []],
    ['a choice that answers nothing', [decided('architecture', 'x64')], NOTHING, []],
    ['a suggestion nobody understands', [], suggests('of.bits', 'x128'), []],
  ] as const)('RM40 %s', (_, decisions, facts, expected) => {
    const found = prefill(TEMPLATE, decisions, facts).map(({ questionId, answer, source, use }) => [
      questionId,
      answer,
      source.id,
      use,
    ])
    expect(found).toEqual(expected)
  })

  it.each(PREFILL_RULES.map((rule) => [rule.decision, rule] as const))(
    'RM41 %s answers a question with answers it has',
    (_, rule) => {
      const question = TEMPLATE.questions.find(({ id }) => id === rule.question)
      const answers = typeof rule.answers === 'string' ? [] : Object.values(rule.answers)
      expect(question).toBeDefined()
      for (const answer of answers) expect(question && optionsOf(question)).toContain(answer)
      expect(rule.answers === 'count').toBe(question?.kind === 'number')
    },
  )
})
