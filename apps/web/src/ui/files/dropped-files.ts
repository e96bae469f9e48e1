/** Whether somebody drags files, and not a link or a piece of text. */
export function carriesFiles(transfer: Pick<DataTransfer, 'types'> | null): boolean {
  return transfer?.types.includes('Files') ?? false
}

/** The files that were dropped. Folders are left out: a browser gives them as files that cannot be read. */
export function droppedFiles(transfer: Pick<DataTransfer, 'items'> | null): readonly File[] {
  return [...(transfer?.items ?? [])]
    .filter((item) => item.kind === 'file' && item.webkitGetAsEntry()?.isDirectory !== true)
    .map((item) => item.getAsFile())
    .filter((file) => file !== null)
}
