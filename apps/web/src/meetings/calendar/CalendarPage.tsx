import { Button } from '@fluentui/react-components'
import { monthOf } from '@lotse/calendar'
import type { MeetingRow } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { api } from '../../app/api.ts'
import { Loaded } from '../../app/Loaded.tsx'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { PageHead } from '../../ui/PageHead.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { TableSkeleton } from '../../ui/Skeleton.tsx'
import { Empty } from '../../ui/states/Empty.tsx'
import { MeetingItem } from '../MeetingItem.tsx'
import styles from '../meetings.module.css'
import type { CalendarSearch } from '../search.ts'
import { byDay, ownZone, spanAround, stepped } from '../times.ts'
import { FeedPanel } from './FeedPanel.tsx'
import { OpenActions } from './OpenActions.tsx'

const route = '/inside/meetings'

/** One's own meetings across customers, by week or month, on one's own clock; what one has to do; one's calendar. */
export function CalendarPage() {
  const say = useText()
  const format = useFormat()
  const today = useToday()
  const { span = 'week', on = today, whose } = useSearch({ from: route })
  const shown = spanAround(on, span)
  const query = useQuery(api.meetings.mine.queryOptions({ input: { ...shown, everybody: whose === 'all' } }))
  const title =
    span === 'month' ? format.month(monthOf(shown.from)) : `${format.date(shown.from)} – ${format.date(shown.until)}`
  return (
    <>
      <PageHead
        title={say('meetings:calendar.title')}
        line={say(whose === 'all' ? 'meetings:calendar.lineEverybody' : 'meetings:calendar.line')}
      />
      <div className={styles.columns}>
        <Panel title={title} actions={<Steps />}>
          <Choices />
          <Loaded query={query} skeleton={<TableSkeleton rows={5} />}>
            {(meetings) => <Days days={byDay(meetings, ownZone(), shown)} />}
          </Loaded>
        </Panel>
        <div>
          <OpenActions />
          <FeedPanel />
        </div>
      </div>
    </>
  )
}

/** Changes a part of the address; what becomes undefined leaves it. */
function useCalendarSearch() {
  const navigate = useNavigate()
  return (next: { readonly [K in keyof CalendarSearch]?: CalendarSearch[K] | undefined }) =>
    void navigate({ to: '.', search: ((before: object) => ({ ...before, ...next })) as never, resetScroll: false })
}

/** A span earlier, a span later, back to today. */
function Steps() {
  const say = useText()
  const today = useToday()
  const change = useCalendarSearch()
  const { span = 'week', on = today } = useSearch({ from: route })
  return (
    <div className={styles.steps}>
      <Button size="small" onClick={() => change({ on: stepped(on, span, -1) })}>
        {say('meetings:calendar.before')}
      </Button>
      <Button size="small" onClick={() => change({ on: undefined })}>
        {say('meetings:calendar.today')}
      </Button>
      <Button size="small" onClick={() => change({ on: stepped(on, span, 1) })}>
        {say('meetings:calendar.after')}
      </Button>
    </div>
  )
}

/** Week or month, one's own or all. */
function Choices() {
  const say = useText()
  const change = useCalendarSearch()
  const { span, whose } = useSearch({ from: route })
  return (
    <div className={styles.filters}>
      <fieldset className={styles.choice} aria-label={say('meetings:calendar.spans')}>
        <button type="button" className={styles.view} aria-pressed={!span} onClick={() => change({ span: undefined })}>
          {say('meetings:calendar.week')}
        </button>
        <button
          type="button"
          className={styles.view}
          aria-pressed={span === 'month'}
          onClick={() => change({ span: 'month' })}
        >
          {say('meetings:calendar.month')}
        </button>
      </fieldset>
      <fieldset className={styles.choice} aria-label={say('meetings:calendar.whose')}>
        <button
          type="button"
          className={styles.view}
          aria-pressed={!whose}
          onClick={() => change({ whose: undefined })}
        >
          {say('meetings:calendar.mine')}
        </button>
        <button
          type="button"
          className={styles.view}
          aria-pressed={whose === 'all'}
          onClick={() => change({ whose: 'all' })}
        >
          {say('meetings:calendar.all')}
        </button>
      </fieldset>
    </div>
  )
}

function Days({ days }: { readonly days: ReturnType<typeof byDay<MeetingRow>> }) {
  const say = useText()
  const format = useFormat()
  const today = useToday()
  const change = useCalendarSearch()
  const { whose } = useSearch({ from: route })
  if (days.length === 0)
    return (
      <Empty
        what={say('meetings:calendar.none')}
        why={say(whose === 'all' ? 'meetings:calendar.noneWhyAll' : 'meetings:calendar.noneWhy')}
        level={3}
        {...(whose !== 'all' && {
          how: <Button onClick={() => change({ whose: 'all' })}>{say('meetings:calendar.showAll')}</Button>,
        })}
      />
    )
  return days.map(([day, meetings]) => (
    <section key={day}>
      <h3 className={styles.day} data-today={day === today || undefined}>
        {format.nearDate(day)}
        {day === today && ` · ${say('meetings:calendar.today')}`}
      </h3>
      <ol className={styles.list}>
        {meetings.map((meeting) => (
          <MeetingItem key={meeting.id} meeting={meeting} across />
        ))}
      </ol>
    </section>
  ))
}
