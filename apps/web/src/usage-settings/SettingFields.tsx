import { Button } from '@fluentui/react-components'
import type { UsageHouseSettings, UsageSettingName } from '@lotse/contract'
import { useFormContext } from 'react-hook-form'
import { useLocalised, useText } from '../language/use-text.ts'
import { useMonthNames } from '../settings/use-month-names.ts'
import { CheckListField } from '../ui/form/CheckListField.tsx'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import styles from './usage-settings.module.css'

const numerators = ['desktopCore', 'desktop', 'any'] as const
const denominators = ['entitledByPlan', 'reportRows', 'assigned', 'paidUnits', 'activated'] as const
const hinted: ReadonlySet<UsageSettingName> = new Set([
  'windowDays',
  'growthThreshold',
  'stableExit',
  'minSegment',
  'smallTenant',
])

type NumberName = Exclude<
  UsageSettingName,
  'numerator' | 'denominator' | 'growthMode' | 'quietMonths' | 'quietMonthsByCountry'
>

/** All settings in groups; those that are seldom changed are folded away. */
export function SettingFields({ presets }: { readonly presets?: UsageHouseSettings['presets'] }) {
  const say = useText()
  const months = useMonthNames()
  const named = (name: UsageSettingName) => ({ name, label: say(`usageSettings:setting.${name}`) })
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{say('usageSettings:groups.definition')}</legend>
        {presets && <Presets presets={presets} />}
        <SelectField
          {...named('numerator')}
          options={numerators.map((value) => ({ value, label: say(`usageSettings:numerator.${value}`) }))}
        />
        <SelectField
          {...named('denominator')}
          options={denominators.map((value) => ({ value, label: say(`usageSettings:denominator.${value}`) }))}
        />
        <Numbers names={['windowDays']} />
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{say('usageSettings:groups.goal')}</legend>
        <SelectField
          {...named('growthMode')}
          options={(['points', 'relative'] as const).map((value) => ({
            value,
            label: say(`usageSettings:growthMode.${value}`),
          }))}
        />
        <Numbers names={['targetRate', 'stableMonths', 'stableExit']} />
        <Numbers names={['growthThreshold', 'stallMonths', 'stallExit', 'declinePoints']} />
      </fieldset>
      <details className={styles.more}>
        <summary>{say('usageSettings:groups.quiet')}</summary>
        <CheckListField
          {...named('quietMonths')}
          hint={say('usageSettings:hint.quietMonths')}
          options={[...months].map(([value, label]) => ({ value: String(value), label }))}
        />
        <TextField
          {...named('quietMonthsByCountry')}
          hint={say('usageSettings:hint.quietMonthsByCountry')}
          multiline
          rows={3}
        />
      </details>
      <details className={styles.more}>
        <summary>{say('usageSettings:groups.steps')}</summary>
        <Numbers names={['rebaselineStepPercent', 'rebaselineStepUsers', 'rebaselineMonths']} />
        <Numbers names={['smallTenant', 'minSegment']} />
      </details>
      <details className={styles.more}>
        <summary>{say('usageSettings:groups.data')}</summary>
        <Numbers names={['closeMonthAfterDays', 'maxRejectedPercent', 'maxExcludedPercent']} />
        <Numbers names={['minSeenAgainPercent', 'forecastHorizon']} />
      </details>
    </>
  )
}

function Numbers({ names }: { readonly names: readonly NumberName[] }) {
  const say = useText()
  return (
    <div className={styles.numbers}>
      {names.map((name) => (
        <TextField
          key={name}
          name={name}
          label={say(`usageSettings:setting.${name}`)}
          {...(isHinted(name) && { hint: say(`usageSettings:hint.${name}`) })}
        />
      ))}
    </div>
  )
}

type Hinted = 'windowDays' | 'growthThreshold' | 'stableExit' | 'minSegment' | 'smallTenant'
const isHinted = (name: UsageSettingName): name is Hinted => hinted.has(name)

/** A named definition fills three fields; the rest stays as it is. */
function Presets({ presets }: { readonly presets: UsageHouseSettings['presets'] }) {
  const say = useText()
  const local = useLocalised()
  const { setValue } = useFormContext()
  const use = (settings: UsageHouseSettings['presets'][number]['settings']) => {
    for (const [name, value] of Object.entries(settings)) setValue(name, String(value), { shouldDirty: true })
  }
  return (
    <ul className={styles.presets} aria-label={say('usageSettings:preset')}>
      {presets.map(({ id, name, settings }) => (
        <li key={id}>
          <Button
            size="small"
            onClick={() => use(settings)}
            aria-label={`${say('usageSettings:presetUse')}: ${local(name)}`}
          >
            {say('usageSettings:presetUse')}
          </Button>
          <span>{local(name)}</span>
        </li>
      ))}
    </ul>
  )
}
