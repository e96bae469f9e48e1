import { allDecisions, findDecision } from '@lotse/assessment'
import { builtInTemplate, PREFILL_RULES, prefill } from '@lotse/remediation'
import { describe, expect, it } from 'vitest'

/** The workshop and the questionnaire name the same decisions, questions and options, though neither package knows the other. */

/** Not decided but counted: whether the customer's IT team has somebody. */
const COUNTED = 'team'
const rules = PREFILL_RULES.filter(({ decision }) => decision !== COUNTED)
const template = builtInTemplate('commercial')

describe('decisions that answer questions', () => {
  it.each(rules.map((rule) => [rule.decision, rule] as const))('%s is decided in the workshop', (id, rule) => {
    const decision = findDecision(id)?.decision
    expect(decision?.answers).toContain(rule.question)
    const options = decision?.options.map((option) => option.id) ?? []
    if (typeof rule.answers !== 'string')
      for (const option of Object.keys(rule.answers)) expect(options).toContain(option)
    if (rule.answers !== 'count') expect(decision?.options.length).toBeGreaterThan(0)
  })

  it('every question a decision says it answers is answered by a rule', () => {
    const said = allDecisions().flatMap(({ decision }) =>
      decision.answers.map((question) => `${decision.id} ${question}`),
    )
    expect(said.toSorted()).toEqual(rules.map(({ decision, question }) => `${decision} ${question}`).toSorted())
  })

  it.each(allDecisions().filter(({ decision }) => decision.answers.length > 0 && decision.kind !== 'languages'))(
    '$decision.id: some option answers its question',
    ({ decision }) => {
      const nothing = { tenantCloud: null, people: null, suggestions: [] }
      const answers = decision.options.flatMap(({ id }) =>
        prefill(template, [{ id: decision.id, state: 'decided', choice: [id] }], nothing),
      )
      expect(answers.map(({ questionId }) => questionId)).toContain(decision.answers[0])
    },
  )

  it('every question that tells something about a point exists', () => {
    const known = new Set(template.questions.map(({ id }) => id))
    for (const { point } of allDecisions()) for (const id of point.knownFrom) expect(known, id).toContain(id)
  })
})
