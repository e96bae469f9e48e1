import { type LintContext, MODES, PLAIN_CONTEXT, PROFILES } from '@lotse/odt'

/** The surroundings a call names, as of today. */
export function contextOf({
  mode,
  profile,
}: {
  readonly mode: string
  readonly profile: readonly string[]
}): LintContext {
  return {
    ...PLAIN_CONTEXT,
    mode: MODES.find((one) => one === mode) ?? 'configure',
    profiles: PROFILES.filter((one) => profile.includes(one)),
    asOf: new Date().toISOString().slice(0, 10),
  }
}
