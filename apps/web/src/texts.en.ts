import { acceleration } from './acceleration/texts/en.ts'
import { account } from './account/texts/en.ts'
import { adoption } from './adoption/texts/en.ts'
import { app } from './app/texts/en.ts'
import { archive } from './archive/texts/en.ts'
import { communication } from './communication/texts/en.ts'
import { designer } from './configurations/designer/texts/en.ts'
import { configurations } from './configurations/texts/en.ts'
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
import { evidence } from './evidence/texts/en.ts'
import { expertRequests } from './expert-requests/texts/en.ts'
import { history } from './history/texts/en.ts'
import { insights } from './insights/texts/en.ts'
import { inventory } from './inventory/texts/en.ts'
import type { SameKeys } from './language/text-key.ts'
import { listImport } from './list-import/texts/en.ts'
import { mail } from './mail/texts/en.ts'
import { meetings } from './meetings/texts/en.ts'
import { myWork } from './my-work/texts/en.ts'
import { notes } from './notes/texts/en.ts'
import { notices } from './notices/texts/en.ts'
import { outsideHelp } from './outside-help/texts/en.ts'
import { intuneUploads } from './packages/intune-uploads/texts/en.ts'
import { packages } from './packages/texts/en.ts'
import { people } from './people/texts/en.ts'
import { personalLinks } from './personal-links/texts/en.ts'
import { playbooks } from './playbooks/texts/en.ts'
import { portalImport } from './portal-import/texts/en.ts'
import { portfolio } from './portfolio/texts/en.ts'
import { remediation } from './remediation/texts/en.ts'
import { remediationTemplates } from './remediation-templates/texts/en.ts'
import { rings } from './rings/texts/en.ts'
import { segments } from './segments/texts/en.ts'
import { session } from './session/texts/en.ts'
import { settings } from './settings/texts/en.ts'
import { solutions } from './solutions/texts/en.ts'
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
import { workshop } from './workshop/texts/en.ts'

/** Every area's English texts, with the keys of the German ones. */
export const texts = {
  acceleration,
  account,
  adoption,
  annotations,
  app,
  archive,
  customerList,
  listImport,
  portalImport,
  delivery,
  communication,
  configurations,
  connection,
  contacts,
  decisions,
  designer,
  documents,
  engagements,
  legend,
  start,
  taskPanel,
  team,
  expertRequests,
  history,
  insights,
  inventory,
  mail,
  meetings,
  notes,
  notices,
  customers,
  personalLinks,
  playbooks,
  portfolio,
  outsideHelp,
  people,
  evidence,
  remediation,
  remediationTemplates,
  packages,
  intuneUploads,
  rings,
  segments,
  session,
  settings,
  solutions,
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
  workshop,
} satisfies SameKeys<typeof german>
