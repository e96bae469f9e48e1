import { expect, it } from 'vitest'
import { BARRIERS } from './barriers.ts'
import { MINI_QUESTIONNAIRE } from './mini-questionnaire.ts'

const answers = MINI_QUESTIONNAIRE.questions.flatMap((question) => question.answers)

it('asks for every barrier that the table sorts by, and for no other', () => {
  const known = BARRIERS.map(({ id }) => id)
  const asked = answers.flatMap(({ barrier }) => (barrier === null ? [] : [barrier]))
  expect([...new Set(asked)].sort()).toEqual(known.sort())
})

it('fits on a page: at most five questions', () => expect(MINI_QUESTIONNAIRE.questions.length).toBeLessThanOrEqual(5))
