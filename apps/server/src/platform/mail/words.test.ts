import { describe, expect, it } from 'vitest'
import { troubleOf } from './words.ts'

describe('what went wrong at the mail server', () => {
  it.each([
    [{ code: 'EDNS', message: 'getaddrinfo ENOTFOUND x' }, /was not found/, false],
    [{ code: 'ECONNREFUSED' }, /cannot be reached/, false],
    [{ code: 'EAUTH', responseCode: 535, response: '535 no' }, /refuses user or password/, false],
    [{ code: 'EENVELOPE', responseCode: 550, response: '550 no such user' }, /550 no such user/, true],
    [{ code: 'EENVELOPE', responseCode: 451, response: '451 later' }, /does not take/, false],
    [{ code: 'EMESSAGE', responseCode: 552 }, /refused the message/, true],
    [new Error('odd'), /odd/, false],
    [null, /could not be sent/, false],
  ])('%j', (error, said, isForGood) => {
    const trouble = troubleOf(error)
    expect(trouble.words.en).toMatch(said)
    expect(trouble.isForGood).toBe(isForGood)
  })
})
