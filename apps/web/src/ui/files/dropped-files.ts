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

/** The folders that were dropped; to be asked for at once, since the browser forgets them after the event. */
export function droppedFolders(transfer: Pick<DataTransfer, 'items'> | null): readonly FileSystemEntry[] {
  return [...(transfer?.items ?? [])]
    .map((item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null))
    .filter((entry) => entry !== null)
    .filter(({ isDirectory }) => isDirectory)
}
