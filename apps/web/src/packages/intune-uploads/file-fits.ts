import type { TextKey } from '../../language/text-key.ts'

/** Intune takes no Win32 app that is larger. */
const MOST_BYTES = 30_000_000_000

/** What speaks against a file before it is sent; null where nothing does. */
export function whyNot({ name, size }: Pick<File, 'name' | 'size'>): TextKey | null {
  if (!/\.(intunewin|zip)$/i.test(name)) return 'intuneUploads:form.otherFile'
  return size > MOST_BYTES ? 'intuneUploads:form.tooLarge' : null
}
