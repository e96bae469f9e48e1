import type { Named } from '../code/parameters.ts'
import type { EntryPoint, Width } from '../win32-api/look-up.ts'
import type { Known } from './module-view.ts'

/** Entry points that 64-bit Windows has a successor of, which takes and gives pointers (A64-API-REPLACED). */
const REPLACED = /^[GS]et(Window|Class)Long[AW]$/

export const isReplaced = (entry: EntryPoint | null): boolean => entry !== null && REPLACED.test(entry.name)

/** What must be LongPtr in a `Declare` and is Long. */
export function pointerFaults({ declare, entry }: Known): Named[] {
  if (entry === null) return []
  const successor = isReplaced(entry)
  const faults = declare.parameters.filter((one, index) => {
    const width = entry.parameters[index]
    if (one.type !== 'long' || one.array || width === undefined) return false
    return takesPointer(width, one.byVal) || (successor && index === 2)
  })
  const { result } = declare
  if (result !== null && result.type === 'long' && (isPointer(entry.result) || successor)) faults.push(result)
  return faults
}

const isPointer = (width: Width): boolean => width === 'h' || width === 's' || width === 'p' || width === 'P'

/** By value, everything that is an address or handle; by reference, the place of one. */
const takesPointer = (width: Width, byVal: boolean): boolean => (byVal ? isPointer(width) : width === 'P')

/** Which of a function's answers are pointers: its result, and the parameters it writes one into. */
export interface PointerSource {
  readonly result: boolean
  readonly outs: readonly number[]
}

/** What a variable receives from a declared function, null where no pointers come out of it. */
export function pointerSource({ declare, entry }: Known): PointerSource | null {
  const result =
    declare.result?.type === 'longptr' ||
    (declare.isFunction && entry !== null && (isPointer(entry.result) || isReplaced(entry)))
  const outs = declare.parameters.flatMap((one, index) => {
    const out = !one.byVal && (one.type === 'longptr' || (one.type === 'long' && entry?.parameters[index] === 'P'))
    return out ? [index] : []
  })
  return result || outs.length > 0 ? { result, outs } : null
}

/** A parameter of a `Declare` that already has a finding of its own. */
export const isFault = (known: Known, parameter: Named): boolean => pointerFaults(known).includes(parameter)
