import type { Standing } from '@lotse/contract'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useText } from '../language/use-text.ts'
import { classes } from '../ui/classes.ts'
import { VerdictPill } from '../ui/VerdictPill.tsx'
import { type Verdict, verdictSigns } from '../ui/verdict.ts'
import styles from './StateFilter.module.css'

const route = getRouteApi('/inside/portfolio')

/** The states that occur, each with its number; a click shows only these, another one all again. */
export function StateFilter({ counts }: { readonly counts: Partial<Record<Standing['state'], number>> }) {
  const say = useText()
  const { state: chosen, ...others } = route.useSearch()
  const states = (Object.keys(verdictSigns) as Verdict[]).filter(
    (state) => (counts[state] ?? 0) > 0 || state === chosen,
  )
  return (
    <nav aria-label={say('portfolio:filters.state')} className={styles.states}>
      {states.map((state) => (
        <Link
          key={state}
          to="/portfolio"
          search={state === chosen ? others : { ...others, state }}
          replace
          className={classes(styles.state, state === chosen && styles.chosen)}
          aria-current={state === chosen ? 'true' : undefined}
        >
          <VerdictPill verdict={state} detail={String(counts[state] ?? 0)} />
        </Link>
      ))}
    </nav>
  )
}
