import { Field, Input } from '@fluentui/react-components'
import { isIsoDate } from '@lotse/calendar'
import type { UsageStatus } from '@lotse/contract'
import { demandedFields, reasons, usageStatuses } from '@lotse/playbook'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../app/api.ts'
import { Loaded } from '../../app/Loaded.tsx'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { TextSkeleton } from '../../ui/Skeleton.tsx'
import { usePlace } from '../use-place.ts'
import { asOf, localDayOf } from './as-of.ts'
import styles from './status.module.css'

/** How the status was on any day, and every change of it, newest first. */
export function StatusHistory() {
  const query = useQuery(api.usageStatus.history.queryOptions({ input: usePlace() }))
  return (
    <Loaded query={query} skeleton={<TextSkeleton lines={4} />}>
      {(history) => <Records history={history} />}
    </Loaded>
  )
}

function Records({ history }: { readonly history: readonly UsageStatus[] }) {
  const say = useText()
  const today = useToday()
  const [day, setDay] = useState<string>(today)
  const then = isIsoDate(day) ? asOf(history, day, localDayOf) : null
  if (history.length === 0) return <p className={styles.quiet}>{say('engagements:status.none')}</p>
  return (
    <div className={styles.history}>
      <Field label={say('engagements:status.asOf')}>
        <Input type="date" max={today} value={day} onChange={(_event, { value }) => setDay(value)} />
      </Field>
      <div aria-live="polite">
        {then ? <Record record={then} /> : <p className={styles.quiet}>{say('engagements:status.noneYet')}</p>}
      </div>
      <ol className={styles.records}>
        {history
          .toSorted((a, b) => b.changedAt.localeCompare(a.changedAt))
          .map((record) => (
            <li key={record.version}>
              <Line record={record} />
            </li>
          ))}
      </ol>
    </div>
  )
}

function useStatusWords(): (record: UsageStatus) => string {
  const localised = useLocalised()
  return ({ l1, l2 }) =>
    [localised(usageStatuses[l1].label), l2 && localised(reasons[l2].label)].filter(Boolean).join(' / ')
}

/** One change in a line: when, what, by whom. */
function Line({ record }: { readonly record: UsageStatus }) {
  const format = useFormat()
  const words = useStatusWords()
  return (
    <>
      <span className={styles.quiet}>
        {[format.moment(record.changedAt), record.changedBy?.name].filter(Boolean).join(' · ')}
      </span>
      {words(record)}
    </>
  )
}

/** Everything a record said. */
function Record({ record }: { readonly record: UsageStatus }) {
  const format = useFormat()
  const localised = useLocalised()
  const say = useText()
  const words = useStatusWords()
  const { targetDate, owner, intentNote, nextAction, nextActionDate, startDate, count } = record
  const label = (field: keyof typeof demandedFields) => localised(demandedFields[field].label)
  const rows: readonly (readonly [string, string | null])[] = [
    [say('engagements:status.count'), format.number(count)],
    [label('intentNote'), intentNote],
    [label('nextAction'), nextAction],
    [label('nextActionDate'), nextActionDate && format.date(nextActionDate)],
    [label('targetDate'), targetDate && format.date(targetDate)],
    [label('owner'), owner],
    [label('startDate'), startDate && format.date(startDate)],
  ]
  return (
    <>
      <h3>{words(record)}</h3>
      <dl className={styles.record}>
        {rows.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  )
}
