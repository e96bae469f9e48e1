import type { IsoDate } from '@lotse/calendar'
import { useMemo } from 'react'
import type { Format } from '../../language/format.ts'
import { useFormat } from '../../language/use-format.ts'
import { type Say, useLocalised, useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { goal, type Verdict } from '../../ui/verdict.ts'
import type { FilterName } from '../address/search.ts'

/** What every cell may use; made once for the table instead of once a cell. */
export interface RowTools {
  readonly say: Say
  readonly pick: (text: { readonly de: string; readonly en: string }) => string
  readonly format: Format
  readonly today: IsoDate
  /** What the tick in a bar means. */
  readonly goalWords: string
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
      pick,
      format,
      today,
      goalWords: say('ui:usageBar.goal', { goal: format.percent(goal, 0) }),
      verdict: (verdict: Verdict) => say(`ui:verdict.${verdict}`),
      country: countryNames(),
      onFilter,
      onFollow,
    }),
    [say, pick, format, today, onFilter, onFollow],
  )
}

/** Names of countries in the language on the screen; a code nobody knows stays a code. */
export function countryNames(): (code: string) => string {
  const names = new Intl.DisplayNames(document.documentElement.lang || 'de', { type: 'region', fallback: 'code' })
  return (code) => names.of(code) ?? code
}
