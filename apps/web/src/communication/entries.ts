import type { CommunicationGroup, PlannedMessageView } from '@lotse/contract'
import type { MessageFilter, PlanSearch } from './search.ts'

/** A message of the plan with the group it is for. */
export interface Entry {
  readonly group: CommunicationGroup
  readonly message: PlannedMessageView
  /** Its day came and it was not sent. */
  readonly overdue: boolean
}

/** Every message of every group, by day; those without a day last. */
export function entriesOf(groups: readonly CommunicationGroup[], today: string): readonly Entry[] {
  const all = groups.flatMap((group) =>
    group.messages.map((message) => ({ group, message, overdue: isOverdue(message, today) })),
  )
  return all.toSorted((one, other) => (one.message.on ?? '9999').localeCompare(other.message.on ?? '9999'))
}

const isOverdue = ({ on, state }: PlannedMessageView, today: string): boolean =>
  on !== null && on < today && (state === 'draft' || state === 'approved')

/** Those that the address asks for. */
export const narrowed = (entries: readonly Entry[], { group, only }: PlanSearch): readonly Entry[] =>
  entries.filter((entry) => (group === undefined || entry.group.id === group) && fits(entry, only))

function fits({ message: { state, stale }, overdue }: Entry, only: MessageFilter | undefined): boolean {
  switch (only) {
    case undefined:
      return true
    case 'open':
      return state === 'draft' || state === 'approved'
    case 'overdue':
      return overdue
    case 'stale':
      return stale
    case 'approved':
      return state === 'approved' && !stale
    default:
      return state === only
  }
}

/** How many messages may leave: approved, and still read as they were approved. */
export const readyCount = (entries: readonly Entry[]): number =>
  entries.filter(({ message: { state, stale } }) => state === 'approved' && !stale).length

export type Sign = 'sent' | 'moved' | 'overdue' | 'stale' | 'approved' | 'draft' | 'leftOut'

/** What a message shows first: what somebody has to do about it comes before how far it is. */
export function signOf({ message: { state, stale, movedSince }, overdue }: Entry): Sign {
  if (state === 'sent') return movedSince === null ? 'sent' : 'moved'
  if (state === 'leftOut') return 'leftOut'
  if (stale) return 'stale'
  return overdue ? 'overdue' : state
}

/** The first and the last day of some entries, with a margin of some days, for the time axis; null without any. */
export function spanOf(entries: readonly Entry[]): { readonly from: number; readonly to: number } | null {
  const days = entries.flatMap(({ message: { on } }) => (on === null ? [] : [dayNumber(on)]))
  return days.length === 0 ? null : { from: Math.min(...days) - 5, to: Math.max(...days) + 5 }
}

/** Days since 1970; a day has no clock. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/** The first days of months within a span, with their place in per cent. */
export function monthsIn(span: {
  readonly from: number
  readonly to: number
}): readonly { month: string; at: number }[] {
  const marks: { month: string; at: number }[] = []
  const start = new Date(span.from * 86_400_000)
  for (let index = 1; ; index += 1) {
    const first = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + index, 1)).toISOString().slice(0, 10)
    const day = dayNumber(first)
    if (day > span.to) return marks
    marks.push({ month: first.slice(0, 7), at: placeOf(day, span) })
  }
}

/** Where a day lies in a span, in per cent. */
export const placeOf = (day: number, { from, to }: { readonly from: number; readonly to: number }): number =>
  ((day - from) / (to - from)) * 100
