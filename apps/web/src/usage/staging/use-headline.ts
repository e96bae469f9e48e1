import { useCallback } from 'react'
import { useText } from '../../language/use-text.ts'
import type { Summary } from './summary.ts'

/** What would happen, in one line: "6 reports will be taken in, 1 file is refused". */
export function useHeadline(): (summary: Summary) => string {
  const say = useText()
  return useCallback(
    ({ taken, unchanged, refused, leftOut }) => {
      const first =
        taken > 0
          ? say('staging:headline.taken', { count: taken })
          : unchanged > 0
            ? say('staging:headline.allKnown')
            : say('staging:headline.none')
      return [
        first,
        taken > 0 && unchanged > 0 && say('staging:headline.unchanged', { count: unchanged }),
        refused > 0 && say('staging:headline.refused', { count: refused }),
        leftOut > 0 && say('staging:headline.leftOut', { count: leftOut }),
      ]
        .filter((part) => typeof part === 'string')
        .join(', ')
    },
    [say],
  )
}
