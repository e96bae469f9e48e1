import { useCallback } from 'react'
import { useText } from '../language/use-text.ts'
import type { Problem } from './problem.ts'

/** Title and detail of a problem in the reader's language, also where the server could not say it. */
export function useProblemText(): (problem: Problem) => { title: string; detail: string } {
  const say = useText()
  return useCallback(
    (problem) => {
      if (problem.code === 'unreachable') {
        return { title: say('app:problem.unreachableTitle'), detail: say('app:problem.unreachableDetail') }
      }
      if (problem.code === 'not-understood') {
        return {
          title: say('app:problem.notUnderstoodTitle'),
          detail: say('app:problem.notUnderstoodDetail', { status: problem.status }),
        }
      }
      return { title: problem.title, detail: problem.detail }
    },
    [say],
  )
}
