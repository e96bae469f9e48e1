import type { InventoryFindings } from '@lotse/contract'

/** One part of the devices: a unit, a site, a model, a system. */
export type Segment = InventoryFindings['segments'][number]['groups'][number]
