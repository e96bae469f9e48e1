import type { IsoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import type { RingMatter } from '../../rings/look-up.ts'
import { ringPoints } from './ring-points.ts'

const today = '2026-11-23' as IsoDate
const ring = (more: object): RingMatter => ({
  ...{ id: 'r', name: 'Ring 2', state: 'running', beginsOn: null, openEntry: 0, standing: null, failures: [] },
  ...more,
})
const standing = { day: '2026-11-20', planned: 400, installed: 120 }

describe('what a follow-up session asks about rings', () => {
  it.each<[object, string | undefined]>([
    [{ standing }, 'Ring 2: 120 of 400 devices installed (as of 2026-11-20). How far is it now, and what holds it?'],
    [{}, 'Ring 2: no figures yet. How far is it now, and what holds it?'],
    [
      { standing, failures: [{ code: '17002', count: 12 }] },
      'Ring 2: 120 of 400 devices installed (as of 2026-11-20); failed: 12 × 17002. How far is it now, and what holds it?',
    ],
    [{ state: 'paused' }, 'Ring 2: paused; no figures yet. What has to happen for it to go on?'],
    [
      { state: 'planned', beginsOn: '2026-12-01', openEntry: 2 },
      'Ring 2: begins on 2026-12-01, 2 entry criteria open. Is everything ready?',
    ],
    [{ state: 'planned', beginsOn: '2026-11-20' }, 'Ring 2: was to begin on 2026-11-20. What holds it?'],
    [{ state: 'planned', beginsOn: '2026-12-20' }, undefined],
    [{ state: 'planned' }, undefined],
  ])('%j', (more, words) => expect(ringPoints([ring(more)], today)[0]?.words.en).toBe(words))
})
