import type { PortfolioChoices } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { useText } from '../language/use-text.ts'
import { Partial } from '../ui/states/Partial.tsx'
import styles from './Unengaged.module.css'

/** Customers that were created and then left without an engagement: no row would ever show them. */
export function Unengaged({ customers }: { readonly customers: PortfolioChoices['unengaged'] }) {
  const say = useText()
  if (customers.length === 0) return null
  return (
    <div className={styles.notice}>
      <Partial
        what={say('portfolio:unengaged.what', { count: customers.length })}
        why={say('portfolio:unengaged.why')}
        how={
          <ul className={styles.list}>
            {customers.map(({ customerId, name }) => (
              <li key={customerId}>
                <Link to="/customers/$customerId" params={{ customerId }}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        }
      />
    </div>
  )
}
