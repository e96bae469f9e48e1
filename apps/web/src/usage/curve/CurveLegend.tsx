import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import type { CurvePoint } from '../../ui/chart/curve-point.ts'
import type { MonthRow } from '../months.ts'
import styles from './curve.module.css'
import type { Happened } from './happened.ts'
import { signKinds, signOf, signsOf } from './month-signs.ts'

interface Props {
  readonly rows: readonly MonthRow[]
  /** The months that are drawn. */
  readonly points: readonly Pick<CurvePoint, 'month'>[]
  readonly happened: readonly Happened[]
  readonly hasBand: boolean
}

/** So many stand below the curve; all of them stand further down. */
const NEWEST = 4

/** What the signs of the curve mean: only those that occur. */
export function CurveLegend({ rows, points, happened, hasBand }: Props) {
  const say = useText()
  const format = useFormat()
  const occurring = signKinds.filter((kind) => rows.some((row) => signsOf(row).includes(kind)))
  const hasLastYear = rows.some((row) => row.kind === 'closed' && row.point.yearBefore !== null)
  const months = new Set(points.map(({ month }) => month))
  const shown = happened.filter(({ month }) => months.has(month))
  if (occurring.length === 0 && !hasLastYear && !hasBand && shown.length === 0) return null
  const earlier = shown.length - NEWEST
  return (
    <ul className={styles.legend} aria-label={say('usage:legend.title')}>
      {occurring.map((kind) => (
        <li key={kind}>
          <span className={styles.key} aria-hidden="true">
            {signOf[kind]}
          </span>
          {say(`usage:sign.${kind}`)}
        </li>
      ))}
      {hasLastYear && (
        <li>
          <span className={styles.keyLastYear} aria-hidden="true" />
          {say('usage:legend.lastYear')}
        </li>
      )}
      {hasBand && (
        <li>
          <span className={styles.keyBand} aria-hidden="true" />
          {say('usage:legend.band')}
        </li>
      )}
      {shown.slice(-NEWEST).map(({ id, month, day, words }) => (
        <li key={id}>
          <span className={styles.key} aria-hidden="true">
            ⚑
          </span>
          {`${day === null ? format.month(month) : format.date(day)}: ${words}`}
        </li>
      ))}
      {earlier > 0 && <li>{say('usage:legend.earlier', { count: earlier })}</li>}
    </ul>
  )
}
