import type { UsageOverview } from '@lotse/contract'
import { useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import { ReportsTable } from './ReportsTable.tsx'
import { useTakeBack } from './use-take-back.ts'

/** Every report that was ever imported, newest first: what the figures are made from, and what is not used and why. */
export function ReportsPanel({ overview }: { readonly overview: UsageOverview }) {
  const say = useText()
  const takeBack = useTakeBack()
  return (
    <Panel title={say('usage:reports.title')}>
      <ReportsTable snapshots={overview.snapshots} {...(overview.may.import && { takeBack })} />
    </Panel>
  )
}
