/** The choice of a decision that answers a question, by option; `count`: the number of things chosen. */
export interface PrefillRule {
  readonly decision: string
  readonly question: string
  readonly answers: Readonly<Record<string, string>> | 'same' | 'count'
}

/**
 * Which decisions of workshop and change management answer which questions. `same`: the options are those of the
 * question. A choice that is not listed answers nothing. (assessment-decisions.md §1–20, acm.md §2)
 */
export const PREFILL_RULES: readonly PrefillRule[] = [
  { decision: 'scope.services', question: 'svc', answers: 'same' },
  { decision: 'architecture', question: 'ad.x86only', answers: { x64WithExceptions: 'yes', x86: 'yes' } },
  {
    decision: 'channel',
    question: 'up.channel',
    answers: { current: 'current', monthlyEnterprise: 'monthly', semiAnnual: 'semiannual' },
  },
  { decision: 'languages', question: 'la.count', answers: 'count' },
  { decision: 'deployment.tool', question: 'dt.tool', answers: 'same' },
  {
    decision: 'deployment.source',
    question: 'dt.source',
    answers: { contentNetwork: 'cdn', share: 'share', distributionPoints: 'distPoint', mixed: 'mixed' },
  },
  { decision: 'deployment.selfInstall', question: 'dt.selfInstall', answers: { allowed: 'yes', blocked: 'no' } },
  {
    decision: 'updates.delivery',
    question: 'up.manage',
    answers: {
      contentNetwork: 'cdnAuto',
      cloudUpdate: 'cloudUpdate',
      intune: 'intune',
      configMgr: 'configMgr',
      share: 'share',
    },
  },
  { decision: 'activation', question: 'li.robots', answers: { unattended: 'yes' } },
  { decision: 'sharedHosts.kinds', question: 'sh.kinds', answers: 'same' },
  { decision: 'sharedHosts.profile', question: 'sh.profile', answers: 'same' },
  { decision: 'outlook', question: 'of.newOutlook', answers: { classic: 'classic', new: 'new', both: 'both' } },
  { decision: 'publisher', question: 'of.publisher', answers: { keep: 'yes', leaveOut: 'no' } },
  { decision: 'identity.model', question: 'id.model', answers: 'same' },
  { decision: 'security.baseline', question: 'sc.baseline', answers: { vendorAsPolicy: 'vendor', own: 'own' } },
  {
    decision: 'security.privacy',
    question: 'sc.privacy',
    answers: { required: 'made', optional: 'made', neither: 'made' },
  },
  { decision: 'mac', question: 'ma.macTool', answers: { intune: 'intune', jamf: 'jamf', otherTool: 'other' } },
  { decision: 'pilot.group', question: 'dt.pilot', answers: { named: 'yes' } },
  { decision: 'team', question: 'or.itTeam', answers: { named: 'yes' } },
  { decision: 'change.plan', question: 'or.acm', answers: { agreed: 'ready', drafted: 'drafted', none: 'none' } },
  { decision: 'change.helpdesk', question: 'or.helpdesk', answers: { trained: 'yes', notYet: 'no' } },
  { decision: 'change.works', question: 'sc.works', answers: 'same' },
  {
    decision: 'change.measuring',
    question: 'sc.usage',
    answers: { named: 'named', concealed: 'concealed', none: 'no' },
  },
  { decision: 'change.freeze', question: 'or.freeze', answers: { agreed: 'yes', none: 'no' } },
]
