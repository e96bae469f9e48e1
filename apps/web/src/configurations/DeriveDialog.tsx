import type { Configuration, ConfigurationFile } from '@lotse/contract'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useFormContext, useWatch } from 'react-hook-form'
import { api, client, ifMatch } from '../app/api.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { FormRefusal } from '../ui/form/use-send.ts'
import { onDemand } from '../ui/on-demand.ts'
import { Comparison } from './Comparison.tsx'
import { FileFields } from './FileFields.tsx'
import { type FileValues, fileOf, fileValuesOf } from './file-values.ts'
import { useNextVersion } from './use-next-version.ts'

const TextConflict = onDemand(async () => (await import('./TextConflict.tsx')).TextConflict)

interface Props {
  readonly configuration: Configuration
  readonly onClose: () => void
}

interface Values extends FileValues {
  readonly reason: string
}

/**
 * What the decisions make now, beside what is there: a proposal that becomes the next version when somebody takes it. Where
 * somebody else saved one meanwhile, both sides are shown.
 */
export function DeriveDialog({ configuration, onClose }: Props) {
  const say = useText()
  const place = usePlace()
  const queries = useQueryClient()
  const params = { ...place, configurationId: configuration.id }
  /** The proposal as it was shown. */
  const shownFor = (file: ConfigurationFile): string => {
    const input = { ...place, file, configurationId: configuration.id }
    const shown = queries.getQueryData(api.configurations.derive.queryOptions({ input }).queryKey)
    if (shown === undefined) throw new FormRefusal(say('configurations:changed.notYet'))
    if (shown.text === null) throw new FormRefusal(say('configurations:open.how'))
    return shown.text
  }
  const { send, sides, again } = useNextVersion<Values>(configuration, {
    mine: async (values) => shownFor(fileOf(values)),
    save: async (values, version) => {
      const file = fileOf(values)
      await client.configurations.save({
        params,
        headers: { 'if-match': ifMatch(version) },
        body: { text: shownFor(file), reason: values.reason, derivedWith: file },
      })
    },
    onClose,
  })
  if (sides) return <TextConflict {...sides} />
  return (
    <FormDialog<Values>
      title={say('configurations:changed.derive')}
      submitLabel={say('configurations:save.submit')}
      defaultValues={again ?? { ...fileValuesOf(configuration.file), reason: say('configurations:changed.reason') }}
      begins={again ? 'sending' : 'clean'}
      onSubmit={(values) => send(values)}
      onSent={() => undefined}
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
