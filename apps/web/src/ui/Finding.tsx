import type { IsoDate } from '@lotse/calendar'
import { type ReactNode, useState } from 'react'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { type CsvTable, saveFile, toCsv } from './csv.ts'
import styles from './Finding.module.css'
import { Panel } from './Panel.tsx'

interface Props {
  /** What the data says, in words: "9 von 24 Kunden sind im Hafen". Computed from the data. */
  readonly sentence: string
  /** How the figure is made: numerator, denominator, period. */
  readonly definition: string
  /** Refresh date of the data behind it; null where there is none. */
  readonly readOn: IsoDate | null
  /** The chart. */
  readonly figure: ReactNode
  /** The same figures as a table or a list. */
  readonly table: ReactNode
  /** The same figures as a file. */
  readonly csv?: CsvTable & { readonly fileName: string }
  /** More links beside "table", such as where the figure comes from. */
  readonly actions?: ReactNode
}

/** A chart is always a sentence, a figure, a table and an export; definition and reading date stand below. */
export function Finding({ sentence, definition, readOn, figure, table, csv, actions }: Props) {
  const say = useText()
  const format = useFormat()
  const [asTable, setAsTable] = useState(false)
  return (
    <Panel
      title={sentence}
      actions={
        <>
          <button type="button" className={styles.action} aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {say('ui:finding.table')}
          </button>
          {csv && (
            <button type="button" className={styles.action} onClick={() => saveFile(csv.fileName, toCsv(csv))}>
              {say('ui:finding.csv')}
            </button>
          )}
          {actions}
        </>
      }
    >
      {asTable ? table : figure}
      <p className={styles.definition}>
        {definition}
        {readOn && ` · ${say('ui:finding.readOn', { date: format.date(readOn) })}`}
      </p>
    </Panel>
  )
}
