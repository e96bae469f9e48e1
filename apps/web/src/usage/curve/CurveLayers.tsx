import type { UsageForecastView } from '@lotse/contract'
import type { CurveShape } from '../../ui/chart/curve-geometry.ts'
import type { CurvePoint } from '../../ui/chart/curve-point.ts'
import { linePath, stackLabels } from '../../ui/chart/scale.ts'
import type { MonthRow } from '../months.ts'
import styles from './curve.module.css'
import { bandPaths } from './forecast-points.ts'
import type { Happened } from './happened.ts'
import { type SignKind, signOf, signsOf, wordPlaces } from './month-signs.ts'

interface Props {
  readonly shape: CurveShape
  readonly rows: readonly MonthRow[]
  readonly points: readonly CurvePoint[]
  readonly band: UsageForecastView['band']
  readonly happened: readonly Happened[]
  readonly words: Readonly<Record<SignKind, string>>
}

/** Below this width words on the curve would cover it; the legend says them. */
const ROOM_FOR_WORDS = 560

/** What lies around the line: the band of the forecast, last year, what happened, and the signs of the months. */
export function CurveLayers({ shape, rows, points, band, happened, words }: Props) {
  const paths = band.length === 0 ? null : bandPaths(points, band, shape)
  const lastYear = rows.map((row, index) => {
    const rate = row.kind === 'closed' ? (row.point.yearBefore?.rate ?? null) : null
    return rate === null ? null : { x: shape.xs[index] ?? 0, y: Math.max(shape.top, shape.y(rate / 100)) }
  })
  return (
    <>
      {paths && (
        <>
          <path className={styles.band} d={paths.edge} />
          <path className={styles.middle} d={paths.middle} />
        </>
      )}
      <path className={styles.lastYear} d={linePath(lastYear)} />
      <Flags shape={shape} points={points} happened={happened} />
      <Signs shape={shape} rows={rows} words={words} />
    </>
  )
}

/** A flag on the line for each month in which something happened, with its number where it is more than one thing. */
function Flags({ shape, points, happened }: Pick<Props, 'shape' | 'points' | 'happened'>) {
  const counts = Map.groupBy(happened, ({ month }) => month)
  return points.map(({ month }, index) => {
    const count = counts.get(month)?.length ?? 0
    const x = shape.xs[index]
    if (count === 0 || x === undefined) return null
    const y = shape.dots[index]?.y ?? shape.bottom - 24
    return (
      <g key={month}>
        <line className={styles.pole} x1={x} x2={x} y1={shape.bottom} y2={y - 22} />
        <text className={styles.flag} x={x + 3} y={y - 12}>
          {count === 1 ? '⚑' : `⚑ ${count}`}
        </text>
      </g>
    )
  })
}

/** The signs at the foot of their months, and each one's word where it is newest. */
function Signs({ shape, rows, words }: Pick<Props, 'shape' | 'rows' | 'words'>) {
  const named = shape.right - shape.left < ROOM_FOR_WORDS ? [] : wordPlaces(rows)
  const labels = named.map(({ kind, index }) => ({ x: shape.xs[index] ?? 0, words: words[kind] }))
  const placed = stackLabels(labels, shape.right)
  return (
    <>
      {rows.map((row, index) => (
        <text key={row.month} className={styles.sign} x={shape.xs[index]} y={shape.bottom - 5} textAnchor="middle">
          {signsOf(row)
            .map((kind) => signOf[kind])
            .join('')}
        </text>
      ))}
      {labels.map((label, index) => {
        const { level = 0, toLeft = false } = placed[index] ?? {}
        const y = shape.bottom - 20 - level * 15
        return (
          <text key={label.words} className={styles.word} x={label.x} y={y} textAnchor={toLeft ? 'end' : 'start'}>
            {label.words}
          </text>
        )
      })}
    </>
  )
}
