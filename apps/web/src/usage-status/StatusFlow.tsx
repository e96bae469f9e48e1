import type { UsageStatus, UsageStatusOverview } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { engagementRoute } from '../engagements/address.ts'
import { usePlace } from '../engagements/use-place.ts'
import { onDemand } from '../ui/on-demand.ts'
import type { StatusAbout } from './about.ts'
import type { StatusConflictSides } from './conflict-sides.ts'
import { overviewQuery } from './overview-query.ts'
import type { StatusValues } from './status-values.ts'

const StatusConflict = onDemand(async () => (await import('./StatusConflict.tsx')).StatusConflict)
const StatusDialog = onDemand(async () => (await import('./StatusDialog.tsx')).StatusDialog)
const StatusReader = onDemand(async () => (await import('./StatusReader.tsx')).StatusReader)
const DivideDialog = onDemand(async () => (await import('./divide/DivideDialog.tsx')).DivideDialog)
const ProposeDialog = onDemand(async () => (await import('./proposal/ProposeDialog.tsx')).ProposeDialog)
const DeclineDialog = onDemand(async () => (await import('./proposal/DeclineDialog.tsx')).DeclineDialog)
const RejectDialog = onDemand(async () => (await import('./proposal/RejectDialog.tsx')).RejectDialog)
const ForecastDialog = onDemand(async () => (await import('./forecast/ForecastDialog.tsx')).ForecastDialog)
const KeyDataDialog = onDemand(async () => (await import('./key-data/KeyDataDialog.tsx')).KeyDataDialog)

interface Props {
  readonly about: StatusAbout
  /** The entitlement record the address names; null: the largest. */
  readonly recordId: string | null
  readonly onClose: () => void
}

/** What the address lays over the page about the status; what somebody may not do opens to be read. */
export function StatusFlow(props: Props) {
  const query = useQuery({ ...overviewQuery(usePlace()), throwOnError: true })
  // A dialog keeps what it began with, whatever arrives meanwhile: saving compares with that.
  return query.data ? <Opened key={`${props.about} ${props.recordId}`} {...props} overview={query.data} /> : null
}

function Opened({ about, recordId, onClose, overview: present }: Props & { readonly overview: UsageStatusOverview }) {
  const [overview] = useState(present)
  const [conflict, setConflict] = useState<StatusConflictSides | null>(null)
  const [resolved, setResolved] = useState<{ record: UsageStatus; values: StatusValues } | null>(null)
  const { l1 } = useSearch({ from: engagementRoute })
  const { may, division } = overview
  const [largest = null] = division.records
  const named = division.records.find(({ id }) => id === recordId) ?? null
  // A link to a record that was merged meanwhile leads to no other one: somebody would change the wrong one.
  if (recordId !== null && named === null) return <StatusReader isGone onClose={onClose} />
  const record = named ?? largest
  const proposal = overview.proposals.find(({ state, recordId: of }) => state === 'open' && of === record?.id) ?? null
  switch (about) {
    case 'status':
      if (!may.set) return <StatusReader onClose={onClose} />
      if (conflict) {
        const resolve = (values: StatusValues) => {
          setResolved({ record: conflict.theirs, values })
          setConflict(null)
        }
        return <StatusConflict sides={conflict} onResolve={resolve} onClose={onClose} />
      }
      return (
        <StatusDialog
          overview={overview}
          record={resolved?.record ?? record}
          resolved={resolved?.values ?? null}
          proposal={proposal}
          wanted={l1 ?? null}
          onClose={onClose}
          onConflict={setConflict}
        />
      )
    case 'divide':
      if (!may.set || record === null) return <StatusReader onClose={onClose} />
      return <DivideDialog overview={overview} onClose={onClose} />
    case 'propose':
      if (!may.propose || record === null) return <StatusReader onClose={onClose} />
      return <ProposeDialog record={record} onClose={onClose} />
    case 'decline':
      if (!may.set || proposal === null) return <StatusReader onClose={onClose} />
      return <DeclineDialog proposal={proposal} onClose={onClose} />
    case 'reject':
      if (!may.approve || record === null) return <StatusReader onClose={onClose} />
      return <RejectDialog record={record} onClose={onClose} />
    case 'forecast':
      if (!may.set) return <StatusReader onClose={onClose} />
      return <ForecastDialog forecast={overview.forecast} onClose={onClose} />
    case 'keyData':
      if (!may.set || overview.keyData === null) return <StatusReader onClose={onClose} />
      return <KeyDataDialog keyData={overview.keyData} onClose={onClose} />
  }
}
