import { Button } from '@fluentui/react-components'
import { customerListFields } from '@lotse/contract'
import { useCallback, useState } from 'react'
import { useText } from '../language/use-text.ts'
import { saveFile, toCsv } from '../ui/csv.ts'
import { useFilePicker } from '../ui/files/use-file-picker.tsx'
import { usePageDrop } from '../ui/files/use-page-drop.ts'
import { Panel } from '../ui/Panel.tsx'
import { readSheet, type Sheet, type SheetFault, SheetProblem } from '../ui/sheet/read-sheet.ts'
import { Failed } from '../ui/states/Failed.tsx'
import styles from './customer-list.module.css'

const MOST_ROWS = 10_000

/** A table with the name of its file. */
export interface OpenedSheet {
  readonly fileName: string
  readonly sheet: Sheet
}

interface Fault {
  readonly file: string
  readonly kind: SheetFault | 'too-many'
  readonly count: number
}

/** The first step: the file, chosen or dropped anywhere on the page. */
export function ChooseFile({ onOpened }: { readonly onOpened: (opened: OpenedSheet) => void }) {
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
          what={say('customerList:fault.title', { file: fault.file })}
          why={say(`customerList:fault.${fault.kind}`, { count: fault.count })}
        />
      )}
      <div className={styles.zone} data-hovering={hovering || undefined}>
        <p className={styles.zoneWords}>{say('customerList:drop')}</p>
        <Button appearance="primary" onClick={choose}>
          {say('customerList:choose')}
        </Button>
        <p className={styles.small}>{say('customerList:rules')}</p>
        <Button appearance="subtle" onClick={() => saveFile(`${say('customerList:title')}.csv`, template(say))}>
          {say('customerList:template')}
        </Button>
      </div>
    </Panel>
  )
}

/** Heads that the import itself recognises, and nothing else. */
const template = (say: ReturnType<typeof useText>) =>
  toCsv({ header: customerListFields.map((field) => say(`customerList:field.${field}`)), rows: [] })
