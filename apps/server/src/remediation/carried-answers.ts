import { type Answer, isProblem, plainAnswer, type Question, readAnswer, type Template } from '@lotse/remediation'
import type { Loaded } from './load-run.ts'

/** The answers in force that another version of the template still asks for and allows. */
export function carriedAnswers({ run, template }: Loaded, newest: Template): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>()
  for (const [id, answer] of run.answers) {
    const was = template.questions.find((question) => question.id === id)
    const is = newest.questions.find((question) => question.id === id)
    const carried = was && is && carriedAnswer(was, is, answer)
    if (carried) answers.set(id, carried)
  }
  return answers
}

/**
 * An answer as another version of its question understands it; null where it does not. A service that is not supported any
 * more leaves the services in scope, and the others stay.
 */
export function carriedAnswer(was: Question, is: Question, answer: Answer): Answer | null {
  const offered = is.options.map(({ id }) => id)
  const kept =
    was.id === 'svc' && Array.isArray(answer) ? answer.filter((one: string) => offered.includes(one)) : answer
  const read = readAnswer(is, plainAnswer(was, kept))
  return isProblem(read) ? null : read
}
