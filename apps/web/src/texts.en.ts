import { account } from './account/texts/en.ts'
import { app } from './app/texts/en.ts'
import { archive } from './archive/texts/en.ts'
import { connection } from './connection/texts/en.ts'
import { contacts } from './contacts/texts/en.ts'
import { customerList } from './customer-list/texts/en.ts'
import { customers } from './customers/texts/en.ts'
import { dataQuality } from './data-quality/texts/en.ts'
import { decisions } from './decisions/texts/en.ts'
import { delivery } from './delivery/texts/en.ts'
import { documents } from './documents/texts/en.ts'
import { legend } from './engagements/legend/texts/en.ts'
import { start } from './engagements/start/texts/en.ts'
import { taskPanel } from './engagements/task-panel/texts/en.ts'
import { team } from './engagements/team/texts/en.ts'
import { engagements } from './engagements/texts/en.ts'
import { history } from './history/texts/en.ts'
import { inventory } from './inventory/texts/en.ts'
import type { SameKeys } from './language/text-key.ts'
import { listImport } from './list-import/texts/en.ts'
import { meetings } from './meetings/texts/en.ts'
import { myWork } from './my-work/texts/en.ts'
import { notes } from './notes/texts/en.ts'
import { people } from './people/texts/en.ts'
import { playbooks } from './playbooks/texts/en.ts'
import { portalImport } from './portal-import/texts/en.ts'
import { portfolio } from './portfolio/texts/en.ts'
import { segments } from './segments/texts/en.ts'
import { session } from './session/texts/en.ts'
import { settings } from './settings/texts/en.ts'
import { tasks } from './tasks/texts/en.ts'
import type { texts as german } from './texts.de.ts'
import { trash } from './trash/texts/en.ts'
import { ui } from './ui/texts/en.ts'
import { annotations } from './usage/annotations/texts/en.ts'
import { funnel } from './usage/funnel/texts/en.ts'
import { insight } from './usage/insight/texts/en.ts'
import { outlook } from './usage/outlook/texts/en.ts'
import { provenance } from './usage/provenance/texts/en.ts'
import { readings } from './usage/readings/texts/en.ts'
import { staging } from './usage/staging/texts/en.ts'
import { usage } from './usage/texts/en.ts'
import { usageSettings } from './usage-settings/texts/en.ts'
import { usageStatus } from './usage-status/texts/en.ts'

/** Every area's English texts, with the keys of the German ones. */
export const texts = {
  account,
  annotations,
  app,
  archive,
  customerList,
  listImport,
  portalImport,
  delivery,
  connection,
  contacts,
  decisions,
  documents,
  engagements,
  legend,
  start,
  taskPanel,
  team,
  history,
  inventory,
  meetings,
  notes,
  customers,
  playbooks,
  portfolio,
  people,
  segments,
  session,
  settings,
  tasks,
  myWork,
  dataQuality,
  trash,
  ui,
  usage,
  readings,
  staging,
  funnel,
  insight,
  outlook,
  provenance,
  usageSettings,
  usageStatus,
} satisfies SameKeys<typeof german>
