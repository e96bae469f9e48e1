import type { Checklist, ChecklistItem, ScopeState } from '../checklist/types.ts'

/** An item whose place differs between two checklists; `absent`: the template does not have it. */
export interface ChecklistDifference {
  readonly id: string
  readonly from: ScopeState | 'absent'
  readonly to: ScopeState | 'absent'
  /** The item as it is afterwards, or as it was where it is gone. */
  readonly item: ChecklistItem
}

/** The items whose place differs, in the order of the later list, then those that are gone. */
export function compareChecklists(before: Checklist, after: Checklist): readonly ChecklistDifference[] {
  const old = new Map(before.items.map((item) => [item.id, item]))
  const kept = new Set(after.items.map(({ id }) => id))
  const now = after.items.flatMap((item): readonly ChecklistDifference[] => {
    const from = old.get(item.id)?.state ?? 'absent'
    return from === item.state ? [] : [{ id: item.id, from, to: item.state, item }]
  })
  const gone = before.items.filter(({ id }) => !kept.has(id))
  return [...now, ...gone.map((item) => ({ id: item.id, from: item.state, to: 'absent' as const, item }))]
}
