import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import styles from './CurveReadout.module.css'
import type { CurvePoint } from './curve-point.ts'

interface Props {
  readonly point: CurvePoint
  /** The goal, 0 to 1. */
  readonly target: number
  readonly x: number
  readonly y: number
  /** Of the chart, so that the box stays inside. */
  readonly width: number
  /** What else is to be known of the month. */
  readonly words?: readonly string[]
}

const boxWidth = 190

/** The box beside the chosen month: month, share, and the people behind it. */
export function CurveReadout({ point, target, x, y, width, words = [] }: Props) {
  const say = useText()
  const format = useFormat()
  const left = Math.max(0, Math.min(width - boxWidth, x - boxWidth / 2))
  const { active, entitled } = point
  return (
    <div
      className={styles.box}
      data-above={y > 100 || undefined}
      aria-hidden="true"
      style={{ left, top: y > 100 ? y - 14 : y + 14, width: boxWidth }}
    >
      <strong>{format.month(point.month)}</strong>
      <span className={styles.rate}>
        {point.rate === null ? say('ui:curve.missing') : format.rate(point.rate, target * 100)}
      </span>
      {active !== null && entitled !== null && (
        <span className={styles.people}>
          {say('ui:curve.people', { active: format.number(active), entitled: format.number(entitled) })}
        </span>
      )}
      {words.map((one) => (
        <span key={one} className={styles.words}>
          {one}
        </span>
      ))}
    </div>
  )
}
