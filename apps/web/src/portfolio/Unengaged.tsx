import type { PortfolioChoices } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { useText } from '../language/use-text.ts'
import { Partial } from '../ui/states/Partial.tsx'
import styles from './Unengaged.module.css'

type Customers = PortfolioChoices['unengaged']

/** More names than these are folded away: the rows are what one came for. */
const fewNames = 8

/**
 * Customers that no row would ever show: those left without an engagement, and those whose deployment comes with a
 * Windows upgrade, for whom there is nothing to do here.
 */
export function Unengaged({ customers }: { readonly customers: Customers }) {
  const say = useText()
  const waiting = customers.filter(({ windowsUpgrade }) => !windowsUpgrade)
  const elsewhere = customers.filter(({ windowsUpgrade }) => windowsUpgrade)
  if (customers.length === 0) return null
  return (
    <div className={styles.notice}>
      {waiting.length > 0 && (
        <Partial
          what={say('portfolio:unengaged.what', { count: waiting.length })}
          why={say('portfolio:unengaged.why', { count: waiting.length })}
          how={
            waiting.length > fewNames ? (
              <details>
                <summary>{say('portfolio:unengaged.show')}</summary>
                <Names of={waiting} />
              </details>
            ) : (
              <Names of={waiting} />
            )
          }
        />
      )}
      {elsewhere.length > 0 && (
        <details className={styles.elsewhere}>
          <summary>{say('portfolio:unengaged.windows', { count: elsewhere.length })}</summary>
          <Names of={elsewhere} />
        </details>
      )}
    </div>
  )
}

function Names({ of }: { readonly of: Customers }) {
  return (
    <ul className={styles.list}>
      {of.map(({ customerId, name }) => (
        <li key={customerId}>
          <Link to="/customers/$customerId" params={{ customerId }}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  )
}
