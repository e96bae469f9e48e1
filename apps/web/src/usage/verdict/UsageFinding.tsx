import type { UsageOverview } from '@lotse/contract'
import { type ReactNode, useMemo } from 'react'
import { AccelerationLink } from '../../engagements/usage/AccelerationLink.tsx'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { UsageCurve } from '../../ui/chart/UsageCurve.tsx'
import { Finding } from '../../ui/Finding.tsx'
import { onDemand } from '../../ui/on-demand.ts'
import { CurveLayers } from '../curve/CurveLayers.tsx'
import { CurveLegend } from '../curve/CurveLegend.tsx'
import { useMonthWords } from '../curve/curve-words.ts'
import { withMonthsTo } from '../curve/forecast-points.ts'
import { newestHappened, useHappened } from '../curve/happened.ts'
import { signKinds } from '../curve/month-signs.ts'
import { curvePoints, monthRows } from '../months.ts'
import { exportAddress, useTenantPlace } from '../usage-query.ts'
import { useUsageSearch } from '../use-usage-search.ts'
import { Figures } from './Figures.tsx'
import { Hints } from './Hints.tsx'
import { NumeratorSwitch } from './NumeratorSwitch.tsx'
import styles from './verdict.module.css'

const MonthsTable = onDemand(async () => (await import('./MonthsTable.tsx')).MonthsTable)

/** The confirmed state in a sentence, with its figures, its curve or table, and what is missing to trust it more. */
export function UsageFinding({ overview }: { readonly overview: UsageOverview }) {
  const say = useText()
  const local = useLocalised()
  const place = useTenantPlace()
  const [{ numerator: asked, band: isBandOn, meetings }, change] = useUsageSearch()
  const { settings, forecast, series } = overview
  const numerator = asked ?? settings.numerator
  const { verdict } = series[numerator]
  const rows = useMemo(() => monthRows(overview, numerator), [overview, numerator])
  const happened = useHappened()
  const today = useToday()
  const wordsOf = useMonthWords(rows, happened, settings.targetRate)
  // The forecast is made of the figure in force; to another one it says nothing.
  const hasBand = numerator === settings.numerator && (forecast?.band.length ?? 0) > 0
  const band = hasBand && isBandOn ? (forecast?.band ?? []) : []
  const points = withMonthsTo(withMonthsTo(curvePoints(rows), band.at(-1)?.month), newestHappened(happened, today))
  const around = (figure: ReactNode) => (
    <>
      <NumeratorSwitch overview={overview} />
      {verdict.month && <Figures overview={overview} />}
      {rows.length > 0 && figure}
      <Hints overview={overview} rows={rows} />
    </>
  )
  const curve = (
    <>
      <UsageCurve
        points={points}
        target={settings.targetRate / 100}
        reach={Math.max(0, ...band.map(({ p90 }) => p90 / 100))}
        wordsOf={wordsOf}
        onChoose={(month) => rows.some((row) => row.month === month) && change({ month })}
        layers={(shape) => (
          <CurveLayers
            shape={shape}
            rows={rows}
            points={points}
            band={band}
            happened={happened}
            words={wordsByKind(say)}
          />
        )}
      />
      <CurveLegend rows={rows} points={points} happened={happened} hasBand={band.length > 0} />
    </>
  )
  const own = settings.overridden.length
  const definition = local(verdict.definition)
  return (
    <Finding
      sentence={local(verdict.sentence)}
      definition={own === 0 ? definition : `${definition} · ${say('usage:settings.own', { count: own })}`}
      readOn={null}
      figure={around(curve)}
      table={around(<MonthsTable rows={rows} wordsOf={wordsOf} settings={settings} />)}
      actions={
        verdict.month && (
          <>
            <AccelerationLink verdict={verdict} />
            {hasBand && (
              <button
                type="button"
                className={styles.toggle}
                aria-pressed={isBandOn === true}
                onClick={() => change({ band: isBandOn ? undefined : true })}
              >
                {say('usage:legend.showBand')}
              </button>
            )}
            <a
              className={styles.action}
              href={exportAddress(place, 'series', { numerator, ...(meetings && { meetings: 'true' }) })}
              download
            >
              {say('ui:finding.csv')}
            </a>
          </>
        )
      }
    />
  )
}

function wordsByKind(say: ReturnType<typeof useText>) {
  const words = signKinds.map((kind) => [kind, say(`usage:sign.${kind}`)])
  return Object.fromEntries(words) as Record<(typeof signKinds)[number], string>
}
