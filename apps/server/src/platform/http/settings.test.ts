import { describe, expect, it } from 'vitest'
import { httpSettings } from './settings.ts'

describe('the settings of the HTTP server', () => {
  it.each([
    [{}, { requestsPerMinute: 3000, proxies: [] }],
    [
      { LOTSE_REQUESTS_PER_MINUTE: '', LOTSE_PROXIES: '' },
      { requestsPerMinute: 3000, proxies: [] },
    ],
    [{ LOTSE_REQUESTS_PER_MINUTE: '600' }, { requestsPerMinute: 600, proxies: [] }],
    [
      { LOTSE_PROXIES: '10.0.0.5, 10.1.0.0/16,fd00::/8' },
      { requestsPerMinute: 3000, proxies: ['10.0.0.5', '10.1.0.0/16', 'fd00::/8'] },
    ],
  ])('%j means %j', (env, settings) => {
    expect(httpSettings(env)).toEqual(settings)
  })

  it.each([
    { LOTSE_REQUESTS_PER_MINUTE: 'abc' },
    { LOTSE_REQUESTS_PER_MINUTE: '0' },
    { LOTSE_REQUESTS_PER_MINUTE: '-5' },
    { LOTSE_REQUESTS_PER_MINUTE: '1.5' },
    { LOTSE_PROXIES: 'proxy.example' },
    { LOTSE_PROXIES: '10.0.0.0/0' },
    { LOTSE_PROXIES: '10.0.0.0/33' },
    { LOTSE_PROXIES: '10.0.0.0/8/8' },
  ])('%j is refused with its name', (env) => {
    const [name = ''] = Object.keys(env)
    expect(() => httpSettings(env)).toThrowError(expect.objectContaining({ code: 'setting-not-valid' }))
    expect(() => httpSettings(env)).toThrowError(name)
  })
})
