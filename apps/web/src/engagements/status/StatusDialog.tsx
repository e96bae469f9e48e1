import type { UsageStatus } from '@lotse/contract'
import { decideUsageStatus } from '@lotse/playbook'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useRef, useState } from 'react'
import { showToast } from '../../app/toasts/toast-store.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { isProblem, Problem } from '../../problem/problem.ts'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { Skeleton, TextSkeleton } from '../../ui/Skeleton.tsx'
import { useEngagement } from '../engagement-context.ts'
import { useOwnRoles } from '../own-roles.ts'
import { renewEngagement } from '../renew.ts'
import { usePlace } from '../use-place.ts'
import type { StatusConflictSides } from './conflict-sides.ts'
import { saveStatus } from './save-status.ts'
import { isDeployed, stageHere } from './stage-here.ts'
import { type StatusValues, statusInput, statusValues } from './status-values.ts'

const StatusFields = lazy(async () => ({ default: (await import('./StatusFields.tsx')).StatusFields }))
const StatusHistory = lazy(async () => ({ default: (await import('./StatusHistory.tsx')).StatusHistory }))

interface Props {
  readonly record: UsageStatus | null
  readonly onClose: () => void
  readonly onConflict: (sides: StatusConflictSides) => void
}

/** L1, L2 and everything they demand in one dialog: saved all at once or not at all (engagement.md §5). */
export function StatusDialog({ record, onClose, onConflict }: Props) {
  const say = useText()
  const localised = useLocalised()
  const place = usePlace()
  const queries = useQueryClient()
  const engagement = useEngagement()
  const roles = useOwnRoles()
  const today = useToday()
  const stage = stageHere(engagement, today)
  const inConflict = useRef(false)
  const [unfolded, setUnfolded] = useState(false)

  const save = async (values: StatusValues) => {
    const input = statusInput(values, stage)
    const { count, ...change } = input
    const context = { today, stage, workload: engagement.workload, deploymentSettled: isDeployed(engagement) }
    const decision = decideUsageStatus(record, change, { roles }, context)
    if (!decision.ok || !(count > 0)) {
      // The same sentences the server would answer with, without the way there.
      const problems = decision.ok ? [] : decision.problems
      throw new Problem({
        code: 'rule-refused',
        status: 422,
        title: say('engagements:status.notYet'),
        detail: '',
        errors: [
          ...(count > 0 ? [] : [{ field: 'count', code: 'count', message: say('engagements:status.countMissing') }]),
          ...problems.map(({ field, code, message }) => ({ field: field ?? '', code, message: localised(message) })),
        ],
      })
    }
    try {
      const { warnings } = await saveStatus(place, record, input)
      showToast({
        words: { key: 'engagements:status.saved', values: { warning: warnings.map(localised).join(' ') } },
      })
      void renewEngagement(queries, place)
    } catch (problem) {
      if (!isProblem(problem) || problem.code !== 'changed-meanwhile' || record === null) throw problem
      inConflict.current = true
      onConflict({ base: record, mine: values, theirs: problem.current as UsageStatus })
    }
  }
  return (
    <FormDialog<StatusValues>
      title={say('engagements:status.title')}
      submitLabel={say('engagements:status.save')}
      defaultValues={statusValues(record)}
      onSubmit={save}
      onClose={() => !inConflict.current && onClose()}
    >
      <Suspense fallback={<Skeleton height={520} />}>
        <StatusFields record={record} stage={stage} />
      </Suspense>
      {record && (
        <details onToggle={(event) => setUnfolded(event.currentTarget.open)}>
          <summary>{say('engagements:status.history')}</summary>
          <Suspense fallback={<TextSkeleton lines={4} />}>{unfolded && <StatusHistory />}</Suspense>
        </details>
      )}
    </FormDialog>
  )
}
