import { EXIT_CODES } from '@lotse/rollout'
import { useLocalised, useText } from '../language/use-text.ts'
import { Panel } from '../ui/Panel.tsx'
import { DataTable } from '../ui/table/DataTable.tsx'
import styles from './rings.module.css'

/** Exit codes of the deployment tool: what each means and what to do. */
export function ExitCodes() {
  const say = useText()
  const localised = useLocalised()
  return (
    <Panel title={say('rings:codes.title')}>
      <p className={styles.lead}>{say('rings:codes.lead')}</p>
      <DataTable
        label={say('rings:codes.title')}
        rows={EXIT_CODES}
        rowKey={({ code }) => code}
        columns={[
          { id: 'code', header: say('rings:failure.code'), rowHeader: true, cell: ({ code }) => code },
          { id: 'kind', header: say('rings:codes.kind'), cell: ({ kind }) => say(`rings:codeKind.${kind}`) },
          { id: 'meaning', header: say('rings:codes.meaning'), cell: ({ meaning }) => localised(meaning) },
          { id: 'remedy', header: say('rings:codes.remedy'), cell: ({ remedy }) => localised(remedy) },
        ]}
      />
    </Panel>
  )
}
