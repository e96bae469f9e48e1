import { expect, it } from 'vitest'
import { emptyNote } from './note-values.ts'
import { pastedNote } from './pasted-note.ts'

const empty = emptyNote('engagementManagement', 'Ada', 'M365APPS')
const text = '[OPP]\nSTATUS: paused\nSUMMARY: Waits\nNEXT ACTION: Call (2026-12-01)'

it('spreads a technical note over the fields', () => {
  expect(pastedNote(text, empty, ['engagementManagement', 'technicalEnablement'])).toMatchObject({
    category: 'technicalEnablement',
    text: 'Waits',
    nextAction: 'Call',
    nextActionDate: '2026-12-01',
    technical: { prefixes: ['M365APPS'], status: 'paused', concerns: [] },
  })
})

it('leaves everything else to the editor', () => {
  expect(pastedNote('Waits', empty, ['technicalEnablement'])).toBeNull()
  expect(pastedNote(text, empty, ['engagementManagement'])).toBeNull()
})
