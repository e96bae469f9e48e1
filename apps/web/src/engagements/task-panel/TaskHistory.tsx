import { useQuery } from '@tanstack/react-query'
import { api } from '../../app/api.ts'
import { Loaded } from '../../app/Loaded.tsx'
import { EventItem } from '../../history/EventItem.tsx'
import { useText } from '../../language/use-text.ts'
import { TextSkeleton } from '../../ui/Skeleton.tsx'
import { usePlace } from '../use-place.ts'
import styles from './TaskPanel.module.css'

/** Everything that was ever done to one task, newest first. */
export function TaskHistory({ taskId }: { readonly taskId: string }) {
  const say = useText()
  const place = usePlace()
  const query = useQuery(api.history.list.queryOptions({ input: { ...place, limit: 200 } }))
  return (
    <section className={styles.section}>
      <h3>{say('taskPanel:history')}</h3>
      <Loaded query={query} skeleton={<TextSkeleton lines={3} />}>
        {({ items, next }) => {
          const own = items.filter(({ subject, event }) => subject === taskId && event.startsWith('task.'))
          return (
            <>
              {own.length === 0 && <p className={styles.meta}>{say('taskPanel:noHistory')}</p>}
              <ol className={styles.events}>
                {own.map((event) => (
                  <EventItem key={event.id} event={event} />
                ))}
              </ol>
              {next !== null && <p className={styles.meta}>{say('taskPanel:moreHistory')}</p>}
            </>
          )
        }}
      </Loaded>
    </section>
  )
}
