import { expect, it } from 'vitest'
import { detailOfCode } from './detail-of-code.ts'

it.each([
  ['AADSTS7000215', 'connection:detail.code'],
  ['503', 'connection:detail.code'],
  ['Directory_ExpiredPageToken', 'connection:detail.code'],
  ['ECONNRESET', 'connection:detail.network'],
  ['ended-early', 'connection:detail.network'],
  ['link 403', 'connection:detail.link'],
  ['link-not-safe', 'connection:detail.unsafeLink'],
  ['html', 'connection:detail.page'],
  ['storage-full', 'connection:detail.storageFull'],
])('%s is told by %s', (code, key) => expect(detailOfCode(code)).toBe(key))
