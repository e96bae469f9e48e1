import { describe, expect, it } from 'vitest'
import { ProxyFault, wayFrom } from './way.ts'

const PROXY = { HTTPS_PROXY: 'http://secure.example:3128', HTTP_PROXY: 'plain.example' }
const secure = { host: 'secure.example', port: 3128 }

describe('wayFrom', () => {
  it.each([
    ['goes at once without a proxy', {}, undefined, 443, null],
    ['takes HTTPS_PROXY', PROXY, undefined, 443, secure],
    ['takes HTTP_PROXY for port 80', PROXY, undefined, 80, { host: 'plain.example', port: 80 }],
    ['reads small letters', { https_proxy: 'secure.example:3128' }, undefined, 443, secure],
    ['leaves hosts of NO_PROXY out', { ...PROXY, NO_PROXY: 'a.b, .office.com' }, undefined, 443, null],
    ['knows the star', { ...PROXY, NO_PROXY: '*' }, undefined, 443, null],
    ['goes through for others', { ...PROXY, NO_PROXY: 'ice.com,office.co' }, undefined, 443, secure],
    ['takes what is given', { NO_PROXY: '*' }, 'secure.example:3128', 80, secure],
    ['goes at once when told', PROXY, 'none', 443, null],
    ['never keeps a password', { HTTPS_PROXY: 'http://me:secret@secure.example:3128' }, undefined, 443, secure],
  ] as const)('%s', (_, environment, given, port, expected) => {
    expect(wayFrom(environment, given)('login.office.com', port)).toEqual(expected)
  })

  it.each(['socks5://x:1', 'https://x:1', 'http://', 'a b'])('refuses %s', (address) => {
    expect(() => wayFrom({}, address)).toThrow(ProxyFault)
  })
})
