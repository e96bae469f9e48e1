import { Button } from '@fluentui/react-components'
import type { Referral } from '@lotse/contract'
import {
  consentWays,
  languageName,
  openWord,
  type ReferralStateId,
  referralIsEnabledBy,
  referralNeeds,
  referralStates,
  regions,
} from '@lotse/playbook'
import { useState } from 'react'
import { useFormat } from '../../language/use-format.ts'
import { useLanguage, useLocalised, useText } from '../../language/use-text.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { Pill } from '../../ui/Pill.tsx'
import type { Tone } from '../../ui/verdict.ts'
import { CopyText } from '../CopyText.tsx'
import { MoveLog } from '../MoveLog.tsx'
import styles from '../outside-help.module.css'
import { fetchText, useFileAddress, useRemove } from '../use-help.ts'

const MoveReferral = onDemand(async () => (await import('./MoveReferral.tsx')).MoveReferral)

const TONES: Readonly<Record<ReferralStateId, Tone>> = {
  drafted: 'quiet',
  consented: 'moving',
  sent: 'moving',
  accepted: 'good',
  declined: 'warn',
  working: 'good',
  closed: 'quiet',
}

interface Props {
  readonly referral: Referral
  readonly mayRefer: boolean
  readonly onEdit: () => void
}

/** One referral with its consent, what happened, and the next step. */
export function ReferralItem({ referral, mayRefer, onEdit }: Props) {
  const say = useText()
  const localised = useLocalised()
  const language = useLanguage()
  const format = useFormat()
  const remove = useRemove()
  const fileAddress = useFileAddress()
  const [moving, setMoving] = useState<ReferralStateId | null>(null)
  const { id, need, state, partner, scope, region, size, wishedOn, contact, ownOffer, moves, next } = referral
  const about = [
    partner !== null && say('outsideHelp:referral.partnerIs', { partner }),
    region !== null && localised(regions[region]),
    referral.language !== null && languageName(referral.language, language),
    size !== null && say('outsideHelp:people', { count: size }),
    wishedOn !== null && say('outsideHelp:referral.wished', { day: format.date(wishedOn) }),
    contact !== null && say('outsideHelp:contactIs', { name: contact.name }),
  ].filter(Boolean)
  const name = localised(referralNeeds[need])
  return (
    <>
      <p className={styles.name}>
        {name}
        <Pill tone={TONES[state]}>{localised(referralStates[state])}</Pill>
      </p>
      {about.length > 0 && <p className={styles.small}>{about.join(' · ')}</p>}
      {scope !== null && <p className={styles.words}>{scope}</p>}
      <Consent referral={referral} />
      {ownOffer === 'yes' && <p className={styles.said}>{localised(openWord)}</p>}
      {(state === 'consented' || state === 'sent') && <p className={styles.small}>{localised(referralIsEnabledBy)}</p>}
      <MoveLog moves={moves} states={referralStates} />
      <div className={styles.files}>
        {(['de', 'en'] as const).map((one) => (
          <a key={one} href={fileAddress(`referrals/${id}/referral.txt`, one)} download={`referral-${one}.txt`}>
            {say(`outsideHelp:file.txt.${one}`)}
          </a>
        ))}
      </div>
      <div className={styles.actions}>
        {mayRefer &&
          next.map((to, index) => (
            <Button
              key={to}
              size="small"
              appearance={index === 0 ? 'primary' : 'secondary'}
              {...MoveReferral.fetchedBy}
              onClick={() => setMoving(to)}
            >
              {say(`outsideHelp:referral.move.${to}`)}
            </Button>
          ))}
        <CopyText
          label={say('outsideHelp:copy.text')}
          text={() => fetchText(fileAddress(`referrals/${id}/referral.txt`, language))}
        />
        {mayRefer && (
          <Button size="small" aria-label={say('outsideHelp:editOf', { name })} onClick={onEdit}>
            {say('outsideHelp:edit')}
          </Button>
        )}
        {mayRefer && state === 'drafted' && (
          <Button size="small" aria-label={say('outsideHelp:removeOf', { name })} onClick={() => void remove(id)}>
            {say('outsideHelp:remove')}
          </Button>
        )}
      </div>
      {moving !== null && <MoveReferral referral={referral} to={moving} onClose={() => setMoving(null)} />}
    </>
  )
}

function Consent({ referral: { consenter, consentOn, consentHow } }: { readonly referral: Referral }) {
  const say = useText()
  const localised = useLocalised()
  const format = useFormat()
  if (consenter === null || consentOn === null || consentHow === null)
    return <p className={styles.small}>{say('outsideHelp:consent.missing')}</p>
  return (
    <p>
      {say('outsideHelp:consent.given', {
        name: consenter.name,
        day: format.date(consentOn),
        how: localised(consentWays[consentHow]),
      })}
    </p>
  )
}
