import type { ConnectionView } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { Loaded } from '../app/Loaded.tsx'
import { engagementPath } from '../engagements/address.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { PageSkeleton } from '../ui/Skeleton.tsx'
import styles from './connection.module.css'
import { connectionQuery, useTenantPlace } from './connection-query.ts'

// A page shows one of them only.
const Connected = lazy(async () => ({ default: (await import('./Connected.tsx')).Connected }))
const NotConnected = lazy(async () => ({ default: (await import('./NotConnected.tsx')).NotConnected }))

/** Do the reports come by themselves, what is missing, and who can give it? */
export function ConnectionPage() {
  const say = useText()
  const query = useQuery(connectionQuery(useTenantPlace()))
  return (
    <>
      <p className={styles.back}>
        <Link to={`${engagementPath}/usage`} params={usePlace()}>
          ‹ {say('connection:back')}
        </Link>
      </p>
      <Loaded query={query} skeleton={<PageSkeleton />}>
        {(view) => (
          <Suspense fallback={<PageSkeleton />}>
            <View view={view} />
          </Suspense>
        )}
      </Loaded>
    </>
  )
}

function View({ view }: { readonly view: ConnectionView }) {
  return view.connection === null ? (
    <NotConnected view={view} />
  ) : (
    <Connected view={view} connection={view.connection} />
  )
}
