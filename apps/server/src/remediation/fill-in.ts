import { changeRun, plainAnswer, refusedAnswers } from '@lotse/remediation'
import type { Change } from '../platform/change.ts'
import { isFinished, keepRun } from './keep-run.ts'
import { answersDecided, type KnownAnswer } from './known-answers.ts'
import { factsOf, type Loaded, loadCurrent } from './load-run.ts'
import { type EngagementKey, putAnswer } from './store.ts'

/**
 * Answers what nobody answered yet from decisions of the workshop, inside a change whose engagement is held. An answer that
 * somebody gave or took back is never touched, nor is a finished list; and what would contradict another answer or take work
 * away waits for a person. (assessment-decisions.md, head; remediation.md §2)
 */
export async function fillInDecided(change: Change, key: EngagementKey): Promise<void> {
  const first = await loadCurrent(change.tx, key)
  if (first === null || isFinished(first.row)) return
  const open = (await answersDecided(change.tx, key, first.template)).filter(
    ({ questionId, isTaken }) => isTaken && !first.answers.has(questionId),
  )
  if (open.length === 0) return
  let here = first
  for (const known of open) here = await filledIn(change, key, here, known)
}

async function filledIn(
  change: Change,
  key: EngagementKey,
  here: Loaded,
  { questionId, answer, source, by, at }: KnownAnswer,
): Promise<Loaded> {
  const question = here.template.questions.find(({ id }) => id === questionId)
  const answers = new Map(here.run.answers).set(questionId, answer)
  const next = changeRun(here.run, here.template, answers, factsOf(here.row))
  const isRefused = refusedAnswers(here.run.answers, answers).length > 0
  const isLosing = next.consequences.some(({ losesWork }) => losesWork)
  if (question === undefined || next.problems.length > 0 || isRefused || isLosing) return here
  const { customerId, tx, now } = change
  const given = { answer, source, askWhom: '', answeredBy: by, answeredAt: at ?? now }
  await putAnswer(tx, { customerId, runId: here.row.id, questionId, ...given })
  await change.record({
    event: 'remediation.answered',
    engagementId: key.engagementId,
    subject: questionId,
    after: { answer: plainAnswer(question, answer) },
  })
  const row = await keepRun(change, here, next.run, {
    de: `Der Workshop hat „${question.text.de}“ entschieden.`,
    en: `The workshop decided "${question.text.en}".`,
  })
  return { ...here, row, run: next.run }
}
