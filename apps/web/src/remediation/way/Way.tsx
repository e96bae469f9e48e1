import { Button } from '@fluentui/react-components'
import type { Localised, Remediation, RemediationRun } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { client } from '../../app/api.ts'
import { reportProblem } from '../../app/toasts/report.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useFormat } from '../../language/use-format.ts'
import { useLanguage, useLocalised, useText } from '../../language/use-text.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { Panel } from '../../ui/Panel.tsx'
import styles from '../remediation.module.css'
import { useKeep } from '../remediation-query.ts'
import { StartButton } from '../StartRun.tsx'
import { Confirmations } from './Confirmations.tsx'
import { CopyStep } from './CopyStep.tsx'
import { Papers } from './Papers.tsx'

const DayDialog = onDemand(async () => (await import('./DayDialog.tsx')).DayDialog)
const ConfirmDialog = onDemand(async () => (await import('./ConfirmDialog.tsx')).ConfirmDialog)

interface Props {
  readonly seen: Remediation
  readonly run: RemediationRun
}

/** The way of a list: answered, final with its copy, with the customer, reviewed, confirmed. */
export function Way({ seen, run }: Props) {
  const say = useText()
  const format = useFormat()
  const isFinal = run.finalisedOn !== null
  const day = (on: string | null) => (on === null ? null : format.date(on))
  return (
    <Panel
      title={say('remediation:way.title')}
      actions={seen.may.start && <StartButton seen={seen} label={say('remediation:start.again')} />}
    >
      <ol className={styles.steps}>
        <Step title={say('remediation:way.answered')} done={run.state !== 'draft'}>
          <p className={styles.plain}>{say('remediation:way.answeredWords', { ...run.progress })}</p>
          {run.may.lead && <ToInvitations />}
        </Step>
        <Step title={say('remediation:way.final')} done={isFinal} on={day(run.finalisedOn)}>
          <Final run={run} />
        </Step>
        <Step task="3070" title={say('remediation:way.copy')} done={isCopySent(run)}>
          <CopyStep run={run} />
        </Step>
        <Step title={say('remediation:way.sent')} done={run.sentOn !== null} on={day(run.sentOn)}>
          {run.may.lead && run.state === 'final' && <Dated run={run} step="send" />}
        </Step>
        <Step
          task="1049"
          title={say('remediation:way.reviewed')}
          done={run.reviewedOn !== null}
          on={day(run.reviewedOn)}
        >
          {run.may.lead && run.state === 'sentToCustomer' && run.reviewedOn === null && (
            <Dated run={run} step="review" />
          )}
        </Step>
        <Step task="3190" title={say('remediation:way.confirmed')} done={run.state === 'confirmed'}>
          {isFinal && <Papers />}
          <Confirm run={run} />
          <Confirmations run={run} />
        </Step>
      </ol>
    </Panel>
  )
}

/** Filed, and where an address was set, sent there too. */
const isCopySent = ({ copy, trackingAddress, deliveries }: RemediationRun): boolean =>
  copy !== null && (trackingAddress === null || deliveries.some(({ outcome }) => outcome === 'sent'))

interface StepProps {
  readonly title: string
  readonly done: boolean
  readonly on?: string | null
  /** The task that ends with it. */
  readonly task?: string
  readonly children?: ReactNode
}

function Step({ title, done, on, task, children }: StepProps) {
  const say = useText()
  const place = usePlace()
  return (
    <li className={styles.step} data-done={done}>
      <h3>
        {title}
        <span className={styles.small}>{done ? (on ?? say('remediation:way.done')) : say('remediation:way.open')}</span>
        {task && (
          <Link
            className={styles.toTask}
            to="/customers/$customerId/engagements/$engagementId"
            params={place}
            search={{ task } as never}
          >
            {say('remediation:way.task', { task })}
          </Link>
        )}
      </h3>
      {children}
    </li>
  )
}

/** Whoever answers and confirms at the customer comes in with a personal link, which is given beside the contacts. */
function ToInvitations() {
  const say = useText()
  const place = usePlace()
  return (
    <p className={styles.plain}>
      <Link to="/customers/$customerId/engagements/$engagementId/contacts" params={place}>
        {say('remediation:way.invite')}
      </Link>
    </p>
  )
}

/** What stands in the way, one sentence each. */
function Hindrances({ lead, sentences }: { readonly lead: string; readonly sentences: readonly Localised[] }) {
  const localised = useLocalised()
  if (sentences.length === 0) return null
  return (
    <div>
      <p className={styles.plain}>{lead}</p>
      <ul className={styles.lines}>
        {sentences.map((one) => (
          <li key={one.en}>{localised(one)}</li>
        ))}
      </ul>
    </div>
  )
}

function Final({ run }: { readonly run: RemediationRun }) {
  const say = useText()
  const language = useLanguage()
  const place = usePlace()
  const keep = useKeep()
  const [isSending, setSending] = useState(false)
  if (run.finalisedOn !== null) return null
  const finalise = async () => {
    setSending(true)
    try {
      await keep(await client.remediation.finalise({ ...place, runId: run.id, language }))
    } catch (error) {
      reportProblem(error)
    } finally {
      setSending(false)
    }
  }
  return (
    <>
      <Hindrances lead={say('remediation:way.hindered')} sentences={run.hindrances.final} />
      {run.may.lead && run.hindrances.final.length === 0 && (
        <div className={styles.actions}>
          <Button appearance="primary" disabledFocusable={isSending} onClick={() => void finalise()}>
            {say('remediation:way.finalise')}
          </Button>
        </div>
      )}
    </>
  )
}

function Dated({ run, step }: { readonly run: RemediationRun; readonly step: 'send' | 'review' }) {
  const say = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={styles.actions}>
      <Button appearance="primary" {...DayDialog.fetchedBy} onClick={() => setOpen(true)}>
        {say(`remediation:way.${step}`)}
      </Button>
      {isOpen && <DayDialog run={run} step={step} onClose={() => setOpen(false)} />}
    </div>
  )
}

function Confirm({ run }: { readonly run: RemediationRun }) {
  const say = useText()
  const [isOpen, setOpen] = useState(false)
  if (run.state === 'confirmed') return null
  const isReady = run.state === 'sentToCustomer' && run.hindrances.confirm.length === 0
  return (
    <>
      <Hindrances lead={say('remediation:way.notConfirmable')} sentences={run.hindrances.confirm} />
      {isReady && run.may.work && (
        <div className={styles.actions}>
          <Button appearance="primary" {...ConfirmDialog.fetchedBy} onClick={() => setOpen(true)}>
            {say('remediation:way.confirm')}
          </Button>
          {isOpen && <ConfirmDialog run={run} onClose={() => setOpen(false)} />}
        </div>
      )}
    </>
  )
}
