import { describe, expect, it } from 'vitest'
import { concealedPath } from './conceal.ts'
import { distinctCounter } from './distinct.ts'
import { exclusion } from './glob.ts'
import { csvRow, oneLine } from './harmless.ts'
import { keySet } from './key-set.ts'

describe('names that are concealed', () => {
  it.each([
    ['C:\\Finance\\2026\\Budget.xlsm', 'C:\\********\\Bu****.xlsm'],
    ['\\\\server\\share\\Plan.doc', '\\\\********\\Pl**.doc'],
    ['\\\\?\\C:\\Finance\\Budget.xlsm', 'C:\\*******\\Bu****.xlsm'],
    ['/srv/files/Übersicht.xls', '/********/Üb*******.xls'],
    ['C:\\a.xls', 'C:\\a.xls'],
    ['Budget', 'Bu****'],
    ['a/b.c.xlsx', '*/b.*.xlsx'],
  ])('%s', (path, concealed) => expect(concealedPath(path)).toBe(concealed))
})

describe('patterns that exclude', () => {
  it.each([
    ['*.bak.xls', 'a/b.bak.xls', true],
    ['*.bak.xls', 'a/b.xls', false],
    ['archive', 'x/Archive', true],
    ['archive', 'x/archived', false],
    ['archive/**', 'archive', true],
    ['archive/**', 'archive/a/b.xls', true],
    ['**/old/*', 'a/b/old/c.xls', true],
    ['**/old/*', 'old/c.xls', true],
    ['20??/x.{xls,doc}', '2024/x.doc', true],
    ['20??/x.{xls,doc}', '2024/x.ppt', false],
    ['a+(b).xls', 'a+(b).xls', true],
    ['{open', '{open', true],
    ['sub\\*', 'sub/a.xls', true],
  ])('%s on %s: %s', (pattern, path, is) => expect(exclusion([pattern])(path)).toBe(is))
})

describe('text that is harmless', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['  @SUM(1)', "'  @SUM(1)"],
    ['\uff1d1', "'\uff1d1"],
    ['a\u001b[2J\u202eb', 'a\\u{1b}[2J\\u{202e}b'],
    ['a "b", c', '"a ""b"", c"'],
    ['\ud800', '\ufffd'],
    ['-', "'-"],
  ])('%j in a table', (text, field) => expect(csvRow([text, 1, null])).toBe(`${field},1,\r\n`))

  it('on one line', () => expect(oneLine('a\r\nb\tc\u0007')).toBe('a ↵ b c\\u{7}'))
})

describe('many hashes', () => {
  const hash = (number: number): string => {
    let [x, out] = [BigInt(number) + 0x9e3779b97f4a7c15n, '']
    for (let round = 0; round < 4; round += 1) {
      x = BigInt.asUintN(64, (x ^ (x >> 30n)) * 0xbf58476d1ce4e5b9n)
      x = BigInt.asUintN(64, (x ^ (x >> 27n)) * 0x94d049bb133111ebn)
      out += x.toString(16).padStart(16, '0')
    }
    return out
  }

  it('a set of keys knows what it holds, the key 0 too', () => {
    const keys = keySet()
    for (let at = 0; at < 20_000; at += 1) expect(keys.add(at % 7, at)).toBe(true)
    for (let at = 0; at < 20_000; at += 1) expect(keys.add(at % 7, at)).toBe(false)
    expect(keys.size()).toBe(20_000)
    expect(keys.has(0, 0)).toBe(true)
    expect(keys.has(8, 1)).toBe(false)
  })

  it('are counted exactly as long as they fit, and estimated within 3 % beyond', () => {
    const counter = distinctCounter(2, 1000)
    for (let at = 0; at < 900; at += 1) counter.add(hash(at), 0)
    expect(counter.count(0)).toEqual({ count: 900, estimated: false })
    for (let at = 0; at < 60_000; at += 1) counter.add(hash(at), 1)
    const { count, estimated } = counter.count(1)
    expect(estimated).toBe(true)
    expect(Math.abs(count - 60_000)).toBeLessThan(1800)
  })
})
