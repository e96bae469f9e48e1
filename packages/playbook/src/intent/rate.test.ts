import { describe, expect, it } from 'vitest'
import type { UsageStatusId } from '../vocabulary/usage-status.ts'
import { usageStatusIds } from '../vocabulary/usage-status.ts'
import { rateIntentNote } from './rate.ts'
import { intentStarters } from './starters.ts'

const cases: [string, UsageStatusId, string][] = [
  ['good', 'inProgress', 'Der Kunde löst Office 2019 ab, weil der Support im Oktober endet.'],
  ['good', 'inProgress', 'The customer deploys the Apps to replace Office 2019, because its support ends.'],
  ['good', 'blocked', 'Die Buchhaltung kann nicht umstellen, weil das Add-in des Kontenrahmens unter 64 Bit abstürzt.'],
  ['good', 'blocked', 'The finance team cannot deploy because the ledger add-in of the bank crashes on 64-bit.'],
  ['good', 'noIntent', 'Der Kunde will die Apps nicht, weil der Vorstand bei Office 2024 mit Dauerlizenz bleibt.'],
  ['good', 'noIntent', 'The customer does not want the Apps because the board keeps its perpetual licences.'],
  ['good', 'unknown', 'Der Kunde antwortet nicht: drei Mails, zwei Anrufe, wegen Ausscheidens der Ansprechperson.'],
  ['good', 'duplicate', 'Der Tenant ist doppelt erfasst, weil die Tochter im September mit der Mutter verschmolz.'],
  ['thin', 'inProgress', 'Der Kunde will die Apps einführen.'],
  ['thin', 'inProgress', 'The customer currently wants to deploy the Apps because Office 2019 support ends.'],
  ['thin', 'inProgress', 'Der Kunde will die Apps einführen, weil erst 53,7 % der Leute aktiv sind.'],
  ['thin', 'blocked', 'The rollout is blocked because of an add-in; next meeting with the vendor follows soon.'],
  ['thin', 'inProgress', 'Der Kunde löst sein bisheriges Office ab, weil dessen Support endet und …'],
  ['thin', 'inProgress', 'The customer replaces its present Office because its support ends and ...'],
  ['empty', 'inProgress', 'will'],
  ['empty', 'inProgress', ''],
  ['empty', 'blocked', 'Der Kunde ist sehr freundlich und hat viele Standorte.'],
  ['empty', 'noIntent', 'The customer has many sites and is very friendly.'],
]

describe('PB60 the intent note is rated locally', () => {
  it.each(cases)('%s for %s: %s', (rating, status, text) => expect(rateIntentNote(text, status).rating).toBe(rating))
  it('says what would make it better', () =>
    expect(rateIntentNote('The customer wants to deploy.', 'inProgress').hints.map((hint) => hint.en)).toEqual([
      'Add why: “because …”, “due to …”.',
      'Add a detail: who, which application, which rule.',
    ]))
  it('does not find causes inside other words', () =>
    expect(rateIntentNote('Der Kunde will Daten und Assets umstellen', 'inProgress').rating).toBe('thin'))
  it.each(usageStatusIds)(
    'PB61 the sentence starters for %s hold an intent, and are not good before they are written out',
    (status) => {
      for (const starter of intentStarters[status]) {
        expect(rateIntentNote(starter.de, status).rating, starter.de).toBe('thin')
        expect(rateIntentNote(starter.en, status).rating, starter.en).toBe('thin')
      }
    },
  )
})
