import { sayChoice } from '@lotse/assessment'
import type { ImportedDecision } from '@lotse/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client, ifMatch } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useLanguage, useLocalised, useText } from '../language/use-text.ts'
import { CheckField } from '../ui/form/CheckField.tsx'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import styles from './configurations.module.css'

interface Props {
  readonly configurationId: string
  readonly onClose: () => void
}

/** What the file would say in the workshop. What somebody ticks becomes a proposal there; nothing else is touched. */
export function ImportDialog({ configurationId, onClose }: Props) {
  const place = usePlace()
  const query = useQuery(api.configurations.imported.queryOptions({ input: { ...place, configurationId } }))
  return (
    <Loaded query={query} skeleton={<TextSkeleton lines={2} />}>
      {({ decisions, notCarried }) => (
        <ImportForm decisions={decisions.filter(({ same }) => !same)} notCarried={notCarried} onClose={onClose} />
      )}
    </Loaded>
  )
}

interface FormProps {
  readonly decisions: readonly ImportedDecision[]
  readonly notCarried: readonly string[]
  readonly onClose: () => void
}

/** Names of fields may hold no dots. */
const fieldOf = (decisionId: string): string => decisionId.replaceAll('.', '_')

function ImportForm({ decisions: now, notCarried, onClose }: FormProps) {
  // What was seen when it opened: somebody's decision since is a conflict, not overwritten.
  const [decisions] = useState(now)
  const say = useText()
  const language = useLanguage()
  const localised = useLocalised()
  const place = usePlace()
  const queries = useQueryClient()
  const isOpen = ({ now }: ImportedDecision) => now.state === 'open'
  return (
    <FormDialog<Record<string, string>>
      title={say('configurations:import.title')}
      submitLabel={say('configurations:import.submit')}
      defaultValues={Object.fromEntries(decisions.map((one) => [fieldOf(one.decisionId), isOpen(one) ? 'yes' : '']))}
      onSubmit={async (values) => {
        try {
          for (const { decisionId, choice, now } of decisions)
            if (values[fieldOf(decisionId)] === 'yes')
              await client.workshop.decide({
                params: { ...place, decisionId },
                headers: { 'if-match': ifMatch(now.version) },
                body: { choice, state: 'proposed', reason: say('configurations:import.reason') },
              })
        } finally {
          // Where one was refused, those before it are proposed already.
          await queries.invalidateQueries({ queryKey: api.workshop.key() })
          await queries.invalidateQueries({ queryKey: api.configurations.key() })
        }
      }}
      onClose={onClose}
    >
      <p>{say(decisions.length === 0 ? 'configurations:import.nothing' : 'configurations:import.about')}</p>
      {decisions.map(({ decisionId, question, choice, now }) => (
        <CheckField
          key={decisionId}
          name={fieldOf(decisionId)}
          label={`${localised(question)} ${sayChoice(decisionId, choice, language)}`}
          {...(now.choice.length > 0 && {
            hint: say('configurations:import.now', { now: sayChoice(decisionId, now.choice, language) }),
          })}
        />
      ))}
      {notCarried.length > 0 && (
        <div>
          <p>{say('configurations:import.notCarried')}</p>
          <ul className={styles.small}>
            {notCarried.map((path) => (
              <li key={path}>
                <code>{path}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
    </FormDialog>
  )
}
