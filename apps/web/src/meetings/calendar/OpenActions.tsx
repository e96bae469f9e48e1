import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../app/api.ts'
import { Loaded } from '../../app/Loaded.tsx'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import { TextSkeleton } from '../../ui/Skeleton.tsx'
import { ActionLine } from '../detail/ActionLine.tsx'
import styles from '../meetings.module.css'

/** What one agreed to do in meetings and has not done yet, the earliest due first. */
export function OpenActions() {
  const say = useText()
  const format = useFormat()
  const query = useQuery(api.meetings.openActions.queryOptions({ input: {} }))
  return (
    <Panel title={say('meetings:calendar.actions')}>
      <Loaded query={query} skeleton={<TextSkeleton lines={4} />}>
        {(actions) =>
          actions.length === 0 ? (
            <p className={styles.meta}>{say('meetings:calendar.noActions')}</p>
          ) : (
            <ul className={styles.list}>
              {actions.map((action) => (
                <li key={action.id} className={styles.series}>
                  <Link
                    className={styles.title}
                    to="/customers/$customerId/engagements/$engagementId/meetings"
                    params={{ customerId: action.customerId, engagementId: action.engagementId }}
                    search={{ meeting: action.meetingId }}
                  >
                    {action.words}
                  </Link>
                  <ActionLine action={action} />
                  <span className={styles.meta}>
                    {action.customerName} ·{' '}
                    {say('meetings:calendar.from', {
                      title: action.meetingTitle,
                      date: format.date(action.meetingStartsAt),
                    })}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  )
}
