import type { UsageSnapshotView } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Pill } from '../../ui/Pill.tsx'
import { isInForce } from '../months.ts'
import styles from './reports.module.css'

/** Whether a report counts, and everything one has to know about it. */
export function ReportState({ snapshot }: { readonly snapshot: UsageSnapshotView }) {
  const say = useText()
  const format = useFormat()
  const local = useLocalised()
  const { usable, replacedAt, notes, concealed } = snapshot
  return (
    <span className={styles.state}>
      {replacedAt !== null ? (
        <Pill>{say('usage:report.replaced', { at: format.date(replacedAt) })}</Pill>
      ) : (
        <Pill tone={usable ? 'good' : 'warn'}>{say(usable ? 'usage:report.inForce' : 'usage:report.unusable')}</Pill>
      )}
      {concealed !== 'none' && <span className={styles.small}>{say(`usage:concealed.${concealed}`)}</span>}
      {isInForce(snapshot) &&
        notes.map((note) => (
          <span key={note.de} className={styles.small}>
            {local(note)}
          </span>
        ))}
    </span>
  )
}
