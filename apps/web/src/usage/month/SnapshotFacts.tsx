import type { UsageSnapshotView } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Rejections } from '../reports/Rejections.tsx'
import { FactList } from './FactList.tsx'
import styles from './month.module.css'

/** Everything that is known about a report: how it was read, which rows counted, who brought it, its fingerprint. */
export function SnapshotFacts({ snapshot }: { readonly snapshot: UsageSnapshotView }) {
  const say = useText()
  const format = useFormat()
  const local = useLocalised()
  const { rows, refreshDate, reportPeriod, importedBy, importedAt } = snapshot
  return (
    <>
      <FactList
        facts={[
          [say('usage:facts.refreshed'), refreshDate === null ? '–' : format.date(refreshDate)],
          [
            say('usage:facts.period'),
            reportPeriod === null ? '–' : say('usage:settings.days', { count: reportPeriod }),
          ],
          [
            say('usage:facts.rows'),
            say('usage:facts.rowSum', {
              accepted: format.number(rows.accepted),
              duplicates: format.number(rows.duplicates),
              rejected: format.number(rows.rejected),
              total: format.number(rows.total),
            }),
          ],
          [say('usage:facts.users'), format.number(snapshot.users)],
          [say('usage:facts.names'), say(`usage:concealed.${snapshot.concealed}`)],
          [
            say('usage:facts.read'),
            say('usage:facts.readAs', {
              encoding: snapshot.encoding,
              delimiter: snapshot.delimiter === '\t' ? 'Tab' : snapshot.delimiter,
              dates: snapshot.dateFormat,
            }),
          ],
          [
            say('usage:facts.imported'),
            importedBy === null
              ? format.moment(importedAt)
              : say('usage:facts.importedBy', { name: importedBy.name, at: format.moment(importedAt) }),
          ],
          [say('usage:facts.sha256'), <code key="sha256">{snapshot.sha256}</code>],
        ]}
      />
      {snapshot.notes.length > 0 && (
        <ul className={styles.list}>
          {snapshot.notes.map((note) => (
            <li key={note.de}>{local(note)}</li>
          ))}
        </ul>
      )}
      <Rejections fileName={snapshot.fileName} total={rows.rejected} rejections={snapshot.rejections} />
    </>
  )
}
