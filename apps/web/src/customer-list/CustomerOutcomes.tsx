import type { CustomerListOutcome, CustomerListResult } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useText } from '../language/use-text.ts'
import { OutcomeTable } from '../list-import/OutcomeTable.tsx'

interface Props {
  readonly result: CustomerListResult
  readonly finding: 'customerList:finding' | 'customerList:done'
}

/** What becomes, or became, of each customer of the list. */
export function CustomerOutcomes({ result, finding }: Props) {
  const say = useText()
  const outcomes = useMemo(
    () =>
      [
        { outcome: 'rejected', label: say('customerList:outcome.rejected'), tone: 'bad' },
        { outcome: 'create', label: say('customerList:outcome.create'), tone: 'good' },
        { outcome: 'exists', label: say('customerList:outcome.exists'), tone: 'quiet' },
      ] as const,
    [say],
  )
  const { create, exists, rejected } = result
  return (
    <OutcomeTable
      outcomes={outcomes}
      rows={result.rows}
      finding={say(finding, { create, exists, rejected })}
      nameOf={nameOf}
    />
  )
}

function nameOf({ name, customerId }: CustomerListOutcome) {
  if (customerId === null) return name
  return (
    <Link to="/customers/$customerId" params={{ customerId }}>
      {name}
    </Link>
  )
}
