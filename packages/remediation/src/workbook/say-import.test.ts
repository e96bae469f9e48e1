import { expect, it } from 'vitest'
import { builtInTemplate } from '../catalogue/template.ts'
import { sayObstacle } from '../messages/say-obstacle.ts'
import { sayChange, sayConflict, sayNotUnderstood } from './say-import.ts'

const TEMPLATE = builtInTemplate('commercial')

it.each([
  [
    { key: 'answer:of.tech/value', from: 'msi', to: '' },
    'of.tech: Windows Installer (MSI) → (empty)',
    'of.tech: Windows Installer (MSI) → (leer)',
  ],
  [
    { key: 'item:ID-01/status', from: 'open', to: 'resolved' },
    'ID-01 State: open → resolved',
    'ID-01 Stand: offen → gelöst',
  ],
  [
    { key: 'item:ID-01/evidence', from: '', to: 'open' },
    'ID-01 Evidence: (empty) → open',
    'ID-01 Nachweis: (leer) → open',
  ],
])('RM26 a change is said: %j', (change, en, de) => {
  const label = TEMPLATE.questions.find(({ id }) => id === 'of.tech')?.options.find(({ id }) => id === 'msi')?.label
  const said = (text: string, word = '') => text.replace('Windows Installer (MSI)', word)
  expect(sayChange(change, TEMPLATE, 'en')).toBe(said(en, label?.en))
  expect(sayChange(change, TEMPLATE, 'de')).toBe(said(de, label?.de))
})

it('RM26 a conflict is said with all three values', () => {
  const conflict = { key: 'answer:id.ca/value', base: '', online: 'yes', file: 'no' }
  expect(sayConflict(conflict, TEMPLATE, 'en')).toBe('id.ca: written (empty), meanwhile yes, in the file no')
  expect(sayConflict({ ...conflict, base: null }, TEMPLATE, 'de')).toBe(
    'id.ca: geschrieben (nicht mehr bekannt), inzwischen ja, in der Datei nein',
  )
})

it('RM21 what is not understood is said with where and what', () => {
  const row = { code: 'no-id', id: '', cells: { title: 'our own', B3: '' }, at: 'Checklist!7' } as const
  expect(sayNotUnderstood(row, 'en')).toBe('Checklist!7: row without id: Item "our own"')
  expect(sayNotUnderstood({ ...row, code: 'fixed-cell', id: 'item:ID-01' }, 'de')).toBe(
    'Checklist!7 ID-01: fester Text wurde geändert: Punkt „our own“',
  )
  expect(sayNotUnderstood({ code: 'unknown-sheet', id: 'N', at: 'N', cells: { A1: 'x' } }, 'en')).toBe(
    'N: sheet or note of your own: A1 "x"',
  )
})

it('RM11 what stands in the way is said with its title', () => {
  expect(sayObstacle({ code: 'blocking-open', subject: 'ID-02' }, TEMPLATE, 'en')).toBe(
    'ID-02 Make sign-in names routable: blocking and open',
  )
  expect(sayObstacle({ code: 'older-template', subject: '1.0.0' }, TEMPLATE, 'de')).toBe(
    '1.0.0: Es gibt eine neuere Vorlage',
  )
})
