import type { PortfolioDot, PortfolioSummary } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { memo, useMemo } from 'react'
import { Loaded } from '../app/Loaded.tsx'
import { useSelf } from '../app/session.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { PortfolioSwarm } from '../ui/chart/PortfolioSwarm.tsx'
import { Finding } from '../ui/Finding.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { VerdictPill } from '../ui/VerdictPill.tsx'
import type { PortfolioFilters } from './address/search.ts'
import { evenly } from './evenly.ts'
import { FiscalGoal } from './FiscalGoal.tsx'
import { StateFilter } from './filters/StateFilter.tsx'
import styles from './Harbour.module.css'
import { engagementAddress } from './rows/cells/row-address.ts'
import { useSummary } from './use-summary.ts'

/** More dots than this are a grey mass to the eye and work for the browser. */
const mostDots = 200

interface Props {
  readonly filters: PortfolioFilters
  readonly onFollow: (href: string) => void
}

/** How many are in harbour, and everybody on the way there. */
export const Harbour = memo(function Harbour({ filters, onFollow }: Props) {
  const query = useSummary(filters)
  return (
    <div className={styles.harbour} aria-busy={query.isPlaceholderData}>
      <Loaded query={query} skeleton={<Awaited />}>
        {(summary) => <Standing summary={summary} filters={filters} onFollow={onFollow} />}
      </Loaded>
    </div>
  )
})

/** The place of the figure, as high as it will be. */
function Awaited() {
  return (
    <Panel>
      <Skeleton height={246} />
    </Panel>
  )
}

function Standing({ summary, filters, onFollow }: Props & { readonly summary: PortfolioSummary }) {
  const say = useText()
  const { counts, readOn, dotsOf } = summary
  const dots = useMemo(() => evenly(summary.dots, mostDots), [summary.dots])
  const stable = counts.stable ?? 0
  const all = Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0)
  const { number } = useFormat()
  const sentence = say('portfolio:harbour.sentence', { count: stable, number: number(stable), total: number(all) })
  const isStaff = useSelf()?.kind === 'staff'
  const urgent = (counts.stalled ?? 0) + (counts.declining ?? 0)
  // The rows below say that nothing fits, and what to do.
  if (all === 0) return null
  return (
    <Finding
      sentence={
        urgent > 0
          ? `${sentence}, ${say('portfolio:harbour.urgent', { count: urgent, number: number(urgent) })}`
          : sentence
      }
      definition={
        dots.length < dotsOf
          ? `${say('portfolio:harbour.definition')} · ${say('portfolio:harbour.picked', { shown: number(dots.length), total: number(dotsOf) })}`
          : say('portfolio:harbour.definition')
      }
      readOn={readOn}
      figure={
        <>
          <StateFilter counts={counts} />
          <div className={styles.figure}>
            {dots.length > 0 ? (
              <Swarm dots={dots} onFollow={onFollow} />
            ) : (
              <p className={styles.none}>{say('portfolio:harbour.noFigures')}</p>
            )}
          </div>
          <FiscalGoal filters={filters} />
        </>
      }
      table={<List dots={dots} />}
      actions={urgent > 0 && isStaff && <Link to="/acceleration">{say('portfolio:harbour.desk')}</Link>}
    />
  )
}

const Swarm = memo(function Swarm({
  dots,
  onFollow,
}: {
  readonly dots: readonly PortfolioDot[]
  readonly onFollow: Props['onFollow']
}) {
  const byId = useMemo(() => new Map(dots.map((dot) => [dot.engagementId, dot])), [dots])
  const placed = useMemo(
    () =>
      dots.map(({ engagementId, name, rate, state }) => ({ id: engagementId, name, rate: rate / 100, verdict: state })),
    [dots],
  )
  const hrefOf = ({ id }: { id: string }) =>
    engagementAddress({ customerId: byId.get(id)?.customerId ?? '', engagementId: id })
  return <PortfolioSwarm dots={placed} hrefOf={hrefOf} onOpen={(dot) => onFollow(hrefOf(dot))} />
})

function List({ dots }: { readonly dots: readonly PortfolioDot[] }) {
  const format = useFormat()
  return (
    <ul className={styles.list}>
      {dots.map(({ engagementId, name, rate, state }) => (
        <li key={engagementId}>
          <span>{name}</span>
          <span className={styles.rate}>{format.rate(rate / 100)}</span>
          <VerdictPill verdict={state} />
        </li>
      ))}
    </ul>
  )
}
