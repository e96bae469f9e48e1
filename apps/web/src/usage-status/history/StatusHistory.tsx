import { Button, Field, Input } from '@fluentui/react-components'
import { isIsoDate } from '@lotse/calendar'
import type { UsageStatusState } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../app/api.ts'
import { Loaded } from '../../app/Loaded.tsx'
import { useEngagement } from '../../engagements/engagement-context.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { houseDay } from '../../language/house-day.ts'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { saveFile, toCsv } from '../../ui/csv.ts'
import { TextSkeleton } from '../../ui/Skeleton.tsx'
import { sumOf } from '../finding.ts'
import { SplitBar } from '../SplitBar.tsx'
import { statusSearch } from '../search.ts'
import styles from '../status.module.css'
import { recordsAsOf } from './as-of.ts'
import { changesOf } from './changes.ts'
import { HistoryEntry } from './HistoryEntry.tsx'
import { PastRecord } from './PastRecord.tsx'
import { useHistoryCsv } from './use-history-csv.ts'

/** How the entitlement records were on any day, and every change of them. `inAddress`: the day stands in the address. */
export function StatusHistory({ inAddress = false }: { readonly inAddress?: boolean }) {
  const query = useQuery(api.usageStatus.history.queryOptions({ input: usePlace() }))
  return (
    <Loaded query={query} skeleton={<TextSkeleton lines={4} />}>
      {(history) => <History history={history} inAddress={inAddress} />}
    </Loaded>
  )
}

interface Props {
  readonly history: readonly UsageStatusState[]
  readonly inAddress: boolean
}

function History({ history, inAddress }: Props) {
  const say = useText()
  const format = useFormat()
  const today = useToday()
  const { customerName } = useEngagement()
  const csv = useHistoryCsv()
  const [typed, type] = useDay(inAddress)
  const day = isIsoDate(typed) ? typed : today
  const then = recordsAsOf(history, day, (moment) => houseDay(new Date(moment)))
  if (history.length === 0) return <p className={styles.quiet}>{say('usageStatus:history.none')}</p>
  return (
    <div className={styles.history}>
      <div className={styles.asOf}>
        <Field label={say('usageStatus:history.asOf')}>
          <Input type="date" max={today} value={typed} onChange={(_event, { value }) => type(value)} />
        </Field>
        <Button disabledFocusable={day === today} onClick={() => type(today)}>
          {say('usageStatus:history.today')}
        </Button>
        <Button
          onClick={() =>
            saveFile(`${customerName} ${say('usageStatus:history.fileName')}.csv`, toCsv(csv(changesOf(history))))
          }
        >
          {say('usageStatus:history.csv')}
        </Button>
      </div>
      <section aria-live="polite" className={styles.history}>
        {then.length === 0 ? (
          <p className={styles.quiet}>{say('usageStatus:history.noneYet')}</p>
        ) : (
          <>
            <h3>{say('usageStatus:history.on', { date: format.date(day), count: format.number(sumOf(then)) })}</h3>
            {then.length > 1 && <SplitBar records={then} />}
            {then.map((state) => (
              <PastRecord key={state.id} state={state} of={then.length} />
            ))}
          </>
        )}
      </section>
      <h3>{say('usageStatus:history.changes')}</h3>
      <ol className={styles.records}>
        {changesOf(history).map((change) => (
          <li key={`${change.state.id} ${change.state.version}`}>
            <HistoryEntry change={change} />
          </li>
        ))}
      </ol>
    </div>
  )
}

/** The day that is shown: in the address where it can be shared, else only here. */
function useDay(inAddress: boolean): readonly [string, (day: string) => void] {
  const today = useToday()
  const { asOf } = statusSearch(useSearch({ strict: false }))
  const [typed, type] = useState<string>((inAddress && asOf) || today)
  const navigate = useNavigate()
  return [
    typed,
    (day) => {
      type(day)
      if (!inAddress || (day !== '' && !isIsoDate(day))) return
      const search = (before: object) => ({ ...before, asOf: day === '' || day === today ? undefined : day })
      void navigate({ to: '.', search: search as never, replace: true, resetScroll: false })
    },
  ]
}
