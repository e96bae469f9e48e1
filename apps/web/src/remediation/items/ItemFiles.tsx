import type { RemediationItem, RemediationRun } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from '../../app/api.ts'
import { itemsWithoutFiles } from '../../documents/choices.ts'
import { AttachedFiles } from '../../documents/TaskFiles.tsx'

/** Scans and other files that show that an item is settled; team and customer both bring and see them. */
export function ItemFiles({ item, run }: { readonly item: RemediationItem; readonly run: RemediationRun }) {
  const queries = useQueryClient()
  // The list says how many files an item has; it is asked again once they were brought or removed.
  useEffect(() => {
    return () => void queries.invalidateQueries({ queryKey: api.remediation.get.key() })
  }, [queries])
  return (
    <AttachedFiles
      attached={{ to: 'checklistItem', id: item.id }}
      audience="both"
      takesFiles={!itemsWithoutFiles.has(item.id)}
      mayBring={run.may.work && item.scope !== 'hidden'}
    />
  )
}
