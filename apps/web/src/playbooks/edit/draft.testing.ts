import type { PlaybookDraft } from '@lotse/contract'
import { standaloneApps } from '@lotse/playbook'

/** A draft of the third version, for tests. */
export function sampleDraft(): PlaybookDraft {
  const playbook = JSON.parse(JSON.stringify(standaloneApps)) as PlaybookDraft['playbook']
  const [newest] = playbook.history
  if (!newest) throw new Error('a published playbook says what it changes')
  return {
    id: '01930000-0000-7000-8000-000000000001',
    version: 1,
    basedOn: 2,
    playbook: { ...playbook, version: 3, history: [{ ...newest, version: 3 }, ...playbook.history] },
    problems: [],
    changedAt: '2026-11-22T12:00:00Z',
    changedBy: null,
    may: { change: true },
  }
}
