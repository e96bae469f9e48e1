import type { IsoDate } from '@lotse/calendar'
import { useMemo } from 'react'
import type { Format } from '../../language/format.ts'
import type { TextKey } from '../../language/text-key.ts'
import { useFormat } from '../../language/use-format.ts'
import { type Say, useLocalised, useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import type { Verdict } from '../../ui/verdict.ts'
import type { FilterName } from '../address/search.ts'

/** What every cell may use; made once for the table instead of once a cell. */
export interface RowTools {
  /** Words with placeholders; `word` is faster where there are none. */
  readonly say: Say
  readonly word: (key: TextKey) => string
  /** What a click on a value does. */
  readonly only: (value: string) => string
  readonly pick: (text: { readonly de: string; readonly en: string }) => string
  readonly format: Format
  readonly today: IsoDate
  /** A day as seen from today: gestern, in 3 Tagen. */
  readonly relative: (day: IsoDate) => string
  /** What the tick at this goal means, in per cent. */
  readonly goalWords: (goal: number) => string
  readonly verdict: (verdict: Verdict) => string
  /** Country names in the reader's language. */
  readonly country: (code: string) => string
  readonly onFilter: (name: FilterName, value: string) => void
  /** Follows an address of the app without loading it anew. */
  readonly onFollow: (href: string) => void
}

export function useRowTools(onFilter: RowTools['onFilter'], onFollow: RowTools['onFollow']): RowTools {
  const say = useText()
  const pick = useLocalised()
  const format = useFormat()
  const today = useToday()
  return useMemo(
    () => ({
      say,
      word: kept((key: TextKey) => say(key)),
      only: kept((value: string) => say('portfolio:filters.only', { value })),
      pick,
      format,
      today,
      relative: kept((day: IsoDate) => format.relativeDays(day, today)),
      goalWords: kept((goal: number) => say('ui:usageBar.goal', { goal: format.goal(goal / 100) })),
      verdict: kept((verdict: Verdict) => say(`ui:verdict.${verdict}`)),
      country: kept(countryNames()),
      onFilter,
      onFollow,
    }),
    [say, pick, format, today, onFilter, onFollow],
  )
}

/** Looks a text up once: rows ask for the same few thousands of times, and each time would be felt while scrolling. */
function kept<Key extends string | number>(lookUp: (key: Key) => string): (key: Key) => string {
  const found = new Map<Key, string>()
  return (key) => {
    const known = found.get(key)
    if (known !== undefined) return known
    const words = lookUp(key)
    found.set(key, words)
    return words
  }
}

/** Names of countries in the language on the screen; a code nobody knows stays a code. */
export function countryNames(): (code: string) => string {
  const names = new Intl.DisplayNames(document.documentElement.lang || 'de', { type: 'region', fallback: 'code' })
  return (code) => names.of(code) ?? code
}
