import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Pill } from '../../ui/Pill.tsx'
import type { Tone } from '../../ui/verdict.ts'
import { Rejections } from '../reports/Rejections.tsx'
import styles from './import.module.css'
import type { ImportedFile } from './outcome.ts'

const tones: Readonly<Record<ImportedFile['outcome'], Tone>> = {
  imported: 'good',
  replaced: 'moving',
  unchanged: 'quiet',
  refused: 'bad',
}

interface Props {
  readonly file: ImportedFile
  /** Whether the whole import was stored; else the outcome is what would have been. */
  readonly stored: boolean
}

/** What became of one file: its outcome, its month and rows, and every reason that was given. */
export function FileOutcome({ file, stored }: Props) {
  const say = useText()
  const local = useLocalised()
  const { outcome, rows, refused, notes, usable } = file
  const waits = !stored && outcome !== 'refused'
  return (
    <li className={styles.file}>
      <div className={styles.fileHead}>
        <span className={styles.fileName}>{file.file}</span>
        <Pill tone={waits ? 'quiet' : tones[outcome]}>
          {say(waits ? 'usage:outcome.waits' : `usage:outcome.${outcome}`)}
        </Pill>
        {!refused && !usable && <Pill tone="warn">{say('usage:report.unusable')}</Pill>}
      </div>
      {refused && <p className={styles.reason}>{local(refused.message)}</p>}
      <Facts file={file} />
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note.de}>{local(note)}</li>
          ))}
        </ul>
      )}
      {rows && <Rejections fileName={file.file} total={rows.rejected} rejections={file.rejections} />}
    </li>
  )
}

/** Month, refresh date and rows in one quiet line. */
function Facts({ file: { month, refreshDate, rows } }: { readonly file: ImportedFile }) {
  const say = useText()
  const format = useFormat()
  const parts = [
    month && format.month(month),
    refreshDate && say('usage:report.asOf', { date: format.date(refreshDate) }),
    rows && say('usage:report.rowCount', { count: rows.total, rows: format.number(rows.total) }),
    rows && rows.duplicates > 0 && say('usage:report.duplicates', { rows: format.number(rows.duplicates) }),
    rows && rows.rejected > 0 && say('usage:report.rejected', { rows: format.number(rows.rejected) }),
  ].filter((part) => typeof part === 'string')
  return parts.length > 0 && <p className={styles.small}>{parts.join(' · ')}</p>
}
