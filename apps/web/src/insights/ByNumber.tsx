import { Button } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from '../app/api.ts'
import { useText } from '../language/use-text.ts'
import { Partial } from '../ui/states/Partial.tsx'
import { useInsightsSearch } from './use-insights-search.ts'

interface Props {
  /** The number at the vendor that a note names. */
  readonly number: string
  /** Records it; absent for whoever may not. */
  readonly onRecord?: (() => void) | undefined
}

/** Opens the insight with a number; where nobody recorded it, says so and offers to. */
export function ByNumber({ number, onRecord }: Props) {
  const say = useText()
  const [, change] = useInsightsSearch()
  const input = { search: number, settled: 'yes' as const, limit: 200 }
  const { data } = useQuery(api.insights.list.queryOptions({ input }))
  const found = data?.items.find(({ externalId }) => externalId.toLowerCase() === number.toLowerCase())
  const insight = found?.id
  useEffect(() => {
    if (insight) change({ insight, number: undefined })
  }, [insight, change])
  if (!data || found) return null
  return (
    <Partial
      what={say('insights:number.what', { number })}
      why={say('insights:number.why')}
      how={
        <>
          {onRecord && <Button onClick={onRecord}>{say('insights:record')}</Button>}
          <Button onClick={() => change({ number: undefined })}>{say('insights:number.leave')}</Button>
        </>
      }
    />
  )
}
