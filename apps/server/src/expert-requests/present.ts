import type { IsoDate } from '@lotse/calendar'
import type { ExpertRequest, PersonRef, ExpertRequestRow as PresentedRow, Workload } from '@lotse/contract'
import {
  type ExpertRequestNow,
  expertStepsFor,
  expertTargets,
  isExpertTurnOverdue,
  mayEditExpertRequest,
} from '@lotse/playbook'
import type { Actor } from '../platform/access/actor.ts'
import { expertActorIn } from './policy.ts'
import type { ExpertRequestRow, StepRow } from './store.ts'
import { daysOf } from './turn.ts'

type Names = (id: string | null) => PersonRef | null

interface Around {
  readonly customerName: string
  readonly names: Names
  readonly today: IsoDate
}

/** What a list shows of a request, field by field. */
export function presentRow(row: ExpertRequestRow, { customerName, names, today }: Around): PresentedRow {
  const turn = row.waitsFor === null ? null : { party: row.waitsFor, target: row.target, dueOn: row.dueOn }
  return {
    id: row.id,
    customerId: row.customerId,
    customerName,
    engagementId: row.engagementId,
    workload: row.form.workload as Workload,
    state: row.state,
    round: row.round,
    topic: row.form.topic,
    partner: row.form.partner,
    requester: names(row.submittedBy ?? row.createdBy),
    expert: names(row.expertId),
    createdAt: row.createdAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    turn: turn && { ...turn, overdue: isExpertTurnOverdue(turn, today) },
  }
}

/** What leaves the server about one request, with its course and what the reader may do next. */
export function presentRequest(
  row: ExpertRequestRow,
  steps: readonly StepRow[],
  around: Around & { readonly actor: Actor },
): ExpertRequest {
  const { names, today } = around
  const actor = expertActorIn(around.actor, row.engagementId)
  const removed = row.deletedAt !== null
  const mayEdit = !removed && mayEditExpertRequest(nowOf(row), actor)
  return {
    ...presentRow(row, around),
    caseId: row.caseId,
    form: row.form,
    question: row.question,
    rejection:
      row.rejection === null || row.decisionWords === null ? null : { kind: row.rejection, words: row.decisionWords },
    agreement: row.agreement,
    summary: row.summary,
    noteId: row.noteId,
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    confirmedBy: names(row.confirmedBy),
    targets: [...expertTargets(daysOf(row), today)],
    moments: steps.map((one) => ({
      id: one.id,
      step: one.step,
      round: one.round,
      at: one.at.toISOString(),
      by: names(one.by),
      words: one.words,
      rejection: one.rejection,
      expert: names(one.expertId),
      form: one.form,
      agreement: one.agreement,
    })),
    removedAt: row.deletedAt?.toISOString() ?? null,
    version: row.version,
    may: {
      edit: mayEdit,
      remove: row.state === 'draft' && actor.roles.length > 0 && (mayEdit || removed),
      steps: removed ? [] : [...expertStepsFor(nowOf(row), actor)],
    },
  }
}

/** A request as the playbook decides about it. */
export const nowOf = ({ state, form, expertId, confirmedAt }: ExpertRequestRow): ExpertRequestNow => ({
  state,
  form,
  expertId,
  confirmed: confirmedAt !== null,
})

/** Whose names a request mentions. */
export const personsIn = (row: ExpertRequestRow, steps: readonly StepRow[] = []): (string | null)[] => [
  ...[row.createdBy, row.submittedBy, row.expertId, row.confirmedBy],
  ...steps.flatMap(({ by, expertId }) => [by, expertId]),
]
