import { describe, expect, it } from 'vitest'
import { network, waitSeconds } from './attempts.ts'

describe('waitSeconds', () => {
  it.each([
    ['account', 1, 0],
    ['account', 4, 0],
    ['account', 4.9, 5],
    ['account', 5, 5],
    ['account', 6, 10],
    ['account', 7.5, 40],
    ['account', 12, 640],
    ['account', 13, 900],
    ['account', 5000, 900],
    ['address', 29, 0],
    ['address', 30, 5],
  ] as const)('%s with %d failures: %d s', (kind, failures, seconds) => {
    expect(waitSeconds(kind, failures)).toBe(seconds)
  })
})

describe('network', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['unknown', 'unknown'],
  ])('%s is %s', (address, expected) => {
    expect(network(address)).toBe(expected)
  })
})
