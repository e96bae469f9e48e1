import type { UsageOverview } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { useDenominatorWords, useNumeratorWords } from '../numerator-words.ts'
import { FactList } from './FactList.tsx'

/** The settings that decide the figure; they hold for every customer alike. */
export function SettingsList({ settings }: { readonly settings: UsageOverview['settings'] }) {
  const say = useText()
  const format = useFormat()
  const numeratorWords = useNumeratorWords()
  const denominatorWords = useDenominatorWords()
  const threshold = format.number(settings.growthThreshold)
  return (
    <FactList
      facts={[
        [say('usage:settings.numerator'), numeratorWords(settings.numerator)],
        [say('usage:settings.denominator'), denominatorWords(settings.denominator)],
        [say('usage:settings.window'), say('usage:settings.days', { count: settings.windowDays })],
        [say('usage:settings.target'), format.percent(settings.targetRate / 100, 0)],
        [say('usage:settings.growth'), say(`usage:settings.${settings.growthMode}`, { threshold })],
        [say('usage:settings.close'), say('usage:settings.days', { count: settings.closeMonthAfterDays })],
      ]}
    />
  )
}
