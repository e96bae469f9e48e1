import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { reportProblem } from '../app/toasts/report.ts'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import styles from './NotesList.module.css'
import type { Exported } from './save-notes.ts'

interface Props {
  /** What the file is about, for its name; empty for all customers. */
  readonly name: string
  readonly fetchPage: (
    after: string | undefined,
  ) => Promise<{ readonly items: readonly Exported[]; readonly next: string | null }>
}

/** Everything the filters let through as a file: for a spreadsheet, or as Markdown. Printing is the browser's. */
export function ExportButtons({ name, fetchPage }: Props) {
  const say = useText()
  const [isBusy, setBusy] = useState(false)
  const speaking = { say, pick: useLocalised(), format: useFormat() }
  const save = async (as: 'csv' | 'markdown') => {
    setBusy(true)
    try {
      const notes = await everyPage(fetchPage)
      const { saveNotes } = await import('./save-notes.ts')
      saveNotes(as, [say('notes:export.file'), name].filter(Boolean).join(' '), notes, speaking)
    } catch (problem) {
      reportProblem(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <span className={styles.tools}>
      {(['csv', 'markdown'] as const).map((kind) => (
        <Button key={kind} size="small" disabledFocusable={isBusy} onClick={() => void save(kind)}>
          {say(`notes:export.${kind}`)}
        </Button>
      ))}
    </span>
  )
}

async function everyPage(fetchPage: Props['fetchPage']): Promise<Exported[]> {
  const notes: Exported[] = []
  let after: string | undefined
  do {
    const { items, next } = await fetchPage(after)
    notes.push(...items)
    after = next ?? undefined
  } while (after !== undefined)
  return notes
}
