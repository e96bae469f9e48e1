import type { Remediation } from '@lotse/contract'
import { type Answer, changeRun, isNewer } from '@lotse/remediation'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { Problem } from '../platform/http/problem.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { newestTemplate } from '../remediation-templates/look-up.ts'
import { refusal, requireAgreement } from './agreement.ts'
import { carriedAnswers } from './carried-answers.ts'
import { keepRun } from './keep-run.ts'
import { isSameAnswer } from './known-answers.ts'
import { factsOf, type Loaded, loadChangeable } from './load-run.ts'
import { readRemediation } from './read-remediation.ts'
import { putAnswer } from './store.ts'

interface Place {
  readonly customerId: string
  readonly engagementId: string
  readonly runId: string
  readonly agreed: boolean
}

/**
 * Moves a run to the newest version of its template. Answers that the new version does not understand are kept and no
 * longer count. (remediation.md §5, rule 3) Problems: `not-found`, `rule-refused` where there is nothing newer, or where
 * nobody agreed to what it changes.
 */
export async function rebaseRun(context: ActingContext, place: Place): Promise<Remediation> {
  return change(
    context,
    customerId(place.customerId),
    async (change) => {
      const key = { customerId: change.customerId, engagementId: place.engagementId }
      await holdEngagementOf(change, key.engagementId)
      const here = await loadChangeable(change.tx, key, place.runId)
      const newest = await newestTemplate(change.tx, here.row.edition)
      if (!isNewer(newest.version, here.template.version)) throw nothingNewer()
      const carried = carriedAnswers(here, newest)
      const next = changeRun(here.run, newest, carried, factsOf(here.row))
      if (next.problems.length > 0) throw refusal(next.problems, 'answers')
      requireAgreement(next, newest, place.agreed)
      await change.record({
        event: 'remediation.rebased',
        engagementId: key.engagementId,
        subject: newest.version,
        before: { template: here.template.version },
        after: { template: newest.version },
      })
      await keepRun(
        change,
        here,
        next.run,
        { de: 'Die Liste folgt einer neueren Vorlage.', en: 'The list follows a newer template.' },
        { template: newest, templateVersion: newest.version },
      )
      await keepCarried(change, here, carried)
      await evaluateEngagement(change, key.engagementId)
      return readRemediation(change.tx, key, context.actor, change.today)
    },
    repeatOf(context),
  )
}

/** An answer of which a part is carried on stands as that part; who gave it and when stays. */
async function keepCarried({ tx }: Change, { answers }: Loaded, carried: ReadonlyMap<string, Answer>): Promise<void> {
  for (const [questionId, answer] of carried) {
    const row = answers.get(questionId)
    if (row && !isSameAnswer(row.answer, answer)) await putAnswer(tx, { ...row, answer })
  }
}

const nothingNewer = (): Problem =>
  new Problem('rule-refused', {
    detail: {
      de: 'Diese Checkliste folgt schon der neuesten Vorlage.',
      en: 'This checklist follows the newest template already.',
    },
  })
