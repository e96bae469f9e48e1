import type { MeetingRow } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { useText } from '../language/use-text.ts'
import { MeetingTime } from './MeetingTime.tsx'
import styles from './meetings.module.css'
import { StatePill } from './StatePill.tsx'
import { useSeriesWords } from './use-series-words.ts'

interface Props {
  readonly meeting: MeetingRow
  /** Across customers the customer is told and the day stands above. */
  readonly across?: boolean
}

/** One meeting of a list: when, what, how it stands. The title opens it. */
export function MeetingItem({ meeting, across = false }: Props) {
  const say = useText()
  const seriesWords = useSeriesWords()
  const { customerId, engagementId, id, series, title, mode, place, attendees, openActions } = meeting
  const name = seriesWords(series)
  const meta = [
    ...(name === title ? [] : [name]),
    [say(`meetings:mode.${mode}`), place].filter(Boolean).join(': '),
    ...(attendees > 0 ? [say('meetings:attendees', { count: attendees })] : []),
    ...(openActions > 0 ? [say('meetings:openActions', { count: openActions })] : []),
  ]
  return (
    <li className={styles.item} data-state={meeting.state}>
      <span className={styles.when}>
        <MeetingTime meeting={meeting} withDay={!across} />
      </span>
      <span className={styles.what}>
        <Link
          className={styles.title}
          to="/customers/$customerId/engagements/$engagementId/meetings"
          params={{ customerId, engagementId }}
          search={(before: object) => ({ ...(across ? {} : before), meeting: id })}
        >
          {title}
        </Link>
        <span className={styles.meta}>{[...(across ? [meeting.customerName] : []), ...meta].join(' · ')}</span>
      </span>
      <StatePill meeting={meeting} />
    </li>
  )
}
