import type { StagedFile, StagedReport } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useTenantPlace } from '../usage-query.ts'
import { rejectionsAddress } from './staged-query.ts'
import styles from './staging.module.css'

interface Props {
  readonly importId: string
  readonly file: StagedFile
  readonly report: StagedReport
}

/** The first rejected rows with line and reason, and all of them as a file. Shows nothing where there are none. */
export function StagedRejections({ importId, file, report: { rows, rejections } }: Props) {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  const place = useTenantPlace()
  if (rows.rejected === 0) return null
  const lines = rejections.map(({ line, page, reason }) => {
    const values = { line: format.number(line), reason: local(reason) }
    const words = page === null ? say('usage:rejections.line', values) : say('staging:page', { ...values, page })
    return { key: `${page} ${line}`, words }
  })
  return (
    <details className={styles.rejections}>
      <summary>{say('usage:rejections.title', { count: rows.rejected, rows: format.number(rows.rejected) })}</summary>
      <ul className={styles.notes}>
        {lines.map(({ key, words }) => (
          <li key={key}>{words}</li>
        ))}
      </ul>
      {rows.rejected > lines.length && (
        <p className={styles.small}>
          {say('usage:rejections.first', { shown: lines.length, rows: format.number(rows.rejected) })}
        </p>
      )}
      <a href={rejectionsAddress(place, importId, file.key)} download>
        {say('staging:allRejections')}
      </a>
    </details>
  )
}
