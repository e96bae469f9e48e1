import { Button, Select } from '@fluentui/react-components'
import type { NoticeDelivery, NoticeDeliveryState } from '@lotse/contract'
import { noticeKindMatter } from '@lotse/playbook'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { api, client } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { reportProblem } from '../app/toasts/report.ts'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { settingsSearch } from '../settings/search.ts'
import { Pill } from '../ui/Pill.tsx'
import { TableSkeleton } from '../ui/Skeleton.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/DataTable.tsx'
import type { Tone } from '../ui/verdict.ts'
import styles from './preferences.module.css'

const tones: Readonly<Record<NoticeDeliveryState, Tone>> = {
  waiting: 'quiet',
  queued: 'quiet',
  sent: 'good',
  failed: 'warn',
  givenUp: 'bad',
  withdrawn: 'quiet',
}

const route = getRouteApi('/inside/settings')
const PAGE_SIZE = 50

/** How notices left the house, with what became of them; whoever administers makes Lotse try again. */
export function Deliveries() {
  const say = useText()
  const navigate = useNavigate()
  const { deliveries: only } = route.useSearch()
  const query = useInfiniteQuery(
    api.noticeSettings.deliveries.infiniteOptions({
      input: (after: string | undefined) => ({ ...(only && { only }), limit: PAGE_SIZE, ...(after && { after }) }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  )
  const narrow = (value: string) => {
    const { deliveries } = settingsSearch({ deliveries: value })
    void navigate({ to: '/settings', search: deliveries ? { deliveries } : {}, replace: true, resetScroll: false })
  }
  return (
    <Loaded query={query} skeleton={<TableSkeleton rows={3} />}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items)
        const { open = 0, trouble = 0 } = pages[0] ?? {}
        if (items.length === 0 && only === undefined)
          return <Empty level={3} what={say('notices:deliveries.none')} why={say('notices:deliveries.noneWhy')} />
        return (
          <>
            <div className={styles.buttons}>
              <Select
                aria-label={say('notices:deliveries.filter')}
                value={only ?? ''}
                onChange={(_event, { value }) => narrow(value)}
              >
                <option value="">{say('notices:deliveries.all')}</option>
                <option value="open">{say('notices:deliveries.onlyOpen', { count: open })}</option>
                <option value="trouble">{say('notices:deliveries.onlyTrouble', { count: trouble })}</option>
              </Select>
              {trouble > 0 && <p>{say('notices:deliveries.trouble', { count: trouble })}</p>}
            </div>
            {items.length === 0 ? <p>{say('notices:deliveries.noneLeft')}</p> : <Table items={items} />}
            {query.hasNextPage && (
              <Button disabledFocusable={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {say('notices:more')}
              </Button>
            )}
          </>
        )
      }}
    </Loaded>
  )
}

function Table({ items }: { readonly items: readonly NoticeDelivery[] }) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const queries = useQueryClient()
  const retry = async ({ channel, noticeId }: NoticeDelivery) => {
    await client.noticeSettings.retry({ channel, noticeId }).catch(reportProblem)
    await queries.invalidateQueries({ queryKey: api.noticeSettings.key() })
  }
  const columns: readonly Column<NoticeDelivery>[] = [
    {
      id: 'what',
      header: say('notices:deliveries.what'),
      rowHeader: true,
      cell: ({ kind, customerName }) => (
        <span className={styles.cell}>
          {localised(noticeKindMatter[kind].label)}
          <span className={styles.small}>{customerName}</span>
        </span>
      ),
    },
    {
      id: 'to',
      header: say('notices:deliveries.to'),
      cell: ({ person, channel }) => (
        <span className={styles.cell}>
          {person.name}
          <span className={styles.small}>{say(`notices:channel.${channel}`)}</span>
        </span>
      ),
    },
    {
      id: 'state',
      header: say('notices:deliveries.state'),
      cell: ({ state, problem, dueAt, attempts }) => (
        <span className={styles.cell}>
          <Pill tone={tones[state]}>{say(`notices:stateOf.${state}`)}</Pill>
          {problem && <span className={styles.small}>{localised(problem)}</span>}
          {attempts > 1 && (
            <span className={styles.small}>{say('notices:deliveries.attempts', { count: attempts })}</span>
          )}
          {dueAt && (
            <span className={styles.small}>{say('notices:deliveries.due', { moment: format.moment(dueAt) })}</span>
          )}
        </span>
      ),
    },
    { id: 'at', header: say('notices:deliveries.at'), cell: ({ sentAt, toldAt }) => format.moment(sentAt ?? toldAt) },
    {
      id: 'actions',
      header: say('notices:deliveries.actions'),
      cell: (one) =>
        one.mayRetry && (
          <Button size="small" onClick={() => void retry(one)}>
            {say('notices:deliveries.retry')}
          </Button>
        ),
    },
  ]
  return (
    <DataTable
      label={say('notices:deliveries.title')}
      columns={columns}
      rows={items}
      rowKey={({ noticeId, channel }) => `${noticeId} ${channel}`}
    />
  )
}
