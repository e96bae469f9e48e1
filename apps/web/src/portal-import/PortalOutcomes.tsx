import type { PortalOutcome, PortalResult } from '@lotse/contract'
import { taskStatuses } from '@lotse/playbook'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useLocalised, useText } from '../language/use-text.ts'
import { OutcomeTable } from '../list-import/OutcomeTable.tsx'

/** What becomes, or became, of each task of the list. */
export function PortalOutcomes({ result }: { readonly result: PortalResult }) {
  const say = useText()
  const local = useLocalised()
  const outcomes = useMemo(
    () =>
      [
        { outcome: 'rejected', label: say('portalImport:outcome.rejected'), tone: 'bad' },
        { outcome: 'change', label: say('portalImport:outcome.change'), tone: 'good' },
        { outcome: 'same', label: say('portalImport:outcome.same'), tone: 'quiet' },
      ] as const,
    [say],
  )
  const { dryRun, change, same, rejected, rows } = result
  const wordOf = (status: PortalOutcome['before']) => (status === null ? '–' : local(taskStatuses[status].label))
  return (
    <OutcomeTable
      outcomes={outcomes}
      rows={rows}
      finding={say(dryRun ? 'portalImport:tried' : 'portalImport:taken', { change, same, rejected })}
      nameOf={nameOf}
      columns={[
        { id: 'task', header: say('portalImport:column.task'), cell: ({ taskId }) => taskId },
        {
          id: 'change',
          header: say('portalImport:column.change'),
          cell: ({ before, after }) =>
            after === null || after === before
              ? wordOf(before)
              : say('portalImport:fromTo', { before: wordOf(before), after: wordOf(after) }),
        },
      ]}
    />
  )
}

function nameOf({ name, customerId, engagementId, taskId }: PortalOutcome) {
  if (customerId === null || engagementId === null) return name
  return (
    <Link
      to="/customers/$customerId/engagements/$engagementId"
      params={{ customerId, engagementId }}
      search={{ task: taskId }}
    >
      {name}
    </Link>
  )
}
