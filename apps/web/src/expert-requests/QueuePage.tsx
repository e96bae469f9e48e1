import { Button } from '@fluentui/react-components'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { useSelf } from '../app/session.ts'
import { useText } from '../language/use-text.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { Panel } from '../ui/Panel.tsx'
import { TableSkeleton } from '../ui/Skeleton.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import styles from './expert-requests.module.css'
import { filterOf } from './filter.ts'
import { QueueFilters } from './QueueFilters.tsx'
import { RequestTable } from './RequestTable.tsx'
import { type QueueSearch, queueSearch } from './search.ts'

const route = getRouteApi('/inside/expert-requests')
const pageSize = 100

/** Requests for experts across customers: what approvers have to decide, one’s own, all of them; overdue ones first. */
export function QueuePage() {
  const say = useText()
  const navigate = useNavigate()
  const search = route.useSearch()
  const roles = useSelf()?.organisationRoles ?? []
  const approves = roles.includes('FPM') || roles.includes('administrator')
  const filter = filterOf(search, approves)
  const query = useInfiniteQuery({
    ...api.expertRequests.queue.infiniteOptions({
      input: (after: string | undefined) => ({ ...filter, limit: pageSize, ...(after && { after }) }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
    placeholderData: keepPreviousData,
  })
  const go = (next: { readonly [K in keyof QueueSearch]?: QueueSearch[K] | undefined }) =>
    void navigate({
      to: '/expert-requests',
      search: queueSearch({ ...search, ...next }),
      replace: true,
      resetScroll: false,
    })
  const first = query.data?.pages[0]
  const isNarrowed = Boolean(search.state ?? search.topic ?? search.overdue ?? search.q)
  return (
    <div className={styles.page}>
      <PageHead title={say('expertRequests:title')} line={say('expertRequests:queue.line')} />
      <Panel>
        <QueueFilters search={search} view={filter.view} counts={first?.counts} total={first?.total} onChange={go} />
        <Loaded query={query} skeleton={<TableSkeleton rows={4} />}>
          {({ pages }) => {
            const requests = pages.flatMap(({ items }) => items)
            if (requests.length > 0) return <RequestTable requests={requests} hasCustomer />
            return isNarrowed ? (
              <Empty
                what={say('expertRequests:queue.noneFits')}
                why={say('expertRequests:queue.noneFitsWhy')}
                how={
                  <Button onClick={() => go({ state: undefined, topic: undefined, overdue: undefined, q: undefined })}>
                    {say('expertRequests:queue.clear')}
                  </Button>
                }
              />
            ) : (
              <Empty
                what={say(`expertRequests:queue.none.${filter.view}`)}
                why={say(`expertRequests:queue.noneWhy.${filter.view}`)}
                how={<Link to="/portfolio">{say('expertRequests:queue.portfolio')}</Link>}
              />
            )
          }}
        </Loaded>
        {query.hasNextPage && (
          <Button disabledFocusable={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {say('expertRequests:queue.more')}
          </Button>
        )}
      </Panel>
    </div>
  )
}
