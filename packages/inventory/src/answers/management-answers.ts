import type { Channel, Device } from '../device.ts'
import { suitesOf } from '../findings/suite-of.ts'
import { versionOf } from '../lifecycle/support-of.ts'
import type { LifecycleTable } from '../lifecycle/types.ts'
import { withUnknown } from './counting.ts'
import type { AnswerRule, AnswerView } from './types.ts'

/** What an inventory says about add-ins, languages, the update channel and the tool that made it. */
export const MANAGEMENT_ANSWERS: readonly AnswerRule[] = [
  { questionId: 'ad.com', propose: addInAnswer },
  { questionId: 'ad.outlookAddins', propose: outlookAnswer },
  { questionId: 'dt.tool', propose: toolAnswer },
  { questionId: 'up.channel', propose: channelAnswer },
  { questionId: 'la.count', propose: languageAnswer },
]

type Answer = ReturnType<AnswerRule['propose']>

/** Few or many needs a list of add-ins; a column "add-ins present" only carries "none", and only for every device. */
function addInAnswer({ devices, settings }: AnswerView): Answer {
  const listed = devices.filter(({ addIns }) => addIns !== null)
  const different = new Set(listed.flatMap(({ addIns }) => (addIns ?? []).map(({ name }) => name.toLowerCase()))).size
  const known = devices.filter(({ addIns, hasAddIns }) => addIns !== null || hasAddIns !== null).length
  const basis = known === devices.length ? 'whole' : 'part'
  if (different > 0) {
    const evidence = [{ code: 'evidence-add-ins', params: { different, devices: listed.length } }]
    const values = [different >= settings.manyAddIns ? 'many' : 'few']
    return { values, basis, known, evidence: withUnknown(evidence, devices.length - known) }
  }
  const present = devices.some(({ hasAddIns }) => hasAddIns === true)
  if (present || basis === 'part' || known === 0) return null
  return { values: ['none'], basis, known, evidence: [{ code: 'evidence-no-add-ins', params: { devices: known } }] }
}

function outlookAnswer({ devices }: AnswerView): Answer {
  const inOutlook = devices.filter(({ addIns }) => (addIns ?? []).some(({ app }) => /outlook/i.test(app ?? ''))).length
  const known = devices.filter(({ addIns }) => addIns?.every(({ app }) => app !== null) === true).length
  const basis = known === devices.length ? 'whole' : 'part'
  if (inOutlook === 0 && (basis === 'part' || known === 0)) return null
  const evidence = [{ code: 'evidence-outlook-add-ins', params: { devices: inOutlook, known } }]
  return {
    values: [inOutlook > 0 ? 'yes' : 'no'],
    basis,
    known,
    evidence: withUnknown(evidence, devices.length - known),
  }
}

/** That an inventory comes from Configuration Manager shows that it is there; which other tools are, no inventory says. */
function toolAnswer({ devices, sources }: AnswerView): Answer {
  if (!sources.some((source) => source.startsWith('configManager'))) return null
  const evidence = [{ code: 'evidence-tool', params: { devices: devices.length } }]
  return { values: ['configMgr'], basis: 'part', known: devices.length, evidence }
}

const CHANNEL_WORDS: Readonly<Partial<Record<Channel, string>>> = {
  Current: 'current',
  MonthlyEnterprise: 'monthly',
  SemiAnnual: 'semiannual',
}

/** The channel of today, where at least nine in ten devices with the Apps share it: the choice stays with a person. */
function channelAnswer({ devices, lifecycle }: AnswerView): Answer {
  const withApps = devices.filter((device) => suitesOf(device).some(({ generation }) => generation === 'm365'))
  const counts = new Map<string, number>()
  for (const device of withApps) {
    const word = channelWordOf(device, lifecycle)
    if (word !== null) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const [[word, count] = ['', 0]] = [...counts].sort(([, one], [, other]) => other - one)
  if (withApps.length === 0 || count * 10 < withApps.length * 9) return null
  const known = [...counts.values()].reduce((sum, one) => sum + one, 0)
  const evidence = [{ code: 'evidence-channel', params: { value: word, devices: count, apps: withApps.length } }]
  return { values: [word], basis: known === withApps.length ? 'whole' : 'part', known, evidence }
}

/** From version 2606 on devices of the half-yearly channel are on the monthly one. Source: channel unification of 2026. */
function channelWordOf(device: Device, lifecycle: LifecycleTable): string | null {
  const apps = suitesOf(device).find(({ generation }) => generation === 'm365')
  if (apps?.channel == null) return null
  const unified = apps.channel === 'SemiAnnual' && (versionOf(apps, lifecycle) ?? '') >= '2606'
  return unified ? 'monthly' : (CHANNEL_WORDS[apps.channel] ?? null)
}

function languageAnswer({ devices }: AnswerView): Answer {
  const withOffice = devices.filter(({ office }) => office === null || office.length > 0)
  const listed = withOffice.filter(({ languages }) => languages !== null)
  const tags = [...new Set(listed.flatMap(({ languages }) => languages ?? []))].sort()
  if (tags.length === 0) return null
  const evidence = [{ code: 'evidence-languages', params: { tags: tags.join(', '), devices: listed.length } }]
  const basis = listed.length === withOffice.length ? 'whole' : 'part'
  const unknown = withOffice.length - listed.length
  return { values: [String(tags.length)], basis, known: listed.length, evidence: withUnknown(evidence, unknown) }
}
