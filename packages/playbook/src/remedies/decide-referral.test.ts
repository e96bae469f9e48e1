import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { decideReferralMove, type ReferralMove, type ReferralRecord } from './decide-referral.ts'
import { type ReferralStateId, referralStateIds, referralWay, taskOfReferrals } from './referral-model.ts'

const today = isoDate('2026-11-23')

const full: ReferralRecord = {
  state: 'drafted',
  movedOn: today,
  need: 'acmExecution',
  scope: 'Role sessions for 40 assistants',
  region: 'EMEA',
  language: 'de',
  size: 40,
  partner: 'Beispiel Beratung GmbH',
  contactId: 'c1',
  ownOffer: 'no',
  ownOfferSaidOn: null,
  consentBy: 'c1',
  consentOn: today,
  consentHow: 'mail',
}

const move = (to: ReferralStateId, more: Partial<ReferralMove> = {}): ReferralMove => ({
  to,
  on: today,
  words: 'said so',
  ...more,
})

const fieldsOf = (referral: Partial<ReferralRecord>, wish: ReferralMove): string[] => {
  const decision = decideReferralMove({ ...full, ...referral }, wish, today)
  return decision.ok ? [] : decision.problems.map(({ field, code }) => `${field} ${code}`)
}

describe('the way of a referral', () => {
  it('PB109 goes as drawn and no other way', () => {
    for (const state of referralStateIds)
      for (const to of referralStateIds)
        expect([state, to, fieldsOf({ state }, move(to))]).toEqual([
          state,
          to,
          referralWay[state].includes(to) ? [] : ['to notNow'],
        ])
  })

  it.each<[string, Partial<ReferralRecord>, ReferralMove, string[]]>([
    ['nobody said whether we offer it', { ownOffer: null }, move('consented'), ['ownOffer missing']],
    ['we do, and did not say so', { ownOffer: 'yes' }, move('consented'), ['ownOfferSaidOn missing']],
    ['we do and said so', { ownOffer: 'yes', ownOfferSaidOn: today }, move('consented'), []],
    [
      'we shall say so',
      { ownOffer: 'yes', ownOfferSaidOn: isoDate('2026-11-24') },
      move('consented'),
      ['ownOfferSaidOn inFuture'],
    ],
    [
      'who, when and how',
      { consentBy: null, consentOn: null, consentHow: null },
      move('consented'),
      ['consentBy missing', 'consentOn missing', 'consentHow missing'],
    ],
    [
      'the open word after the consent',
      { ownOffer: 'yes', ownOfferSaidOn: today, consentOn: isoDate('2026-11-22') },
      move('consented'),
      ['ownOfferSaidOn tooEarly'],
    ],
    [
      'a consent older than its draft',
      { consentOn: isoDate('2026-11-20') },
      move('consented', { on: isoDate('2026-11-20') }),
      [],
    ],
    [
      'sent before the consent',
      { state: 'consented', movedOn: isoDate('2026-11-20'), consentOn: isoDate('2026-11-22') },
      move('sent', { on: isoDate('2026-11-21') }),
      ['on tooEarly'],
    ],
    [
      'answered before it was sent',
      { state: 'sent' },
      move('accepted', { on: isoDate('2026-11-22') }),
      ['on tooEarly'],
    ],
    ['consent of tomorrow', { consentOn: isoDate('2026-11-24') }, move('consented'), ['consentOn inFuture']],
    [
      'an empty form',
      { state: 'consented', scope: ' ', region: null, language: null, size: null, contactId: null },
      move('sent'),
      ['scope missing', 'region missing', 'language missing', 'size missing', 'contactId missing'],
    ],
    ['sent tomorrow', { state: 'consented' }, move('sent', { on: isoDate('2026-11-24') }), ['on inFuture']],
    ['sending needs no words', { state: 'consented' }, move('sent', { words: null }), []],
    [
      'accepted by nobody, in silence',
      { state: 'sent', partner: null },
      move('accepted', { words: ' ' }),
      ['partner missing', 'words missing'],
    ],
    ['declined in silence', { state: 'sent' }, move('declined', { words: null }), ['words missing']],
    ['closed in silence', { state: 'working' }, move('closed', { words: null }), ['words missing']],
  ])('PB109 %s', (_name, referral, wish, expected) => expect(fieldsOf(referral, wish)).toEqual(expected))
})

describe('task 983', () => {
  it.each<[ReferralStateId[], string | null]>([
    [[], null],
    [['drafted'], 'inProgress'],
    [['sent', 'accepted'], 'inProgress'],
    [['accepted'], 'complete'],
    [['declined'], 'inProgress'],
    [['closed', 'working'], 'complete'],
  ])('PB109 with %j is %s', (states, expected) => expect(taskOfReferrals(states)).toBe(expected))
})
