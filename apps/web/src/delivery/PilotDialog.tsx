import { isIsoDate } from '@lotse/calendar'
import type { Pilot } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import { client, ifMatch } from '../app/api.ts'
import { EditDialog } from '../app/EditDialog.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { DateField } from '../ui/form/DateField.tsx'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { FormRefusal } from '../ui/form/use-send.ts'
import styles from './delivery.module.css'
import { renewDelivery } from './delivery-query.ts'
import { mistypedIn, type PilotName, type PilotValues, pilotNames, pilotWish, valuesOfPilot } from './pilot-values.ts'

interface Props {
  readonly pilot: Pilot
  /** Begins with the verdict "waived". */
  readonly waive: boolean
  readonly onClose: () => void
}

/** Plans, records and judges the pilot; two who do so at once see both sides. */
export function PilotDialog({ pilot, waive, onClose }: Props) {
  const say = useText()
  const format = useFormat()
  const place = usePlace()
  const queries = useQueryClient()
  const save = async (values: PilotValues, on: Pilot) => {
    const [mistyped] = mistypedIn(values)
    if (mistyped) throw new FormRefusal(say('delivery:mistyped', { value: values[mistyped] }))
    await client.delivery.changePilot({
      params: place,
      headers: { 'if-match': ifMatch(on.version) },
      body: pilotWish(values),
    })
    await renewDelivery(queries, place)
  }
  const show = (name: PilotName) => (value: string) => {
    if (name === 'verdict') return verdictWords(say, value)
    if (value === 'yes' || value === 'no') return say(`delivery:${value}`)
    return isIsoDate(value) ? format.date(value) : value
  }
  const fields = Object.fromEntries(
    pilotNames.map((name) => [name, { label: say(`delivery:pilot.${name}`), show: show(name) }]),
  ) as Record<PilotName, { label: string; show: (value: string) => string }>
  return (
    <EditDialog<PilotName, Pilot>
      title={say(pilot.version > 0 ? 'delivery:pilot.edit' : 'delivery:pilot.plan')}
      submitLabel={say('delivery:save')}
      thing={pilot}
      valuesOf={valuesOfPilot}
      {...(waive && { proposed: { verdict: 'waived' } })}
      fields={fields}
      save={save}
      onClose={onClose}
    >
      <PilotFields />
    </EditDialog>
  )
}

function PilotFields() {
  const say = useText()
  const verdict = useWatch<PilotValues, 'verdict'>({ name: 'verdict' })
  const yesNo = [
    { value: 'yes', label: say('delivery:yes') },
    { value: 'no', label: say('delivery:no') },
  ]
  return (
    <>
      <SelectField
        name="verdict"
        label={say('delivery:pilot.verdict')}
        empty={say('delivery:pilot.noVerdict')}
        options={(['go', 'noGo', 'waived'] as const).map((value) => ({ value, label: verdictWords(say, value) }))}
      />
      {verdict === 'waived' ? (
        <TextField name="waivedBecause" required multiline rows={4} label={say('delivery:pilot.waivedBecause')} />
      ) : (
        <>
          <TextField
            name="groups"
            multiline
            rows={2}
            label={say('delivery:pilot.groups')}
            hint={say('delivery:pilot.groupsHint')}
          />
          <div className={styles.pair}>
            <TextField name="users" type="number" label={say('delivery:pilot.users')} />
            <TextField
              name="devices"
              type="number"
              label={say('delivery:pilot.devices')}
              hint={say('delivery:pilot.devicesHint')}
            />
          </div>
          <div className={styles.pair}>
            <SelectField name="representative" label={say('delivery:pilot.representative')} options={yesNo} />
            <SelectField name="bothArchitectures" label={say('delivery:pilot.bothArchitectures')} options={yesNo} />
          </div>
          <TextField name="criticalApps" multiline rows={2} label={say('delivery:pilot.criticalApps')} />
          <div className={styles.pair}>
            <DateField name="startsOn" label={say('delivery:pilot.startsOn')} />
            <DateField name="endsOn" label={say('delivery:pilot.endsOn')} />
          </div>
          <TextField
            name="exitCriteria"
            multiline
            rows={3}
            label={say('delivery:pilot.exitCriteria')}
            hint={say('delivery:pilot.exitCriteriaHint')}
          />
          <TextField
            name="findings"
            multiline
            rows={3}
            label={say('delivery:pilot.findings')}
            hint={say('delivery:pilot.findingsHint')}
          />
        </>
      )}
    </>
  )
}

function verdictWords(say: ReturnType<typeof useText>, verdict: string): string {
  if (verdict !== 'go' && verdict !== 'noGo' && verdict !== 'waived') return say('delivery:pilot.noVerdict')
  return say(`delivery:pilot.${verdict}`)
}
