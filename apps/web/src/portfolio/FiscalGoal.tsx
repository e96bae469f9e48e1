import { Link } from '@tanstack/react-router'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import type { PortfolioFilters } from './address/search.ts'
import styles from './Harbour.module.css'
import { useFiscalPeriods } from './use-fiscal-periods.ts'
import { useSummary } from './use-summary.ts'

/** The goal of the fiscal year: who wants to arrive until its end, and how many of them are stable already. */
export function FiscalGoal({ filters }: { readonly filters: PortfolioFilters }) {
  const year = useFiscalPeriods().find(({ kind }) => kind === 'year')
  return year ? <Goal filters={filters} name={year.name} to={year.to} until={year.until} /> : null
}

interface GoalProps {
  readonly filters: PortfolioFilters
  readonly name: string
  readonly to: string
  readonly until: string
}

function Goal({ filters, name, to, until }: GoalProps) {
  const say = useText()
  const format = useFormat()
  const { data } = useSummary({ ...filters, targetTo: to })
  if (data === undefined) return null
  const aimed = Object.values(data.counts).reduce<number>((sum, count) => sum + (count ?? 0), 0)
  if (aimed === 0) return null
  return (
    <p className={styles.goal}>
      <Link to="/portfolio" search={(before: object) => ({ ...before, targetTo: to }) as never}>
        {say('portfolio:fiscal.goal', {
          name,
          date: format.date(until),
          count: aimed,
          number: format.number(aimed),
          stable: format.number(data.counts.stable ?? 0),
        })}
      </Link>
    </p>
  )
}
