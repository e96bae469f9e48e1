import { type PortalOutcome, type PortalResult, type PortalRow, problemCatalogue } from '@lotse/contract'
import { roleIds } from '@lotse/playbook'
import { changeTasksIn, type TaskWish, type TaskWishOutcome } from '../engagements/change-tasks.ts'
import { requesterOf } from '../people/requester.ts'
import type { Actor } from '../platform/access/actor.ts'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import { Problem } from '../platform/http/problem.ts'
import type { RunningJob } from '../platform/jobs/job-queue.ts'
import type { Services } from '../platform/services.ts'
import { type Planned, planRows } from './plan-rows.ts'
import { mayTakeOver } from './policy.ts'
import { readDirectory } from './store.ts'

export interface PortalImport {
  readonly rows: readonly PortalRow[]
  readonly fileName: string
  readonly dryRun: boolean
}

type Found = Extract<Planned, { ok: true }>

/** Says what the job queue does with lists from the vendor's portal. Call once, before the queue starts. */
export function definePortalImport(services: Services): void {
  services.jobs.define<PortalImport>('portal-import', (job) => importFromPortal(services, job))
}

/**
 * Takes over the task states of a list, one transaction an engagement, each row by the playbook's rules. A dry run does
 * the very same and keeps nothing. Every row is answered for; done again, what is so already stays as it is.
 */
async function importFromPortal(services: Services, job: RunningJob<PortalImport>): Promise<PortalResult> {
  const { rows, dryRun } = job.input
  const actor = await requesterOf(services, job)
  const called = rows.map(({ tenant }) => tenant)
  const planned = planRows(rows, await services.database.transaction('portfolio', (tx) => readDirectory(tx, called)))
  const outcomes = new Map<number, PortalOutcome>()
  for (const row of planned) if (!row.ok) outcomes.set(row.row.line, refusedRow(row))
  const groups = byEngagement(planned.filter((row) => row.ok))
  for (const [index, group] of groups.entries()) {
    job.signal.throwIfAborted()
    job.report(index, groups.length)
    for (const outcome of await takeOver(services, actor, job.input, group)) outcomes.set(outcome.line, outcome)
  }
  job.report(groups.length, groups.length)
  return resultOf(
    dryRun,
    rows.flatMap(({ line }) => outcomes.get(line) ?? []),
  )
}

/** Thrown to end a transaction of which nothing shall be kept. */
class NothingKept extends Error {
  readonly outcomes: readonly TaskWishOutcome[]
  constructor(outcomes: readonly TaskWishOutcome[]) {
    super('nothing of this is kept')
    this.outcomes = outcomes
  }
}

async function takeOver(
  services: Services,
  actor: Actor,
  input: PortalImport,
  group: readonly Found[],
): Promise<PortalOutcome[]> {
  const [first] = group
  if (first === undefined) return []
  const customer = customerId(first.place.customerId)
  const { engagementId } = first.place
  if (!mayTakeOver(actor, { customerId: customer, engagementId })) return group.map(notYours)
  const work = async (): Promise<readonly TaskWishOutcome[]> => {
    try {
      return await change({ services, actor }, customer, async (change) => {
        const wishes = group.map((row) => wishOf(row, input.fileName))
        const outcomes = await changeTasksIn(change, withEveryRole(actor, first.place), engagementId, wishes)
        if (input.dryRun || outcomes.every(({ outcome }) => outcome !== 'changed')) throw new NothingKept(outcomes)
        return outcomes
      })
    } catch (error) {
      if (error instanceof NothingKept) return error.outcomes
      throw error
    }
  }
  const outcomes = await work()
  return group.flatMap((row, index) => {
    const outcome = outcomes[index]
    return outcome === undefined ? [] : [outcomeOf(row, outcome)]
  })
}

function wishOf({ row, task }: Found, fileName: string): TaskWish {
  const { taskId, status, percent, dueOn, confirmation } = task
  return {
    taskId,
    status,
    ...(percent !== null && status !== 'complete' && { percent }),
    ...(dueOn !== null && { dueOn }),
    ...(confirmation !== null && { confirmation }),
    reason: [
      `Aus dem Portal übernommen / taken over from the portal: ${fileName}, ${row.line}`,
      ...(task.reason === null ? [] : [task.reason]),
    ].join(' · '),
  }
}

/**
 * Who changed a task in the portal had the role for it there, and what it calls complete is taken over as a fact
 * (engagement.md §3: imports map one to one); here the rules about facts still hold. The trail and the task name who
 * imported, and a skip the task's own skip role.
 */
function withEveryRole(actor: Actor, { engagementId, customerId: of }: Found['place']): Actor {
  const everyRole = roleIds.map((role) => ({ customerId: customerId(of), engagementId, role }))
  return { ...actor, assignments: everyRole }
}

function byEngagement(rows: readonly Found[]): Found[][] {
  const groups = new Map<string, Found[]>()
  for (const row of rows) {
    const group = groups.get(row.place.engagementId)
    if (group) group.push(row)
    else groups.set(row.place.engagementId, [row])
  }
  return [...groups.values()]
}

function outcomeOf(row: Found, outcome: TaskWishOutcome): PortalOutcome {
  return {
    ...aboutOf(row),
    outcome: outcome.outcome === 'changed' ? 'change' : outcome.outcome === 'same' ? 'same' : 'rejected',
    before: outcome.before,
    after: outcome.outcome === 'refused' ? null : row.task.status,
    errors: outcome.outcome === 'refused' ? [errorOf(outcome.problem)] : [],
  }
}

const aboutOf = ({ row, task, place }: Found) => ({
  line: row.line,
  name: place.customerName,
  taskId: task.taskId,
  customerId: place.customerId,
  engagementId: place.engagementId,
})

const refusedRow = ({ row, errors }: Extract<Planned, { ok: false }>): PortalOutcome => ({
  line: row.line,
  name: row.tenant,
  taskId: row.task,
  outcome: 'rejected',
  customerId: null,
  engagementId: null,
  before: null,
  after: null,
  errors: [...errors],
})

const notYours = (row: Found): PortalOutcome =>
  outcomeOf(row, {
    outcome: 'refused',
    before: null,
    problem: new Problem('not-allowed', {
      detail: {
        de: 'Aus dem Portal übernimmt die Engagement-Leitung (FM) dieses Kunden oder die Administration.',
        en: 'The engagement manager (FM) of this customer or an administrator takes over from the portal.',
      },
    }),
  })

const errorOf = ({ code, details }: Problem) => ({
  field: 'status',
  code,
  message: details.detail ?? problemCatalogue[code].title,
})

function resultOf(dryRun: boolean, rows: PortalOutcome[]): PortalResult {
  const count = (outcome: PortalOutcome['outcome']) => rows.filter((row) => row.outcome === outcome).length
  return { dryRun, change: count('change'), same: count('same'), rejected: count('rejected'), rows }
}
