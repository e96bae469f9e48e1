import { expect, it } from 'vitest'
import { keptFiles } from './kept-files.ts'

const hex = (text: string) => `\\x${Buffer.from(text).toString('hex')}`

it('makes files of rows with bytes, and leaves the other rows', () => {
  const { tables, files, contents } = keptFiles({
    package: [
      { id: 'p1', name: 'Grundpaket 1/2', has_keys: true, content: hex('zip') },
      { id: 'p2', name: 'Visio', has_keys: false, content: hex('') },
    ],
    note: [{ id: 'n1', content: 'words' }],
  })
  expect(tables.note).toEqual([{ id: 'n1', content: 'words' }])
  expect(tables.package).toMatchObject([{ content: 'files/p1/Grundpaket 1_2.zip' }, { content: 'files/p2/Visio.zip' }])
  expect(files).toMatchObject([
    { path: 'files/p1/Grundpaket 1_2.zip', bytes: 3, productKeys: true },
    { path: 'files/p2/Visio.zip', bytes: 0, productKeys: false },
  ])
  expect(String(contents.get('files/p1/Grundpaket 1_2.zip'))).toBe('zip')
})
