import type { IsoDate } from '@lotse/calendar'
import type {
  Decider,
  Decision,
  DecisionBehind,
  PersonRef,
  RemediationItem,
  RemediationQuestion,
  RemediationRun,
} from '@lotse/contract'
import {
  askedQuestions,
  isSettled,
  isStale,
  parseRule,
  plainAnswer,
  type Question,
  questionsOf,
  sayAnswer,
  sayReason,
} from '@lotse/remediation'
import type { NamedContact } from '../contacts/look-up.ts'
import { sidesOf } from '../contacts/policy.ts'
import type { Actor } from '../platform/access/actor.ts'
import { dayOf } from '../platform/clock.ts'
import { listedBefore, startedOn } from './ageing.ts'
import { isSameAnswer, type KnownAnswer } from './known-answers.ts'
import { type Loaded, workOf } from './load-run.ts'
import type { ConfirmationRow, DeliveryRow } from './record-store.ts'
import { both } from './words.ts'

type Names = (id: string | null) => PersonRef | null

/** Who is named in a run, and who asks. */
export interface People {
  readonly names: Names
  readonly contacts: ReadonlyMap<string, NamedContact>
  readonly actor: Actor
}

/** What leaves the server about a run itself, listed field by field. `deploymentOn`: when deployment starts. */
export function presentHead(
  { row, template, run }: Loaded,
  { names }: People,
  deploymentOn: IsoDate,
): Pick<
  RemediationRun,
  | 'id'
  | 'edition'
  | 'cloud'
  | 'templateName'
  | 'templateVersion'
  | 'templatePublishedOn'
  | 'state'
  | 'startedAt'
  | 'startedBy'
  | 'finalisedOn'
  | 'isStale'
  | 'sentOn'
  | 'reviewedOn'
  | 'reopened'
  | 'copy'
  | 'counts'
  | 'progress'
  | 'open'
  | 'sections'
  | 'groups'
> {
  const asked = askedQuestions(template, run.answers)
  return {
    id: row.id,
    edition: row.edition,
    cloud: row.cloud,
    templateName: template.name,
    templateVersion: template.version,
    templatePublishedOn: template.publishedOn as IsoDate,
    state: row.state,
    startedAt: row.startedAt.toISOString(),
    startedBy: names(row.startedBy),
    finalisedOn: row.finalisedOn,
    isStale: isStale(run, deploymentOn),
    sentOn: row.sentOn,
    reviewedOn: row.reviewedOn,
    reopened:
      row.reopenedAt === null || row.reopenedBecause === null || row.finalisedOn !== null
        ? null
        : { at: row.reopenedAt.toISOString(), by: names(row.reopenedBy), because: row.reopenedBecause },
    copy:
      row.copyDocument === null || row.copyHash === null
        ? null
        : { documentId: row.copyDocument, name: row.copyName ?? '', hash: row.copyHash },
    counts: run.checklist.counts,
    progress: {
      asked: asked.length,
      answered: asked.filter(({ id }) => run.answers.has(id)).length,
      unknown: asked.filter(({ id }) => run.answers.get(id) === 'unknown').length,
    },
    open: { items: row.openItems, blocking: row.openBlocking },
    sections: template.sections.map(({ id, title }) => ({ id, title })),
    groups: template.groups.map(({ id, title }) => ({ id, title })),
  }
}

/** Every question of the template with its answer, and what is known otherwise. */
export function presentQuestions(
  { template, answers, run }: Loaded,
  known: readonly KnownAnswer[],
  decisions: Decisions,
  { names }: People,
): RemediationQuestion[] {
  const asked = new Set(askedQuestions(template, run.answers).map(({ id }) => id))
  const deciding = decidedBy(template.items)
  return template.questions.map((question) => {
    const row = answers.get(question.id)
    const answer = row?.answer ?? null
    const found = known.filter(({ questionId }) => questionId === question.id)
    const others = found.filter((one) => !isSameAnswer(answer, one.answer))
    const same = found.find((one) => one.decision !== null && isSameAnswer(answer, one.answer))
    return {
      id: question.id,
      section: question.section,
      kind: question.kind,
      text: question.text,
      help: question.help,
      options: question.options.filter(({ id }) => id !== 'unknown').map(({ id, label }) => ({ id, label })),
      isAsked: asked.has(question.id),
      decides: deciding.get(question.id) ?? [],
      answer: answer === null ? null : plain(question, answer),
      said: answer === null ? null : both((language) => sayAnswer(question, answer, language)),
      source: row?.source ?? null,
      askWhom: row && row.askWhom !== '' ? row.askWhom : null,
      answeredBy: names(row?.answeredBy ?? null),
      answeredAt: row?.answeredAt.toISOString() ?? null,
      decision: same === undefined ? null : behind(same, decisions),
      proposals: others.map((one) => ({
        answer: plain(question, one.answer),
        said: both((language) => sayAnswer(question, one.answer, language)),
        from: one.source,
        decision: behind(one, decisions),
      })),
      version: row?.version ?? 0,
    }
  })
}

/** Decisions as they leave the server, by the id under which the workshop keeps them. */
type Decisions = ReadonlyMap<string | null, Decision>

/** The decision from which an answer follows: who and when. */
function behind({ decision, isTaken }: KnownAnswer, decisions: Decisions): DecisionBehind | null {
  if (decision === null) return null
  const { id, state, at } = decision
  const shown = decisions.get(id)
  const on = shown?.decidedOn ?? (state === 'proposed' ? dayOf(at) : null)
  return { decisionId: id, isDecided: isTaken, by: (shown?.decidedBy ?? shown?.owner)?.name ?? null, on }
}

/** The items that depend on each question: by their rule, and on the cloud where they apply in some clouds only. */
function decidedBy(items: Loaded['template']['items']): ReadonlyMap<string, string[]> {
  const deciding = new Map<string, string[]>()
  for (const { id, when, clouds } of items) {
    const rule = parseRule(when)
    const questions = new Set([...(rule === null ? [] : questionsOf(rule)), ...(clouds === null ? [] : ['cloud'])])
    for (const question of questions) deciding.set(question, [...(deciding.get(question) ?? []), id])
  }
  return deciding
}

function plain(question: Question, answer: KnownAnswer['answer']): string | boolean | number | string[] {
  const value = plainAnswer(question, answer)
  return typeof value === 'object' ? [...value] : value
}

/** Every item of the template: where it is and why, and what was done about it. */
export function presentItems(
  here: Loaded,
  { comments, files }: Readonly<Record<'comments' | 'files', ReadonlyMap<string, number>>>,
  people: People,
  today: IsoDate,
): RemediationItem[] {
  const { row, template, items, run } = here
  const since = listedBefore(here)
  const placed = new Map(run.checklist.items.map((item) => [item.id, item]))
  return template.items.flatMap((item) => {
    const place = placed.get(item.id)
    if (place === undefined) return []
    const worked = items.get(item.id)
    const work = workOf(worked)
    const settled = isSettled(work, item.severity)
    const dueOn = worked?.dueOn ?? null
    return [
      {
        id: item.id,
        group: item.group,
        title: item.title,
        why: item.why,
        verify: item.verify,
        owner: item.owner,
        severity: item.severity,
        topic: item.topic,
        scope: place.state,
        reason: both((language) => sayReason(place, template, language)),
        status: work.status,
        evidence: work.evidence,
        note: work.note,
        acceptedBy: work.acceptedBy,
        responsible: responsibleOf(worked?.ownerPerson ?? null, worked?.ownerContact ?? null, people),
        dueOn,
        isDue: place.state !== 'hidden' && !settled && dueOn !== null && dueOn <= today,
        openSince: place.state === 'hidden' || settled ? null : (since.get(item.id) ?? startedOn(row)),
        isSettled: settled,
        confirmedOn: work.confirmedOn,
        confirmedBy: people.names(worked?.confirmedBy ?? null),
        inheritedFrom: work.inheritedFrom,
        comments: comments.get(item.id) ?? 0,
        files: files.get(item.id) ?? 0,
        version: worked?.version ?? 0,
      },
    ]
  })
}

/** People of the customer are not told who stands on the account side. */
function responsibleOf(
  person: string | null,
  contact: string | null,
  { names, contacts, actor }: People,
): Decider | null {
  const who = names(person)
  if (who !== null) return { kind: 'person', ...who }
  const found = contact === null ? undefined : contacts.get(contact)
  if (found === undefined || !sidesOf(actor).includes(found.side)) return null
  return { kind: 'contact', id: found.id, name: found.name, erased: found.erased }
}

export const presentDelivery = (row: DeliveryRow, names: Names): RemediationRun['deliveries'][number] => ({
  id: row.id,
  at: row.at.toISOString(),
  by: names(row.byPerson),
  outcome: row.outcome,
  how: row.how,
  address: row.address,
  note: row.note,
})

export const presentConfirmation = (row: ConfirmationRow, names: Names): RemediationRun['confirmations'][number] => ({
  id: row.id,
  name: row.name,
  role: row.role,
  on: row.confirmedOn,
  way: row.way,
  recordedBy: names(row.recordedBy),
  recordedAt: row.recordedAt.toISOString(),
  hash: row.hash,
  voidedAt: row.voidedAt?.toISOString() ?? null,
})
