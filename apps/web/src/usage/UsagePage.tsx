import type { UsageOverview } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { usePageActions } from '../app/actions/registry.ts'
import { Loaded } from '../app/Loaded.tsx'
import { useEngagement } from '../engagements/engagement-context.ts'
import { useText } from '../language/use-text.ts'
import { useFilePicker, useFolderPicker } from '../ui/files/use-file-picker.tsx'
import { usePageDrop } from '../ui/files/use-page-drop.ts'
import { onDemand } from '../ui/on-demand.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import { EmptyUsage } from './EmptyUsage.tsx'
import { importActions } from './import/actions.ts'
import { DropVeil } from './import/DropVeil.tsx'
import { ImportPanel } from './import/ImportPanel.tsx'
import { useImport } from './import/use-import.ts'
import styles from './UsagePage.module.css'
import { usageQuery, useTenantPlace } from './usage-query.ts'
import { useUsageSearch } from './use-usage-search.ts'
import { UsageFinding } from './verdict/UsageFinding.tsx'

const StagedImport = onDemand(async () => (await import('./staging/StagedImport.tsx')).StagedImport)
const ConnectionLink = onDemand(async () => (await import('../connection/ConnectionLink.tsx')).ConnectionLink)
const ReadingsPanel = onDemand(async () => (await import('./readings/ReadingsPanel.tsx')).ReadingsPanel)
const MonthPanel = onDemand(async () => (await import('./month/MonthPanel.tsx')).MonthPanel)
const Sections = onDemand(async () => (await import('./sections/Sections.tsx')).Sections)

/** Where does active use stand, what is that made from, and how does the next report get in? */
export function UsagePage() {
  const say = useText()
  const { workload } = useEngagement()
  const query = useQuery({ ...usageQuery(useTenantPlace()), enabled: workload === 'apps' })
  if (workload !== 'apps') return <Empty what={say('usage:other.what')} why={say('usage:other.why')} />
  return (
    <Loaded query={query} skeleton={<Waiting />}>
      {(overview) => (overview.may.import ? <WithImport overview={overview} /> : <ReadOnly overview={overview} />)}
    </Loaded>
  )
}

function Waiting() {
  return (
    <div className={styles.columns}>
      <Skeleton height={430} />
      <Skeleton height={200} />
    </div>
  )
}

/** For those who bring reports in. */
function WithImport({ overview }: { readonly overview: UsageOverview }) {
  const running = useImport()
  const { send } = running
  const hovering = usePageDrop(send, true)
  const [input, choose] = useFilePicker(send)
  const [folder, chooseFolder] = useFolderPicker(send)
  const [{ import: importId }] = useUsageSearch()
  usePageActions(useMemo(() => importActions(choose), [choose]))
  const panel = (
    <div>
      <ImportPanel running={running} hovering={hovering} onChoose={choose} onChooseFolder={chooseFolder} />
      <ConnectionLink />
    </div>
  )
  return (
    <>
      {input}
      {folder}
      {hovering && <DropVeil />}
      {importId !== undefined && <StagedImport key={importId} importId={importId} onChoose={choose} />}
      {overview.snapshots.length === 0 ? (
        <>
          <EmptyUsage>{panel}</EmptyUsage>
          <ReadingsPanel may={overview.may} />
        </>
      ) : (
        <Filled overview={overview} side={panel} />
      )}
    </>
  )
}

/** For those who read what came of them. */
function ReadOnly({ overview }: { readonly overview: UsageOverview }) {
  if (overview.snapshots.length === 0) return <EmptyUsage />
  return <Filled overview={overview} />
}

interface FilledProps {
  readonly overview: UsageOverview
  readonly side?: ReactNode
}

function Filled({ overview, side }: FilledProps) {
  const [{ month }] = useUsageSearch()
  return (
    <>
      <div className={styles.columns} data-alone={side === undefined || undefined}>
        <UsageFinding overview={overview} />
        {side}
      </div>
      <Sections overview={overview} />
      {month !== undefined && <MonthPanel overview={overview} month={month} />}
    </>
  )
}
