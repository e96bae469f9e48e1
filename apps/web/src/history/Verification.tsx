import { useQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { Pill } from '../ui/Pill.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'

/** Whether the chain of events is whole: nothing taken out, nothing changed afterwards. */
export function Verification() {
  const say = useText()
  const { customerId } = usePlace()
  const { data, error } = useQuery(api.history.verify.queryOptions({ input: { customerId } }))
  if (error) return <Pill tone="warn">{say('history:notVerified')}</Pill>
  if (!data) return <Skeleton width={220} height={22} />
  return data.valid ? (
    <Pill tone="good">
      <span aria-hidden="true">✓</span>
      {say('history:whole', { count: data.events })}
    </Pill>
  ) : (
    <Pill tone="bad">
      <span aria-hidden="true">!</span>
      {say('history:broken', { at: data.brokenAt ?? 0 })}
    </Pill>
  )
}
