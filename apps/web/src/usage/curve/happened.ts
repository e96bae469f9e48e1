import { type IsoDate, type Month, monthOf } from '@lotse/calendar'
import type { AnnotationKind } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../../app/api.ts'
import { type TenantPlace, useTenantPlace } from '../usage-query.ts'
import { useUsageSearch } from '../use-usage-search.ts'

/** Something that stands on the curve: written there, tried to get the customer moving, or a meeting that was held. */
export interface Happened {
  readonly id: string
  readonly kind: AnnotationKind | 'meeting' | 'effort'
  readonly month: Month
  /** Null: only the month is known. */
  readonly day: IsoDate | null
  readonly words: string
}

/**
 * The newest month up to today in which something happened: it stands on the line although its report is still to come.
 * Undefined where nothing has happened yet.
 */
export const newestHappened = (happened: readonly Pick<Happened, 'month'>[], today: IsoDate): Month | undefined =>
  happened.findLast(({ month }) => month <= monthOf(today))?.month

export const annotationsQuery = (place: TenantPlace) => api.annotations.list.queryOptions({ input: place })

/** What stands on the curve, oldest first: with the meetings held where the address asks for them. */
export function useHappened(): readonly Happened[] {
  const [{ meetings }] = useUsageSearch()
  const { data } = useQuery(annotationsQuery(useTenantPlace()))
  return useMemo(() => {
    if (data === undefined) return []
    const held = meetings === true ? data.meetings : []
    return [
      ...data.items.map(({ id, kind, month, day, words }): Happened => ({ id, kind, month, day, words })),
      ...held.map(({ id, title, month, day }): Happened => ({ id, kind: 'meeting', month, day, words: title })),
      ...data.efforts.map(({ id, month, day, words }): Happened => ({ id, kind: 'effort', month, day, words })),
    ].sort((a, b) => (a.day ?? a.month).localeCompare(b.day ?? b.month))
  }, [data, meetings])
}
