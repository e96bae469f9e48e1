import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { keptFiles } from './kept-files.ts'

const hex = (bytes: Uint8Array) => `\\x${Buffer.from(bytes).toString('hex')}`
const packageWith = (key: string) =>
  zipSync({
    'configuration/install.xml': strToU8(
      `<Configuration><Add><Product ID="A" PIDKEY="${key}" /></Add></Configuration>`,
    ),
  })

it('makes files of rows with bytes, and leaves the other rows', () => {
  const keyed = packageWith('ABCDE-FGHIJ-KLMNO-PQRST-UVWXY')
  const { tables, files, contents } = keptFiles({
    package: [
      { id: 'p1', name: 'Grundpaket 1/2', has_keys: false, content: hex(keyed) },
      { id: 'p2', name: 'Visio', has_keys: true, content: hex(packageWith('{{key:A}}')) },
    ],
    note: [{ id: 'n1', content: 'words' }],
  })
  expect(tables.note).toEqual([{ id: 'n1', content: 'words' }])
  expect(tables.package).toMatchObject([{ content: 'files/p1/Grundpaket 1_2.zip' }, { content: 'files/p2/Visio.zip' }])
  expect(files).toMatchObject([
    { path: 'files/p1/Grundpaket 1_2.zip', bytes: keyed.length, productKeys: true },
    { path: 'files/p2/Visio.zip', productKeys: false },
  ])
  expect(contents.get('files/p1/Grundpaket 1_2.zip')).toEqual(Buffer.from(keyed))
})
