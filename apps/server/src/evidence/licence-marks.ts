import type { IsoDate } from '@lotse/calendar'
import type { Licences } from '@lotse/contract'
import { type Marks, NO_MARKS } from './mark.ts'

/**
 * What licence counts say of LI-01 and li.enough: whether assigned and free licences are at least the people in scope.
 * Without both figures nothing. (remediation.md §7, "assigned plus free seats are at least users in scope")
 */
export function licenceMarks({ seats, expected, readings }: Pick<Licences, 'seats' | 'expected' | 'readings'>): Marks {
  const on = readings
    .map(({ takenOn }) => takenOn)
    .toSorted()
    .at(-1) as IsoDate | undefined
  if (seats === null || seats.bought === null || expected === null || on === undefined) return NO_MARKS
  const { bought, assigned } = seats
  const verdict = bought >= expected ? 'fine' : 'finding'
  const words = {
    de: `${bought} Lizenzen, davon ${assigned ?? '?'} zugewiesen, für ${expected} Personen im Umfang`,
    en: `${bought} licences, ${assigned ?? '?'} of them assigned, for ${expected} people in scope`,
  }
  const mark = { source: 'licences', on, verdict, words } as const
  return { items: [{ itemId: 'LI-01', ...mark }], questions: [{ questionId: 'li.enough', ...mark }] }
}
