const LONGEST = 200

/**
 * The name of an uploaded file as we keep it: the last part of a path (either kind of slash), without characters that
 * cannot be seen, at most 200 characters; `file` where nothing is left.
 */
export function fileName(sent: string): string {
  const last = sent.split(/[\\/]/).at(-1) ?? ''
  const visible = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .trim()
  return [...visible].slice(0, LONGEST).join('') || 'file'
}
