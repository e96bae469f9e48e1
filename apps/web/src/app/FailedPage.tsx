import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useText } from '../language/use-text.ts'
import { isProblem } from '../problem/problem.ts'
import { useProblemText } from '../problem/use-problem-text.ts'
import { Failed } from '../ui/states/Failed.tsx'
import { isNotFetched } from './not-fetched.ts'

/** In place of a page that could not be shown: what happened, and the way to try again. */
export function FailedPage({ error, reset }: ErrorComponentProps) {
  const say = useText()
  const router = useRouter()
  const problemText = useProblemText()
  if (isNotFetched(error)) {
    const reload = () => window.location.reload()
    return <Failed level={1} what={say('app:problem.partTitle')} why={say('app:problem.partDetail')} onRetry={reload} />
  }
  const { title, detail } = isProblem(error)
    ? problemText(error)
    : {
        title: say('app:problem.faultTitle'),
        detail: say('app:problem.faultDetail', { message: error instanceof Error ? error.message : String(error) }),
      }
  const again = () => {
    reset()
    void router.invalidate()
  }
  return <Failed level={1} what={title} why={detail} onRetry={again} />
}
