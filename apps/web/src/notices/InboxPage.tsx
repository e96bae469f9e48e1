import { Button } from '@fluentui/react-components'
import type { Notice } from '@lotse/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useRef } from 'react'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { Panel } from '../ui/Panel.tsx'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import { byDay } from './days.ts'
import { InboxFilters } from './InboxFilters.tsx'
import styles from './inbox.module.css'
import { NoticeLine } from './NoticeLine.tsx'
import { type InboxSearch, inboxSearch, isNarrowed, queryOf } from './search.ts'
import { useInboxKeys } from './use-inbox-keys.ts'
import { useMark } from './use-mark.ts'

const route = getRouteApi('/inside/notices')
const PAGE_SIZE = 50

/** What Lotse tells the person who is signed in: newest first, under its day. */
export function InboxPage() {
  const say = useText()
  const navigate = useNavigate()
  const search = route.useSearch()
  const { markAll } = useMark()
  const query = useInfiniteQuery(
    api.notices.list.infiniteOptions({
      input: (after: string | undefined) => ({ ...queryOf(search), limit: PAGE_SIZE, ...(after && { after }) }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  )
  const go = (next: InboxSearch) => void navigate({ to: '/notices', search: next, replace: true, resetScroll: false })
  const first = query.data?.pages[0]
  const newest = first?.items[0]?.createdAt
  return (
    <div className={styles.page}>
      <PageHead
        title={say('notices:title')}
        line={first && say('notices:line', { count: first.unread })}
        actions={
          <>
            {newest && (query.data?.pages ?? []).some(({ items }) => items.some(isUnread)) && (
              <Button onClick={() => void markAll(search, newest)}>{say('notices:markAll')}</Button>
            )}
            <Link to="/account" hash="notices">
              {say('notices:toPreferences')}
            </Link>
          </>
        }
      />
      <Loaded query={query} skeleton={<TextSkeleton lines={12} />}>
        {({ pages }) => (
          <>
            <InboxFilters
              search={search}
              customers={pages[0]?.customers ?? []}
              onChange={(change) => go(inboxSearch({ ...search, ...change }))}
              onClear={() => go({})}
            />
            <Meant search={search} notices={pages.flatMap(({ items }) => items)} />
            <Days notices={pages.flatMap(({ items }) => items)} search={search} onClear={() => go({})} />
            {query.hasNextPage && (
              <Button disabledFocusable={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {say('notices:more')}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </div>
  )
}

/** The notice that a mail or a card leads to, where it is not among those that are loaded; also that it is gone. */
function Meant({ search, notices }: Pick<DaysProps, 'search' | 'notices'>) {
  const say = useText()
  const { mark } = useMark()
  const place = useRef<HTMLOListElement>(null)
  const noticeId = search.notice
  const isFar = noticeId !== undefined && !notices.some(({ id }) => id === noticeId)
  const input = { noticeId: noticeId ?? '' }
  const query = useQuery({ ...api.notices.get.queryOptions({ input }), enabled: isFar, retry: false })
  const notice = isFar ? query.data : undefined
  useEffect(() => {
    if (notice) place.current?.querySelector<HTMLElement>(`[data-notice="${notice.id}"]`)?.focus()
  }, [notice])
  if (!isFar) return null
  if (query.error) return <p role="status">{say('notices:meant.gone')}</p>
  if (!notice) return null
  return (
    <Panel title={say('notices:meant.title')}>
      <ol className={styles.lines} ref={place}>
        <NoticeLine
          notice={notice}
          isMeant
          onFollow={() => void (notice.readAt === null && mark([notice.id], true))}
          onToggle={() => void mark([notice.id], notice.readAt === null)}
        />
      </ol>
    </Panel>
  )
}

const isUnread = ({ readAt }: Notice): boolean => readAt === null

interface DaysProps {
  readonly notices: readonly Notice[]
  readonly search: InboxSearch
  readonly onClear: () => void
}

function Days({ notices, search, onClear }: DaysProps) {
  const format = useFormat()
  const today = useToday()
  const list = useRef<HTMLDivElement>(null)
  const { mark } = useMark()
  const toggle = useCallback((notice: Notice) => void mark([notice.id], notice.readAt === null), [mark])
  const follow = useCallback((notice: Notice) => void (notice.readAt === null && mark([notice.id], true)), [mark])
  useInboxKeys({ list, notices, onToggle: toggle })
  useEffect(() => {
    if (search.notice) list.current?.querySelector<HTMLElement>(`[data-notice="${search.notice}"]`)?.focus()
  }, [search.notice])
  if (notices.length === 0) return <Nothing search={search} onClear={onClear} />
  return (
    <div ref={list} className={styles.days}>
      {byDay(notices).map(({ day, notices: those }) => (
        <Panel key={day} title={isNear(day, today) ? format.relativeDays(day, today) : format.date(day)}>
          <ol className={styles.lines}>
            {those.map((notice) => (
              <NoticeLine
                key={notice.id}
                notice={notice}
                isMeant={notice.id === search.notice}
                onFollow={follow}
                onToggle={toggle}
              />
            ))}
          </ol>
        </Panel>
      ))}
    </div>
  )
}

/** Today and yesterday have names. */
const isNear = (day: string, today: string): boolean => Date.parse(today) - Date.parse(day) <= 86_400_000

function Nothing({ search, onClear }: Omit<DaysProps, 'notices'>) {
  const say = useText()
  if (isNarrowed(search))
    return (
      <Empty
        what={say('notices:none.narrowed')}
        why={say('notices:none.narrowedWhy')}
        how={<Button onClick={onClear}>{say('notices:filter.clear')}</Button>}
      />
    )
  return (
    <Empty
      what={say('notices:none.what')}
      why={say('notices:none.why')}
      how={<Link to="/work">{say('notices:none.how')}</Link>}
    />
  )
}
