import type { PortfolioSummary } from '@lotse/contract'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { classes } from '../../ui/classes.ts'
import { VerdictPill } from '../../ui/VerdictPill.tsx'
import { type Verdict, verdictSigns } from '../../ui/verdict.ts'
import { toggled, valuesOf } from '../address/narrow.ts'
import styles from './StateFilter.module.css'

const route = getRouteApi('/inside/portfolio')

/** The states that occur, each with its number; a click shows these as well, another one no longer. */
export function StateFilter({ counts }: { readonly counts: PortfolioSummary['counts'] }) {
  const say = useText()
  const format = useFormat()
  const search = route.useSearch()
  const chosen = valuesOf(search, 'state')
  const states = (Object.keys(verdictSigns) as Verdict[]).filter(
    (state) => (counts[state] ?? 0) > 0 || chosen.includes(state),
  )
  return (
    <nav aria-label={say('portfolio:filters.byState')} className={styles.states}>
      {states.map((state) => (
        <Link
          key={state}
          to="/portfolio"
          search={toggled(search, 'state', state)}
          resetScroll={false}
          className={classes(styles.state, chosen.includes(state) && styles.chosen)}
          aria-current={chosen.includes(state) ? 'true' : undefined}
        >
          <VerdictPill verdict={state} detail={format.number(counts[state] ?? 0)} />
        </Link>
      ))}
    </nav>
  )
}
