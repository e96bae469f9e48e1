import { describe, expect, it } from 'vitest'
import { optionsOf, readAnswers } from '../answers/read-answers.ts'
import { judgeRule } from '../rules/judge-rule.ts'
import { parseRule, questionsOf, type Rule } from '../rules/parse-rule.ts'
import type { Question, Text } from '../template/types.ts'
import { builtInTemplate } from './template.ts'

const TEMPLATE = builtInTemplate('commercial')
const rule = (text: string): Rule => parseRule(text) ?? []

describe('RM6 the template that comes along', () => {
  it('RM6 has the questions and items of the domain note', () => {
    const blocking = TEMPLATE.items.filter(({ severity }) => severity === 'blocking').length
    expect([TEMPLATE.questions.length, TEMPLATE.items.length, blocking]).toEqual([93, 136, 88])
  })

  it('RM6 says everything in both languages', () => {
    const texts: Text[] = [
      ...TEMPLATE.questions.flatMap(({ text, help, options }) => [text, help, ...options.map(({ label }) => label)]),
      ...TEMPLATE.items.flatMap(({ title, why, verify }) => [title, why, verify]),
      ...[...TEMPLATE.sections, ...TEMPLATE.groups].map(({ title }) => title),
    ]
    for (const { de, en } of texts) expect([de.trim() === '', en.trim() === '']).toEqual([false, false])
  })

  it('RM6 every question but the number of people decides an item', () => {
    const asked = new Set(TEMPLATE.items.flatMap(({ when }) => questionsOf(rule(when))))
    expect(TEMPLATE.questions.flatMap(({ id }) => (asked.has(id) ? [] : [id]))).toEqual(['seats'])
  })

  it.each(TEMPLATE.questions.filter(({ askedWhen }) => askedWhen !== undefined).map((one) => [one.id, one] as const))(
    'RM7 where %s is not asked, nothing depends on it',
    (_, question) => {
      for (const plain of answersThatSkip(question)) {
        const { answers } = readAnswers(TEMPLATE, plain)
        for (const { id, when } of TEMPLATE.items) {
          if (!questionsOf(rule(when)).includes(question.id)) continue
          expect([id, judgeRule(rule(when), answers).truth]).toEqual([id, false])
        }
      }
    },
  )
})

/** One answer set for each option of the condition's question with which the question is not asked. */
function answersThatSkip({ askedWhen = '' }: Question): readonly Readonly<Record<string, unknown>>[] {
  const condition = rule(askedWhen)
  const [first = ''] = questionsOf(condition)
  const before = TEMPLATE.questions.find(({ id }) => id === first)
  const sets = before === undefined ? [] : optionsOf(before).map((option) => ({ [first]: option }))
  const skipping = sets.filter((plain) => judgeRule(condition, readAnswers(TEMPLATE, plain).answers).truth === false)
  expect(skipping).not.toEqual([])
  return skipping
}
