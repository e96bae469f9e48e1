import type { RingsView } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import styles from './rings.module.css'
import { type RingPart, ringParts, ringsSearch } from './search.ts'

/** What each part shows, fetched when somebody goes there. */
const views = {
  rings: onDemand(async () => (await import('./Rings.tsx')).Rings),
  pilot: onDemand(async () => (await import('./pilot/Pilot.tsx')).Pilot),
  bandwidth: onDemand(async () => (await import('./bandwidth/Bandwidth.tsx')).Bandwidth),
  codes: onDemand(async () => (await import('./ExitCodes.tsx')).ExitCodes),
} satisfies Record<RingPart, unknown>

/** Rings of the rollout: who gets the Apps when, how far each is, the pilot, and what the lines carry. */
export function RingsPage() {
  const query = useQuery(api.rings.get.queryOptions({ input: usePlace() }))
  return (
    <Loaded query={query} skeleton={<TextSkeleton lines={14} />}>
      {(view) => <Opened view={view} />}
    </Loaded>
  )
}

function Opened({ view }: { readonly view: RingsView }) {
  const say = useText()
  const search: Record<string, unknown> = useSearch({ strict: false })
  const current = ringsSearch(search).part ?? 'rings'
  const View = views[current]
  return (
    <div className={styles.page}>
      <nav className={styles.parts} aria-label={say('rings:parts.label')}>
        {ringParts.map((part) => (
          <Link
            key={part}
            to="."
            search={{ part } as never}
            resetScroll={false}
            aria-current={part === current ? 'page' : undefined}
          >
            {say(`rings:parts.${part}`)}
          </Link>
        ))}
      </nav>
      <View view={view} />
    </div>
  )
}
