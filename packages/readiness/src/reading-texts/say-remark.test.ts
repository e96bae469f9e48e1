import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DAMAGES } from './damages.ts'
import { OUTCOMES } from './outcomes.ts'
import { sayRemark } from './say-remark.ts'

const TEXTS = { ...OUTCOMES, ...DAMAGES }
const FOLDER = join(import.meta.dirname, '..')
const READING = globSync('{bytes,containers,vba,formats,node}/**/*.ts', { cwd: FOLDER }).concat(
  globSync('*.ts', { cwd: FOLDER }),
)
const SOURCES = READING.filter((file) => !file.endsWith('.test.ts')).map((file) =>
  readFileSync(join(FOLDER, file), 'utf8'),
)

describe('RD12 reasons and warnings', () => {
  it('RD12 each code that the reader gives has a text', () => {
    const given = SOURCES.flatMap((source) => [
      ...source.matchAll(
        /(?:ReadFault|warn|unreadable)\(\s*'([a-z0-9-]+)'|LimitFault\('[a-z-]+', '([a-z-]+)'|code: '([a-z0-9-]+)'/g,
      ),
    ]).map(([, fault, limit, code]) => fault ?? limit ?? code ?? '')
    expect(given.length).toBeGreaterThan(40)
    expect(given.filter((code) => !(code in TEXTS))).toEqual([])
  })

  it('RD12 each text belongs to a code that the reader gives', () => {
    const all = SOURCES.join('\n')
    expect(Object.keys(TEXTS).filter((code) => !all.includes(`'${code}'`))).toEqual([])
  })

  it.each(Object.entries(TEXTS))('RD12 %s takes the same values in both languages', (_, { de, en }) => {
    const values = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).toSorted()
    expect(values(de)).toEqual(values(en))
    expect(de.endsWith('.') && en.endsWith('.')).toBe(true)
  })

  it('RD12 says what and where, and lets nothing through that commands a terminal', () => {
    const remark = { code: 'vba-stream-missing', values: { stream: 'A\u001b[31m', where: 'Macros/VBA' } }
    expect(sayRemark(remark, 'en')).toBe('The module in the stream A·[31m is named and not there. (Macros/VBA)')
    expect(sayRemark({ code: 'constructor', values: {} }, 'de')).toBe('Hier ist etwas auffällig (constructor).')
  })
})
