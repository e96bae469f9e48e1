import { PageSkeleton } from '../ui/Skeleton.tsx'

/** While a page is on its way. */
export function PendingPage() {
  return <PageSkeleton />
}
