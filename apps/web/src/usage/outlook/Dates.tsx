import type { UsageForecastView } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import styles from './outlook.module.css'

/** The months of the fast, the middle and the slow course, and what the planned date asks for. No date where none is carried. */
export function Dates({ forecast }: { readonly forecast: UsageForecastView }) {
  const say = useText()
  const format = useFormat()
  const local = useLocalised()
  const { outlook, quantiles, needed, words } = forecast
  const isDated = outlook === 'dated' || outlook === 'very-uncertain'
  // With a few months only the span is told: a middle month would pretend to know more.
  const shown = (['p10', 'p50', 'p90'] as const).filter((name) => outlook === 'dated' || name !== 'p50')
  if (!isDated && needed === null) return null
  return (
    <section className={styles.part}>
      {isDated && (
        <>
          <h3>{say('outlook:dates')}</h3>
          <dl className={styles.dates}>
            {shown.map((name) => {
              const month = quantiles[name]
              return (
                <div key={name}>
                  <dt>{say(`outlook:${name}`)}</dt>
                  <dd>{month === null ? say('outlook:beyond') : format.month(month)}</dd>
                </div>
              )
            })}
          </dl>
        </>
      )}
      {needed && (
        <>
          <h3>{say('outlook:needed', { by: format.month(needed.by) })}</h3>
          <p className={styles.figure}>
            {needed.people === null
              ? say('outlook:neededPassed')
              : say('outlook:neededPeople', { count: needed.people, people: format.number(needed.people) })}
          </p>
          {words.needed && <p className={styles.quiet}>{local(words.needed)}</p>}
        </>
      )}
    </section>
  )
}
