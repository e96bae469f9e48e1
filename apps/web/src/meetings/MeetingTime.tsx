import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import styles from './meetings.module.css'
import { differsFor, ownZone, spanIn, zoneName } from './times.ts'

interface Props {
  readonly meeting: { readonly startsAt: string; readonly endsAt: string; readonly timeZone: string }
  /** Whether the day is told too; not where it stands above already. */
  readonly withDay?: boolean
}

/** When a meeting is, on the clocks where it is agreed, and on the reader's own where those say something else. */
export function MeetingTime({ meeting, withDay = true }: Props) {
  const say = useText()
  const format = useFormat()
  const reader = ownZone()
  const agreed = spanIn(meeting, meeting.timeZone)
  const own = spanIn(meeting, reader)
  const differs = differsFor(meeting, reader)
  const ownDay = own.on === agreed.on ? '' : `${format.nearDate(own.on)}, `
  return (
    <span>
      <time dateTime={meeting.startsAt}>
        {withDay && `${format.nearDate(agreed.on)}, `}
        {`${agreed.from}–${agreed.until}`}
      </time>
      {differs && (
        <span className={styles.quiet}>
          {` ${zoneName(meeting.timeZone)} · ${say('meetings:yourTime', { time: `${ownDay}${own.from}–${own.until}` })}`}
        </span>
      )}
    </span>
  )
}
