import { Button } from '@fluentui/react-components'
import type { CompatCase, OutsideHelpView } from '@lotse/contract'
import { useState } from 'react'
import { useText } from '../../language/use-text.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Empty } from '../../ui/states/Empty.tsx'
import { Entry } from '../Entry.tsx'
import styles from '../outside-help.module.css'
import { useNew } from '../use-new.ts'
import { CaseItem } from './CaseItem.tsx'

const NewCase = onDemand(async () => (await import('./NewCase.tsx')).NewCase)
const EditCase = onDemand(async () => (await import('./EditCase.tsx')).EditCase)

/** App compatibility cases: how complete each packet is, where it stands at the vendor, what was answered. */
export function Cases({ view: { cases, may } }: { readonly view: OutsideHelpView }) {
  const say = useText()
  const [edited, setEdited] = useState<CompatCase | null>(null)
  const { isOpen, search, open, close } = useNew('compat', may.keep)
  const add = may.keep && (
    <Button {...NewCase.fetchedBy} onClick={open}>
      {say('outsideHelp:compat.add')}
    </Button>
  )
  return (
    <Panel title={say('outsideHelp:compat.title')} actions={cases.length > 0 && add}>
      {cases.length === 0 ? (
        <Empty what={say('outsideHelp:compat.none')} why={say('outsideHelp:compat.noneWhy')} how={add} level={3} />
      ) : (
        <ul className={styles.list}>
          {cases.toReversed().map((one) => (
            <Entry key={one.id} kind="compat" id={one.id}>
              <CaseItem compat={one} mayKeep={may.keep} onEdit={() => setEdited(one)} />
            </Entry>
          ))}
        </ul>
      )}
      {isOpen && <NewCase caseId={search.case ?? null} onClose={close} />}
      {edited !== null && <EditCase compat={edited} onClose={() => setEdited(null)} />}
    </Panel>
  )
}
