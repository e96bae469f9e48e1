import type { Operation, Taken } from './operations.ts'

/**
 * The slow, obvious reading of an engagement: nothing is kept but the list of what happened, and every question walks
 * through it from the beginning. Written against engagement.md, not against the code it checks.
 */
type Kind<K extends Operation['kind']> = Extract<Operation, { kind: K }>
export type ObviousTask = {
  status: string
  percent: number
  due: string | null
  isConfirmed: boolean
  skippedOn: string | null
  before: { status: string; percent: number; isConfirmed: boolean } | null
}

export function all<K extends Operation['kind']>(log: readonly Taken[], kind: K): { act: Kind<K>; on: string }[] {
  return log.flatMap(({ act, on }) => (act.kind === kind ? [{ act: act as Kind<K>, on }] : []))
}

export function last<K extends Operation['kind']>(log: readonly Taken[], kind: K): Kind<K> | null {
  return all(log, kind).at(-1)?.act ?? null
}

export function taskIn(log: readonly Taken[], id: string): ObviousTask {
  let task: ObviousTask = {
    status: 'notStarted',
    percent: 0,
    due: null,
    isConfirmed: false,
    skippedOn: null,
    before: null,
  }
  for (const { act, on } of log) {
    if (!('task' in act) || act.task !== id) continue
    if (act.kind === 'due') task = { ...task, due: plusDays(on, act.inDays) }
    if (act.kind === 'skip') {
      const { status, percent, isConfirmed } = task
      task = { ...task, status: 'notRequired', skippedOn: on, before: { status, percent, isConfirmed } }
    }
    if (act.kind === 'revoke' && task.before) task = { ...task, ...task.before, skippedOn: null, before: null }
    if (act.kind === 'status') {
      const asked = act.percent ?? task.percent
      const percent = act.status === 'complete' ? 100 : act.status === 'notStarted' ? 0 : Math.min(asked, 99)
      const isConfirmed = act.status === 'complete' && (act.confirmed || task.isConfirmed)
      task = { ...task, status: act.status, percent, isConfirmed }
    }
  }
  return task
}

/** The newest thing anybody stated on a fact. */
export function statedIn(log: readonly Taken[], fact: string): unknown {
  const values = all(log, 'facts').flatMap(({ act }) => {
    const stated: Record<string, unknown> = { ...act.stated }
    return fact in stated ? [stated[fact]] : []
  })
  return values.at(-1) ?? null
}

export function recordIn(log: readonly Taken[]): { l1: string; l2: string | null; since: string } | null {
  const records: { l1: string; l2: string | null; since: string }[] = []
  for (const { act, on } of all(log, 'usageStatus')) {
    const [l1, l2] = act.form
    const before = records.at(-1)
    records.push({ l1, l2, since: before?.l1 === l1 ? before.since : on })
  }
  return records.at(-1) ?? null
}

export function isAssigned(log: readonly Taken[], role: string): boolean {
  return (
    all(log, 'assign')
      .filter(({ act }) => act.role === role)
      .at(-1)?.act.to ?? false
  )
}

export function isWanted(log: readonly Taken[]): boolean {
  const record = recordIn(log)
  return record === null || (record.l1 !== 'noIntent' && record.l1 !== 'duplicate')
}

export function isAtSeventy(log: readonly Taken[]): boolean {
  const usage = last(log, 'usage')
  return usage !== null && usage.figure[1] > 0 && usage.figure[0] * 100 >= usage.figure[1] * 70
}

export function isStableIn(log: readonly Taken[]): boolean {
  const months = last(log, 'usage')?.months ?? 0
  return isAtSeventy(log) && months >= 2
}

export function isFinished(log: readonly Taken[], id: string): boolean {
  return ['complete', 'notRequired'].includes(taskIn(log, id).status)
}

export function plusDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10)
}

export function nextSession(log: readonly Taken[], now: string): string | null {
  const ahead = all(log, 'session').map(({ act, on }) => plusDays(on, act.inDays))
  return ahead.filter((day) => day > now).sort()[0] ?? null
}
