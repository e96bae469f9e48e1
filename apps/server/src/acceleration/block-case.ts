import type { IsoDate } from '@lotse/calendar'
import type { Cause, EndedCase, L2 } from '@lotse/contract'
import { ACCELERATION_TASK, type BlockProblem, causes, blockCase as decide, taskAtClose } from '@lotse/playbook'
import { rolesIn } from '../engagements/policy.ts'
import { refusalProblem } from '../engagements/refusal.ts'
import { setTaskState } from '../engagements/set-task-state.ts'
import { writeNoteIn } from '../notes/write-note.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { Problem } from '../platform/http/problem.ts'
import { decidedIn } from '../usage-status/decided.ts'
import { entitlementRecord } from '../usage-status/look-up.ts'
import { setUsageStatusIn } from '../usage-status/set.ts'
import { accelerateCase, type CasePlace, faster, type OpenCase } from './case-at-work.ts'
import { decideCauseIn } from './decide-cause.ts'
import { wrong } from './problems.ts'
import { findStep, updateCase, updateStep } from './store.ts'
import { tellClosed } from './tell.ts'
import { writeLine } from './write-line.ts'

interface Blocking extends CasePlace {
  readonly recordId: string
  readonly recordVersion: number
  readonly barrier: string
  readonly l2: L2
  readonly owner: string
  readonly unblockOn: IsoDate
  readonly nextAction: string
  readonly nextActionDate: IsoDate
  /** Decided with it where nobody has decided yet. */
  readonly cause: Cause | null
  readonly causeReason: string
}

/**
 * The obstacle cannot be removed: management note, L1 = Blocked with reason, owner and projected day, and the end of the
 * case, in one transaction or not at all (engagement.md §12 "Documentation duty", §14 no. 9). Everything that a change of
 * usage status demands is demanded here too. Problems: `not-found`, `rule-refused` with every field that lacks something,
 * `changed-meanwhile` with the record where somebody was faster.
 */
export async function blockCase(context: ActingContext, wanted: Blocking): Promise<EndedCase> {
  return accelerateCase(context, wanted, async (asked) => {
    const here = await withCause(asked, wanted)
    const { change, key, known, row } = here
    const decision = decided(here, wanted)
    const record = known.usageStatuses.find(({ id }) => id === wanted.recordId)
    await setUsageStatusIn(
      change,
      context,
      known,
      { recordId: wanted.recordId, version: wanted.recordVersion },
      {
        count: record?.count ?? 1,
        l1: 'blocked',
        l2: wanted.l2,
        l3: record?.l3 ?? null,
        targetDate: wanted.unblockOn,
        owner: wanted.owner,
        intentNote: wanted.barrier,
        nextAction: wanted.nextAction,
        nextActionDate: wanted.nextActionDate,
        startDate: record?.startDate ?? null,
        startDateReason: null,
        reason: null,
      },
    )
    const note = await writeNoteIn(change, context.actor, known, {
      engagementId: key.engagementId,
      ...decision.note,
      nextActionDate: wanted.nextActionDate,
      nextActionOwner: wanted.owner,
      taskId: ACCELERATION_TASK,
    })
    await endCase(here, wanted)
    await change.record({
      event: 'acceleration.blocked',
      engagementId: key.engagementId,
      subject: row.id,
      after: {
        outcome: 'blocked',
        recordId: wanted.recordId,
        noteId: note.id,
        l2: wanted.l2,
        targetDate: wanted.unblockOn,
      },
      reason: wanted.barrier,
    })
    await writeLine(here, decision.line)
    await tellClosed(here, row.id, 'blocked', wanted.barrier)
    return { warnings: [...decision.warnings, ...decision.status.warnings] }
  })
}

/**
 * A case that ends needs a cause; whoever sees that it cannot be removed may name it in the same breath. What somebody else
 * decided meanwhile is not overwritten.
 */
async function withCause(here: OpenCase, { cause, causeReason }: Blocking): Promise<OpenCase> {
  const { primaryCause, version } = here.row
  if (cause === null || cause === primaryCause) return here
  if (primaryCause !== null) {
    const { de, en } = causes[primaryCause].label
    throw wrong('cause', 'causeDecided', {
      de: `Jemand hat inzwischen entschieden, woran es liegt: „${de}“. Wählen Sie dasselbe, oder entscheiden Sie zuerst neu.`,
      en: `Somebody has decided the cause meanwhile: “${en}”. Choose the same, or decide anew first.`,
    })
  }
  if (causeReason.trim() === '')
    throw wrong('causeReason', 'reasonMissing', {
      de: 'Bitte schreiben Sie, warum Sie sich für diese Ursache entscheiden.',
      en: 'Please write why you decide for this cause.',
    })
  const all = [cause, ...here.state.causes.filter((one) => one !== cause)]
  return decideCauseIn(here, { primary: cause, causes: all, reason: causeReason }, version)
}

function decided({ change, context, key, known, state }: OpenCase, wanted: Blocking) {
  const record = known.usageStatuses.find(({ id }) => id === wanted.recordId)
  const decision = decide(
    state,
    record === undefined ? null : entitlementRecord(record, known.engagement.workload),
    { ...wanted, actor: { roles: rolesIn(context.actor, key.engagementId) } },
    decidedIn(known, change.today),
  )
  if (decision.ok) return decision
  if ('refused' in decision) throw refusalProblem(decision)
  throw lacking(decision.problems)
}

/** At which field of the dialogue a problem of the usage status belongs. */
const fieldOf: Readonly<Record<string, string>> = { targetDate: 'unblockOn', intentNote: 'barrier' }

function lacking(problems: readonly BlockProblem[]): Problem {
  const said = (language: 'de' | 'en') => problems.map(({ message }) => message[language]).join(' ')
  return new Problem('rule-refused', {
    detail: { de: said('de'), en: said('en') },
    errors: problems.map(({ code, field, message }) => ({ field: fieldOf[field ?? ''] ?? field ?? '', code, message })),
  })
}

async function endCase(here: OpenCase, { barrier, l2 }: Blocking): Promise<void> {
  const { change, context, known, row } = here
  const now = { closedAt: change.now, closedBy: context.actor.personId }
  const saved = await updateCase(change.tx, row, row.version, { outcome: 'blocked', outcomeWords: barrier, ...now })
  if (saved === null) throw await faster(here)
  const step = await findStep(change.tx, row, { cause: 'technical', key: 'documentBlocked' })
  if (step !== null && step.state !== 'done')
    await updateStep(change.tx, step, {
      state: 'done',
      note: barrier,
      doneAt: change.now,
      doneBy: context.actor.personId,
    })
  const task = known.tasks.find(({ taskId }) => taskId === ACCELERATION_TASK)
  const status = taskAtClose('blocked', row.primaryCause, l2)
  if (task !== undefined && status !== null) await setTaskState(change, task, status)
}
