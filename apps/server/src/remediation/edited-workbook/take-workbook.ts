import type { WorkbookPreview, WorkbookTaken } from '@lotse/contract'
import { plainAnswer, type Run, type Template, withoutCleared, workOn } from '@lotse/remediation'
import { evaluateEngagement } from '../../engagements/evaluate.ts'
import { holdEngagementOf } from '../../engagements/hold.ts'
import { type Change, change } from '../../platform/change.ts'
import type { CustomerId } from '../../platform/db/scope.ts'
import type { ActingContext } from '../../platform/http/api.ts'
import { changedMeanwhile } from '../../platform/http/if-match.ts'
import { atField, Problem } from '../../platform/http/problem.ts'
import { requireAgreement, requireAgreementToReopen, together } from '../agreement.ts'
import { keepRun } from '../keep-run.ts'
import { isSameAnswer } from '../known-answers.ts'
import { type Loaded, loadChangeable, workOf } from '../load-run.ts'
import { isCustomer } from '../policy.ts'
import { readRemediation } from '../read-remediation.ts'
import { type EngagementKey, putAnswer, putItem } from '../store.ts'
import { surroundingsOf } from '../surroundings.ts'
import { type Found, findChanges } from './find-changes.ts'
import { notOfThisList, presentChanges } from './present-changes.ts'
import type { ArrivedWorkbook } from './receive-workbook.ts'
import { NOTHING_CHOSEN } from './words.ts'

interface Place {
  readonly customerId: CustomerId
  readonly engagementId: string
  readonly runId: string
}

/**
 * What an edited workbook would change, conflicts with what happened meanwhile, and what is not understood; nothing is
 * stored. Problems: `not-found`, `rule-refused` for a run that was replaced, `input-not-valid` at `files` for a workbook of
 * another run, template or edition.
 */
export async function previewWorkbook(
  { services }: ActingContext,
  place: Place,
  arrived: ArrivedWorkbook,
): Promise<WorkbookPreview> {
  return services.database.transaction({ customer: place.customerId }, async (tx) => {
    const here = await loadChangeable(tx, place, place.runId)
    const { networkTests } = await surroundingsOf(tx, place)
    return presentChanges(here, arrived.fileName, foundIn(here, arrived, networkTests))
  })
}

/**
 * Takes over what was chosen from an edited workbook, all of it or nothing. Every answer and item that changes stands in
 * the trail on its own, as if it had been changed at the screen. Problems: as above, `changed-meanwhile` with a fresh preview
 * where somebody changed the list since `version`, `rule-refused` where nothing may be taken over or nobody agreed to it.
 */
export async function takeWorkbook(
  context: ActingContext,
  place: Place,
  arrived: ArrivedWorkbook,
  version: number,
): Promise<WorkbookTaken> {
  return change(context, place.customerId, async (change) => {
    const { tx, record } = change
    const key: EngagementKey = place
    await holdEngagementOf(change, key.engagementId)
    const here = await loadChangeable(tx, key, place.runId)
    const found = foundIn(here, arrived, (await surroundingsOf(tx, key)).networkTests)
    const preview = presentChanges(here, arrived.fileName, found)
    if (here.row.version !== version) throw changedMeanwhile(preview)
    requireTakeable(here, found, preview, arrived.choices.agreed)
    const { run: previewed } = found.preview
    const next = { ...previewed, answers: withoutCleared(previewed.answers) }
    await record({
      event: 'remediation.workbookTaken',
      engagementId: key.engagementId,
      subject: arrived.fileName,
      after: { taken: takenIn(preview), sha256: arrived.sha256 },
    })
    await storeAnswers(change, context, key, here, next)
    await storeWork(change, context, key, here, next)
    await keepRun(change, here, next, {
      de: `Die Arbeitsmappe „${arrived.fileName}“ wurde übernommen.`,
      en: `The workbook "${arrived.fileName}" was taken over.`,
    })
    await evaluateEngagement(change, key.engagementId)
    return { preview, remediation: await readRemediation(tx, key, context.actor, change.today) }
  })
}

function foundIn(here: Loaded, arrived: ArrivedWorkbook, networkTests: number): Found {
  const found = findChanges(here, arrived, networkTests)
  if (typeof found === 'string') throw notOfThisList(found)
  return found
}

const takenIn = ({ changes, conflicts }: WorkbookPreview): number =>
  changes.filter(({ isTaken }) => isTaken).length + conflicts.filter(({ takesFile }) => takesFile).length

function requireTakeable(here: Loaded, { preview }: Found, seen: WorkbookPreview, agreed: boolean): void {
  if (seen.hindrances.length > 0) throw new Problem('rule-refused', { detail: together(seen.hindrances) })
  if (takenIn(seen) === 0) throw atField('rule-refused', 'choices', 'nothingChosen', NOTHING_CHOSEN)
  requireAgreement(preview, here.template, agreed)
  requireAgreementToReopen(preview.run.state !== here.run.state, agreed)
}

async function storeAnswers(
  { tx, customerId, now, record }: Change,
  { actor }: ActingContext,
  { engagementId }: EngagementKey,
  { row, run, answers, template }: Loaded,
  next: Run,
): Promise<void> {
  for (const question of changedQuestions(template, run, next)) {
    const before = run.answers.get(question.id)
    const answer = next.answers.get(question.id) ?? null
    await putAnswer(tx, {
      ...{ customerId, runId: row.id, questionId: question.id, answer },
      askWhom: answer === 'unknown' ? (answers.get(question.id)?.askWhom ?? '') : '',
      source: isCustomer(actor) ? 'customer' : 'engineer',
      ...{ answeredBy: actor.personId, answeredAt: now },
    })
    await record({
      event: 'remediation.answered',
      engagementId,
      subject: question.id,
      ...(before !== undefined && { before: { answer: plainAnswer(question, before) } }),
      after: { answer: answer === null ? null : plainAnswer(question, answer) },
    })
  }
}

const changedQuestions = (template: Template, before: Run, after: Run) =>
  template.questions.filter(({ id }) => {
    const answer = after.answers.get(id)
    return answer === undefined ? before.answers.has(id) : !isSameAnswer(before.answers.get(id), answer)
  })

async function storeWork(
  { tx, customerId, now, record }: Change,
  { actor }: ActingContext,
  { engagementId }: EngagementKey,
  { row, run, items, template }: Loaded,
  next: Run,
): Promise<void> {
  for (const { id: itemId } of template.items) {
    const work = workOn(next, itemId)
    if (work === workOn(run, itemId)) continue
    const before = items.get(itemId)
    const was = workOf(before)
    const fields = (['status', 'evidence', 'note', 'acceptedBy', 'confirmedOn'] as const).filter(
      (field) => work[field] !== was[field],
    )
    const { ownerPerson = null, ownerContact = null, dueOn = null, confirmedBy = null } = before ?? {}
    await putItem(tx, {
      ...{ customerId, runId: row.id, itemId, ...work, ownerPerson, ownerContact, dueOn },
      ...{ confirmedBy: work.confirmedOn === null ? null : confirmedBy, changedAt: now, changedBy: actor.personId },
    })
    await record({
      event: 'remediation.itemChanged',
      engagementId,
      subject: itemId,
      before: { itemStatus: was.status },
      // What was written may name people: the trail says only that it changed.
      after: { itemStatus: work.status, fields: [...fields].sort() },
    })
  }
}
