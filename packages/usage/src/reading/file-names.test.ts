import { describe, expect, it } from 'vitest'
import { fileOf, folderOf, patternOf } from './file-names.ts'

describe('US106 names of pages', () => {
  it.each([
    [['a/page1.json', 'a/page2.json'], 'a/page*.json'],
    [['a/page1.json', 'a/page10.json'], 'a/page1*.json'],
    [['x.json', 'y.json'], '*.json'],
    [['a\\x1.json', 'a\\x2.json'], 'a\\x*.json'],
    [['z.zip/in/1.json', 'z.zip/in/2.json'], 'z.zip/in/*.json'],
    [['a/aa.json', 'a/aaa.json'], 'a/aa*.json'],
  ])('%s is %s', (names, pattern) => {
    expect(patternOf(names)).toBe(pattern)
  })

  it('parts a name at its last slash of either kind', () => {
    expect([folderOf('a/b\\c.csv'), fileOf('a/b\\c.csv'), folderOf('c.csv'), fileOf('c.csv')]).toEqual([
      'a/b\\',
      'c.csv',
      '',
      'c.csv',
    ])
  })
})
