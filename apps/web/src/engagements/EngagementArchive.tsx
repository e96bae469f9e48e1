import { workloads } from '@lotse/playbook'
import { ArchiveDialog } from '../archive/ArchiveDialog.tsx'
import { useLocalised } from '../language/use-text.ts'
import { useEngagement } from './engagement-context.ts'
import { usePlace } from './use-place.ts'

/** This engagement as an archive. */
export function EngagementArchive({ onClose }: { readonly onClose: () => void }) {
  const localised = useLocalised()
  const { customerName, workload } = useEngagement()
  return (
    <ArchiveDialog
      {...usePlace()}
      name={`${customerName}, ${localised(workloads[workload].label)}`}
      onClose={onClose}
    />
  )
}
