import { describe, expect, it } from 'vitest'
import { countIn, percentIn } from './numbers.ts'

describe('US103 numbers as people write them', () => {
  it.each<[string, number | null]>([
    ['0', 0],
    ['1250', 1250],
    ['1.250', 1250],
    ['1,250', 1250],
    ['1 250', 1250],
    ['1’250', 1250],
    ['1.250.000', 1_250_000],
    ['1.250,000', null],
    ['1,25', null],
    ['12,5', null],
    ['1,23E+15', null],
    ['-1', null],
    ['', null],
  ])('count %s is %s', (written, expected) => {
    expect(countIn(written)).toBe(expected)
  })

  it.each<[string, number | null]>([
    ['52,40 %', 52.4],
    ['52.40%', 52.4],
    ['52,4', 52.4],
    ['0,524', 52.4],
    ['0.5', 50],
    ['1', 100],
    ['1 %', 1],
    ['0', 0],
    ['100 %', 100],
    ['100,1 %', null],
    ['half', null],
  ])('share %s is %s %%', (written, expected) => {
    expect(percentIn(written)).toBe(expected)
  })
})
