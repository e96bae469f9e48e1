import { useMemo } from 'react'
import { useFormat } from '../language/use-format.ts'

/** The twelve months by number, 1 to 12, as the reader's language calls them. */
export function useMonthNames(): ReadonlyMap<number, string> {
  const format = useFormat()
  return useMemo(
    () =>
      new Map(
        Array.from({ length: 12 }, (_, index) => {
          // A month with its year is "Juli 2026"; the name alone stands before the blank.
          const [name = ''] = format.month(`2026-${String(index + 1).padStart(2, '0')}`).split(' ')
          return [index + 1, name] as const
        }),
      ),
    [format],
  )
}
