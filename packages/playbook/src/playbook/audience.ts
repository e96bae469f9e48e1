import type { Playbook } from './model.ts'

/**
 * The playbook as one side may see it: tasks, questions, activities and words meant for the other side are gone, and so
 * is every mention of a task that went. The team reads what is for the team and for both, never the text written for
 * the customer in its place. A customer's version also loses owner and change history, which are the team's.
 */
export function forAudience(playbook: Playbook, reader: 'team' | 'customer'): Playbook {
  const kept = withoutOthers(playbook, reader)
  if (reader === 'team') return kept
  const tasks = new Set(kept.tasks.map(({ id }) => id))
  return {
    ...kept,
    owner: '',
    history: [],
    tasks: kept.tasks.map((task) => ({ ...task, after: task.after.filter((id) => tasks.has(id)) })),
    gates: kept.gates.map((gate) => ({ ...gate, conditions: [] })),
  }
}

/** A copy in which every list has lost the entries that carry another audience, at any depth. */
function withoutOthers<T>(value: T, reader: 'team' | 'customer'): T
function withoutOthers(value: unknown, reader: 'team' | 'customer'): unknown {
  if (Array.isArray(value)) {
    return value.filter((entry) => isFor(entry, reader)).map((entry) => withoutOthers(entry, reader))
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutOthers(inner, reader)]))
}

function isFor(entry: unknown, reader: 'team' | 'customer'): boolean {
  if (typeof entry !== 'object' || entry === null || !('audience' in entry)) return true
  return entry.audience === 'both' || entry.audience === reader
}
