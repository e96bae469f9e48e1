import { Button, Field, Input } from '@fluentui/react-components'
import { isIsoDate } from '@lotse/calendar'
import type { InventoryChoices, InventoryPreview } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { Facts } from '../../ui/Facts.tsx'
import { Failed } from '../../ui/states/Failed.tsx'
import { Rejections } from '../inventories/InventoriesPanel.tsx'
import styles from './import.module.css'

interface Props {
  readonly preview: InventoryPreview
  readonly choices: InventoryChoices
  readonly onChange: (choices: InventoryChoices) => void
  readonly onColumns: () => void
}

/** What a file is, what is in it, and what its import would do; or why it cannot be used. */
export function PreviewFacts({ preview, choices, onChange, onColumns }: Props) {
  const say = useText()
  const local = useLocalised()
  const { refused, unchanged, remembered } = preview
  if (refused !== null)
    return (
      <Failed
        what={say('inventory:import.refused')}
        why={refused.messages.map((one) => <p key={one.en}>{local(one)}</p>)}
        level={3}
      />
    )
  return (
    <>
      <p role="status" className={styles.effect}>
        <Effect preview={preview} />
      </p>
      <PreviewTable preview={preview} />
      {remembered && <p className={styles.small}>{say('inventory:import.remembered')}</p>}
      {preview.remarks.map((one) => (
        <p key={one.en} className={styles.small}>
          {local(one)}
        </p>
      ))}
      <Rejections total={preview.rows?.rejected ?? 0} rejections={preview.rejections} />
      {!unchanged && <DayField choices={choices} onChange={onChange} />}
      {preview.choices.mapping !== undefined && (
        <div>
          <Button size="small" onClick={onColumns}>
            {say('inventory:import.changeColumns')}
          </Button>
        </div>
      )}
    </>
  )
}

/** What the import would do, in one sentence. */
function Effect({ preview: { unchanged, replaces, standing, endsCounting } }: { readonly preview: InventoryPreview }) {
  const say = useText()
  const format = useFormat()
  if (unchanged) return say('inventory:import.unchanged')
  const about = ({ fileName, takenOn, devices }: NonNullable<typeof replaces>) => ({
    file: fileName,
    date: format.date(takenOn),
    devices: format.number(devices),
  })
  const parts = [
    replaces ? say('inventory:import.replaces', about(replaces)) : say('inventory:import.replacesNothing'),
    ...endsCounting.map((one) => say('inventory:import.endsCounting', about(one))),
    ...(standing === 'later' ? [say('inventory:import.standsLater')] : []),
    ...(standing === 'old' ? [say('inventory:import.standsOld')] : []),
  ]
  return parts.join(' ')
}

function PreviewTable({ preview }: { readonly preview: InventoryPreview }) {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  const { source, takenOn, takenOnFrom, rows, devices, people, recognised, known } = preview
  const n = format.number
  return (
    <Facts
      facts={[
        { label: say('inventory:import.what'), value: source && local(source) },
        {
          label: say('inventory:import.day'),
          value:
            takenOn &&
            takenOnFrom &&
            say('inventory:import.dayFrom', {
              date: format.date(takenOn),
              from: say(`inventory:inventories.from.${takenOnFrom}`),
            }),
        },
        {
          label: say('inventory:import.rows'),
          value: rows && (
            <>
              {say('inventory:import.rowsWords', {
                total: n(rows.total),
                accepted: n(rows.accepted),
                duplicates: n(rows.duplicates),
                rejected: n(rows.rejected),
              })}
              {rows.otherSoftware > 0 && `, ${say('inventory:import.otherSoftware', { rows: n(rows.otherSoftware) })}`}
            </>
          ),
        },
        {
          label: say('inventory:import.devices'),
          value: say('inventory:import.devicesWords', { devices: n(devices), people: n(people) }),
        },
        {
          label: say('inventory:import.recognised'),
          value: (
            <ul className={styles.plain}>
              {recognised.map((one) => (
                <li key={one.what.en}>
                  {say('inventory:import.recognisedLine', { what: local(one.what), devices: n(one.devices) })}
                </li>
              ))}
            </ul>
          ),
        },
        { label: say('inventory:import.columns'), value: known.map((one) => local(one)).join(', ') },
        { label: say('inventory:import.format'), value: <FormatWords preview={preview} /> },
      ]}
    />
  )
}

function FormatWords({ preview: { encoding, delimiter, dayFormat } }: { readonly preview: InventoryPreview }) {
  const say = useText()
  return say('inventory:import.formatWords', {
    encoding: encoding ?? '–',
    delimiter: delimiter === '\t' ? say('inventory:import.tab') : (delimiter ?? '–'),
    date: dayFormat ?? say('inventory:import.noDates'),
  })
}

/** The day, where a person knows it better than the file. */
function DayField({ choices, onChange }: Pick<Props, 'choices' | 'onChange'>) {
  const say = useText()
  const today = useToday()
  const { takenOn, ...others } = choices
  return (
    <Field label={say('inventory:import.dayField')} hint={say('inventory:import.dayHint')} className={styles.day ?? ''}>
      <Input
        type="date"
        max={today}
        value={takenOn ?? ''}
        onChange={(_event, { value }) => onChange(isIsoDate(value) ? { ...others, takenOn: value } : others)}
      />
    </Field>
  )
}
