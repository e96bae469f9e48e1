import { Button } from '@fluentui/react-components'
import type { EventName } from '@lotse/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import { customerEvents } from './event-labels.ts'
import { HistoryFilter } from './HistoryFilter.tsx'
import styles from './HistoryPage.module.css'
import { useHistoryFilter } from './use-history-filter.ts'
import { Verification } from './Verification.tsx'

/** Fetched beside the events, which take longer. */
const whatHappened = import('./EventItem.tsx')
const EventItem = lazy(async () => ({ default: (await whatHappened).EventItem }))

const pageSize = 50

/** Everything that ever happened to the customer, newest first: who did what when, and why. */
export function HistoryPage() {
  const say = useText()
  const { customerId } = usePlace()
  const [{ event, person }] = useHistoryFilter()
  const name: EventName | undefined = customerEvents.find((one) => one === event)
  const query = useInfiniteQuery(
    api.history.list.infiniteOptions({
      input: (after: string | undefined) => ({
        customerId,
        limit: pageSize,
        ...(name && { event: name }),
        ...(person && { personId: person }),
        ...(after && { after }),
      }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  )
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <HistoryFilter />
        <Verification />
      </div>
      <Loaded query={query} skeleton={<TextSkeleton lines={16} />}>
        {({ pages }) => {
          const events = pages.flatMap(({ items }) => items)
          const total = pages[0]?.total ?? 0
          if (events.length === 0) return <Empty what={say('history:none')} why={say('history:noneWhy')} />
          return (
            <>
              <p className={styles.count} aria-live="polite">
                {say('history:count', { count: total })}
              </p>
              <Suspense fallback={<TextSkeleton lines={16} />}>
                <ol className={styles.events}>
                  {events.map((one) => (
                    <EventItem key={one.id} event={one} />
                  ))}
                </ol>
              </Suspense>
              {query.hasNextPage && (
                <div>
                  <Button disabledFocusable={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                    {say('history:more', { count: total - events.length })}
                  </Button>
                </div>
              )}
            </>
          )
        }}
      </Loaded>
    </div>
  )
}
