import type { RoleCode, WorkKind, WorkLine, Workload } from '@lotse/contract'
import { sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { type Asked, MOST } from './asked.ts'
import type { FoundLine } from './found-line.ts'
import { groupLine, inOrder } from './group.ts'
import { mayReadTeam } from './policy.ts'
import { actionLines } from './sources/actions.ts'
import { adoptionLines } from './sources/adoption.ts'
import { alarmLines } from './sources/alarms.ts'
import { approvalLines } from './sources/approvals.ts'
import { checklistLines } from './sources/checklist-items.ts'
import { decisionLines } from './sources/decisions.ts'
import { expertRequestLines } from './sources/expert-requests.ts'
import { meetingActionLines, meetingLines } from './sources/meetings.ts'
import { messageLines } from './sources/messages.ts'
import { mentionLines, noteLines } from './sources/notes.ts'
import { outsideHelpLines } from './sources/outside-help.ts'
import { taskLines } from './sources/tasks.ts'

interface Source {
  readonly kinds: readonly WorkKind[]
  readonly find: (tx: Transaction, asked: Asked) => Promise<FoundLine[]>
}

/** Where lines come from, and which kinds each can give. The first to give a key keeps it. */
const sources: readonly Source[] = [
  { kinds: ['action', 'task', 'proposal', 'approval'], find: actionLines },
  { kinds: ['task'], find: taskLines },
  { kinds: ['meetingAction'], find: meetingActionLines },
  { kinds: ['checklistItem'], find: checklistLines },
  { kinds: ['adoption'], find: adoptionLines },
  { kinds: ['adoption'], find: messageLines },
  { kinds: ['outsideHelp'], find: outsideHelpLines },
  { kinds: ['decision'], find: decisionLines },
  { kinds: ['note'], find: noteLines },
  { kinds: ['approval'], find: approvalLines },
  { kinds: ['expertRequest'], find: expertRequestLines },
  { kinds: ['alarm'], find: alarmLines },
  { kinds: ['mention'], find: mentionLines },
  { kinds: ['meeting'], find: meetingLines },
]

interface Query {
  readonly scope: 'mine' | 'team'
  readonly kind?: WorkKind | undefined
  readonly customerId?: string | undefined
  readonly role?: RoleCode | undefined
}

interface Work {
  readonly lines: WorkLine[]
  readonly isCut: boolean
  readonly mayTeam: boolean
}

/**
 * What waits for whoever asks, across customers, under its headings and the most urgent first. A team's work is only for
 * those who lead one; for anybody else it is their own.
 */
export async function listWork({ services, actor }: ActingContext, query: Query): Promise<Work> {
  const { clock, database } = services
  const mayTeam = mayReadTeam(actor)
  const scope = mayTeam ? query.scope : 'mine'
  const asked: Asked = { ...query, scope, actor, today: clock.today(), now: clock.now() }
  const wanted = sources.filter(({ kinds }) => query.kind === undefined || kinds.includes(query.kind))
  return database.transaction('portfolio', async (tx) => {
    const found = new Map<string, FoundLine>()
    let isCut = false
    for (const { find } of wanted) {
      const lines = await find(tx, asked)
      isCut ||= lines.length > MOST
      for (const line of lines.slice(0, MOST)) if (!found.has(line.key)) found.set(line.key, line)
    }
    const kept = [...found.values()].filter(({ kind }) => query.kind === undefined || kind === query.kind)
    const workloads = await workloadsOf(tx, kept)
    const lines = kept.map((line) => groupLine(line, workloads.get(line.engagementId) ?? 'apps', asked.today))
    return { lines: lines.sort(inOrder), isCut, mayTeam }
  })
}

/** Two engagements of one customer would otherwise look the same. */
async function workloadsOf(tx: Transaction, lines: readonly FoundLine[]): Promise<ReadonlyMap<string, Workload>> {
  const places = new Map(lines.map(({ engagementId, customerId }) => [engagementId, customerId]))
  const { rows } = await tx.execute<{ id: string; workload: Workload }>(sql`
    select e.id, e.workload
    from unnest(${sql.param([...places.values()])}::uuid[], ${sql.param([...places.keys()])}::uuid[]) as p(customer_id, id)
    join lotse.engagement e using (customer_id, id)`)
  return new Map(rows.map(({ id, workload }) => [id, workload]))
}

/** How much of one's own work is overdue or due today, at most so much of each kind: the sign in the navigation. */
export async function countWork({ services, actor }: ActingContext): Promise<{ overdue: number; today: number }> {
  const { clock, database } = services
  const asked: Asked = { scope: 'mine', actor, today: clock.today(), now: clock.now(), onlyDue: true }
  return database.transaction('portfolio', async (tx) => {
    const groups = new Map<string, WorkLine['group']>()
    for (const find of withDays) {
      const lines = await find(tx, asked)
      for (const line of lines.slice(0, MOST))
        if (!groups.has(line.key)) groups.set(line.key, groupLine(line, 'apps', asked.today).group)
    }
    const under = (group: WorkLine['group']) => [...groups.values()].filter((one) => one === group).length
    return { overdue: under('overdue'), today: under('today') }
  })
}

/** Only these can be due on a day. */
const withDays = [
  actionLines,
  taskLines,
  meetingActionLines,
  checklistLines,
  adoptionLines,
  messageLines,
  outsideHelpLines,
  decisionLines,
  noteLines,
  expertRequestLines,
] as const
