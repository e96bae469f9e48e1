import { Select } from '@fluentui/react-components'
import type { Attendance as AttendanceCode, Meeting } from '@lotse/contract'
import { useState } from 'react'
import { client, ifMatch } from '../../app/api.ts'
import { reportProblem } from '../../app/toasts/report.ts'
import { useText } from '../../language/use-text.ts'
import { isProblem } from '../../problem/problem.ts'
import { Panel } from '../../ui/Panel.tsx'
import { asInput } from '../plan/plan-values.ts'
import styles from './detail.module.css'
import { useMeetingWork } from './use-meeting-work.ts'

const choices = ['invited', 'attended', 'excused', 'absent'] as const

/** Who attends, with their function, and whether they came. */
export function Attendance({ meeting }: { readonly meeting: Meeting }) {
  const say = useText()
  const { settle } = useMeetingWork(meeting)
  const [isSaving, setSaving] = useState(false)
  const { attendees, may, removedAt } = meeting
  const mayChange = may.change && removedAt === null

  /** Somebody else's change is no conflict here: only this one person's presence is set on top of it. */
  const set = async (index: number, attendance: AttendanceCode, on: Meeting): Promise<void> => {
    const { customerId, engagementId, id, version } = on
    const who = attendees[index]
    const wanted = on.attendees.map((one) =>
      asInput(one.name === who?.name && one.personId === who.personId ? { ...one, attendance } : one),
    )
    try {
      await settle(
        await client.meetings.change({
          params: { customerId, engagementId, meetingId: id },
          headers: { 'if-match': ifMatch(version) },
          body: { attendees: wanted },
        }),
      )
    } catch (error) {
      if (!isProblem(error) || error.code !== 'changed-meanwhile') throw error
      await set(index, attendance, error.current as Meeting)
    }
  }
  const choose = (index: number, attendance: AttendanceCode) => {
    setSaving(true)
    set(index, attendance, meeting)
      .catch(reportProblem)
      .finally(() => setSaving(false))
  }
  return (
    <Panel title={say('meetings:detail.attendees')}>
      {attendees.length === 0 && <p className={styles.quiet}>{say('meetings:detail.nobody')}</p>}
      <ul className={styles.people}>
        {attendees.map(({ personId, contactId, name, role, attendance }, index) => (
          <li key={personId ?? contactId ?? name}>
            <span>
              {name}
              {role && <span className={styles.quiet}>{` · ${role}`}</span>}
            </span>
            {mayChange ? (
              <Select
                size="small"
                aria-label={say('meetings:detail.attendanceOf', { name })}
                value={attendance}
                disabled={isSaving}
                onChange={(_event, { value }) => choose(index, choices.find((one) => one === value) ?? 'invited')}
              >
                {choices.map((one) => (
                  <option key={one} value={one}>
                    {say(`meetings:attendance.${one}`)}
                  </option>
                ))}
              </Select>
            ) : (
              <span className={styles.quiet}>{say(`meetings:attendance.${attendance}`)}</span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
