import type { Meeting } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useLanguage, useText } from '../../language/use-text.ts'
import { spanIn, zoneName } from '../times.ts'
import { pointText } from './agenda-edit.ts'
import { useProgressWords } from './MinutesRead.tsx'
import { plainText } from './meeting-text.ts'

/**
 * Gives a meeting as plain text, to copy or to mail. What is for the team only is left out of a meeting with the customer:
 * such texts are passed on.
 */
export function useMeetingText(): (meeting: Meeting) => string {
  const say = useText()
  const format = useFormat()
  const language = useLanguage()
  const progressWords = useProgressWords()
  return (meeting) => {
    const { title, attendees, agenda, minutes, actions, timeZone, withCustomer } = meeting
    const { on, from, until } = spanIn(meeting, timeZone)
    const points = agenda.filter(({ struck, audience }) => !struck && (audience === 'both' || !withCustomer))
    return plainText(title, `${format.nearDate(on)}, ${from}–${until} (${zoneName(timeZone)})`, [
      {
        title: say('meetings:text.with'),
        lines: attendees.map(({ name, attendance }) =>
          attendance === 'excused' ? `- ${name} (${say('meetings:text.excused')})` : `- ${name}`,
        ),
      },
      {
        title: say('meetings:text.agenda'),
        lines: points.map((point, index) => `${index + 1}. ${pointText(point, language)}`),
      },
      { title: say('meetings:text.minutes'), lines: [minutes.text] },
      { title: say('meetings:text.progress'), lines: [progressWords(meeting)] },
      { title: say('meetings:text.month'), lines: [minutes.mauMonth ? format.month(minutes.mauMonth) : ''] },
      { title: say('meetings:text.blockers'), lines: [minutes.newBlockers] },
      { title: say('meetings:text.decisions'), lines: [minutes.decisions] },
      {
        title: say('meetings:text.actions'),
        lines: actions.map(({ words, person, who, dueOn }) => {
          const more = [person?.name ?? who, dueOn && say('meetings:actions.dueOn', { date: format.nearDate(dueOn) })]
          return `- ${words} (${more.filter(Boolean).join(', ')})`
        }),
      },
      { title: say('meetings:text.next'), lines: [minutes.nextOn ? format.nearDate(minutes.nextOn) : ''] },
    ])
  }
}
