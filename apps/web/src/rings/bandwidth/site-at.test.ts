import { describe, expect, it } from 'vitest'
import { siteNow } from './site-at.ts'
import { NEW_SITE } from './site-values.ts'

const plan = (version: number, ...names: string[]) => ({
  ...{ sizes: {}, version },
  sites: names.map((name) => ({ ...NEW_SITE, name })),
})

describe('a site that was changed while somebody else changed the plan', () => {
  const begun = { plan: plan(1, 'Aachen', 'Bremen', 'Celle'), at: 1 }
  it.each([
    ['stands elsewhere', plan(2, 'Bremen', 'Celle'), 0],
    ['stands where it stood', plan(2, 'Aachen', 'Bremen'), 1],
    ['is gone', plan(2, 'Aachen', 'Celle'), undefined],
    ['is there twice', plan(2, 'Bremen', 'Bremen'), undefined],
  ])('%s', (_what, now, at) => expect(siteNow(begun, now)?.at).toBe(at))
})
