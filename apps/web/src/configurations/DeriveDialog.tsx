import type { Configuration } from '@lotse/contract'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { api, client, ifMatch } from '../app/api.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { FormRefusal } from '../ui/form/use-send.ts'
import { Comparison } from './Comparison.tsx'
import { FileFields } from './FileFields.tsx'
import { type FileValues, fileOf, fileValuesOf } from './file-values.ts'

interface Props {
  readonly configuration: Configuration
  readonly onClose: () => void
}

interface Values extends FileValues {
  readonly reason: string
}

/** What the decisions make now, beside what is there: a proposal that becomes the next version when somebody takes it. */
export function DeriveDialog({ configuration, onClose }: Props) {
  const say = useText()
  const place = usePlace()
  const queries = useQueryClient()
  const [version] = useState(configuration.version)
  return (
    <FormDialog<Values>
      title={say('configurations:changed.derive')}
      submitLabel={say('configurations:save.submit')}
      defaultValues={{ ...fileValuesOf(configuration.file), reason: say('configurations:changed.reason') }}
      onSubmit={async (values) => {
        const file = fileOf(values)
        const { queryKey } = api.configurations.derive.queryOptions({
          input: { ...place, file, configurationId: configuration.id },
        })
        const shown = queries.getQueryData(queryKey)
        if (shown === undefined) throw new FormRefusal(say('configurations:changed.notYet'))
        const { text } = shown
        if (text === null) throw new FormRefusal(say('configurations:open.how'))
        await client.configurations.save({
          params: { ...place, configurationId: configuration.id },
          headers: { 'if-match': ifMatch(version) },
          body: { text, reason: values.reason, derivedWith: file },
        })
        await queries.invalidateQueries({ queryKey: api.configurations.key() })
      }}
      onClose={onClose}
    >
      <Proposal configurationId={configuration.id} />
      <TextField name="reason" label={say('configurations:field.reason')} required multiline rows={2} />
    </FormDialog>
  )
}

function Proposal({ configurationId }: { readonly configurationId: string }) {
  const say = useText()
  const place = usePlace()
  const { control } = useFormContext<Values>()
  const file = fileOf({ ...fileValuesOf(null), ...useWatch({ control }) })
  const { data } = useQuery({
    ...api.configurations.derive.queryOptions({ input: { ...place, file, configurationId } }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <FileFields open={data?.open ?? []} />
      {data?.comparison && (
        <>
          <p>{say('configurations:changed.lost')}</p>
          <Comparison comparison={data.comparison} />
        </>
      )}
    </>
  )
}
