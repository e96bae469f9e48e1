import { Button } from '@fluentui/react-components'
import type { AccountMessage, OutsideHelpView } from '@lotse/contract'
import { type MessageStateId, messageAudiences, messageReasons, messageStates, messageWays } from '@lotse/playbook'
import { useState } from 'react'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { Pill } from '../../ui/Pill.tsx'
import type { Tone } from '../../ui/verdict.ts'
import { CopyText } from '../CopyText.tsx'
import { useIsAsked } from '../Entry.tsx'
import styles from '../outside-help.module.css'
import { useFileAddress, useRemove } from '../use-help.ts'

const SendMessage = onDemand(async () => (await import('./SendMessage.tsx')).SendMessage)
const ApproveMessage = onDemand(async () => (await import('./ApproveMessage.tsx')).ApproveMessage)
const RecordReply = onDemand(async () => (await import('./RecordReply.tsx')).RecordReply)

const TONES: Readonly<Record<MessageStateId, Tone>> = {
  drafted: 'quiet',
  sending: 'moving',
  sent: 'moving',
  failed: 'bad',
  answered: 'good',
}

interface Props {
  readonly message: AccountMessage
  readonly view: OutsideHelpView
  readonly onEdit: () => void
}

/** One message: whom it goes to, its words, the approval it takes, how it went out, what was answered. */
export function MessageItem({ message, view, onEdit }: Props) {
  const say = useText()
  const localised = useLocalised()
  const isAsked = useIsAsked('message', message.id)
  const { reason, audience, state, subject, text } = message
  const isOpen = state === 'drafted' || state === 'failed'
  return (
    <>
      <p className={styles.name}>
        {subject}
        <Pill tone={TONES[state]}>{localised(messageStates[state])}</Pill>
      </p>
      <p className={styles.small}>
        {localised(messageReasons[reason])} · {localised(messageAudiences[audience])}
      </p>
      {isOpen && <Recipients message={message} />}
      {audience === 'gmFta' && <Approval message={message} />}
      <Sent message={message} />
      <Reply message={message} />
      <details className={styles.detail} open={isAsked || state === 'drafted'}>
        <summary>{say('outsideHelp:message.words')}</summary>
        <p className={styles.letter} lang={message.language}>
          {text}
        </p>
      </details>
      <Actions message={message} view={view} onEdit={onEdit} />
    </>
  )
}

function Recipients({ message: { recipients, audience } }: { readonly message: AccountMessage }) {
  const say = useText()
  if (recipients.length === 0) return <p>{say(`outsideHelp:message.nobody.${audience}`)}</p>
  const names = recipients.map(({ name, hasAddress }) =>
    hasAddress ? name : say('outsideHelp:message.withoutAddress', { name }),
  )
  return <p>{say('outsideHelp:message.to', { names: names.join(', ') })}</p>
}

function Approval({ message: { approval } }: { readonly message: AccountMessage }) {
  const say = useText()
  const format = useFormat()
  if (approval === null) return <p>{say('outsideHelp:message.approvalMissing')}</p>
  const { by, on, words } = approval
  return (
    <p>
      {say('outsideHelp:message.approved', { name: by?.name ?? '', day: format.date(on) })}
      <span className={styles.small}> {words}</span>
    </p>
  )
}

function Sent({ message: { sent } }: { readonly message: AccountMessage }) {
  const say = useText()
  const localised = useLocalised()
  const format = useFormat()
  if (sent === null) return null
  return (
    <>
      <p>
        {say('outsideHelp:message.sent', {
          day: format.date(sent.on),
          way: localised(messageWays[sent.way]),
          name: sent.by?.name ?? '',
        })}
      </p>
      <ul className={styles.moves}>
        {sent.deliveries.map(({ id, name, state, problem }) => (
          <li key={id}>
            {name}: {say(`outsideHelp:message.delivery.${state}`)}
            {problem !== null && <p className={styles.said}>{localised(problem)}</p>}
          </li>
        ))}
      </ul>
    </>
  )
}

function Reply({ message: { reply } }: { readonly message: AccountMessage }) {
  const say = useText()
  const format = useFormat()
  if (reply === null) return null
  const day = format.date(reply.on)
  return (
    <>
      <p>
        {reply.from === null
          ? say('outsideHelp:message.replied', { day })
          : say('outsideHelp:message.repliedBy', { day, name: reply.from.name })}
      </p>
      <p className={`${styles.said} ${styles.words}`}>{reply.words}</p>
    </>
  )
}

function Actions({ message, view, onEdit }: Props) {
  const say = useText()
  const remove = useRemove()
  const fileAddress = useFileAddress()
  const [open, setOpen] = useState<'approve' | 'send' | 'reply' | null>(null)
  const { id, subject: name, state, audience, approval, language } = message
  const isOpen = state === 'drafted' || state === 'failed'
  const close = () => setOpen(null)
  return (
    <>
      <div className={styles.files}>
        <a href={fileAddress(`messages/${id}/message.eml`, language)} download="message.eml">
          {say('outsideHelp:file.eml')}
        </a>
      </div>
      <div className={styles.actions}>
        {view.may.write && isOpen && audience === 'gmFta' && approval === null && (
          <Button size="small" appearance="primary" {...ApproveMessage.fetchedBy} onClick={() => setOpen('approve')}>
            {say('outsideHelp:message.approve')}
          </Button>
        )}
        {view.may.write && isOpen && (
          <Button
            size="small"
            appearance={audience === 'gmFta' && approval === null ? 'secondary' : 'primary'}
            {...SendMessage.fetchedBy}
            onClick={() => setOpen('send')}
          >
            {say('outsideHelp:message.send')}
          </Button>
        )}
        {view.may.write && !isOpen && (
          <Button
            size="small"
            appearance={state === 'sent' ? 'primary' : 'secondary'}
            {...RecordReply.fetchedBy}
            onClick={() => setOpen('reply')}
          >
            {say('outsideHelp:message.reply')}
          </Button>
        )}
        <CopyText label={say('outsideHelp:copy.text')} text={async () => `${message.subject}\n\n${message.text}`} />
        {view.may.write && isOpen && (
          <Button size="small" aria-label={say('outsideHelp:editOf', { name })} onClick={onEdit}>
            {say('outsideHelp:edit')}
          </Button>
        )}
        {view.may.write && isOpen && !message.sent?.deliveries.some((one) => one.state === 'sent') && (
          <Button size="small" aria-label={say('outsideHelp:removeOf', { name })} onClick={() => void remove(id)}>
            {say('outsideHelp:remove')}
          </Button>
        )}
      </div>
      {open === 'approve' && <ApproveMessage message={message} experts={view.experts} onClose={close} />}
      {open === 'send' && <SendMessage message={message} view={view} onClose={close} />}
      {open === 'reply' && <RecordReply message={message} onClose={close} />}
    </>
  )
}
