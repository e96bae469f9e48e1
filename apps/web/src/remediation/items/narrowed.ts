import { daysBetween, type IsoDate } from '@lotse/calendar'
import type { RemediationItem } from '@lotse/contract'
import type { ItemFilter, RemediationSearch } from '../search.ts'

/** What a filter lets through; items out of scope only where they are asked for. */
const FITS: Readonly<Record<ItemFilter, (item: RemediationItem) => boolean>> = {
  open: ({ isSettled }) => !isSettled,
  blocking: ({ isSettled, severity }) => !isSettled && severity === 'blocking',
  due: ({ isDue }) => isDue,
  check: ({ scope }) => scope === 'check',
  agree: ({ scope, isSettled, confirmedOn }) => scope === 'inScope' && isSettled && confirmedOn === null,
  settled: ({ isSettled }) => isSettled,
}

/** Who took an item on, as the address says it. */
export const whoOf = ({ responsible }: RemediationItem): string =>
  responsible === null ? 'none' : `${responsible.kind}:${responsible.id}`

/** For how many days an item waits on the list; -1 where it does not. */
export const daysOpen = ({ openSince }: Pick<RemediationItem, 'openSince'>, today: IsoDate): number =>
  openSince === null ? -1 : Math.max(0, daysBetween(openSince, today))

/** The items an address asks for, in the order of the list. `words` gives what is searched in an item. */
export function narrowed(
  items: readonly RemediationItem[],
  { q, only, group, hidden, owner, who, age }: RemediationSearch,
  words: (item: RemediationItem) => string,
  today: IsoDate,
): readonly RemediationItem[] {
  const wanted = q?.toLowerCase()
  return items.filter(
    (item) =>
      (hidden === true || item.scope !== 'hidden') &&
      (only === undefined || FITS[only](item)) &&
      (group === undefined || item.group === group) &&
      (owner === undefined || item.owner === owner) &&
      (who === undefined || whoOf(item) === who) &&
      (age === undefined || daysOpen(item, today) >= age) &&
      (wanted === undefined || words(item).toLowerCase().includes(wanted)),
  )
}
