import { Button, Select } from '@fluentui/react-components'
import type { MeetingSeriesCode, SeriesView } from '@lotse/contract'
import { meetingSeries, roles } from '@lotse/playbook'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { reportProblem } from '../app/toasts/report.ts'
import { showToast } from '../app/toasts/toast-store.ts'
import { useEngagement } from '../engagements/engagement-context.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { Panel } from '../ui/Panel.tsx'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { cadences, cadenceWords } from './cadence.ts'
import styles from './meetings.module.css'
import type { Planning } from './plan/planning.ts'
import { seriesQuery } from './series-query.ts'

interface Props {
  readonly onPlan: (planning: Planning) => void
}

/** The series of the playbook: when the last one was, when the next is or should be, and how often. */
export function SeriesPanel({ onPlan }: Props) {
  const say = useText()
  const query = useQuery(seriesQuery(usePlace()))
  return (
    <Panel title={say('meetings:series.title')}>
      <Loaded query={query} skeleton={<TextSkeleton lines={12} />}>
        {(views) => (
          <ul className={styles.list}>
            {views.map((view) => (
              <OneSeries key={view.series} view={view} onPlan={onPlan} />
            ))}
          </ul>
        )}
      </Loaded>
    </Panel>
  )
}

function OneSeries({ view, onPlan }: { readonly view: SeriesView } & Props) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const { customerId, engagementId } = usePlace()
  const { may } = useEngagement()
  const { series, last, next, proposal } = view
  const { label, with: who, setUpBy } = meetingSeries[series]
  const name = localised(label)
  const pointer = (to: { readonly id: string; readonly startsAt: string } | null, words: 'last' | 'next') =>
    to && (
      <Link to="." search={((before: object) => ({ ...before, meeting: to.id })) as never}>
        {say(`meetings:series.${words}`, { date: format.nearDate(to.startsAt) })}
      </Link>
    )
  const file = `/api/customers/${customerId}/engagements/${engagementId}/meeting-series/${series}/meetings.ics`
  return (
    <li className={styles.series}>
      <h3>{name}</h3>
      <p className={styles.meta}>
        {localised(who)} · {say('meetings:series.setUpBy', { role: localised(roles[setUpBy].label) })}
      </p>
      <p className={styles.seriesLine}>
        {pointer(last, 'last') ?? <span className={styles.quiet}>{say('meetings:series.never')}</span>}
        {' · '}
        {pointer(next, 'next') ?? <span className={styles.quiet}>{say('meetings:series.noNext')}</span>}
      </p>
      <div className={styles.seriesTools}>
        <Cadence view={view} name={name} />
        {(last || next) && (
          <a href={file} download>
            {say('meetings:series.fileShort')}
            <span className="visually-hidden"> {say('meetings:series.file', { series: name })}</span>
          </a>
        )}
        {may.planMeetings && (
          <Button
            size="small"
            aria-label={say('meetings:series.planNamed', { series: name })}
            title={say('meetings:series.proposed', { date: format.nearDate(proposal.on) })}
            onClick={() => onPlan({ series })}
          >
            {say('meetings:series.planNext')}
          </Button>
        )}
      </div>
    </li>
  )
}

/** How often; whoever plans may agree on something else than the playbook's usual. */
function Cadence({ view, name }: { readonly view: SeriesView; readonly name: string }) {
  const say = useText()
  const place = usePlace()
  const queries = useQueryClient()
  const { may } = useEngagement()
  const agree = useMutation(
    api.meetings.agreeCadence.mutationOptions({
      onSuccess: (views) => {
        queries.setQueryData(seriesQuery(place).queryKey, views)
        showToast({ words: { key: 'meetings:series.agreed' } })
      },
      onError: reportProblem,
    }),
  )
  const { series, cadenceDays, agreedDays } = view
  const words = cadenceDays === null ? say('meetings:series.noCadence') : cadenceWords(say, cadenceDays)
  if (!may.planMeetings) return <span className={styles.quiet}>{words}</span>
  const usual =
    agreedDays !== null || cadenceDays === null
      ? say(agreedDays === null ? 'meetings:series.noCadence' : 'meetings:series.usually')
      : say('meetings:series.usual', { cadence: words })
  const choose = (value: string, of: MeetingSeriesCode) =>
    agree.mutate({ ...place, series: of, days: value === '' ? null : Number(value) })
  const offered =
    agreedDays === null || cadences.some((days) => days === agreedDays) ? cadences : [agreedDays, ...cadences]
  return (
    <Select
      size="small"
      aria-label={say('meetings:series.cadence', { series: name })}
      value={agreedDays === null ? '' : String(agreedDays)}
      onChange={(_event, { value }) => choose(value, series)}
    >
      <option value="">{usual}</option>
      {offered.map((days) => (
        <option key={days} value={days}>
          {cadenceWords(say, days)}
        </option>
      ))}
    </Select>
  )
}
