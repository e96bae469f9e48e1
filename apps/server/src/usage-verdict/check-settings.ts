import { faultsOfSettings, type UsageSettings } from '@lotse/usage'
import { Problem } from '../platform/http/problem.ts'
import { inBothLanguages } from './texts.ts'

/**
 * The settings that `base` becomes with what somebody wants. Problem: `input-not-valid`, with a sentence at each setting
 * that cannot be used.
 * @param field path of the part of the request in which the settings stand
 */
export function wantedSettings(
  base: UsageSettings,
  wanted: { readonly [Name in keyof UsageSettings]?: UsageSettings[Name] | undefined },
  field: string,
): UsageSettings {
  const named = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined))
  const settings: UsageSettings = { ...base, ...named }
  const faults = faultsOfSettings(settings)
  if (faults.length === 0) return settings
  throw new Problem('input-not-valid', {
    errors: faults.map((fault) => ({
      field: `${field}.${fault.params.setting}`,
      code: fault.code,
      message: inBothLanguages(fault),
    })),
  })
}
