import { Button } from '@fluentui/react-components'
import type { Meeting } from '@lotse/contract'
import { type PlaybookTask, taskName } from '@lotse/playbook'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { showToast } from '../../app/toasts/toast-store.ts'
import { usePlaybookHere } from '../../engagements/engagement-context.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Facts } from '../../ui/Facts.tsx'
import { onDemand } from '../../ui/on-demand.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { MeetingTime } from '../MeetingTime.tsx'
import { StatePill } from '../StatePill.tsx'
import { useSeriesWords } from '../use-series-words.ts'
import styles from './detail.module.css'
import { mailAddress } from './mail.ts'
import { useMeetingText } from './use-meeting-text.ts'
import { useMeetingWork } from './use-meeting-work.ts'

const EditMeeting = onDemand(async () => (await import('./EditMeeting.tsx')).EditMeeting)
const CancelMeeting = onDemand(async () => (await import('./CancelMeeting.tsx')).CancelMeeting)

/** What the meeting is, when and where, and what one can do with it. */
export function Head({ meeting }: { readonly meeting: Meeting }) {
  const say = useText()
  const seriesWords = useSeriesWords()
  const playbook = usePlaybookHere()
  const task = playbook.tasks.find(({ id }) => id === meeting.taskId)
  const { series, title, mode, place, link, state, withCustomer, cancelReason } = meeting
  const where = [
    mode === 'onSite' && meeting.onSiteReason
      ? say('meetings:detail.justified', { reason: meeting.onSiteReason, by: meeting.onSiteApprovedBy ?? '' })
      : say(`meetings:mode.${mode}`),
    place,
  ]
    .filter(Boolean)
    .join(' · ')
  return (
    <Panel title={title} actions={<HeadTools meeting={meeting} />}>
      <div className={styles.signs}>
        <StatePill meeting={meeting} />
        <Pill>{seriesWords(series)}</Pill>
        <Pill tone={withCustomer ? 'quiet' : 'warn'}>
          {say(withCustomer ? 'meetings:detail.withCustomer' : 'meetings:detail.internal')}
        </Pill>
      </div>
      {state === 'cancelled' && cancelReason && <p>{say('meetings:detail.cancelled', { reason: cancelReason })}</p>}
      <Facts
        facts={[
          ...(task
            ? [{ label: say('meetings:detail.forTask'), value: <TaskLink meeting={meeting} task={task} /> }]
            : []),
          { label: say('meetings:detail.when'), value: <MeetingTime meeting={meeting} /> },
          {
            label: say('meetings:detail.where'),
            value: (
              <>
                {where}
                {link && (
                  <>
                    {' · '}
                    <a href={link} target="_blank" rel="noopener noreferrer">
                      {link}
                    </a>
                  </>
                )}
              </>
            ),
          },
        ]}
      />
    </Panel>
  )
}

function TaskLink({ meeting, task }: { readonly meeting: Meeting; readonly task: PlaybookTask }) {
  const localised = useLocalised()
  const { customerId, engagementId } = meeting
  return (
    <Link
      to="/customers/$customerId/engagements/$engagementId"
      params={{ customerId, engagementId }}
      search={{ task: task.id } as never}
    >
      {localised(taskName(task))}
    </Link>
  )
}

function HeadTools({ meeting }: { readonly meeting: Meeting }) {
  const say = useText()
  const textOf = useMeetingText()
  const work = useMeetingWork(meeting)
  const [open, setOpen] = useState<'edit' | 'cancel' | null>(null)
  const { customerId, engagementId, id, state, startsAt, may, removedAt } = meeting
  const mayChange = may.change && removedAt === null
  const isPlanned = state === 'planned'
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(textOf(meeting))
      showToast({ words: { key: 'meetings:detail.copied' } })
    } catch {
      showToast({ words: { key: 'meetings:detail.notCopied' } })
    }
  }
  return (
    <div className={styles.tools}>
      {mayChange && isPlanned && new Date(startsAt) <= new Date() && (
        <Button appearance="primary" onClick={() => void work.hold()}>
          {say('meetings:detail.hold')}
        </Button>
      )}
      {mayChange && (
        <Button {...EditMeeting.fetchedBy} onClick={() => setOpen('edit')}>
          {say('meetings:detail.edit')}
        </Button>
      )}
      {mayChange && isPlanned && (
        <Button {...CancelMeeting.fetchedBy} onClick={() => setOpen('cancel')}>
          {say('meetings:detail.cancel')}
        </Button>
      )}
      {mayChange && !isPlanned && <Button onClick={() => void work.reopen()}>{say('meetings:detail.reopen')}</Button>}
      <Button
        as="a"
        href={`/api/customers/${customerId}/engagements/${engagementId}/meetings/${id}/meeting.ics`}
        download
      >
        {say('meetings:detail.file')}
      </Button>
      <Button onClick={() => window.print()}>{say('meetings:detail.print')}</Button>
      <Button onClick={() => void copy()}>{say('meetings:detail.copy')}</Button>
      <Button as="a" href={mailAddress(meeting, textOf(meeting))}>
        {say('meetings:detail.mail')}
      </Button>
      {mayChange && <Button onClick={() => void work.remove()}>{say('meetings:detail.remove')}</Button>}
      {open === 'edit' && <EditMeeting meeting={meeting} onClose={() => setOpen(null)} />}
      {open === 'cancel' && <CancelMeeting meeting={meeting} onClose={() => setOpen(null)} />}
    </div>
  )
}
