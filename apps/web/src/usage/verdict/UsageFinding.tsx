import type { UsageOverview } from '@lotse/contract'
import type { ReactNode } from 'react'
import { useLocalised, useText } from '../../language/use-text.ts'
import { UsageCurve } from '../../ui/chart/UsageCurve.tsx'
import { Finding } from '../../ui/Finding.tsx'
import { curvePoints, monthRows } from '../months.ts'
import { seriesAddress, useTenantPlace } from '../usage-query.ts'
import { useUsageSearch } from '../use-usage-search.ts'
import { Figures } from './Figures.tsx'
import { Hints } from './Hints.tsx'
import { MonthsTable } from './MonthsTable.tsx'
import { NumeratorSwitch } from './NumeratorSwitch.tsx'
import { useMonthMarks } from './use-month-marks.ts'
import styles from './verdict.module.css'

/** The verdict in a sentence, with its figures, its curve or table, and what is missing to trust it more. */
export function UsageFinding({ overview }: { readonly overview: UsageOverview }) {
  const say = useText()
  const local = useLocalised()
  const place = useTenantPlace()
  const [search, change] = useUsageSearch()
  const numerator = search.numerator ?? overview.settings.numerator
  const { verdict } = overview.series[numerator]
  const rows = monthRows(overview, numerator)
  const marks = useMonthMarks(rows)
  const around = (figure: ReactNode) => (
    <>
      <NumeratorSwitch overview={overview} />
      {verdict.month && <Figures overview={overview} />}
      {rows.length > 0 && figure}
      <Hints overview={overview} rows={rows} />
    </>
  )
  return (
    <Finding
      sentence={local(verdict.sentence)}
      definition={local(verdict.definition)}
      readOn={null}
      figure={around(<UsageCurve points={curvePoints(rows)} marks={marks} onChoose={(month) => change({ month })} />)}
      table={around(<MonthsTable rows={rows} />)}
      actions={
        verdict.month && (
          <a className={styles.action} href={seriesAddress(place, numerator)} download>
            {say('ui:finding.csv')}
          </a>
        )
      }
    />
  )
}
