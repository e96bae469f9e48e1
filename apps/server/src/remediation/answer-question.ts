import type { Remediation, RemediationAnswer, RemediationSource } from '@lotse/contract'
import {
  type Answer,
  changeRun,
  clearedBy,
  conflictsIn,
  isProblem,
  plainAnswer,
  type Question,
  readAnswer,
  refusedAnswers,
  sayProblem,
  withoutCleared,
} from '@lotse/remediation'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { atField, notFound } from '../platform/http/problem.ts'
import { refusal, requireAgreement } from './agreement.ts'
import { keepRun } from './keep-run.ts'
import { factsOf, type Loaded, loadChangeable } from './load-run.ts'
import { isCustomer } from './policy.ts'
import { readRemediation } from './read-remediation.ts'
import { putAnswer } from './store.ts'
import { both } from './words.ts'

interface Answering {
  readonly params: {
    readonly customerId: string
    readonly engagementId: string
    readonly runId: string
    readonly questionId: string
  }
  readonly headers: { readonly 'if-match': string }
  readonly body: {
    readonly answer: RemediationAnswer | null
    readonly askWhom: string
    readonly source?: RemediationSource | undefined
    readonly agreed: boolean
  }
}

/**
 * Answers one question, or takes its answer back; the checklist follows at once. Two people may work on different
 * questions side by side. Problems: `not-found`, `changed-meanwhile` with the present state, `input-not-valid` at
 * `answer`, `rule-refused` for an answer that fits neither cloud nor another answer, or whose consequences nobody agreed to.
 */
export async function answerQuestion(
  context: ActingContext,
  { params, headers, body }: Answering,
): Promise<Remediation> {
  return change(context, customerId(params.customerId), async (change) => {
    const key = { customerId: change.customerId, engagementId: params.engagementId }
    await holdEngagementOf(change, key.engagementId)
    const here = await loadChangeable(change.tx, key, params.runId)
    const question = here.template.questions.find(({ id }) => id === params.questionId)
    if (question === undefined) throw notFound({ de: 'Diese Frage', en: 'This question' })
    const before = here.answers.get(question.id)
    const read = () => readRemediation(change.tx, key, context.actor, change.today)
    if ((before?.version ?? 0) !== expectedVersion(headers)) throw changedMeanwhile(await read())
    const answer = answerIn(question, body.answer)
    const answers = new Map(here.run.answers)
    if (answer === null) answers.delete(question.id)
    else answers.set(question.id, answer)
    const cleared = clearedBy(answers)
    const next = changeRun(here.run, here.template, withoutCleared(answers), factsOf(here.row))
    if (next.problems.length > 0) throw refusal(next.problems, 'answer')
    refuseContradiction(here, answers, question)
    requireAgreement(next, here.template, body.agreed)
    await putAnswer(change.tx, {
      customerId: change.customerId,
      runId: here.row.id,
      questionId: question.id,
      answer,
      askWhom: answer === 'unknown' ? body.askWhom : '',
      source: isCustomer(context.actor) ? 'customer' : (body.source ?? 'engineer'),
      answeredBy: context.actor.personId,
      answeredAt: change.now,
    })
    await change.record({
      event: 'remediation.answered',
      engagementId: key.engagementId,
      subject: question.id,
      ...(before?.answer != null && { before: { answer: plainAnswer(question, before.answer) } }),
      after: { answer: answer === null ? null : plainAnswer(question, answer) },
    })
    for (const id of cleared) await clear(change, here, key.engagementId, id)
    await keepRun(change, here, next.run, {
      de: `Die Antwort auf „${question.text.de}“ wurde geändert.`,
      en: `The answer to "${question.text.en}" was changed.`,
    })
    await evaluateEngagement(change, key.engagementId)
    return read()
  })
}

function answerIn(question: Question, value: RemediationAnswer | null): Answer | null {
  if (value === null) return null
  const answer = readAnswer(question, value)
  if (!isProblem(answer)) return answer
  const message = both((language) => sayProblem(answer, language))
  throw atField('input-not-valid', 'answer', answer.code, message)
}

/** Takes an answer back that another one made needless. (remediation.md §3, C12) */
async function clear(
  { tx, record }: Change,
  { template, answers }: Loaded,
  engagementId: string,
  questionId: string,
): Promise<void> {
  const question = template.questions.find(({ id }) => id === questionId)
  const row = answers.get(questionId)
  if (question === undefined || row === undefined || row.answer === null) return
  await putAnswer(tx, { ...row, answer: null, askWhom: '' })
  await record({
    event: 'remediation.answered',
    engagementId,
    subject: questionId,
    before: { answer: plainAnswer(question, row.answer) },
    after: { answer: null },
  })
}

/**
 * Contradictions that nobody may leave standing, unless they stood there before: C3 and C9, and an answer that would go at
 * once. (remediation.md §3)
 */
function refuseContradiction({ run }: Loaded, answers: ReadonlyMap<string, Answer>, question: Question): void {
  const goes = clearedBy(answers).includes(question.id)
  const [fresh] = [
    ...refusedAnswers(run.answers, answers),
    ...conflictsIn(answers, 1).filter(({ reaction }) => goes && reaction === 'clear'),
  ]
  if (fresh !== undefined)
    throw atField(
      'rule-refused',
      'answer',
      fresh.id,
      both((language) => `${fresh.text[language]}.`),
    )
}
