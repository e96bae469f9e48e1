import type { UsageOverview } from '@lotse/contract'
import { StatePanel } from '../../usage-settings/StatePanel.tsx'
import { AnnotationsPanel } from '../annotations/AnnotationsPanel.tsx'
import { ChangePanel } from '../funnel/ChangePanel.tsx'
import { FunnelPanel } from '../funnel/FunnelPanel.tsx'
import { AppsPanel } from '../insight/AppsPanel.tsx'
import { ChangesPanel } from '../insight/ChangesPanel.tsx'
import { ProgrammePanel } from '../insight/ProgrammePanel.tsx'
import { ForecastPanel } from '../outlook/ForecastPanel.tsx'
import { ReadingsPanel } from '../readings/ReadingsPanel.tsx'
import { ReportsPanel } from '../reports/ReportsPanel.tsx'

/**
 * What stands below the fold of the usage page: what comes, what happened, what follows, who uses what, and the reports all
 * of it is made from. Fetched after the verdict, which is what people come for.
 */
export function Sections({ overview }: { readonly overview: UsageOverview }) {
  return (
    <>
      <ForecastPanel overview={overview} />
      <AnnotationsPanel />
      <ChangesPanel overview={overview} />
      <StatePanel />
      <FunnelPanel />
      <ChangePanel />
      <AppsPanel />
      <ProgrammePanel targetRate={overview.settings.targetRate} />
      <ReportsPanel overview={overview} />
      <ReadingsPanel may={overview.may} />
    </>
  )
}
