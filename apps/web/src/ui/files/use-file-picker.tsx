import { type ChangeEvent, type InputHTMLAttributes, type ReactNode, useCallback, useRef } from 'react'

/** An invisible field to put into the page, and the way to open the browser's own dialog. */
type Picker = readonly [ReactNode, () => void]

/**
 * The browser's own dialog to choose files, behind any button, key or palette entry.
 * @param single whether only one file can be chosen
 */
export function useFilePicker(onFiles: (files: readonly File[]) => void, single = false): Picker {
  return usePicker(onFiles, single ? {} : { multiple: true })
}

/** The same for a folder with everything in it, however deep. */
export function useFolderPicker(onFiles: (files: readonly File[]) => void): Picker {
  return usePicker(onFiles, aFolder)
}

/** Every browser has it, and no standard. */
const aFolder: InputHTMLAttributes<HTMLInputElement> & { readonly webkitdirectory: string } = {
  multiple: true,
  webkitdirectory: '',
}

function usePicker(onFiles: (files: readonly File[]) => void, what: InputHTMLAttributes<HTMLInputElement>): Picker {
  const field = useRef<HTMLInputElement>(null)
  const choose = useCallback(() => field.current?.click(), [])
  const chosen = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(currentTarget.files ?? [])]
    // The same file again is a choice too.
    currentTarget.value = ''
    onFiles(files)
  }
  return [<input key="files" ref={field} type="file" {...what} hidden onChange={chosen} />, choose]
}
