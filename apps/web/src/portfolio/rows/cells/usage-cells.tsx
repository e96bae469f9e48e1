import { Pill } from '../../../ui/Pill.tsx'
import { UsageFigure } from '../../../ui/UsageFigure.tsx'
import { verdictSigns } from '../../../ui/verdict.ts'
import { type Cell, nothing } from './cell.ts'
import styles from './cells.module.css'
import { FilterValue } from './FilterValue.tsx'
import { Sparkline } from './Sparkline.tsx'

/** The figures: how far, in which direction, how many are missing. */
export const RateCell: Cell = ({ row: { standing, goal, ownDefinition }, tools }) =>
  standing.rate === null ? (
    nothing
  ) : (
    <span className={styles.bar}>
      <UsageFigure
        rate={standing.rate / 100}
        verdict={standing.state}
        value={tools.format.rate(standing.rate / 100, goal)}
        target={goal / 100}
        goalWords={tools.goalWords(goal)}
      />
      {ownDefinition && (
        <span
          role="img"
          aria-label={tools.word('portfolio:ownDefinition')}
          title={tools.word('portfolio:ownDefinition')}
        >
          *
        </span>
      )}
    </span>
  )

export const TrendCell: Cell = ({ row, tools }) => <Sparkline row={row} tools={tools} />

export const GrowthCell: Cell = ({ row: { standing }, tools }) =>
  standing.growth3pp === null ? nothing : tools.format.points(standing.growth3pp)

export const StateCell: Cell = ({ row: { standing }, tools, tab }) => {
  const { sign, tone } = verdictSigns[standing.state]
  const word = tools.verdict(standing.state)
  return (
    <FilterValue tools={tools} name="state" value={standing.state} label={word} tab={tab} className={styles.pill}>
      <Pill tone={tone}>
        <span aria-hidden="true">{sign}</span>
        <span className={styles.line}>{word}</span>
      </Pill>
    </FilterValue>
  )
}

/** A number, or a dash where there is none. */
const count =
  (of: (row: Parameters<Cell>[0]['row']) => number | null): Cell =>
  ({ row, tools }) => {
    const value = of(row)
    return value === null ? nothing : tools.format.number(value)
  }

/** Nobody is missing where the goal is reached: a dash says it calmer than a zero. */
export const MissingCell = count(({ standing }) => standing.usersMissing || null)
export const ActiveCell = count(({ standing }) => standing.active)
export const EntitledCell = count(({ standing }) => standing.entitled)
export const SeatsCell = count(({ seats }) => seats)

export const MonthCell: Cell = ({ row: { standing }, tools }) => (
  <span className={styles.line}>{standing.month === null ? nothing : tools.format.month(standing.month)}</span>
)
export const ReadOnCell: Cell = ({ row: { standing }, tools }) =>
  standing.readOn === null ? nothing : tools.format.date(standing.readOn)
