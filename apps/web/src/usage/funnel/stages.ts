import type { FunnelView } from '@lotse/contract'

const stageNames = ['entitled', 'installed', 'activated', 'active'] as const
type StageName = (typeof stageNames)[number]

/** One stage of the funnel. */
export interface Stage {
  readonly name: StageName
  /** Null: not known, which is not zero. */
  readonly people: number | null
  /** Of the entitled, 0 to 1. */
  readonly share: number | null
  /** How many fewer than at the last stage before that is known; null at the first and where it is not known. */
  readonly lost: number | null
}

/** The stages with what is lost between those that are known. */
export function stagesOf(funnel: FunnelView): Stage[] {
  let before: number | null = null
  return stageNames.map((name) => {
    const people = funnel[name]
    const lost = people === null || before === null ? null : before - people
    if (people !== null) before = people
    const share = people === null || funnel.entitled === 0 ? null : people / funnel.entitled
    return { name, people, share, lost }
  })
}
