import { useState } from 'react'
import { onDemand } from '../../ui/on-demand.ts'
import { useEngagement } from '../engagement-context.ts'
import type { StatusConflictSides } from './conflict-sides.ts'

const StatusConflict = onDemand(async () => (await import('./StatusConflict.tsx')).StatusConflict)
const StatusDialog = onDemand(async () => (await import('./StatusDialog.tsx')).StatusDialog)
const StatusPanel = onDemand(async () => (await import('./StatusPanel.tsx')).StatusPanel)

/** The usage status: to change for those who may, to read for everybody; and what to do when two change it at once. */
export function StatusFlow({ onClose }: { readonly onClose: () => void }) {
  const { may, usageStatus } = useEngagement()
  const [conflict, setConflict] = useState<StatusConflictSides | null>(null)
  // The dialog keeps the record it began with, whatever arrives meanwhile: saving compares with that.
  const [record] = useState(usageStatus)
  if (!may.setUsageStatus) return <StatusPanel onClose={onClose} />
  if (conflict) return <StatusConflict sides={conflict} onClose={onClose} />
  return <StatusDialog record={record} onClose={onClose} onConflict={setConflict} />
}
