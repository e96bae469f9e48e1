import { describe, expect, it } from 'vitest'
import { sayInventory } from '../messages/say.ts'
import { read, readSnapshot, tableText } from '../testing/inventory-builder.ts'
import { problemsOfMapping, suggestMapping } from './mapping.ts'

const HEADINGS = ['Host', 'Wer', 'System', 'Paket', 'Stand', 'Gesehen']
const ROW = {
  Host: 'PC-1',
  Wer: 'anna.berg@adatum.example',
  System: 'Windows 11 Pro',
  Paket: 'Microsoft Office Professional Plus 2019 - de-de',
  Stand: '16.0.10417.20012',
  Gesehen: '31.10.2026',
}
const MAPPING = {
  device: 'host',
  user: 'Wer',
  system: 'System',
  product: 'Paket',
  version: 'Stand',
  lastSeen: 'Gesehen',
}

describe('IN8 a table nobody knows', () => {
  it('IN8 waits for a person, with its headings and what could be meant', async () => {
    const reading = await read(tableText(['Computername', 'Benutzer', 'Wert'], [{ Computername: 'PC-1' }], ';'))
    expect(reading).toMatchObject({
      refused: { code: 'mapping-needed' },
      headings: ['Computername', 'Benutzer', 'Wert'],
      mapping: { device: 'Computername', user: 'Benutzer' },
      snapshot: null,
    })
  })

  it('IN8 is read by the columns a person has chosen', async () => {
    expect(await readSnapshot(tableText(HEADINGS, [ROW]), { mapping: MAPPING })).toMatchObject({
      source: 'mapped',
      takenOn: '2026-10-31',
      fields: ['device', 'user', 'system', 'product', 'version', 'lastSeen'],
      devices: [
        {
          users: ['anna.berg@adatum.example'],
          system: { family: 'win11' },
          office: [{ generation: '2019', technology: 'clickToRun', build: '16.0.10417.20012' }],
          languages: ['de-de'],
        },
      ],
    })
  })

  it.each([
    ['2016', '2016'],
    ['2010', '2010'],
    ['2608', 'm365'],
    ['15.0.4569.1506', '2013'],
    ['16.0.4266.1001', '2016'],
    ['16.0.14332.20763', '2021'],
    ['16.0.17932.20222', '2024'],
    ['16.0.10417.20012', '2019'],
    ['16.0.20228.20188', 'm365'],
  ])('IN8 a version alone, %s', async (version, generation) => {
    const text = tableText(['PC', 'V'], [{ PC: 'PC-1', V: version }])
    const { devices } = await readSnapshot(text, { mapping: { device: 'PC', version: 'V' } })
    expect(devices).toMatchObject([{ office: [{ generation }] }])
  })

  it('IN8 without a column about Office nothing is known about it', async () => {
    const text = tableText(['PC', 'V'], [{ PC: 'PC-1', V: 'x' }])
    expect((await readSnapshot(text, { mapping: { device: 'PC' } })).devices).toMatchObject([{ office: null }])
  })

  it('IN8 an empty field about Office is unknown, "none" is none', async () => {
    const rows = [{ PC: 'PC-1' }, { PC: 'PC-2', V: 'keines' }, { PC: 'PC-3', V: 'Office-Paket 7' }]
    const mapping = { device: 'PC', product: 'V' }
    const { devices } = await readSnapshot(tableText(['PC', 'V'], rows), { mapping })
    expect(devices).toMatchObject([{ office: null }, { office: [] }, { office: null }])
  })

  it('IN8 in a list of all software what is not Office shows that there is none', async () => {
    const rows = [{ PC: 'PC-1', V: 'LibreOffice 7.6' }]
    const options = { mapping: { device: 'PC', product: 'V' }, listsAllSoftware: true }
    expect(await readSnapshot(tableText(['PC', 'V'], rows), options)).toMatchObject({
      devices: [{ office: [] }],
      rows: { otherSoftware: 1, accepted: 0 },
    })
  })

  it('IN8 a chosen mapping takes the place of what would be recognised', async () => {
    const headings = ['Name', 'Computer', 'VersionToReport']
    const text = tableText(headings, [{ Name: 'Anna Berg', Computer: 'PC-1', VersionToReport: '16.0.20228.20188' }])
    const { devices } = await readSnapshot(text, { mapping: { device: 'Computer', version: 'VersionToReport' } })
    expect(devices).toMatchObject([{ name: 'PC-1' }])
  })
})

describe('IN8 mistakes in a mapping say what to do', () => {
  it.each([
    [{}, HEADINGS, 'mapping-without-device', 'No column was chosen for the device name. Choose the column'],
    [
      { device: 'PC' },
      HEADINGS,
      'mapping-unknown-heading',
      'Device name: the file has no column "PC". Choose one of its columns: Host, Wer',
    ],
    [
      { device: 'A' },
      ['A', 'B', 'a'],
      'mapping-heading-twice',
      'Device name: the file has several columns "A". Rename them',
    ],
    [
      { device: 'Host', user: 'Host' },
      HEADINGS,
      'mapping-same-heading',
      'The column "Host" was chosen for two things: Device name and User (sign-in name). Choose another',
    ],
  ])('IN8 %o', async (mapping, headings, code, sentence) => {
    const problems = problemsOfMapping(mapping, headings)
    expect(problems.map((problem) => problem.code)).toEqual([code])
    expect(sayInventory(problems[0] ?? { code: '', params: {} }, 'en')).toContain(sentence)
    const { refused } = await read(tableText(headings, []), { mapping })
    expect(refused).toEqual({ code: 'mapping-wrong', notes: problems })
  })

  it('IN8 one column may say version and build, or system and its version', () => {
    const both = { device: 'Host', version: 'Stand', build: 'Stand', system: 'System', systemVersion: 'System' }
    expect(problemsOfMapping(both, HEADINGS)).toEqual([])
  })

  it('IN8 suggests each column once', () => {
    expect(suggestMapping(['Computer Name', 'User', 'OS', 'Office Version', 'Language'])).toEqual({
      device: 'Computer Name',
      user: 'User',
      system: 'OS',
      version: 'Office Version',
      languages: 'Language',
    })
  })
})
