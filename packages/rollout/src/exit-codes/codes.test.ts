import { describe, expect, it } from 'vitest'
import { EXIT_CODES, explainExitCode, normalExitCode } from './codes.ts'

describe('RO6 exit codes', () => {
  it('has every code of the reference, once, in both languages', () => {
    const codes = EXIT_CODES.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    const reference =
      '0 13 997 1460 1602 1603 17000 17001 17002 17003 17004 17005 17006 17007 17100 0x80004005 0x8000ffff'
    expect(codes).toEqual(expect.arrayContaining(reference.split(' ')))
    for (const { meaning, remedy } of EXIT_CODES)
      for (const text of [meaning, remedy]) expect([text.de.length > 5, text.en.length > 5]).toEqual([true, true])
  })

  it.each([
    ['17002', '17002'],
    [' 17002 ', '17002'],
    ['0x80004005', '0x80004005'],
    ['80004005', '0x80004005'],
    ['80070643', '0x80070643'],
    ['8000', '8000'],
    ['8000FFFF', '0x8000ffff'],
    ['-2147467259', '0x80004005'],
    ['2147500037', '0x80004005'],
    ['0x643', '1603'],
    ['abc', null],
    ['', null],
    ['17002;', null],
    ['99999999999', null],
  ])('reads %j as %j', (text, code) => expect(normalExitCode(text)).toBe(code))

  it('says of codes whether to try again', () => {
    expect(['17003', '1618', '17002', '3010', '0'].map((code) => explainExitCode(code).kind)).toEqual([
      'retry',
      'retry',
      'failure',
      'restart',
      'success',
    ])
  })

  it('explains a code of Windows that another one wraps', () => {
    expect(explainExitCode('0x80070643')).toEqual({ ...explainExitCode('1603'), code: '0x80070643' })
    expect(explainExitCode('0x80071267').meaning).toEqual(explainExitCode('4711').meaning)
  })

  it('says so where nobody knows a code', () => {
    expect(explainExitCode('4711')).toMatchObject({ code: '4711', kind: 'failure' })
    expect(explainExitCode('4711').meaning.en).toContain('does not know')
  })
})
