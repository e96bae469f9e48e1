import { expect, it } from 'vitest'
import { type MakeValues, requestOf } from './make-values.ts'

const VALUES: MakeValues = {
  ...{
    name: 'Paket',
    configurationId: 'c',
    number: '',
    targets: 'intune script',
    language: '',
    publisher: 'Microsoft',
  },
  ...{ setupFile: 'setup.exe', floor: ' ', detection: 'auto', content: '\\\\s\\f', distributionGroup: 'Alle' },
  ...{ limiting: 'Alle', at: '08:00', deadlineDays: '3', utc: 'yes', overrideWindow: '' },
}

it('asks for what was typed, and for a site only where Configuration Manager gets the package', () => {
  expect(requestOf(VALUES)).toEqual({
    ...{ name: 'Paket', configurationId: 'c', targets: ['intune', 'script'], publisher: 'Microsoft' },
    ...{ setupFile: 'setup.exe', floor: null, detection: 'auto', site: null },
  })
  expect(requestOf({ ...VALUES, targets: 'configmgr', number: '2', language: 'en', floor: '16.0.1' })).toMatchObject({
    ...{ number: 2, language: 'en', floor: '16.0.1' },
    site: { content: '\\\\s\\f', deadlineDays: 3, utc: true, overrideWindow: false },
  })
  expect(requestOf({ ...VALUES, targets: 'configmgr', deadlineDays: '' }).site?.deadlineDays).toBeNull()
})
