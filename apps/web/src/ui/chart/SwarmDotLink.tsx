import type { ComponentProps } from 'react'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { classes } from '../classes.ts'
import tones from '../tone.module.css'
import { verdictSigns } from '../verdict.ts'
import styles from './PortfolioSwarm.module.css'
import type { PlacedDot } from './swarm-layout.ts'

interface Props extends ComponentProps<'a'> {
  readonly dot: PlacedDot
  readonly radius: number
  /** Of the whole picture, so that the label stays inside. */
  readonly width: number
}

/** Half of the 24 pixels that a target has at least. */
const reach = 12
const labelWidth = 220

/** One customer: a dot with a name, and its figure while it has the pointer or the focus. */
export function SwarmDotLink({ dot, radius, width, href, ...link }: Props) {
  const say = useText()
  const format = useFormat()
  const { sign, tone } = verdictSigns[dot.verdict]
  const word = say(`ui:verdict.${dot.verdict}`)
  const left = Math.max(0, Math.min(width - labelWidth, dot.x - labelWidth / 2)) - dot.x + reach
  return (
    <a
      {...link}
      href={href}
      className={classes(styles.dot, tones[tone])}
      style={{ left: dot.x - reach, top: dot.y - reach }}
      aria-label={say('ui:swarm.dot', { name: dot.name, rate: format.rate(dot.rate), verdict: word })}
    >
      <span className={styles.face} style={{ width: radius * 2, height: radius * 2 }} />
      {dot.named && (
        <span className={styles.name} style={{ bottom: reach + radius }}>
          {dot.name}
        </span>
      )}
      <span className={styles.label} style={{ left, width: labelWidth }}>
        <strong>{dot.name}</strong>
        <span>
          {format.rate(dot.rate)} · {sign} {word}
        </span>
      </span>
    </a>
  )
}
