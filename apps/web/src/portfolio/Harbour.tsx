import type { Portfolio, Standing } from '@lotse/contract'
import { useNavigate } from '@tanstack/react-router'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { PortfolioSwarm } from '../ui/chart/PortfolioSwarm.tsx'
import { Finding } from '../ui/Finding.tsx'
import { VerdictPill } from '../ui/VerdictPill.tsx'
import styles from './Harbour.module.css'
import { StateFilter } from './StateFilter.tsx'

/** How many are in harbour, and everybody on the way there. */
export function Harbour({ portfolio }: { readonly portfolio: Portfolio }) {
  const say = useText()
  const format = useFormat()
  const navigate = useNavigate()
  const { counts, dots, readOn } = portfolio
  const total = Object.values(counts).reduce((sum, count) => sum + (count ?? 0), 0)
  const shown = dots.map(({ engagementId, name, rate, state }) => ({
    id: engagementId,
    name,
    rate: rate / 100,
    verdict: state,
  }))
  const placeOf = ({ id }: { id: string }) => {
    const dot = dots.find(({ engagementId }) => engagementId === id)
    return `/customers/${dot?.customerId}/engagements/${id}`
  }
  return (
    <div className={styles.harbour}>
      <Finding
        sentence={say('portfolio:harbour.sentence', { count: counts.stable ?? 0, total })}
        definition={say('portfolio:harbour.definition')}
        readOn={readOn}
        figure={
          <>
            <StateFilter counts={counts as Partial<Record<Standing['state'], number>>} />
            {dots.length > 0 ? (
              <PortfolioSwarm dots={shown} hrefOf={placeOf} onOpen={(dot) => void navigate({ to: placeOf(dot) })} />
            ) : (
              <p className={styles.none}>{say('portfolio:harbour.noFigures')}</p>
            )}
          </>
        }
        table={
          <ul className={styles.list}>
            {dots.map(({ engagementId, name, rate, state }) => (
              <li key={engagementId}>
                <span>{name}</span>
                <span className={styles.rate}>{format.rate(rate / 100)}</span>
                <VerdictPill verdict={state} />
              </li>
            ))}
          </ul>
        }
      />
    </div>
  )
}
