import type { Referral } from '@lotse/contract'
import { consentWayIds, consentWays, referralNeedIds, referralNeeds, regionIds, regions } from '@lotse/playbook'
import { useMemo } from 'react'
import type { EntryField } from '../../adoption/form-values.ts'
import { useContactOptions } from '../../adoption/use-contact-options.ts'
import { useLocalised, useText } from '../../language/use-text.ts'

export type ReferralField =
  | 'need'
  | 'scope'
  | 'region'
  | 'language'
  | 'size'
  | 'wishedOn'
  | 'partner'
  | 'contactId'
  | 'ownOffer'
  | 'ownOfferSaidOn'
  | 'consentBy'
  | 'consentOn'
  | 'consentHow'

/** Every field of a referral, by its name. */
export function useReferralFields(referral: Referral | null): Readonly<Record<ReferralField, EntryField>> {
  const say = useText()
  const localised = useLocalised()
  const contacts = useContactOptions(
    useMemo(() => [referral?.contact, referral?.consenter], [referral]),
    'customer',
  )
  return useMemo(() => {
    const label = (name: ReferralField) => say(`outsideHelp:referral.field.${name}`)
    return {
      need: {
        name: 'need',
        kind: 'choice',
        label: label('need'),
        required: true,
        options: referralNeedIds.map((value) => ({ value, label: localised(referralNeeds[value]) })),
      },
      scope: { name: 'scope', kind: 'prose', label: label('scope'), hint: say('outsideHelp:referral.scopeHint') },
      region: {
        name: 'region',
        kind: 'choice',
        label: label('region'),
        options: regionIds.map((value) => ({ value, label: localised(regions[value]) })),
        beside: 'where',
      },
      language: {
        name: 'language',
        kind: 'line',
        label: label('language'),
        hint: say('outsideHelp:languageHint'),
        beside: 'where',
      },
      size: { name: 'size', kind: 'number', label: label('size'), beside: 'size' },
      wishedOn: { name: 'wishedOn', kind: 'day', label: label('wishedOn'), beside: 'size' },
      partner: { name: 'partner', kind: 'line', label: label('partner') },
      contactId: { name: 'contactId', kind: 'choice', label: label('contactId'), options: contacts },
      ownOffer: {
        name: 'ownOffer',
        kind: 'choice',
        label: label('ownOffer'),
        hint: say('outsideHelp:referral.ownOfferHint'),
        options: (['no', 'yes'] as const).map((value) => ({ value, label: say(`outsideHelp:answer.${value}`) })),
      },
      ownOfferSaidOn: {
        name: 'ownOfferSaidOn',
        kind: 'day',
        label: label('ownOfferSaidOn'),
        when: ({ ownOffer }) => ownOffer === 'yes',
      },
      consentBy: { name: 'consentBy', kind: 'choice', label: label('consentBy'), options: contacts },
      consentOn: { name: 'consentOn', kind: 'day', label: label('consentOn'), beside: 'consent' },
      consentHow: {
        name: 'consentHow',
        kind: 'choice',
        label: label('consentHow'),
        options: consentWayIds.map((value) => ({ value, label: localised(consentWays[value]) })),
        beside: 'consent',
      },
    }
  }, [say, localised, contacts])
}
