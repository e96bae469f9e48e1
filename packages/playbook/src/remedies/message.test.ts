import { isoDate, month } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { decideSending, GAP, type MessageRecord } from './decide-message.ts'
import { draftMessage, type MessageFacts } from './draft-message.ts'
import type { MessageWayId } from './message-model.ts'
import { type ReferralSheet, referralText } from './referral-text.ts'

const ready: MessageRecord = {
  state: 'drafted',
  audience: 'accountTeam',
  subject: 'Help',
  text: 'Please help.',
  recipients: 2,
  withoutAddress: 0,
  approved: false,
  hasMailServer: true,
  staysInside: false,
}

describe('sending a message', () => {
  it.each<[string, Partial<MessageRecord>, MessageWayId, string[]]>([
    ['ready', {}, 'lotse', []],
    ['by hand without a server', { hasMailServer: false, withoutAddress: 1 }, 'copied', []],
    ['again after it failed', { state: 'failed' }, 'file', []],
    ['twice', { state: 'sent' }, 'copied', ['way notNow']],
    ['while it is sent', { state: 'sending' }, 'copied', ['way notNow']],
    ['no subject', { subject: ' ' }, 'copied', ['subject missing']],
    ['no text', { text: '' }, 'copied', ['text missing']],
    ['a gap', { text: `by ${GAP}` }, 'copied', ['text missing']],
    ['nobody', { recipients: 0 }, 'copied', ['recipients missing']],
    ['no server', { hasMailServer: false }, 'lotse', ['way missing']],
    ['not started yet', { staysInside: true }, 'lotse', ['way notNow']],
    ['by hand before it is started', { staysInside: true }, 'copied', []],
    ['no address', { withoutAddress: 1 }, 'lotse', ['recipients missing']],
    ['the architect without approval', { audience: 'gmFta' }, 'copied', ['approval missing']],
    ['the architect with approval', { audience: 'gmFta', approved: true }, 'copied', []],
    ['no architect', { audience: 'gmFta', approved: true, recipients: 0 }, 'copied', ['recipients missing']],
  ])('PB112 %s', (_name, part, way, expected) => {
    const decision = decideSending({ ...ready, ...part }, way)
    expect(decision.ok ? [] : decision.problems.map(({ field, code }) => `${field} ${code}`)).toEqual(expected)
  })
})

const facts: MessageFacts = {
  customer: 'Alpenglas AG',
  verdict: {
    month: month('2026-10'),
    active: 512,
    entitled: 1200,
    rate: 42.67,
    growth3pp: 1.2,
    usersMissingToTarget: 328,
    target: 70,
    threshold: 3,
  },
  targetOn: isoDate('2026-12-31'),
  agreed: [{ words: 'Pilot in Graz', on: isoDate('2026-11-30') }],
  why: 'The parent company standardises on another product.',
  sender: { name: 'Ida Berg', email: 'ida@partner.example' },
}
const nothing: MessageFacts = { customer: 'X', verdict: null, targetOn: null, agreed: [], why: null, sender: null }

describe('the draft', () => {
  it('PB113 says figure, goal, what was agreed and what is asked', () => {
    const german = draftMessage(facts, { reason: 'priority', audience: 'accountTeam', language: 'de' })
    expect(german.subject).toBe('Alpenglas AG: Microsoft 365 Apps brauchen Ihre Unterstützung')
    for (const words of ['Oktober 2026', '512 von 1.200', '42,7 %', '70 %', '328', '+1,2', '31.12.2026'])
      expect(german.text).toContain(words)
    expect(german.text).toContain('– Pilot in Graz (bis 30.11.2026)')
    expect(german.text).toContain('Unsere Bitte')
    expect(german.text).toContain('ida@partner.example')
    const english = draftMessage(facts, { reason: 'priority', audience: 'gmFta', language: 'en' })
    expect(english.text).toContain('512 of 1,200')
    expect(english.text).toContain('step in again')
  })

  it('PB113 misses nobody once the goal is reached', () => {
    const reached = { ...facts, verdict: facts.verdict && { ...facts.verdict, usersMissingToTarget: 0 } }
    const about = { reason: 'priority', audience: 'accountTeam' } as const
    expect(draftMessage(reached, { ...about, language: 'de' }).text).toContain('Das Ziel von 70 % ist erreicht.')
    expect(draftMessage(reached, { ...about, language: 'en' }).text).toContain('The goal of 70 % is reached.')
  })

  it('PB113 says why there is no intent', () => {
    const { text } = draftMessage(facts, { reason: 'noIntent', audience: 'accountTeam', language: 'en' })
    expect(text).toContain('The reason: The parent company standardises on another product.')
    expect(text).not.toContain(GAP)
  })

  it.each(['de', 'en'] as const)('PB113 says nothing of what is not known (%s)', (language) => {
    const { text } = draftMessage(nothing, { reason: 'priority', audience: 'accountTeam', language })
    expect(text).not.toMatch(/null|undefined|NaN|%/)
    expect(text).toContain(GAP)
  })
})

describe('the referral as text', () => {
  const sheet: ReferralSheet = {
    customer: 'Alpenglas AG',
    tenant: 'alpenglas.example',
    need: 'acmExecution',
    scope: 'Role sessions\nfor 40 assistants',
    region: 'EMEA',
    language: 'Deutsch',
    size: 40,
    wishedOn: isoDate('2027-01-11'),
    partner: null,
    contact: 'Petra Lang, petra@alpenglas.example',
    ownOffer: 'yes',
    consent: { by: 'Petra Lang', on: isoDate('2026-11-20'), how: 'mail' },
  }

  it('PB113 names every field and the open word', () => {
    const german = referralText(sheet, 'de')
    expect(german).toContain('Was getan werden soll:\nRole sessions\nfor 40 assistants\n')
    expect(german).toContain('Gewünschter Beginn: 11.01.2027')
    expect(german).toContain('Partner: (nicht angegeben)')
    expect(german).toContain('Einwilligung des Kunden: Petra Lang, 20.11.2026, per E-Mail')
    expect(german).toContain('Wir bieten diese Leistung auch selbst an.')
    const english = referralText({ ...sheet, ownOffer: 'no' }, 'en')
    expect(english).toContain('Region: Europe, Middle East and Africa (EMEA)')
    expect(english).not.toContain('We offer this service ourselves')
  })
})
