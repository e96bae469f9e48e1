import { type ChangeEvent, type ReactNode, useCallback, useRef } from 'react'

/**
 * The browser's own dialog to choose files, behind any button, key or palette entry.
 * @param single whether only one file can be chosen
 * @returns an invisible field to put into the page, and the way to open the dialog
 */
export function useFilePicker(
  onFiles: (files: readonly File[]) => void,
  single = false,
): readonly [ReactNode, () => void] {
  const field = useRef<HTMLInputElement>(null)
  const choose = useCallback(() => field.current?.click(), [])
  const chosen = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(currentTarget.files ?? [])]
    // The same file again is a choice too.
    currentTarget.value = ''
    onFiles(files)
  }
  return [<input key="files" ref={field} type="file" multiple={!single} hidden onChange={chosen} />, choose]
}
