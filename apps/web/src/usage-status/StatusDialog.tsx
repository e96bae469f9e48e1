import type { L1, UsageStatus, UsageStatusOverview, UsageStatusProposal } from '@lotse/contract'
import { rateIntentNote } from '@lotse/playbook'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useRef, useState } from 'react'
import { showToast } from '../app/toasts/toast-store.ts'
import { useEngagement } from '../engagements/engagement-context.ts'
import { useOwnRoles } from '../engagements/own-roles.ts'
import { renewEngagement } from '../engagements/renew.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import { isProblem } from '../problem/problem.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { FormRefusal } from '../ui/form/use-send.ts'
import { Skeleton, TextSkeleton } from '../ui/Skeleton.tsx'
import type { StatusConflictSides } from './conflict-sides.ts'
import { overviewQuery } from './overview-query.ts'
import { refusalHere } from './refusal-here.ts'
import { saveStatus } from './save-status.ts'
import { isDeployed, stageHere } from './stage-here.ts'
import styles from './status.module.css'
import { afterMoving, beginning, type StatusValues, statusInput, statusValues } from './status-values.ts'

const StatusFields = lazy(async () => ({ default: (await import('./StatusFields.tsx')).StatusFields }))
const StatusHistory = lazy(async () => ({ default: (await import('./history/StatusHistory.tsx')).StatusHistory }))

interface Props {
  readonly overview: UsageStatusOverview
  /** The record to change; null: the first one. */
  readonly record: UsageStatus | null
  /** What was chosen after somebody else was faster: it is saved at once, on top of `record`. */
  readonly resolved: StatusValues | null
  /** What the engineer proposes about it: saving its L1 confirms it. */
  readonly proposal: UsageStatusProposal | null
  /** The L1 that the address asks to begin with. */
  readonly wanted: L1 | null
  readonly onClose: () => void
  readonly onConflict: (sides: StatusConflictSides) => void
}

/** L1 to L3 and everything they demand in one dialog: saved all at once or not at all (engagement.md §5). */
export function StatusDialog({ overview, record, resolved, proposal, wanted, onClose, onConflict }: Props) {
  const say = useText()
  const localised = useLocalised()
  const place = usePlace()
  const queries = useQueryClient()
  const engagement = useEngagement()
  const roles = useOwnRoles()
  const today = useToday()
  const stage = stageHere(engagement, today)
  const inConflict = useRef(false)
  // A thin note is saved when the person says so a second time, with the same words.
  const [accepted, setAccepted] = useState<string | null>(null)
  const [unfolded, setUnfolded] = useState(false)

  // Whoever answered the proposal meanwhile did so for good: saving goes on without it.
  const isAnswered = useRef(false)

  const confirms = ({ l1 }: StatusValues) => (proposal?.l1 === l1 && !isAnswered.current ? proposal : null)
  const save = async (values: StatusValues) => {
    const input = statusInput(values, stage)
    const context = { today, stage, workload: engagement.workload, deploymentSettled: isDeployed(engagement) }
    const refusal = refusalHere(record, input, roles, context, say, localised)
    if (refusal) throw refusal
    const { rating, hints } = rateIntentNote(values.intentNote, values.l1)
    if (rating === 'thin' && input.intentNote !== null && accepted !== values.intentNote) {
      setAccepted(values.intentNote)
      throw new FormRefusal(say('usageStatus:set.thin', { hints: hints.map(localised).join(' ') }))
    }
    try {
      await saveStatus(place, record, input, confirms(values)?.id ?? null)
    } catch (problem) {
      const theirs = await faster(problem)
      if (theirs === null) throw problem
      inConflict.current = true
      return onConflict({ base: record, mine: values, theirs })
    }
    showToast({ words: { key: 'usageStatus:set.saved' } })
    void renewEngagement(queries, place)
  }
  /** What somebody else saved, where that is why it was refused. */
  const faster = async (problem: unknown): Promise<UsageStatus | null> => {
    if (!isProblem(problem)) return null
    if (problem.code === 'changed-meanwhile') {
      const theirs = statusIn(problem.current)
      isAnswered.current = theirs === null
      return theirs
    }
    if (problem.code !== 'already-exists') return null
    const { division } = await queries.fetchQuery({ ...overviewQuery(place), staleTime: 0 })
    return division.records[0] ?? null
  }
  const begin = statusValues(record, engagement.seats)
  const first = beginning(wanted && wanted !== begin.l1 ? afterMoving(begin, wanted, record) : begin, record, today)
  const defaults = proposal && wanted === proposal.l1 ? { ...first, l2: proposal.l2 ?? first.l2 } : first
  return (
    <FormDialog<StatusValues>
      title={say('usageStatus:set.title')}
      submitLabel={say(accepted === null ? 'usageStatus:set.save' : 'usageStatus:set.thinSave')}
      defaultValues={resolved ?? defaults}
      begins={resolved ? 'sending' : 'clean'}
      onSubmit={save}
      onClose={() => !inConflict.current && onClose()}
    >
      {record?.part && <p className={styles.quiet}>{`${say('usageStatus:set.part')}: ${record.part}`}</p>}
      {proposal && (
        <p className={styles.proposal}>
          {say('usageStatus:set.confirms', { name: proposal.by.name, explanation: proposal.explanation })}
        </p>
      )}
      <Suspense fallback={<Skeleton height={520} />}>
        <StatusFields
          record={record}
          stage={stage}
          records={overview.division.records.length}
          engineeringReasons={overview.engineeringReasons}
        />
      </Suspense>
      {record && (
        <details onToggle={(event) => setUnfolded(event.currentTarget.open)}>
          <summary>{say('usageStatus:set.history')}</summary>
          <Suspense fallback={<TextSkeleton lines={4} />}>{unfolded && <StatusHistory />}</Suspense>
        </details>
      )}
    </FormDialog>
  )
}

/** The present record in a problem; null where it is the proposal that somebody answered meanwhile. */
function statusIn(current: unknown): UsageStatus | null {
  return typeof current === 'object' && current !== null && 'l1Since' in current ? (current as UsageStatus) : null
}
