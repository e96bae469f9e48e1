import type { Device } from '../device.ts'
import type { Note } from '../notes.ts'
import type { AnswerProposal } from './types.ts'

type Proposal = Omit<AnswerProposal, 'questionId' | 'devices'>

/**
 * A proposal from values that devices show. `valuesOf` gives null for a device that does not speak to the question. Each
 * value is an answer with the number of devices that show it; `none` is proposed only where every device is known.
 */
export function fromValues(
  devices: readonly Device[],
  valuesOf: (device: Device) => readonly string[] | null,
  options: { readonly order: readonly string[]; readonly none: string | null; readonly note: string },
): Proposal | null {
  const counts = new Map<string, number>()
  let known = 0
  for (const device of devices) {
    const values = valuesOf(device)
    if (values === null) continue
    known++
    for (const value of new Set(values)) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const basis = known === devices.length ? 'whole' : 'part'
  const values = options.order.filter((value) => counts.has(value))
  if (values.length > 0) {
    const evidence = values.map(
      (value): Note => ({ code: options.note, params: { value, devices: counts.get(value) ?? 0 } }),
    )
    return { values, basis, known, evidence: withUnknown(evidence, devices.length - known) }
  }
  if (options.none === null || basis === 'part' || known === 0) return null
  return {
    values: [options.none],
    basis,
    known,
    evidence: [{ code: `${options.note}-none`, params: { devices: known } }],
  }
}

/** Yes where a device shows it, no only where every device is known not to. */
export function fromFlags(
  devices: readonly Device[],
  flagOf: (device: Device) => boolean | null,
  note: string,
): Proposal | null {
  const flags = devices.map(flagOf)
  const known = flags.filter((flag) => flag !== null).length
  const yes = flags.filter((flag) => flag === true).length
  const basis = known === devices.length ? 'whole' : 'part'
  if (yes === 0 && (basis === 'part' || known === 0)) return null
  const evidence = [{ code: note, params: { devices: yes, known } }]
  return { values: [yes > 0 ? 'yes' : 'no'], basis, known, evidence: withUnknown(evidence, devices.length - known) }
}

/** Says how many devices did not speak to the question. */
export function withUnknown(evidence: readonly Note[], unknown: number): readonly Note[] {
  return unknown === 0 ? evidence : [...evidence, { code: 'evidence-unknown', params: { devices: unknown } }]
}
