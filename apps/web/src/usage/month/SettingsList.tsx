import { month as toMonth } from '@lotse/calendar'
import type { UsageOverview } from '@lotse/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { Pill } from '../../ui/Pill.tsx'
import { useDenominatorWords, useNumeratorWords } from '../numerator-words.ts'
import { FactList } from './FactList.tsx'

/** The settings that decide figure and state, each with whether it holds for this customer only. */
export function SettingsList({ settings }: { readonly settings: UsageOverview['settings'] }) {
  const say = useText()
  const format = useFormat()
  const numeratorWords = useNumeratorWords()
  const denominatorWords = useDenominatorWords()
  const threshold = format.number(settings.growthThreshold)
  const percent = (rate: number) => format.percent(rate / 100, 0)
  /** A value, marked where one of the settings behind it is the customer's own. */
  const told = (value: string, ...names: readonly string[]): ReactNode =>
    names.some((name) => settings.overridden.includes(name)) ? (
      <>
        {value} <Pill tone="warn">{say('provenance:own')}</Pill>
      </>
    ) : (
      value
    )
  const quiet = settings.quietMonths.map((one) => format.shortMonth(toMonth(`2026-${String(one).padStart(2, '0')}`)))
  return (
    <FactList
      facts={[
        [say('provenance:settings.numerator'), told(numeratorWords(settings.numerator), 'numerator')],
        [say('provenance:settings.denominator'), told(denominatorWords(settings.wantedDenominator), 'denominator')],
        [
          say('provenance:settings.window'),
          told(say('usage:settings.days', { count: settings.windowDays }), 'windowDays'),
        ],
        [say('provenance:settings.target'), told(percent(settings.targetRate), 'targetRate')],
        [
          say('provenance:settings.growth'),
          told(say(`provenance:settings.${settings.growthMode}`, { threshold }), 'growthMode', 'growthThreshold'),
        ],
        [
          say('provenance:settings.stall'),
          told(
            say('provenance:settings.stallMonths', {
              months: settings.stallMonths,
              exit: format.number(settings.stallExit),
            }),
            'stallMonths',
            'stallExit',
          ),
        ],
        [
          say('provenance:settings.stable'),
          told(
            say('provenance:settings.stableMonths', {
              months: settings.stableMonths,
              exit: percent(settings.stableExit),
            }),
            'stableMonths',
            'stableExit',
          ),
        ],
        [
          say('provenance:settings.quiet'),
          told(
            quiet.length === 0 ? say('provenance:settings.noQuiet') : format.list(quiet),
            'quietMonths',
            'quietMonthsByCountry',
          ),
        ],
        [
          say('provenance:settings.rebaseline'),
          told(
            say('provenance:settings.rebaselineStep', {
              percent: format.number(settings.rebaselineStepPercent),
              users: format.number(settings.rebaselineStepUsers),
              months: settings.rebaselineMonths,
            }),
            'rebaselineStepPercent',
            'rebaselineStepUsers',
            'rebaselineMonths',
          ),
        ],
        [
          say('provenance:settings.small'),
          told(say('provenance:settings.smallBelow', { count: settings.smallTenant }), 'smallTenant'),
        ],
        [
          say('provenance:settings.close'),
          told(say('usage:settings.days', { count: settings.closeMonthAfterDays }), 'closeMonthAfterDays'),
        ],
      ]}
    />
  )
}
