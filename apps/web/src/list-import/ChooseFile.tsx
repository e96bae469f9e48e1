import { Button } from '@fluentui/react-components'
import { useCallback, useState } from 'react'
import { useText } from '../language/use-text.ts'
import { saveFile, toCsv } from '../ui/csv.ts'
import { useFilePicker } from '../ui/files/use-file-picker.tsx'
import { usePageDrop } from '../ui/files/use-page-drop.ts'
import { Panel } from '../ui/Panel.tsx'
import { readSheet, type Sheet, type SheetFault, SheetProblem } from '../ui/sheet/read-sheet.ts'
import { Failed } from '../ui/states/Failed.tsx'
import styles from './list-import.module.css'

const MOST_ROWS = 10_000

/** A table with the name of its file. */
export interface OpenedSheet {
  readonly fileName: string
  readonly sheet: Sheet
}

interface Props {
  /** Heads that the import itself recognises: what the template holds. */
  readonly template: { readonly name: string; readonly heads: readonly string[] }
  readonly onOpened: (opened: OpenedSheet) => void
}

interface Fault {
  readonly file: string
  readonly kind: SheetFault | 'too-many'
  readonly count: number
}

/** The first step of an import: the file, chosen or dropped anywhere on the page. */
export function ChooseFile({ template, onOpened }: Props) {
  const say = useText()
  const [fault, setFault] = useState<Fault>()
  const open = useCallback(
    async ([file]: readonly File[]) => {
      if (!file) return
      setFault(undefined)
      try {
        const sheet = await readSheet(file)
        const count = sheet.rows.length
        if (count > MOST_ROWS) setFault({ file: file.name, kind: 'too-many', count })
        else onOpened({ fileName: file.name, sheet })
      } catch (error) {
        if (!(error instanceof SheetProblem)) throw error
        setFault({ file: file.name, kind: error.fault, count: 0 })
      }
    },
    [onOpened],
  )
  const take = useCallback((files: readonly File[]) => void open(files), [open])
  const [picker, choose] = useFilePicker(take)
  const hovering = usePageDrop(take)
  return (
    <Panel>
      {picker}
      {fault && (
        <Failed
          what={say('listImport:fault.title', { file: fault.file })}
          why={say(`listImport:fault.${fault.kind}`, { count: fault.count })}
        />
      )}
      <div className={styles.zone} data-hovering={hovering || undefined}>
        <p className={styles.zoneWords}>{say('listImport:drop')}</p>
        <Button appearance="primary" onClick={choose}>
          {say('listImport:choose')}
        </Button>
        <p className={styles.small}>{say('listImport:rules')}</p>
        <Button
          appearance="subtle"
          onClick={() => saveFile(`${template.name}.csv`, toCsv({ header: template.heads, rows: [] }))}
        >
          {say('listImport:template')}
        </Button>
      </div>
    </Panel>
  )
}
