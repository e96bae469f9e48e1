import type { UsageForecastView } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { chanceWords } from './chance-words.ts'
import styles from './outlook.module.css'

interface Props {
  readonly probability: NonNullable<UsageForecastView['probability']>
  /** The same in one sentence, for those who hear it. */
  readonly sentence: string | null
}

/** How likely the goal is within three, six and twelve months, as small bars with their numbers. */
export function Chances({ probability, sentence }: Props) {
  const say = useText()
  const format = useFormat()
  const { within3, within6, within12 } = probability
  const bars = [
    [3, within3],
    [6, within6],
    [12, within12],
  ] as const
  return (
    <section className={styles.part}>
      <h3>{say('outlook:chance')}</h3>
      {sentence && <p className="visually-hidden">{sentence}</p>}
      <ul className={styles.bars} aria-hidden={sentence !== null}>
        {bars.map(([months, share]) => (
          <li key={months}>
            <span>{say('outlook:within', { months })}</span>
            <span className={styles.track}>
              <span className={styles.bar} style={{ width: `${Math.round(share * 100)}%` }} />
            </span>
            <strong>{chanceWords(share, format)}</strong>
          </li>
        ))}
      </ul>
    </section>
  )
}
