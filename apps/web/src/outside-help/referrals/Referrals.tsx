import { Button } from '@fluentui/react-components'
import type { OutsideHelpView, Referral } from '@lotse/contract'
import { useState } from 'react'
import { useText } from '../../language/use-text.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Empty } from '../../ui/states/Empty.tsx'
import { Entry } from '../Entry.tsx'
import styles from '../outside-help.module.css'
import { useNew } from '../use-new.ts'
import { ReferralItem } from './ReferralItem.tsx'

const EditReferral = onDemand(async () => (await import('./EditReferral.tsx')).EditReferral)

/** Partner referrals (task 983): what the customer consented to, where they stand, what came of them. */
export function Referrals({ view: { referrals, may } }: { readonly view: OutsideHelpView }) {
  const say = useText()
  const [edited, setEdited] = useState<Referral | null>(null)
  const { isOpen, search, open, close } = useNew('referral', may.refer)
  const add = may.refer && (
    <Button {...EditReferral.fetchedBy} onClick={open}>
      {say('outsideHelp:referral.add')}
    </Button>
  )
  return (
    <Panel title={say('outsideHelp:referral.title')} actions={referrals.length > 0 && add}>
      {referrals.length === 0 ? (
        <Empty
          what={say('outsideHelp:referral.none')}
          why={say(may.refer ? 'outsideHelp:referral.noneWhy' : 'outsideHelp:referral.noneManager')}
          how={add}
          level={3}
        />
      ) : (
        <ul className={styles.list}>
          {referrals.toReversed().map((one) => (
            <Entry key={one.id} kind="referral" id={one.id}>
              <ReferralItem referral={one} mayRefer={may.refer} onEdit={() => setEdited(one)} />
            </Entry>
          ))}
        </ul>
      )}
      {isOpen && <EditReferral referral={null} caseId={search.case ?? null} onClose={close} />}
      {edited !== null && <EditReferral referral={edited} caseId={null} onClose={() => setEdited(null)} />}
    </Panel>
  )
}
