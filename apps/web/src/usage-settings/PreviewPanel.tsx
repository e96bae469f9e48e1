import { Button } from '@fluentui/react-components'
import type { UsageSettingsPreview, UsageSettingValues } from '@lotse/contract'
import { useMutation } from '@tanstack/react-query'
import { useFormContext } from 'react-hook-form'
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
  const { getValues } = useFormContext<SettingTexts>()
  const preview = useMutation({ mutationFn: async () => ask(valuesFrom(getValues())), onError: reportProblem })
  return (
    <div className={styles.preview}>
      <Button disabledFocusable={preview.isPending} onClick={() => preview.mutate()}>
        {preview.isPending ? say('usageSettings:preview.asking') : say('usageSettings:preview.ask')}
      </Button>
      <div role="status">{preview.data && <Answer preview={preview.data} />}</div>
    </div>
  )
}

function Answer({ preview }: { readonly preview: UsageSettingsPreview }) {
  const say = useText()
  const format = useFormat()
  const { changed, restated, rows, tenants } = preview
  const word = ({ state, qualifier }: UsageSettingsPreview['rows'][number]['from']) =>
    qualifier === null
      ? say(`usageSettings:state.${state}`)
      : `${say(`usageSettings:state.${state}`)}, ${say(`usageSettings:qualifier.${qualifier}`)}`
  const counted = (count: number) => ({ count, number: format.number(count), total: format.number(tenants) })
  return (
    <>
      <p>
        {changed === 0 ? say('usageSettings:preview.none') : say('usageSettings:preview.changed', counted(changed))}{' '}
        {restated > 0 && say('usageSettings:preview.restated', counted(restated))}
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
