import { Button } from '@fluentui/react-components'
import type { CompatCase } from '@lotse/contract'
import { type CompatStateId, cannotBeRemoved, compatFields, compatStates } from '@lotse/playbook'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { usePlace } from '../../engagements/use-place.ts'
import { useLanguage, useLocalised, useText } from '../../language/use-text.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { Pill } from '../../ui/Pill.tsx'
import type { Tone } from '../../ui/verdict.ts'
import { CopyText } from '../CopyText.tsx'
import { useIsAsked } from '../Entry.tsx'
import { MoveLog } from '../MoveLog.tsx'
import styles from '../outside-help.module.css'
import { fetchText, useFileAddress, useRemove } from '../use-help.ts'
import { Packet } from './Packet.tsx'
import { VendorPath } from './VendorPath.tsx'

const MoveCase = onDemand(async () => (await import('./MoveCase.tsx')).MoveCase)
const AttachedFiles = onDemand(async () => (await import('../../documents/TaskFiles.tsx')).AttachedFiles)

const TONES: Readonly<Record<CompatStateId, Tone>> = {
  prepared: 'quiet',
  submitted: 'moving',
  inWork: 'moving',
  resolved: 'good',
  notInScope: 'warn',
  noFix: 'bad',
}

interface Props {
  readonly compat: CompatCase
  readonly mayKeep: boolean
  readonly onEdit: () => void
}

/** One case: what is missing, the packet field by field, the way through the vendor's service, and the next step. */
export function CaseItem({ compat, mayKeep, onEdit }: Props) {
  const say = useText()
  const localised = useLocalised()
  const isAsked = useIsAsked('compat', compat.id)
  const remove = useRemove()
  const [moving, setMoving] = useState<CompatStateId | null>(null)
  const { id, product, state, number, moves, next, standing } = compat
  const name = product ?? say('outsideHelp:compat.unnamed')
  const missing = standing.filter((one) => one.state === 'missing')
  const there = standing.filter((one) => one.state === 'there').length
  return (
    <>
      <p className={styles.name}>
        {name}
        <Pill tone={TONES[state]}>{localised(compatStates[state])}</Pill>
        {number !== null && <span className={styles.small}>{say('outsideHelp:compat.number', { number })}</span>}
      </p>
      <p>{say('outsideHelp:compat.filled', { there, all: standing.length })}</p>
      {state === 'prepared' && missing.length > 0 && (
        <p className={styles.small}>
          {say('outsideHelp:compat.missing', {
            fields: missing.map(({ field }) => localised(compatFields[field].label)).join(', '),
          })}
        </p>
      )}
      {state === 'noFix' && <CannotBeRemoved />}
      <MoveLog moves={moves} states={compatStates} />
      <details className={styles.detail} open={isAsked}>
        <summary>{say('outsideHelp:compat.packet')}</summary>
        <Packet compat={compat} />
      </details>
      <details className={styles.detail}>
        <summary>{say('outsideHelp:compat.path')}</summary>
        <VendorPath compat={compat} mayKeep={mayKeep} />
      </details>
      <details className={styles.detail}>
        <summary>{say('outsideHelp:compat.logs', { count: compat.logs })}</summary>
        <AttachedFiles attached={{ to: 'compatCase', id }} audience="team" takesFiles mayBring={mayKeep} />
      </details>
      <Files id={id} />
      <div className={styles.actions}>
        {mayKeep &&
          next.map((to, index) => (
            <Button
              key={to}
              size="small"
              appearance={index === 0 ? 'primary' : 'secondary'}
              {...MoveCase.fetchedBy}
              onClick={() => setMoving(to)}
            >
              {say(`outsideHelp:compat.move.${to}`)}
            </Button>
          ))}
        <CopyPacket id={id} />
        {mayKeep && (
          <Button size="small" aria-label={say('outsideHelp:editOf', { name })} onClick={onEdit}>
            {say('outsideHelp:edit')}
          </Button>
        )}
        {mayKeep && state === 'prepared' && (
          <Button size="small" aria-label={say('outsideHelp:removeOf', { name })} onClick={() => void remove(id)}>
            {say('outsideHelp:remove')}
          </Button>
        )}
      </div>
      {moving !== null && <MoveCase compat={compat} to={moving} onClose={() => setMoving(null)} />}
    </>
  )
}

function CannotBeRemoved() {
  const say = useText()
  const localised = useLocalised()
  const place = usePlace()
  return (
    <div className={styles.said}>
      <p>{localised(cannotBeRemoved)}</p>
      <p>
        <Link
          to={'/customers/$customerId/engagements/$engagementId/acceleration' as never}
          params={place as never}
          search={{ do: 'block' } as never}
        >
          {say('outsideHelp:compat.toBlocked')}
        </Link>
      </p>
    </div>
  )
}

function Files({ id }: { readonly id: string }) {
  const say = useText()
  const fileAddress = useFileAddress()
  return (
    <div className={styles.files}>
      {(['docx', 'pdf', 'txt'] as const).flatMap((form) =>
        (['de', 'en'] as const).map((language) => (
          <a
            key={`${form} ${language}`}
            href={fileAddress(`compat-cases/${id}/packet.${form}`, language)}
            download={`packet-${language}.${form}`}
          >
            {say(`outsideHelp:file.${form}.${language}`)}
          </a>
        )),
      )}
    </div>
  )
}

function CopyPacket({ id }: { readonly id: string }) {
  const say = useText()
  const language = useLanguage()
  const fileAddress = useFileAddress()
  return (
    <CopyText
      label={say('outsideHelp:copy.text')}
      text={() => fetchText(fileAddress(`compat-cases/${id}/packet.txt`, language))}
    />
  )
}
