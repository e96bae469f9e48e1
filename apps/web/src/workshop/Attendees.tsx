import type { WorkshopView } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { Panel } from '../ui/Panel.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import styles from './workshop.module.css'

/** The meetings that are held for the workshop, and who takes part. */
export function Attendees({ workshop: { meetings } }: { readonly workshop: WorkshopView }) {
  const say = useText()
  const format = useFormat()
  const place = usePlace()
  const address = '/customers/$customerId/engagements/$engagementId/meetings'
  return (
    <Panel title={say('workshop:attendees.title')}>
      {meetings.length === 0 ? (
        <Empty
          what={say('workshop:attendees.none')}
          why={say('workshop:attendees.noneWhy')}
          how={
            <Link to={address} params={place}>
              {say('workshop:attendees.plan')}
            </Link>
          }
          level={3}
        />
      ) : (
        <ul className={styles.list}>
          {meetings.map(({ id, title, startsAt, attendees }) => (
            <li key={id}>
              <div>
                <p>
                  <Link to={address} params={place} search={{ meeting: id } as never}>
                    {title}
                  </Link>
                  , {format.date(startsAt)}
                </p>
                <p className={styles.small}>
                  {attendees
                    .map(({ name, attendance }) => `${name} (${say(`workshop:attendance.${attendance}`)})`)
                    .join(', ') || say('workshop:attendees.nobody')}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
