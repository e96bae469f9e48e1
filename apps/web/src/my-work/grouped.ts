import type { WorkGroup, WorkLine } from '@lotse/contract'

/** The headings of My work, in their order. */
const workGroups = [
  'overdue',
  'today',
  'week',
  'later',
  'waiting',
  'alarms',
  'mentions',
  'meetings',
] as const satisfies readonly WorkGroup[]

/** Lines under their headings; headings without lines are left out. The order of the lines stays. */
export function grouped(lines: readonly WorkLine[]): { readonly group: WorkGroup; readonly lines: WorkLine[] }[] {
  return workGroups
    .map((group) => ({ group, lines: lines.filter((line) => line.group === group) }))
    .filter((part) => part.lines.length > 0)
}

/** The customers that lines are about, by name. */
export function customersOf(lines: readonly WorkLine[]): { readonly id: string; readonly name: string }[] {
  const names = new Map(lines.map(({ customerId, customerName }) => [customerId, customerName]))
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name))
}

/** The roles in which lines are done, in the order they come. */
export const rolesOf = (lines: readonly WorkLine[]) => [...new Set(lines.flatMap(({ role }) => role ?? []))]
