import type { EndpointList, EndpointSet } from './types.ts'

export interface SetDifference {
  readonly id: number
  readonly kind: 'added' | 'removed' | 'changed'
  /** Of the newer list, of the older one where the set is gone. */
  readonly set: EndpointSet
  readonly hosts: { readonly added: readonly string[]; readonly removed: readonly string[] }
  /** Ports or whether it is required are other ones. */
  readonly otherwise: boolean
}

/** What a newer list adds, changes and removes, by the vendor's ids. */
export function compareLists(before: EndpointList, after: EndpointList): readonly SetDifference[] {
  const ids = [...new Set([...before.sets, ...after.sets].map(({ id }) => id))].sort((a, b) => a - b)
  return ids.flatMap((id) => {
    const old = before.sets.find((set) => set.id === id)
    const now = after.sets.find((set) => set.id === id)
    const set = now ?? old
    if (set === undefined) return []
    const hosts = { added: beside(now?.hosts, old?.hosts), removed: beside(old?.hosts, now?.hosts) }
    const kind = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed'
    const otherwise = kind === 'changed' && (old?.required !== now?.required || key(old?.ports) !== key(now?.ports))
    if (kind === 'changed' && !otherwise && hosts.added.length + hosts.removed.length === 0) return []
    return [{ id, kind, set, hosts, otherwise }]
  })
}

const beside = (these: readonly string[] = [], those: readonly string[] = []): readonly string[] =>
  these.filter((host) => !those.includes(host))

const key = (ports: readonly number[] = []): string => [...ports].sort((a, b) => a - b).join()
