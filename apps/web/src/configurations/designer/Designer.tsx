import { lazy, Suspense } from 'react'
import { PageSkeleton } from '../../ui/Skeleton.tsx'
import type { DesignerProps } from './designer-props.ts'

const Workbench = lazy(async () => ({ default: (await import('./Workbench.tsx')).Workbench }))

/**
 * A configuration as form and XML, in step at every keystroke, with what was found and what it will do. Its code is fetched
 * when it is shown: no page carries rules and editor before somebody needs them.
 */
export function Designer(props: DesignerProps) {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Workbench {...props} />
    </Suspense>
  )
}
