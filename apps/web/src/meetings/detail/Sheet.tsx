import type { Meeting } from '@lotse/contract'
import { useLanguage, useText } from '../../language/use-text.ts'
import { MeetingTime } from '../MeetingTime.tsx'
import { ActionLine } from './ActionLine.tsx'
import { pointText } from './agenda-edit.ts'
import styles from './detail.module.css'
import { MinutesRead } from './MinutesRead.tsx'

/** The meeting on paper: agenda and minutes as they are handed out. The screen never shows it. */
export function Sheet({ meeting }: { readonly meeting: Meeting }) {
  const say = useText()
  const language = useLanguage()
  const { title, attendees, agenda, actions, withCustomer } = meeting
  const points = agenda.filter(({ struck, audience }) => !struck && (audience === 'both' || !withCustomer))
  return (
    <article className={styles.sheet} aria-hidden="true">
      <h2>{title}</h2>
      <p>
        <MeetingTime meeting={meeting} />
      </p>
      <p>
        {attendees.map(({ name, attendance }) => `${name} (${say(`meetings:attendance.${attendance}`)})`).join(', ')}
      </p>
      <h3>{say('meetings:text.agenda')}</h3>
      <ol>
        {points.map((point) => (
          <li key={point.id}>{pointText(point, language)}</li>
        ))}
      </ol>
      <h3>{say('meetings:text.minutes')}</h3>
      <MinutesRead meeting={meeting} />
      <h3>{say('meetings:text.actions')}</h3>
      <ul>
        {actions.map((action) => (
          <li key={action.id}>
            {action.words} <ActionLine action={action} />
          </li>
        ))}
      </ul>
    </article>
  )
}
