import type { InventoryOverview } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Action } from '../app/actions/action.ts'
import { usePageActions } from '../app/actions/registry.ts'
import { Loaded } from '../app/Loaded.tsx'
import { useText } from '../language/use-text.ts'
import { useFilePicker } from '../ui/files/use-file-picker.tsx'
import { usePageDrop } from '../ui/files/use-page-drop.ts'
import { onDemand } from '../ui/on-demand.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { EmptyInventory } from './EmptyInventory.tsx'
import { InventoryViews } from './InventoryViews.tsx'
import { useInventoryImport } from './import/use-inventory-import.ts'
import styles from './inventory.module.css'
import { inventoryQuery, useTenantPlace } from './inventory-query.ts'
import { useDevicesSearch } from './use-devices-search.ts'

const ImportDialog = onDemand(async () => (await import('./import/ImportDialog.tsx')).ImportDialog)
const DevicePanel = onDemand(async () => (await import('./device/DevicePanel.tsx')).DevicePanel)

/** Which devices are there, what runs on them, and what that answers. */
export function InventoryPage() {
  const query = useQuery(inventoryQuery(useTenantPlace()))
  return (
    <Loaded query={query} skeleton={<Skeleton height={430} />}>
      {(overview) => <Opened overview={overview} />}
    </Loaded>
  )
}

function Opened({ overview }: { readonly overview: InventoryOverview }) {
  const say = useText()
  const [search, change] = useDevicesSearch()
  const running = useInventoryImport()
  const { send, isOpen } = running
  const mayImport = overview.may.import
  const [picker, choose] = useFilePicker(send)
  const hovering = usePageDrop(mayImport && !isOpen && !search.device ? send : undefined)
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'inventory.import',
        label: 'inventory:actions.import',
        section: 'create',
        shortcut: 'i',
        isAvailable: () => mayImport,
        run: choose,
      },
    ],
    [mayImport, choose],
  )
  usePageActions(actions)
  return (
    <>
      {picker}
      {hovering && <div className={styles.veil}>{say('inventory:drop')}</div>}
      {overview.snapshots.length === 0 ? (
        <EmptyInventory {...(mayImport && { onChoose: choose })} />
      ) : (
        <InventoryViews overview={overview} {...(mayImport && { onChoose: choose })} />
      )}
      {isOpen && <ImportDialog running={running} onChoose={choose} />}
      {search.device && <DevicePanel deviceKey={search.device} onClose={() => change({ device: undefined })} />}
    </>
  )
}
