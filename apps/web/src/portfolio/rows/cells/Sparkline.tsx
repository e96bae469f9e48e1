import type { PortfolioRow } from '@lotse/contract'
import { linear, linePath } from '../../../ui/chart/scale.ts'
import { classes } from '../../../ui/classes.ts'
import tones from '../../../ui/tone.module.css'
import { verdictSigns } from '../../../ui/verdict.ts'
import type { RowTools } from '../use-row-tools.ts'
import styles from './cells.module.css'

const [width, height, edge] = [72, 24, 3]
/** Percentage points from bottom to top at least: what hardly moves should not look like a storm. */
const leastRange = 12

/** The rates of up to twelve months in a line of 72 pixels, with the goal where it is near. Its words say first and last. */
export function Sparkline({ row, tools }: { readonly row: PortfolioRow; readonly tools: RowTools }) {
  const { trend, goal, standing } = row
  const known = trend.filter((rate) => rate !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined || known.length < 2) return '–'
  const { low, high } = rangeOf(known)
  const y = linear(low, high, height - edge, edge)
  const x = linear(0, Math.max(1, trend.length - 1), edge, width - edge)
  const points = trend.map((rate, index) => (rate === null ? null : { x: x(index), y: y(rate) }))
  const end = points.at(-1)
  const { say, format } = tools
  const words = say('portfolio:trend', {
    count: trend.length,
    first: format.rate(first / 100),
    last: format.rate(last / 100),
  })
  return (
    <svg
      className={classes(styles.spark, tones[verdictSigns[standing.state].tone])}
      width={width}
      height={height}
      role="img"
      aria-label={words}
    >
      <title>{words}</title>
      {goal >= low && goal <= high && <line className={styles.sparkGoal} x1={0} x2={width} y1={y(goal)} y2={y(goal)} />}
      <path className={styles.sparkLine} d={linePath(points)} />
      {end && <circle className={styles.sparkEnd} cx={end.x} cy={end.y} r={2.5} />}
    </svg>
  )
}

/** What the line spans: the direction matters here, how far it is stands in the bar. */
function rangeOf(rates: readonly number[]): { readonly low: number; readonly high: number } {
  const [least, most] = [Math.min(...rates), Math.max(...rates)]
  const spare = Math.max(0, leastRange - (most - least)) / 2
  return { low: least - spare, high: most + spare }
}
