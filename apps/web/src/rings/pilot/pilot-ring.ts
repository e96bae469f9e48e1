import type { PilotProposalView, Ring } from '@lotse/contract'

/** The pilot into which a proposal can be taken: the first that is not over. */
export const ringForPilot = <R extends Pick<Ring, 'kind' | 'state'>>(rings: readonly R[]): R | undefined =>
  rings.find(({ kind, state }) => kind === 'pilot' && state !== 'leftOut' && state !== 'finished')

/** Whether all names that tell the devices of a ring, `names`, are those of the proposal. */
export function isTaken(
  { matchBy }: Pick<Ring, 'matchBy'>,
  names: readonly string[],
  { picks }: Pick<PilotProposalView, 'picks'>,
): boolean {
  const present = new Set(names)
  return matchBy === 'names' && present.size === picks.length && picks.every(({ name }) => present.has(name))
}
