import { Button } from '@fluentui/react-components'
import type { UsageSettingsPreview, UsageSettingValues } from '@lotse/contract'
import { useMutation } from '@tanstack/react-query'
import { useFormContext, useWatch } from 'react-hook-form'
import { reportProblem } from '../app/toasts/report.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import styles from './usage-settings.module.css'
import { type SettingTexts, valuesFrom } from './values.ts'

/** So many are named. */
const SHOWN = 8

interface Props {
  readonly ask: (settings: UsageSettingValues) => Promise<UsageSettingsPreview>
}

/** What the settings in the form would change, before anything is saved. */
export function PreviewPanel({ ask }: Props) {
  const say = useText()
  const { control, getValues } = useFormContext<SettingTexts>()
  const preview = useMutation({
    mutationFn: (texts: SettingTexts) => ask(valuesFrom(texts)),
    onError: reportProblem,
  })
  // An answer about other settings than those in the form would mislead.
  const isAnswered = JSON.stringify(useWatch({ control })) === JSON.stringify(preview.variables)
  return (
    <div className={styles.preview}>
      <Button disabledFocusable={preview.isPending} onClick={() => preview.mutate(getValues())}>
        {preview.isPending ? say('usageSettings:preview.asking') : say('usageSettings:preview.ask')}
      </Button>
      <div role="status">{isAnswered && preview.data && <Answer preview={preview.data} />}</div>
    </div>
  )
}

function Answer({ preview }: { readonly preview: UsageSettingsPreview }) {
  const say = useText()
  const format = useFormat()
  const { changed, restated, rows, tenants, of, lookedAt } = preview
  const word = ({ state, qualifier }: UsageSettingsPreview['rows'][number]['from']) =>
    qualifier === null
      ? say(`usageSettings:state.${state}`)
      : `${say(`usageSettings:state.${state}`)}, ${say(`usageSettings:qualifier.${qualifier}`)}`
  const counted = (count: number) => ({ count, number: format.number(count), total: format.number(tenants) })
  return (
    <>
      <p>
        {changed === 0 ? say('usageSettings:preview.none') : say('usageSettings:preview.changed', counted(changed))}{' '}
        {restated > 0 && say('usageSettings:preview.restated', counted(restated))}{' '}
        {lookedAt < of &&
          say('usageSettings:preview.some', { number: format.number(lookedAt), total: format.number(of) })}
      </p>
      {rows.length > 0 && (
        <ul className={styles.rows}>
          {rows.slice(0, SHOWN).map((row) => (
            <li key={row.tenantId}>
              {say(row.rateFrom === row.rateTo ? 'usageSettings:preview.row' : 'usageSettings:preview.rowRate', {
                customer: row.customerName,
                from: word(row.from),
                to: word(row.to),
                rateFrom: format.percent(row.rateFrom / 100),
                rateTo: format.percent(row.rateTo / 100),
              })}
            </li>
          ))}
          {changed > SHOWN && <li>{say('usageSettings:preview.more', { count: format.number(changed - SHOWN) })}</li>}
        </ul>
      )}
    </>
  )
}
