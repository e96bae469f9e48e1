/** The code the system gave: `EACCES`, `ENOENT`; `UNKNOWN` where it gave none. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : 'UNKNOWN'
}
