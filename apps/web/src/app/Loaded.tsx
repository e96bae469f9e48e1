import type { ReactNode } from 'react'
import { useText } from '../language/use-text.ts'
import { isProblem } from '../problem/problem.ts'
import { useProblemText } from '../problem/use-problem-text.ts'
import { Failed } from '../ui/states/Failed.tsx'
import { Stale } from '../ui/states/Stale.tsx'

interface Props<Data> {
  /** A query, or one that loads page by page. */
  readonly query: {
    readonly data: Data | undefined
    readonly error: Error | null
    refetch(): Promise<unknown>
  }
  /** What stands there meanwhile, of the final size: TableSkeleton, TextSkeleton … */
  readonly skeleton: ReactNode
  readonly children: (data: Data) => ReactNode
}

/**
 * What a query answered, in every state it can be in: on its way, failed with the reason and a way to try again, or
 * here; also here but old, when asking again failed.
 */
export function Loaded<Data>({ query, skeleton, children }: Props<Data>) {
  const say = useText()
  const problemText = useProblemText()
  const { data, error } = query
  if (error !== null && !isProblem(error)) throw error
  if (data === undefined) {
    if (error === null) return skeleton
    const { title, detail } = problemText(error)
    return <Failed what={title} why={detail} onRetry={() => void query.refetch()} />
  }
  return (
    <>
      {error && <Stale what={say('app:stale.title')} why={problemText(error).detail} />}
      {children(data)}
    </>
  )
}
