import type { SolutionRow } from '@lotse/contract'
import { useText } from '../language/use-text.ts'

/** How often a solution was tried elsewhere and what became of it, in words. */
export function useReuseWords(): (reuse: SolutionRow['reuse']) => string {
  const say = useText()
  return ({ tried, helped, partly, notHelped }) => {
    if (tried === 0) return say('solutions:reuse.never')
    const outcomes = [
      helped > 0 && say('solutions:reuse.helped', { count: helped }),
      partly > 0 && say('solutions:reuse.partly', { count: partly }),
      notHelped > 0 && say('solutions:reuse.notHelped', { count: notHelped }),
    ]
    return say('solutions:reuse.tried', { count: tried, outcomes: outcomes.filter(Boolean).join(', ') })
  }
}
