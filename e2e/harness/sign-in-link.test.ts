import { expect, it } from 'vitest'
import { findSignInLink } from './sign-in-link.ts'

const origin = 'http://localhost:7070'
const secret = 'b7Qk2vJx9LmN4pRs'

it.each([
  ['in the path', `Sign in: ${origin}/sign-in/${secret}\n`, `${origin}/sign-in/${secret}`],
  ['in the query', `${origin}/sign-in?token=${secret}`, `${origin}/sign-in?token=${secret}`],
  ['in the fragment', `${origin}/sign-in#${secret}`, `${origin}/sign-in#${secret}`],
  ['the newest of two', `${origin}/sign-in/${secret}1\n${origin}/sign-in/${secret}2\n`, `${origin}/sign-in/${secret}2`],
  ['only the address', `Lotse is ready: ${origin}/\n`, undefined],
  ['the page without a secret', `${origin}/sign-in`, undefined],
  ["somebody else's address", `http://example.com/sign-in/${secret}`, undefined],
  ['nothing', '', undefined],
])('%s', (_case, output, link) => {
  expect(findSignInLink(output, origin)).toBe(link)
})
