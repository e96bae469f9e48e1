import type { Referral, ReferralChange } from '@lotse/contract'
import { openWord, type ReferralStateId, referralIsEnabledBy } from '@lotse/playbook'
import { EntryDialog } from '../../adoption/EntryDialog.tsx'
import { type EntryField, textsOf } from '../../adoption/form-values.ts'
import { api, client, ifMatch } from '../../app/api.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import styles from '../outside-help.module.css'
import { type ReferralField, useReferralFields } from './fields.ts'

interface Props {
  readonly referral: Referral
  readonly to: ReferralStateId
  readonly onClose: () => void
}

/** What a step asks for besides its day, as far as it is not said yet. */
const ASKED: Readonly<Partial<Record<ReferralStateId, readonly ReferralField[]>>> = {
  consented: ['ownOffer', 'ownOfferSaidOn', 'consentBy', 'consentOn', 'consentHow'],
  sent: ['scope', 'region', 'language', 'size', 'contactId'],
  accepted: ['partner'],
  working: ['partner'],
}

/** Records a step on the way of a referral, with what it takes. */
export function MoveReferral({ referral, to, onClose }: Props) {
  const say = useText()
  const localised = useLocalised()
  const today = useToday()
  const place = usePlace()
  const all = useReferralFields(referral)
  const asked = (ASKED[to] ?? [])
    .map((name) => all[name])
    .filter(({ name }) => to === 'consented' || isOpen(referral, name))
  const isConsent = to === 'consented'
  const when: readonly EntryField[] = isConsent
    ? []
    : [{ name: 'on', kind: 'day', label: say('outsideHelp:on'), required: true }]
  const words: EntryField = {
    name: 'words',
    kind: 'prose',
    label: say(
      to === 'accepted' || to === 'declined'
        ? 'outsideHelp:referral.wordsOfManager'
        : to === 'closed'
          ? 'outsideHelp:referral.wordsAtEnd'
          : 'outsideHelp:note',
    ),
  }
  return (
    <EntryDialog<Referral>
      title={say(`outsideHelp:referral.move.${to}`)}
      submitLabel={say('outsideHelp:record')}
      intro={
        isConsent ? (
          <div className={styles.intro}>
            <p>{say('outsideHelp:referral.openWord')}</p>
            <p className={styles.said}>{localised(openWord)}</p>
          </div>
        ) : (
          to === 'sent' && (
            <div className={styles.intro}>
              <p className={styles.said}>{localised(referralIsEnabledBy)}</p>
            </div>
          )
        )
      }
      fields={[...asked, ...when, words]}
      entry={null}
      begins={{ ...textsOf(asked, referral), on: today, ...(isConsent && { consentOn: referral.consentOn ?? today }) }}
      renews={api.outsideHelp.key()}
      add={({ on, words: said, ...entered }) => {
        const body = { on: isConsent ? entered.consentOn : on, words: said, with: entered as ReferralChange }
        return client.outsideHelp.moveReferral({
          params: { ...place, entryId: referral.id },
          headers: { 'if-match': ifMatch(referral.version) },
          body: { ...body, to } as Parameters<typeof client.outsideHelp.moveReferral>[0]['body'],
        })
      }}
      onClose={onClose}
    />
  )
}

const isOpen = (referral: Referral, name: string): boolean => {
  const value: unknown = referral[name as keyof Referral]
  return value === null || value === ''
}
