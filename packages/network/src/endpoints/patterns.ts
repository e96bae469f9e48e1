/** Names a list writes in the place of many: `*.office.com`, `<tenant>.sharepoint.com`. They cannot be resolved. */
export const isPattern = (host: string): boolean => /[*<]/.test(host)

/** Whether a name falls under a pattern: `outlook.office.com` under `*.office.com`, which `office.com` does not. */
export function fallsUnder(host: string, pattern: string): boolean {
  const parts = pattern.split(/\*|<tenant>/).map((part) => part.replace(/[.]/g, '\\.'))
  return new RegExp(`^${parts.join('[a-z0-9.-]+')}$`, 'i').test(host)
}

/** Whether a text can stand in a list of endpoints: a name or a pattern. */
export const isHost = (text: string): boolean =>
  text.length <= 253 && /^[a-z0-9*_-]+(\.[a-z0-9*_-]+)+$/i.test(text.replaceAll('<tenant>', 'tenant'))

/** Whether a text is a name that can be looked up. */
export const isName = (text: string): boolean => isHost(text) && !isPattern(text)
