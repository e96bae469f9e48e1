import { describe, expect, it } from 'vitest'
import { isInnerAddress, outerLookup } from './outer-addresses.ts'

describe('inner addresses', () => {
  it.each([
    ...[
      '127.0.0.1',
      '10.0.0.1',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
    ],
    ...[
      '224.0.0.1',
      '255.255.255.255',
      '::1',
      '[::1]',
      '::',
      'fe80::1',
      'fd00::1',
      '::ffff:127.0.0.1',
      '64:ff9b::7f00:1',
      '64:ff9b:1::7f00:1',
      '2002:7f00:1::',
      '2001:0:7f00::1',
      '::7f00:1',
      'fec0::1',
    ],
  ])('%s is one', (address) => expect(isInnerAddress(address)).toBe(true))

  it.each([
    '20.190.160.1',
    '172.32.0.1',
    '11.0.0.1',
    '2603:1006::1',
    '2001:4860:4860::8888',
    'reports.office.com',
    'localhost',
  ])('%s is none by its writing', (address) => expect(isInnerAddress(address)).toBe(false))

  it('are found out when a name is resolved', async () => {
    const error = await new Promise<Error | null>((resolve) => outerLookup('localhost', { all: true }, resolve))
    expect(error?.message).toBe('inner-address')
  })
})
