import type { IsoDate } from '@lotse/calendar'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import styles from './status.module.css'

/** A day, and a word where it has passed: nobody has to compare it with today. */
export function DateLine({ day }: { readonly day: IsoDate }) {
  const say = useText()
  const format = useFormat()
  const today = useToday()
  return (
    <>
      <time dateTime={day} title={format.relativeDays(day, today)}>
        {format.date(day)}
      </time>
      {day < today && <strong className={styles.late}>{say('usageStatus:record.overdue')}</strong>}
    </>
  )
}
