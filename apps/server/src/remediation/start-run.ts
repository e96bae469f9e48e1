import type { Remediation, RemediationSource } from '@lotse/contract'
import {
  editionOf,
  inheritCore,
  isProblem,
  type Run,
  readAnswer,
  startRun as start,
  type Template,
} from '@lotse/remediation'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { atField, type Problem } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { newestTemplate } from '../remediation-templates/look-up.ts'
import { ageFigures, listedSince } from './ageing.ts'
import { refusal } from './agreement.ts'
import { carriedAnswer } from './carried-answers.ts'
import { figuresOf, stateOf } from './keep-run.ts'
import { isSameAnswer, type KnownAnswer, knownAnswers } from './known-answers.ts'
import { factsOf, type Loaded, loadCurrent, loaded } from './load-run.ts'
import { readRemediation } from './read-remediation.ts'
import { type EngagementKey, insertRun, putAnswer, putItem, runsBeside, updateRun } from './store.ts'
import { type Surroundings, surroundingsOf } from './surroundings.ts'

interface Starting {
  readonly customerId: string
  readonly engagementId: string
  readonly services: readonly string[]
  readonly copyAnswers: boolean
}

interface Given extends Pick<KnownAnswer, 'questionId' | 'answer' | 'source' | 'by' | 'at'> {
  readonly askWhom: string
}

/**
 * Starts a run from the newest template of the edition that the tenant's cloud gets; nobody chooses an edition. A run
 * under way is kept as an earlier one, of which answers may come along, never its items. Resolved core items of another
 * engagement of the tenant come along. (remediation.md §5) Problems: `not-found`, `rule-refused` for a cloud without an
 * edition, `input-not-valid` for services.
 */
export async function startRun(context: ActingContext, input: Starting): Promise<Remediation> {
  return change(
    context,
    customerId(input.customerId),
    async (change) => {
      const key = { customerId: change.customerId, engagementId: input.engagementId }
      await holdEngagementOf(change, key.engagementId)
      const around = await surroundingsOf(change.tx, key)
      if (around.cloud === null) throw noEdition(around.cloudName)
      const template = await newestTemplate(change.tx, editionOf(around.cloud))
      const earlier = await loadCurrent(change.tx, key)
      const given = await givenAnswers(change, context, template, around, earlier, input)
      const answers = new Map([...given].map(([id, { answer }]) => [id, answer]))
      const run = start(template, answers, factsOf({ cloud: around.cloud }))
      if (!('checklist' in run)) throw refusal(run, 'services')
      if (earlier !== null) await updateRun(change.tx, earlier.row, replacedBy(change))
      const begun = await inherited(change, key, around, template, run)
      const since = listedSince(begun, {}, new Map(), change.today)
      const row = await insertRun(change.tx, {
        ...key,
        id: newId(),
        cloud: around.cloud,
        edition: template.edition,
        template,
        templateVersion: template.version,
        state: stateOf(begun, template),
        startedAt: change.now,
        startedBy: context.actor.personId,
        ...figuresOf(begun),
        listedSince: since,
        ...ageFigures(begun, since, []),
      })
      await writeAnswers(change, row.id, given)
      await writeWork(change, row.id, begun)
      await change.record({
        event: 'remediation.started',
        engagementId: key.engagementId,
        subject: `${template.edition} ${template.version}`,
        after: { cloud: around.cloud, answers: given.size },
      })
      await evaluateEngagement(change, key.engagementId)
      return readRemediation(change.tx, key, context.actor, change.today)
    },
    repeatOf(context),
  )
}

const replacedBy = ({ now, actor }: Change) => ({ supersededAt: now, supersededBy: actor?.personId ?? null })

/** Answers a run begins with: copied ones, then what is known, then the services just named; later ones win. */
async function givenAnswers(
  { tx, customerId, now }: Change,
  { actor }: ActingContext,
  template: Template,
  around: Surroundings,
  earlier: Loaded | null,
  { engagementId, services, copyAnswers }: Starting,
): Promise<ReadonlyMap<string, Given>> {
  const given = new Map<string, Given>()
  if (copyAnswers && earlier !== null) for (const one of copied(template, earlier)) given.set(one.questionId, one)
  const known = await knownAnswers(tx, { customerId, engagementId }, template, around)
  for (const one of known.filter(({ isTaken }) => isTaken)) {
    if (one.questionId === 'cloud' || !given.has(one.questionId)) given.set(one.questionId, { ...one, askWhom: '' })
  }
  const question = template.questions.find(({ id }) => id === 'svc')
  const answer = question && readAnswer(question, [...services])
  if (answer === undefined) throw new Error('the template has no question for the services')
  if (isProblem(answer)) throw refusal([answer], 'services')
  const decided = known.find(({ questionId, isTaken }) => questionId === 'svc' && isTaken)
  const source: RemediationSource = 'engineer'
  given.set('svc', {
    ...(decided !== undefined && isSameAnswer(decided.answer, answer)
      ? decided
      : { questionId: 'svc', answer, source, by: actor.personId, at: now }),
    askWhom: '',
  })
  return given
}

/** Answers of an earlier run that the template still understands. */
function copied(template: Template, { answers, template: before }: Loaded): Given[] {
  return [...answers.values()].flatMap(({ questionId, answer, source, askWhom, answeredBy: by, answeredAt: at }) => {
    const question = template.questions.find(({ id }) => id === questionId)
    const was = before.questions.find(({ id }) => id === questionId)
    if (question === undefined || was === undefined || answer === null || questionId === 'cloud') return []
    const read = carriedAnswer(was, question, answer)
    return read === null ? [] : [{ questionId, answer: read, source, askWhom, by, at }]
  })
}

async function inherited(
  { tx }: Change,
  key: EngagementKey,
  { engagementIds }: Surroundings,
  template: Template,
  run: Run,
): Promise<Run> {
  let next = run
  for (const row of await runsBeside(tx, key, engagementIds)) {
    next = inheritCore(next, (await loaded(tx, row)).run, template)
  }
  return next
}

async function writeAnswers(
  { tx, customerId, now }: Change,
  runId: string,
  given: ReadonlyMap<string, Given>,
): Promise<void> {
  for (const { questionId, answer, source, askWhom, by, at } of given.values()) {
    await putAnswer(tx, {
      customerId,
      runId,
      questionId,
      answer,
      source,
      askWhom,
      answeredBy: by,
      answeredAt: at ?? now,
    })
  }
}

async function writeWork({ tx, customerId, now }: Change, runId: string, { work }: Run): Promise<void> {
  for (const [itemId, done] of work) {
    await putItem(tx, {
      ...{ customerId, runId, itemId, ...done },
      ...{ ownerPerson: null, ownerContact: null, dueOn: null, confirmedBy: null },
      ...{ changedAt: now, changedBy: null },
    })
  }
}

function noEdition(cloud: string): Problem {
  return atField('rule-refused', 'cloud', 'noEdition', {
    de: `Für die Cloud „${cloud}“ gibt es keine Ausgabe der Checkliste. Berichtigen Sie die Cloud am Tenant, falls sie nicht stimmt.`,
    en: `There is no edition of the checklist for the cloud "${cloud}". Correct the cloud of the tenant if it is wrong.`,
  })
}
