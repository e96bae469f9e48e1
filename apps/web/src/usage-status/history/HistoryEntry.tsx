import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import styles from '../status.module.css'
import { useStatusWords } from '../words.ts'
import type { StatusChange } from './changes.ts'
import { useFieldWords } from './use-field-words.ts'

/** One change: when, by whom, of which record, what and why. */
export function HistoryEntry({ change: { state, before, fields } }: { readonly change: StatusChange }) {
  const say = useText()
  const format = useFormat()
  const words = useStatusWords()
  const { name, value } = useFieldWords()
  const what = state.closed
    ? say('usageStatus:history.merged')
    : before === null
      ? say(state.splitReason === null ? 'usageStatus:history.first' : 'usageStatus:history.added')
      : fields.length === 0 && say('usageStatus:history.unchanged')
  return (
    <>
      <span className={styles.quiet}>
        {[format.moment(state.changedAt), state.changedBy?.name].filter(Boolean).join(' · ')}
      </span>
      <span>{[state.part, words(state), what].filter(Boolean).join(' · ')}</span>
      {before && fields.length > 0 && (
        <ul className={styles.changed}>
          {fields.map((field) => (
            <li key={field}>
              {say('usageStatus:history.changed', {
                field: name(field),
                before: value(before, field),
                after: value(state, field),
              })}
            </li>
          ))}
        </ul>
      )}
      {state.reason && <span className={styles.quiet}>{state.reason}</span>}
    </>
  )
}
