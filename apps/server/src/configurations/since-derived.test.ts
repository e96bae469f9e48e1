import { readOdtText } from '@lotse/odt'
import { expect, it } from 'vitest'
import { stateOf } from './since-derived.ts'

const file = (add: string, more = '') => readOdtText(`<Configuration><Add ${add}</Add>${more}</Configuration>`)
const DERIVED = file(
  'Channel="Current" OfficeClientEdition="64"><Product ID="A"><Language ID="de-de"/></Product><Product ID="B"><ExcludeApp ID="Groove"/></Product>',
  '<Property Name="X" Value="1"/><Display Level="None"/>',
)
const state = (path: string, now = DERIVED) => stateOf(`Configuration/${path}`, DERIVED, now)

it('is as derived while it says the same, in whatever order and case', () => {
  const moved = file(
    'OfficeClientEdition="64" Channel="current"><Product ID="B"><ExcludeApp ID="groove"/></Product><Product ID="A"><Language ID="de-DE"/></Product>',
    '<Display Level="None"/><Property Name="X" Value="1"/>',
  )
  for (const path of ['Add/@Channel', 'Add/Product', 'Add/Product[2]/ExcludeApp', 'Property', 'Display'])
    expect([path, state(path, moved)]).toEqual([path, 'asDerived'])
})

it('is changed where a value is another, and gone where nothing is about it any more', () => {
  const now = file(
    'Channel="SemiAnnual"><Product ID="A"><Language ID="fr-fr"/></Product>',
    '<Property Name="X" Value="0"/><Display Level="None" AcceptEULA="TRUE"/>',
  )
  expect(state('Add/@Channel', now)).toBe('changed')
  expect(state('Add/@OfficeClientEdition', now)).toBe('gone')
  expect(state('Add/Product[2]', now)).toBe('gone')
  expect(state('Add/Product/Language', now)).toBe('gone')
  expect(state('Property', now)).toBe('changed')
  expect(state('Display', now)).toBe('changed')
})

it('is gone where there is no configuration left', () => {
  expect(state('Add/Product', readOdtText('<Configuration>'))).toBe('gone')
})
