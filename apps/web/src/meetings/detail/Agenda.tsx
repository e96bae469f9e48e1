import { Button } from '@fluentui/react-components'
import type { Meeting } from '@lotse/contract'
import { useState } from 'react'
import { client } from '../../app/api.ts'
import { reportProblem } from '../../app/toasts/report.ts'
import { showToast } from '../../app/toasts/toast-store.ts'
import { useLanguage, useText } from '../../language/use-text.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { pointText } from './agenda-edit.ts'
import styles from './detail.module.css'
import { useMeetingWork } from './use-meeting-work.ts'

const AgendaEditor = onDemand(async () => (await import('./AgendaEditor.tsx')).AgendaEditor)

/** What to speak about: from what is open, and what people wrote. */
export function Agenda({ meeting }: { readonly meeting: Meeting }) {
  const say = useText()
  const [isEditing, setEditing] = useState(false)
  const { settle } = useMeetingWork(meeting)
  const { customerId, engagementId, id, may, removedAt } = meeting
  const refresh = async () => {
    await settle(await client.meetings.generateAgenda({ customerId, engagementId, meetingId: id }))
    showToast({ words: { key: 'meetings:agenda.refreshed' } })
  }
  const tools = may.change && removedAt === null && !isEditing && (
    <>
      <Button size="small" onClick={() => void refresh().catch(reportProblem)}>
        {say('meetings:agenda.refresh')}
      </Button>
      <Button size="small" {...AgendaEditor.fetchedBy} onClick={() => setEditing(true)}>
        {say('meetings:agenda.edit')}
      </Button>
    </>
  )
  return (
    <Panel title={say('meetings:agenda.title')} actions={tools}>
      {isEditing ? <AgendaEditor meeting={meeting} onClose={() => setEditing(false)} /> : <Points meeting={meeting} />}
    </Panel>
  )
}

function Points({ meeting }: { readonly meeting: Meeting }) {
  const say = useText()
  const language = useLanguage()
  const points = meeting.agenda.filter(({ struck }) => !struck)
  const struck = meeting.agenda.length - points.length
  return (
    <>
      {points.length === 0 && <p className={styles.quiet}>{say('meetings:agenda.none')}</p>}
      <ol className={styles.points}>
        {points.map((point) => (
          <li key={point.id}>
            <span>{pointText(point, language)}</span>{' '}
            {point.section !== 'standing' && point.section !== 'own' && (
              <span className={styles.quiet}>{say(`meetings:agenda.section.${point.section}`)}</span>
            )}
            {meeting.withCustomer && point.audience === 'team' && (
              <>
                {' '}
                <Pill tone="warn">{say('meetings:agenda.team')}</Pill>
              </>
            )}
          </li>
        ))}
      </ol>
      {struck > 0 && <p className={styles.quiet}>{say('meetings:agenda.struck', { count: struck })}</p>}
    </>
  )
}
