import { Button } from '@fluentui/react-components'
import type { FieldError } from '@lotse/contract'
import { type ReactNode, useMemo, useState } from 'react'
import { useLocalised, useText } from '../language/use-text.ts'
import { saveFile, toCsv } from '../ui/csv.ts'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/DataTable.tsx'
import styles from './list-import.module.css'

/** As many rows as a person reads; the others stand in the sums and in the file. */
const SHOWN = 200

interface Row {
  readonly line: number
  readonly name: string
  readonly outcome: string
  readonly errors: readonly FieldError[]
}

interface Props<R extends Row> {
  /** The outcomes in the order of their rows, each with its word and how good it is. */
  readonly outcomes: readonly { readonly outcome: R['outcome']; readonly label: string; readonly tone: Tone }[]
  readonly rows: readonly R[]
  /** The sums in a sentence. */
  readonly finding: string
  /** How a row's name is shown, such as a link to its page. */
  readonly nameOf: (row: R) => ReactNode
  /** Columns between the name and the outcome. */
  readonly columns?: readonly Column<R>[]
}

type Tone = 'good' | 'bad' | 'quiet'

/** What becomes, or became, of each row of a list, with the reasons; only one outcome on demand. */
export function OutcomeTable<R extends Row>({ outcomes, rows, finding, nameOf, columns = [] }: Props<R>) {
  const say = useText()
  const local = useLocalised()
  const [only, setOnly] = useState<R['outcome']>()
  const ordered = useMemo(
    () =>
      outcomes
        .filter(({ outcome }) => only === undefined || outcome === only)
        .flatMap(({ outcome }) => rows.filter((row) => row.outcome === outcome)),
    [outcomes, rows, only],
  )
  const why = (row: R) => row.errors.map(({ message }) => local(message)).join(' ')
  const refused = rows.filter(({ errors }) => errors.length > 0)
  const saveRefused = () =>
    saveFile(
      `${say('listImport:rejectedName')}.csv`,
      toCsv({
        header: [say('listImport:column.line'), say('listImport:column.name'), say('listImport:column.why')],
        rows: refused.map((row) => [row.line, row.name, why(row)]),
      }),
    )
  return (
    <>
      <fieldset className={styles.outcomes}>
        <legend className={styles.finding}>{finding}</legend>
        <Button size="small" aria-pressed={only === undefined} onClick={() => setOnly(undefined)}>
          {say('listImport:all')}
        </Button>
        {outcomes.map(({ outcome, label }) => {
          const count = rows.filter((row) => row.outcome === outcome).length
          return (
            <Button
              key={outcome}
              size="small"
              disabled={count === 0}
              aria-pressed={only === outcome}
              onClick={() => setOnly(outcome)}
            >
              {label} {count}
            </Button>
          )
        })}
        {refused.length > 0 && (
          <Button size="small" appearance="subtle" onClick={saveRefused}>
            {say('listImport:rejectedFile')}
          </Button>
        )}
      </fieldset>
      <DataTable
        label={finding}
        rows={ordered.slice(0, SHOWN)}
        rowKey={({ line }) => String(line)}
        columns={[
          { id: 'line', header: say('listImport:column.line'), numeric: true, cell: ({ line }) => line },
          { id: 'name', header: say('listImport:column.name'), rowHeader: true, cell: nameOf },
          ...columns,
          {
            id: 'outcome',
            header: say('listImport:column.outcome'),
            cell: (row) => {
              const said = outcomes.find(({ outcome }) => outcome === row.outcome)
              return (
                <span className={styles.outcome} data-tone={said?.tone}>
                  {said?.label}
                </span>
              )
            },
          },
          { id: 'why', header: say('listImport:column.why'), cell: why },
        ]}
      />
      {ordered.length > SHOWN && (
        <p className={styles.small}>{say('listImport:shown', { shown: SHOWN, count: ordered.length })}</p>
      )}
    </>
  )
}
