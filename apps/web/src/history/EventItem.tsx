import type { HistoryEvent } from '@lotse/contract'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { changesOf } from './changes.ts'
import styles from './EventItem.module.css'
import { eventLabels } from './event-labels.ts'
import { placeOf, useFieldLabel } from './field-labels.ts'
import { useSubjectWords } from './use-subject-words.ts'
import { useValueWords } from './use-value-words.ts'

/** One event in words: what happened to what, who did it and when, which fields it changed, and why. */
export function EventItem({ event }: { readonly event: HistoryEvent }) {
  const say = useText()
  const format = useFormat()
  const label = useFieldLabel()
  const words = useValueWords()
  const subject = useSubjectWords()(event)
  const changes = changesOf(event).toSorted((a, b) => placeOf(a.field) - placeOf(b.field))
  return (
    <li className={styles.event}>
      <p className={styles.what}>
        <strong>{say(eventLabels[event.event])}</strong>
        {subject && <span>{subject}</span>}
      </p>
      <p className={styles.meta}>{`${format.moment(event.at)} · ${event.by?.name ?? say('history:lotse')}`}</p>
      {changes.length > 0 && (
        <dl className={styles.changes}>
          {changes.map(({ field, before, after }) => (
            <div key={field}>
              <dt>{label(field, event.event)}</dt>
              <dd>
                {before !== undefined && (
                  <>
                    <del>{words(field, before)}</del>
                    <span aria-hidden="true"> → </span>
                  </>
                )}
                {after !== undefined && <ins>{words(field, after)}</ins>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {event.reason && <blockquote className={styles.reason}>{event.reason}</blockquote>}
    </li>
  )
}
