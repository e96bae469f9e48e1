import { Button } from '@fluentui/react-components'
import type { CustomerListOutcome, CustomerListResult } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useLocalised, useText } from '../language/use-text.ts'
import { saveFile, toCsv } from '../ui/csv.ts'
import { DataTable } from '../ui/table/DataTable.tsx'
import styles from './customer-list.module.css'

/** As many rows as a person reads; the others stand in the sums and in the file. */
const SHOWN = 200
const outcomes = ['rejected', 'create', 'exists'] as const

/** What becomes, or became, of each row; the rejected ones first, with their reasons. */
export function OutcomeTable({ result }: { readonly result: CustomerListResult }) {
  const say = useText()
  const local = useLocalised()
  const [only, setOnly] = useState<CustomerListOutcome['outcome']>()
  const rows = useMemo(
    () =>
      outcomes
        .filter((outcome) => only === undefined || outcome === only)
        .flatMap((outcome) => result.rows.filter((row) => row.outcome === outcome)),
    [result, only],
  )
  const why = (row: CustomerListOutcome) => row.errors.map(({ message }) => local(message)).join(' ')
  const saveRejected = () =>
    saveFile(
      `${say('customerList:outcome.rejected')}.csv`,
      toCsv({
        header: [say('customerList:column.line'), say('customerList:column.customer'), say('customerList:column.why')],
        rows: result.rows.filter(({ outcome }) => outcome === 'rejected').map((row) => [row.line, row.name, why(row)]),
      }),
    )
  return (
    <>
      <fieldset className={styles.outcomes}>
        <legend className={styles.finding}>
          {say('customerList:finding', { create: result.create, exists: result.exists, rejected: result.rejected })}
        </legend>
        <Button size="small" aria-pressed={only === undefined} onClick={() => setOnly(undefined)}>
          {say('customerList:all')}
        </Button>
        {outcomes.map((outcome) => (
          <Button
            key={outcome}
            size="small"
            disabled={result[outcome] === 0}
            aria-pressed={only === outcome}
            onClick={() => setOnly(outcome)}
          >
            {say(`customerList:outcome.${outcome}`)} {result[outcome]}
          </Button>
        ))}
        {result.rejected > 0 && (
          <Button size="small" appearance="subtle" onClick={saveRejected}>
            {say('customerList:rejectedFile')}
          </Button>
        )}
      </fieldset>
      <DataTable
        label={say('customerList:preview')}
        rows={rows.slice(0, SHOWN)}
        rowKey={({ line }) => String(line)}
        columns={[
          { id: 'line', header: say('customerList:column.line'), numeric: true, cell: ({ line }) => line },
          { id: 'customer', header: say('customerList:column.customer'), rowHeader: true, cell: nameOf },
          {
            id: 'outcome',
            header: say('customerList:column.outcome'),
            cell: ({ outcome }) => (
              <span className={styles.outcome} data-outcome={outcome}>
                {say(`customerList:outcome.${outcome}`)}
              </span>
            ),
          },
          { id: 'why', header: say('customerList:column.why'), cell: why },
        ]}
      />
      {rows.length > SHOWN && (
        <p className={styles.small}>{say('customerList:shown', { shown: SHOWN, count: rows.length })}</p>
      )}
    </>
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
