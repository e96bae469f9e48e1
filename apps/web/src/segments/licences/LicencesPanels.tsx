import type { Licences } from '@lotse/contract'
import { ExclusionsPanel } from './ExclusionsPanel.tsx'
import { SeatsPanel } from './SeatsPanel.tsx'
import type { TenantPlace } from './tenant-place.ts'

interface Props {
  readonly licences: Licences
  readonly place: TenantPlace
}

/** Who may use the apps at all, and who is left out of the figure. */
export function LicencesPanels({ licences, place }: Props) {
  return (
    <>
      <SeatsPanel licences={licences} />
      <ExclusionsPanel licences={licences} place={place} />
    </>
  )
}
