import { useCallback } from 'react'
import { useText } from '../language/use-text.ts'

/** A level of the enterprise flag in words; empty: nobody said. */
export function useEnterpriseWords(): (level: string) => string {
  const say = useText()
  return useCallback(
    (level) => {
      if (level === '') return say('customers:details.notStated')
      if (level === '0') return say('customers:details.noEnterprise')
      return say(Number(level) >= 3 ? 'customers:details.levelWithNotes' : 'customers:details.level', { level })
    },
    [say],
  )
}
