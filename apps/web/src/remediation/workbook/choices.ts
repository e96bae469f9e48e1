import type { WorkbookChoices, WorkbookPreview } from '@lotse/contract'

/** A change taken or left out. */
export const withChange = (choices: WorkbookChoices, key: string, isTaken: boolean): WorkbookChoices => ({
  ...choices,
  leaveOut: isTaken ? choices.leaveOut.filter((one) => one !== key) : [...choices.leaveOut, key],
})

/** A conflict decided for the file, or for what is online. */
export const withConflict = (choices: WorkbookChoices, key: string, takesFile: boolean): WorkbookChoices => ({
  ...choices,
  takeFile: takesFile ? [...choices.takeFile, key] : choices.takeFile.filter((one) => one !== key),
})

/** All conflicts decided the same way. */
export const withAllConflicts = (
  choices: WorkbookChoices,
  { conflicts }: WorkbookPreview,
  takesFile: boolean,
): WorkbookChoices => ({ ...choices, takeFile: takesFile ? conflicts.map(({ key }) => key) : [] })

/** How many cells would be taken over. */
export const countTaken = ({ changes, conflicts }: WorkbookPreview): number =>
  changes.filter(({ isTaken }) => isTaken).length + conflicts.filter(({ takesFile }) => takesFile).length

/** Whether the file says anything else than the list. */
export const saysNothingNew = ({ changes, conflicts, notUnderstood }: WorkbookPreview): boolean =>
  changes.length + conflicts.length + notUnderstood.length === 0
