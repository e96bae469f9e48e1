/** What decides an inventory's figures, with their defaults. Sources: usage.md §8, remediation.md §7. */
export interface InventorySettings {
  /** A device that told nothing for longer than this, in days, is silent; the Apps admin center drops it then. */
  readonly silentDays: number
  /** From this share of devices, in per cent, an inventory is complete (checklist item OS-01). */
  readonly completePercent: number
  /** An inventory older than this, in days, is not current (checklist item OS-01). */
  readonly currentDays: number
  /** From this share, in per cent, "some" becomes "many". */
  readonly manyPercent: number
  /** From this number of different add-ins on "few" becomes "many". */
  readonly manyAddIns: number
}

export const DEFAULT_INVENTORY_SETTINGS: InventorySettings = {
  silentDays: 30,
  completePercent: 95,
  currentDays: 30,
  manyPercent: 10,
  manyAddIns: 10,
}
