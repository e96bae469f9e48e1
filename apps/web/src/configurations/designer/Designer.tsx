import type { DeviceFacts, LintContext } from '@lotse/odt'
import { lazy, Suspense } from 'react'
import { PageSkeleton } from '../../ui/Skeleton.tsx'

export interface DesignerProps {
  /** The configuration, with the line ends it has. */
  readonly text: string
  /** The configuration after each change; whoever holds it gives it back as `text` at once. */
  readonly onText: (text: string) => void
  /** What the file is judged for. The same object while nothing changes. */
  readonly context: LintContext
  /** What is known of the devices; null where nothing is. */
  readonly devices: DeviceFacts | null
  readonly readOnly: boolean
}

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
