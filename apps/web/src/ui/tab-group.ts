/** The group that the page at this address belongs to: by the longest address that it is, or lies under. */
export function groupOf<Group extends { readonly tabs: readonly { readonly to: string }[] }>(
  groups: readonly Group[],
  path: string,
): Group | undefined {
  const here = path.replace(/\/+$/, '')
  const fits = (to: string) => here === to || here.startsWith(`${to}/`)
  const found = groups.flatMap((group) => group.tabs.filter(({ to }) => fits(to)).map(({ to }) => ({ group, to })))
  return found.toSorted((one, two) => two.to.length - one.to.length)[0]?.group
}
