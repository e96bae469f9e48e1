import { describe, expect, it } from 'vitest'
import { bundledSource } from './bundled-source.ts'

describe('a source of Office in the content', () => {
  it.each([
    [['setup.exe', 'install.xml'], null],
    [
      ['Office/Data/v64.cab', 'Office/Data/16.0.17928.20156/stream.dat'],
      { build: 17928, oldestSupported: 17000, hasIndexFile: true },
    ],
    [
      ['office/data/16.0.16731.1/a', 'office/data/16.0.17928.1/a'],
      { build: 17928, oldestSupported: 17000, hasIndexFile: false },
    ],
    [['Office/Data/x.dat'], { build: 0, oldestSupported: 0, hasIndexFile: false }],
  ])('%s', (names, facts) => {
    expect(bundledSource(names, 17000)).toEqual(facts)
  })
})
