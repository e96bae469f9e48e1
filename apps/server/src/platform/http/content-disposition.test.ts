import { expect, it } from 'vitest'
import { contentDisposition } from './content-disposition.ts'

it.each([
  ['october.csv', `attachment; filename="october.csv"; filename*=UTF-8''october.csv`],
  ['Bericht (März).csv', `attachment; filename="Bericht (M_rz).csv"; filename*=UTF-8''Bericht%20%28M%C3%A4rz%29.csv`],
  ['a"; x="b', `attachment; filename="a__ x__b"; filename*=UTF-8''a%22%3B%20x%3D%22b`],
  ['a\r\nset-cookie: b', `attachment; filename="a__set-cookie_ b"; filename*=UTF-8''a%0D%0Aset-cookie%3A%20b`],
  ["it's*", `attachment; filename="it_s_"; filename*=UTF-8''it%27s%2a`],
  ['half\uD800', `attachment; filename="half_"; filename*=UTF-8''half%EF%BF%BD`],
])('names %j', (name, header) => {
  expect(contentDisposition(name)).toBe(header)
})
