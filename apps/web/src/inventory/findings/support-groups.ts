import type { InventoryFindings } from '@lotse/contract'
import type { Tone } from '../../ui/verdict.ts'

/** Devices that run the same Office. */
export type Group = InventoryFindings['support']['groups'][number]

export const supportTones: Readonly<Record<Group['status'], Tone>> = {
  ended: 'bad',
  unknown: 'quiet',
  supported: 'good',
}

export const keyOf = ({ label: { en }, status }: Group): string => `${en} ${status}`
