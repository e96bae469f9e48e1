import type { StagedFile } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Pill } from '../../ui/Pill.tsx'
import { ReportFacts } from './ReportFacts.tsx'
import styles from './staging.module.css'

interface Props {
  readonly importId: string
  readonly file: StagedFile
  readonly isWanted: boolean
  /** Absent where there is nothing to choose. */
  readonly onInclude?: (wanted: boolean) => void
}

/** One file: whether it is taken in, what it is, and what it would change; or why it is refused. */
export function FileCard({ importId, file, isWanted, onInclude }: Props) {
  const say = useText()
  const format = useFormat()
  const local = useLocalised()
  const { name, pages, bytes, refused, reports } = file
  const size = format.bytes(bytes)
  return (
    <li className={styles.file} data-out={!isWanted || undefined}>
      <div className={styles.fileHead}>
        {onInclude && refused === null ? (
          <label className={styles.choice}>
            <input
              type="checkbox"
              checked={isWanted}
              aria-label={say('staging:include', { file: name })}
              onChange={({ target }) => onInclude(target.checked)}
            />
            <span className={styles.fileName}>{name}</span>
          </label>
        ) : (
          <span className={styles.fileName}>{name}</span>
        )}
        <span className={styles.small}>
          {pages > 1 ? `${say('staging:pages', { pages: format.number(pages) })}, ${size}` : size}
        </span>
        {refused !== null && <Pill tone="bad">{say('staging:outcome.refused')}</Pill>}
        {!isWanted && <Pill>{say('staging:outcome.leftOut')}</Pill>}
      </div>
      {refused !== null && <p className={styles.reason}>{local(refused.message)}</p>}
      {isWanted &&
        reports.map((report) => (
          <ReportFacts
            key={`${report.report} ${report.refreshDate} ${report.reportPeriod}`}
            importId={importId}
            file={file}
            report={report}
          />
        ))}
    </li>
  )
}
