import { Button } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useEngagement } from '../engagements/engagement-context.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { isFollowUpMissing } from './follow-up.ts'
import styles from './meetings.module.css'
import type { Planning } from './plan/planning.ts'
import { seriesQuery } from './series-query.ts'

/** A running rollout without a future follow-up session is an alarm, and one click from being mended (engagement.md §7). */
export function FollowUpAlarm({ onPlan }: { readonly onPlan: (planning: Planning) => void }) {
  const say = useText()
  const format = useFormat()
  const { evaluation, may } = useEngagement()
  const { data } = useQuery(seriesQuery(usePlace()))
  if (!isFollowUpMissing(evaluation)) return null
  const proposal = data?.find(({ series }) => series === 'followUp')?.proposal
  return (
    <section className={styles.alarm} role="alert">
      <span aria-hidden="true">■</span>
      <div>
        <h2>{say('meetings:alarm.title')}</h2>
        {proposal && <p>{say('meetings:alarm.words', { date: format.nearDate(proposal.on) })}</p>}
      </div>
      {may.planMeetings && (
        <Button appearance="primary" onClick={() => onPlan({ series: 'followUp' })}>
          {say('meetings:planFollowUp')}
        </Button>
      )}
    </section>
  )
}
