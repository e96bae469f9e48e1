/**
 * A path of this app out of a search parameter. Anything that could lead to another site is refused, so that a link
 * to the sign-in page cannot send people elsewhere afterwards.
 */
export function localPath(value: unknown): string | undefined {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined
}
