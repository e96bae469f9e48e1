import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bytesSource } from '../bytes/source.ts'
import { readFactsFrom } from '../read-facts.ts'
import { compoundFile } from '../testing/compound.ts'
import { workbookPackage } from '../testing/office.ts'
import { projectStorage } from '../testing/project.ts'
import { moduleNames } from '../testing/read.ts'
import { zoneOf } from '../zone.ts'
import { nodeHost } from './host.ts'
import { readFacts } from './read-facts.ts'

describe('RD11 files on disk', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'readiness-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('RD11 are read like bytes, small and large', () => {
    const pieces = { '.bin': 30_000, '.large': 3_000_000 }
    for (const [name, length] of Object.entries(pieces)) {
      const path = join(folder, `book${name}`)
      const noise = Uint8Array.from({ length }, (_, index) => (index * index) & 255)
      writeFileSync(path, workbookPackage([{ name: 'xl/media/noise.png', content: noise, stored: true }]))
      expect(moduleNames(readFacts(path))).toEqual(['ThisWorkbook', 'Module1'])
    }
  })

  it.each([
    ['a package', workbookPackage([{ name: 'xl/media/a.png', content: new Uint8Array(8_000_000), stored: true }])],
    [
      'a compound file',
      compoundFile({ ...projectStorage({ modules: [{ name: 'M', source: 'x' }] }), Data: new Uint8Array(8_000_000) }),
    ],
  ])('RD11 only what is needed of %s', (_, bytes) => {
    let read = 0
    const source = bytesSource(bytes)
    const counting = {
      size: source.size,
      read(offset: number, length: number) {
        const piece = source.read(offset, length)
        read += piece.length
        return piece
      },
    }
    expect(readFactsFrom(counting, 'a', nodeHost).status).toBe('has-vba')
    expect(read).toBeLessThan(100_000)
  })

  it('RD11 that are none have a status', () => {
    expect(readFacts(join(folder, 'missing.doc'))).toMatchObject({
      status: 'inaccessible',
      reason: { code: 'file-missing' },
    })
    expect(readFacts(folder)).toMatchObject({ status: 'inaccessible', reason: { code: 'no-file' } })
  })

  it.each([
    ['[ZoneTransfer]\r\nZoneId=3\r\nHostUrl=https://x/\r\n', 3],
    ['[ZoneTransfer]\nZoneId = 4', 4],
    ['ZoneId=9', null],
    ['', null],
  ])('RD11 the zone in %j', (text, zone) => {
    expect(zoneOf(text)).toBe(zone)
  })
})
