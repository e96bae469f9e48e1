import type { AccelerationView } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Action } from '../app/actions/action.ts'
import { usePageActions } from '../app/actions/registry.ts'
import { Loaded } from '../app/Loaded.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import styles from './acceleration.module.css'
import { Causes } from './Causes.tsx'
import { CaseHead } from './case/CaseHead.tsx'
import { EarlierCases } from './case/EarlierCases.tsx'
import { Efforts } from './case/Efforts.tsx'
import { JointActions } from './case/JointActions.tsx'
import { Plan } from './case/Plan.tsx'
import { Review } from './case/Review.tsx'
import { Overlays } from './Overlays.tsx'
import { Standing } from './Standing.tsx'
import { useTab } from './use-tab.ts'
import { viewQuery } from './use-view.ts'

/** What holds this customer up, who does what about it, and what came of it. */
export function AccelerationPage() {
  const query = useQuery(viewQuery(usePlace()))
  return (
    <Loaded query={query} skeleton={<Waiting />}>
      {(view) => <View view={view} />}
    </Loaded>
  )
}

function Waiting() {
  return (
    <div className={styles.page}>
      <Skeleton height={170} />
      <Skeleton height={420} />
    </div>
  )
}

function View({ view }: { readonly view: AccelerationView }) {
  useTabActions(view)
  const { open, earlier, may } = view
  return (
    <div className={styles.page}>
      <Standing view={view} />
      {open && <CaseHead held={open} may={may} />}
      <div className={styles.columns}>
        <div className={styles.column}>
          <Causes view={view} />
          {open && <Plan held={open} may={may} />}
        </div>
        {open && (
          <div className={styles.column}>
            <JointActions held={open} may={may} />
            <Review held={open} may={may} />
            <Efforts held={open} may={may} />
          </div>
        )}
      </div>
      {earlier.length > 0 && <EarlierCases cases={earlier} />}
      <Overlays view={view} />
    </div>
  )
}

/** What one can do here, for keyboard and palette; the buttons stand where their things are. */
function useTabActions({ open, may }: AccelerationView): void {
  const [, show] = useTab()
  const hasCase = open !== null
  const isReviewPlanned = open?.review?.state === 'planned'
  const { open: mayOpen, answer, decide, work, block, close } = may
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'acceleration.open',
        label: 'acceleration:actions.open',
        section: 'create',
        isAvailable: () => mayOpen && !hasCase,
        run: () => show({ do: 'open' }),
      },
      {
        id: 'acceleration.effort',
        label: 'acceleration:actions.effort',
        section: 'create',
        shortcut: 'e',
        isAvailable: () => work && hasCase,
        run: () => show({ do: 'effort' }),
      },
      {
        id: 'acceleration.action',
        label: 'acceleration:actions.action',
        section: 'create',
        isAvailable: () => work && hasCase,
        run: () => show({ do: 'action' }),
      },
      {
        id: 'acceleration.review',
        label: 'acceleration:actions.review',
        section: 'create',
        isAvailable: () => work && hasCase && !isReviewPlanned,
        run: () => show({ do: 'review' }),
      },
      {
        id: 'acceleration.cause',
        label: 'acceleration:causes.decide',
        section: 'page',
        isAvailable: () => decide && hasCase,
        run: () => show({ do: 'cause' }),
      },
      {
        id: 'acceleration.postpone',
        label: 'acceleration:answer.postpone',
        section: 'page',
        isAvailable: () => answer,
        run: () => show({ do: 'postpone' }),
      },
      {
        id: 'acceleration.dismiss',
        label: 'acceleration:answer.dismiss',
        section: 'page',
        isAvailable: () => answer,
        run: () => show({ do: 'dismiss' }),
      },
      {
        id: 'acceleration.close',
        label: 'acceleration:actions.close',
        section: 'page',
        isAvailable: () => close && hasCase,
        run: () => show({ do: 'close' }),
      },
      {
        id: 'acceleration.block',
        label: 'acceleration:actions.block',
        section: 'page',
        isAvailable: () => block && hasCase,
        run: () => show({ do: 'block' }),
      },
    ],
    [hasCase, isReviewPlanned, mayOpen, answer, decide, work, block, close, show],
  )
  usePageActions(actions)
}
