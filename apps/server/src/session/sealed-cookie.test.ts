import { describe, expect, it } from 'vitest'
import { secretFrom } from '../platform/secret.ts'
import { testClock } from '../testing/visitor.ts'
import { seal, unseal } from './sealed-cookie.ts'

const services = () => ({ clock: testClock(), secret: secretFrom(Buffer.alloc(32, 7)) })

describe('a sealed cookie', () => {
  it('gives its content back until its time is over', () => {
    const mine = services()
    const sealed = seal(mine, 'test', { a: [1, 'ü'] }, 60)
    mine.clock.advance(59)
    expect(unseal(mine, 'test', sealed)).toEqual({ a: [1, 'ü'] })
    mine.clock.advance(1)
    expect(unseal(mine, 'test', sealed)).toBeNull()
  })

  const sealed = seal(services(), 'test', 'content', 60)
  const [body = '', mark = ''] = sealed.split('.')
  it.each([
    ['nothing', null],
    ['empty text', ''],
    ['a body without a mark', body],
    ['a mark that is too short', `${body}.${mark.slice(0, -2)}`],
    ['the mark of another body', `${body.slice(0, -1)}.${mark}`],
    ['something behind the mark', `${sealed}.x`],
    ['sealed for something else', seal(services(), 'other', 'content', 60)],
    [
      'sealed by another installation',
      seal({ ...services(), secret: secretFrom(Buffer.alloc(32, 8)) }, 'test', 'content', 60),
    ],
  ])('is nothing when it is %s', (_what, text) => {
    expect(unseal(services(), 'test', text)).toBeNull()
  })
})
