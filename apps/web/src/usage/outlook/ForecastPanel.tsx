import type { UsageForecastView, UsageOverview } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Finding } from '../../ui/Finding.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { exportAddress, useTenantPlace } from '../usage-query.ts'
import { BandTable } from './BandTable.tsx'
import { Chances } from './Chances.tsx'
import { Dates } from './Dates.tsx'
import styles from './outlook.module.css'

/** When the goal is reached if nothing changes, how sure that is, and why it may be believed. */
export function ForecastPanel({ overview }: { readonly overview: UsageOverview }) {
  const say = useText()
  const format = useFormat()
  const local = useLocalised()
  const place = useTenantPlace()
  const { forecast, settings } = overview
  if (forecast === null) {
    return (
      <Panel title={say('outlook:none')}>
        <p className={styles.line}>{say('outlook:noneWhy')}</p>
      </Panel>
    )
  }
  const { words } = forecast
  return (
    <Finding
      sentence={local(words.outlook)}
      definition={say('outlook:by', {
        definition: local(settings.definition),
        until: format.month(forecast.until),
      })}
      readOn={null}
      figure={<Figures forecast={forecast} />}
      table={
        <>
          <Figures forecast={forecast} />
          <BandTable band={forecast.band} targetRate={settings.targetRate} />
        </>
      }
      actions={
        forecast.band.length > 0 && (
          <a className={styles.action} href={exportAddress(place, 'forecast')} download>
            {say('ui:finding.csv')}
          </a>
        )
      }
    />
  )
}

function Figures({ forecast }: { readonly forecast: UsageForecastView }) {
  const say = useText()
  const local = useLocalised()
  const { words, record } = forecast
  return (
    <div className={styles.columns}>
      {forecast.probability && (
        <Chances probability={forecast.probability} sentence={words.probability && local(words.probability)} />
      )}
      <Dates forecast={forecast} />
      {(words.method || words.score) && (
        <section className={styles.part}>
          <h3>{say('outlook:trust')}</h3>
          {words.method && <p className={styles.line}>{local(words.method)}</p>}
          {words.score && <p className={styles.line}>{local(words.score)}</p>}
          {record && <p className={styles.quiet}>{say('outlook:errors', record.errors)}</p>}
        </section>
      )}
    </div>
  )
}
