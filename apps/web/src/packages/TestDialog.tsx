import type { Package, PackageTestEntry } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { api, client } from '../app/api.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { ChoiceField } from '../ui/form/ChoiceField.tsx'
import { DateField } from '../ui/form/DateField.tsx'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { useRenew, useRequest } from './use-package.ts'

interface Props {
  readonly one: Package
  /** null: a new one */
  readonly test: PackageTestEntry | null
  readonly onClose: () => void
}

type Values = Readonly<Record<'devices' | 'checked' | 'outcome' | 'day' | 'documentId', string>>

/** A test of the protocol. */
export function TestDialog({ one, test, onClose }: Props) {
  const say = useText()
  const place = usePlace()
  const renew = useRenew()
  const request = useRequest(one)
  const { data } = useQuery(api.documents.list.queryOptions({ input: { ...place, limit: 200 } }))
  return (
    <FormDialog<Values>
      title={say(test === null ? 'packages:tests.add' : 'packages:tests.change')}
      submitLabel={say('packages:tests.submit')}
      defaultValues={{
        devices: test?.devices ?? '',
        checked: test?.checked ?? '',
        outcome: test?.outcome ?? 'passed',
        day: test?.day ?? '',
        documentId: test?.document?.id ?? '',
      }}
      onSubmit={async ({ devices, checked, outcome, day, documentId }) => {
        const body = {
          ...{ devices, checked, day },
          outcome: outcome === 'failed' ? ('failed' as const) : ('passed' as const),
          documentId: documentId === '' ? null : documentId,
        }
        if (test === null) await client.packages.addTest({ ...request, body })
        else await client.packages.changeTest({ ...request, params: { ...request.params, testId: test.id }, body })
        await renew()
      }}
      onClose={onClose}
    >
      <TextField name="devices" label={say('packages:tests.devices')} required />
      <TextField name="checked" label={say('packages:tests.checked')} required multiline rows={4} />
      <ChoiceField
        name="outcome"
        label={say('packages:tests.outcome')}
        options={(['passed', 'failed'] as const).map((value) => ({ value, label: say(`packages:tests.${value}`) }))}
      />
      <DateField name="day" label={say('packages:tests.day')} required />
      <SelectField
        name="documentId"
        label={say('packages:tests.document')}
        empty={say('packages:tests.noDocument')}
        options={(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
    </FormDialog>
  )
}
