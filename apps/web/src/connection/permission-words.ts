import type { TextKey } from '../language/text-key.ts'

/** What a permission opens: its words stand under the part before the first dot, since dots divide keys. */
export function permissionWords(name: string): TextKey {
  const area = name.slice(0, name.indexOf('.'))
  return `connection:permission.${area}` as TextKey
}
