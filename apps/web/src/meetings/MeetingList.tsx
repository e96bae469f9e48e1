import { Button, Select } from '@fluentui/react-components'
import { meetingSeriesIds } from '@lotse/playbook'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { useEngagement } from '../engagements/engagement-context.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { Panel } from '../ui/Panel.tsx'
import { TableSkeleton } from '../ui/Skeleton.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import { MeetingItem } from './MeetingItem.tsx'
import styles from './meetings.module.css'
import { useMeetingsSearch } from './use-meetings-search.ts'
import { useSeriesWords } from './use-series-words.ts'

const pageSize = 30

interface Props {
  readonly onPlan: () => void
  /** Fetches the dialog when its button is about to be used. */
  readonly onPrepare: { readonly onFocus: () => void; readonly onPointerEnter: () => void }
}

/** Upcoming meetings from the next on, or past ones from the last back; all of them or those of one series. */
export function MeetingList({ onPlan, onPrepare }: Props) {
  const say = useText()
  const place = usePlace()
  const { may } = useEngagement()
  const [{ when = 'upcoming', series }, change] = useMeetingsSearch()
  const query = useInfiniteQuery(
    api.meetings.list.infiniteOptions({
      input: (after: string | undefined) => ({
        ...place,
        when,
        limit: pageSize,
        ...(series && { series }),
        ...(after && { after }),
      }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  )
  const plan = may.planMeetings && (
    <Button appearance="primary" {...onPrepare} onClick={onPlan}>
      {say('meetings:plan')}
      <KeyHint shortcut="m" />
    </Button>
  )
  return (
    <Panel title={say('meetings:list')} actions={plan}>
      <Filters />
      <Loaded query={query} skeleton={<TableSkeleton rows={4} />}>
        {({ pages }) => {
          const meetings = pages.flatMap(({ items }) => items)
          const total = pages[0]?.total ?? 0
          if (meetings.length === 0 && series)
            return (
              <Empty
                what={say('meetings:noneFiltered')}
                why={say(when === 'past' ? 'meetings:nonePastWhy' : 'meetings:noneUpcomingWhy')}
                how={<Button onClick={() => change({ series: undefined })}>{say('meetings:clearFilter')}</Button>}
              />
            )
          if (meetings.length === 0)
            return (
              <Empty
                what={say(when === 'past' ? 'meetings:nonePast' : 'meetings:noneUpcoming')}
                why={say(when === 'past' ? 'meetings:nonePastWhy' : 'meetings:noneUpcomingWhy')}
                {...(!may.planMeetings && { who: say('meetings:who') })}
              />
            )
          return (
            <>
              <p className={styles.meta} aria-live="polite">
                {say('meetings:count', { count: total })}
              </p>
              <ol className={styles.list}>
                {meetings.map((meeting) => (
                  <MeetingItem key={meeting.id} meeting={meeting} />
                ))}
              </ol>
              {query.hasNextPage && (
                <Button disabledFocusable={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  {say('meetings:more', { count: total - meetings.length })}
                </Button>
              )}
            </>
          )
        }}
      </Loaded>
    </Panel>
  )
}

/** Which meetings are listed; it stands in the address. */
function Filters() {
  const say = useText()
  const seriesWords = useSeriesWords()
  const [{ when, series }, change] = useMeetingsSearch()
  const views = [
    ['meetings:upcoming', undefined],
    ['meetings:past', 'past'],
  ] as const
  return (
    <div className={styles.filters}>
      <nav className={styles.views} aria-label={say('meetings:views')}>
        {views.map(([label, value]) => (
          <Link
            key={label}
            to="."
            search={((before: object) => ({ ...before, when: value })) as never}
            aria-current={when === value ? 'page' : undefined}
            className={styles.view}
          >
            {say(label)}
          </Link>
        ))}
      </nav>
      <Select
        aria-label={say('meetings:filterSeries')}
        value={series ?? ''}
        onChange={(_event, { value }) => change({ series: meetingSeriesIds.find((one) => one === value) })}
      >
        <option value="">{say('meetings:allSeries')}</option>
        {meetingSeriesIds.map((one) => (
          <option key={one} value={one}>
            {seriesWords(one)}
          </option>
        ))}
      </Select>
    </div>
  )
}
