import type { UsageOverview } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { useText } from '../../language/use-text.ts'
import { useEngagement } from '../engagement-context.ts'
import { usePlace } from '../use-place.ts'
import styles from './UsagePanel.module.css'

type Verdict = UsageOverview['series'][keyof UsageOverview['series']]['verdict']

/** From a verdict that calls for work to the page where it is begun; for those who work here. */
export function AccelerationLink({ verdict: { state, qualifier } }: { readonly verdict: Verdict }) {
  const say = useText()
  const { may } = useEngagement()
  const { customerId, engagementId } = usePlace()
  const calls = state === 'stalled' || state === 'declining' || qualifier === 'slipping'
  if (!calls || !may.readNotes) return null
  const to: string = `/customers/${customerId}/engagements/${engagementId}/acceleration`
  return (
    <Link to={to} className={styles.link}>
      {say('engagements:usage.accelerate')}
    </Link>
  )
}
