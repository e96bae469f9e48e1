import type { Remediation, RemediationRun } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../app/Loaded.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { SitesTested } from '../evidence/SitesTested.tsx'
import { useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { TableSkeleton } from '../ui/Skeleton.tsx'
import { Checklist } from './items/Checklist.tsx'
import { Questionnaire } from './questions/Questionnaire.tsx'
import { RunHead } from './RunHead.tsx'
import { RunNotices } from './RunNotices.tsx'
import styles from './remediation.module.css'
import { remediationQuery } from './remediation-query.ts'
import { NoRun } from './StartRun.tsx'
import { type View, views } from './search.ts'
import { useRemediationSearch } from './use-remediation-search.ts'

const Way = onDemand(async () => (await import('./way/Way.tsx')).Way)

/** What has to be settled before the rollout: asked, listed with its reason, worked on, confirmed. */
export function RemediationPage() {
  const query = useQuery(remediationQuery(usePlace()))
  return (
    <Loaded query={query} skeleton={<TableSkeleton rows={6} />}>
      {(seen) => (seen.run === null ? <NoRun seen={seen} /> : <Run seen={seen} run={seen.run} />)}
    </Loaded>
  )
}

function Run({ seen, run }: { readonly seen: Remediation; readonly run: RemediationRun }) {
  const [search] = useRemediationSearch()
  const view = search.view ?? (search.item ? 'items' : firstView(run))
  return (
    <div className={styles.page}>
      <RunHead run={run} />
      <RunNotices seen={seen} run={run} />
      <SitesTested />
      <Views view={view} run={run} />
      {view === 'questions' && <Questionnaire run={run} />}
      {view === 'items' && <Checklist run={run} />}
      {view === 'way' && <Way seen={seen} run={run} />}
    </div>
  )
}

/** Questions first; once they are answered the list is what people come for. */
const firstView = ({ state }: RemediationRun): View => (state === 'draft' ? 'questions' : 'items')

function Views({ view, run }: { readonly view: View; readonly run: RemediationRun }) {
  const say = useText()
  const [, change] = useRemediationSearch()
  const { progress, open } = run
  const signs: Readonly<Record<View, string>> = {
    questions: `${progress.answered}/${progress.asked}`,
    items: String(open.items),
    way: '',
  }
  return (
    <nav className={styles.views} aria-label={say('remediation:views.label')}>
      {views.map((one) => (
        <button
          key={one}
          type="button"
          aria-current={one === view ? 'page' : undefined}
          onClick={() => change({ view: one, item: undefined, answer: undefined })}
        >
          {say(`remediation:views.${one}`)}
          {signs[one] !== '' && <span className={styles.count}>{signs[one]}</span>}
        </button>
      ))}
    </nav>
  )
}
