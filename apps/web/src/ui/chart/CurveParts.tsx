import type { Format } from '../../language/format.ts'
import type { Say } from '../../language/use-text.ts'
import type { CurveShape } from './curve-geometry.ts'
import type { CurveMark, CurvePoint } from './curve-point.ts'
import { labelsThatFit, stackLabels, yearsBegin } from './scale.ts'
import styles from './UsageCurve.module.css'

/** Shore, goal line and the lines to read heights by. */
export function Ground({
  shape,
  target,
  format,
  say,
}: {
  readonly shape: CurveShape
  /** The goal, 0 to 1. */
  readonly target: number
  readonly format: Format
  readonly say: Say
}) {
  const { left, right, top, bottom, y, steps } = shape
  return (
    <>
      <rect className={styles.shore} x={left} y={top} width={Math.max(0, right - left)} height={y(target) - top} />
      {steps.map((step) => (
        <g key={step}>
          <line className={styles.grid} x1={left} x2={right} y1={y(step)} y2={y(step)} />
          <text className={styles.axis} x={left - 8} y={y(step) + 4} textAnchor="end">
            {format.percent(step, 0)}
          </text>
        </g>
      ))}
      <line className={styles.goal} x1={left} x2={right} y1={y(target)} y2={y(target)} />
      <text className={styles.goalWord} x={left + 8} y={y(target) - 6}>
        {say('ui:curve.goal', { goal: format.goal(target) })}
      </text>
      <line className={styles.base} x1={left} x2={right} y1={bottom} y2={bottom} />
    </>
  )
}

interface MonthsProps {
  readonly points: readonly CurvePoint[]
  readonly xs: readonly number[]
  readonly y: number
  readonly format: Format
}

/** The months below the curve, as many as fit; the year where it begins. */
export function Months({ points, xs, y, format }: MonthsProps) {
  const fits = labelsThatFit(points.length, (xs[1] ?? 0) - (xs[0] ?? 0), 42)
  const years = yearsBegin(points, fits)
  return points.map(
    ({ month }, index) =>
      fits(index) && (
        <text key={month} className={styles.axis} x={xs[index]} y={y + 18} textAnchor="middle">
          {format.shortMonth(month)}
          {years.has(index) && (
            <tspan x={xs[index]} dy={13}>
              {month.slice(0, 4)}
            </tspan>
          )}
        </text>
      ),
  )
}

interface MarksProps {
  readonly marks: readonly CurveMark[]
  readonly points: readonly CurvePoint[]
  readonly shape: CurveShape
}

/** Flags at the foot of their months; months outside the curve have none. */
export function Marks({ marks, points, shape }: MarksProps) {
  const standing = marks
    .map(({ month, label }) => ({
      x: shape.xs[points.findIndex((point) => point.month === month)],
      words: `⚑ ${label}`,
    }))
    .filter((mark): mark is { x: number; words: string } => mark.x !== undefined)
    .sort((a, b) => a.x - b.x)
  const placed = stackLabels(standing, shape.right)
  return standing.map(({ x, words }, index) => {
    const { level = 0, toLeft = false } = placed[index] ?? {}
    const foot = shape.bottom - level * 16
    return (
      <g key={`${x} ${words}`}>
        <line className={styles.mark} x1={x} x2={x} y1={shape.bottom} y2={foot - 16} />
        <text className={styles.axis} x={x + (toLeft ? -4 : 4)} y={foot - 6} textAnchor={toLeft ? 'end' : 'start'}>
          {words}
        </text>
      </g>
    )
  })
}
