import type { CauseId } from './causes.ts'
import type { PlanStep } from './plan-model.ts'

/** The plan of each cause, in the order of the seed (engagement.md §12 "Causes and plans"). */
export const plans: Readonly<Record<CauseId, readonly PlanStep[]>> = {
  technical: [
    {
      key: 'involveExpert',
      cause: 'technical',
      title: { de: 'Apps-Experten (SME) einbeziehen', en: 'Involve an Apps expert (SME)' },
      guidance: {
        de: 'Ist noch kein Apps-Experte dabei, fragen Sie einen an. Schreiben Sie dazu, was versucht wurde und woran es hängt.',
        en: 'If no Apps expert is involved yet, request one. Say what was tried and what it hangs on.',
      },
      role: 'FE',
      obligation: 'compulsory',
      demand: 'proof',
      asks: {
        de: 'Stellen Sie zuerst eine Expertenanfrage, oder weisen Sie einen Apps-Experten zu.',
        en: 'Submit an expert request first, or assign an Apps expert.',
      },
      target: { page: 'assignments' },
    },
    {
      key: 'knownSolutions',
      cause: 'technical',
      title: { de: 'Mit bekannten Lösungen vergleichen', en: 'Compare with known solutions' },
      guidance: {
        de: 'Suchen Sie in den bekannten Lösungen und fragen Sie im Kreis der Experten, ob jemand das Hindernis kennt.',
        en: 'Search the known solutions, and ask among the experts whether anybody knows the obstacle.',
      },
      role: 'FE',
      obligation: 'compulsory',
      demand: 'proofOrNote',
      asks: {
        de: 'Wählen Sie eine Lösung aus der Bibliothek, oder schreiben Sie, womit Sie verglichen haben.',
        en: 'Choose a solution of the library, or write what you compared with.',
      },
      target: null,
    },
    {
      key: 'removeObstacle',
      cause: 'technical',
      title: { de: 'Hindernis mit dem Kunden beseitigen', en: 'Remove the obstacle together with the customer' },
      guidance: {
        de: 'Bei Bedarf halten Sie eine Produktrückmeldung (Insight) fest; bei Problemen mit Add-ins oder Geschwindigkeit nutzen Sie App Assure. Schreiben Sie, wodurch das Hindernis verschwand.',
        en: 'Record an insight as needed; use App Assure for add-in or performance problems. Write what made the obstacle go away.',
      },
      role: 'FE',
      obligation: 'compulsory',
      demand: 'note',
      asks: {
        de: 'Schreiben Sie, wodurch das Hindernis beseitigt ist. Lässt es sich nicht beseitigen, lassen Sie diesen Schritt aus und dokumentieren es im nächsten.',
        en: 'Write what removed the obstacle. If it cannot be removed, leave this step out and document it in the next.',
      },
      target: { page: 'remediation' },
    },
    {
      key: 'documentBlocked',
      cause: 'technical',
      title: {
        de: 'Nicht zu beseitigen: in der Steuerungsnotiz dokumentieren und L1 auf Blockiert setzen',
        en: 'Cannot be removed: document it in the management note and set L1 to Blocked',
      },
      guidance: {
        de: 'Nur wenn das Hindernis sich nicht beseitigen lässt. Notiz, Blockiert, Grund (L2), Zuständige und der Tag, an dem es voraussichtlich weitergeht, werden zusammen gespeichert.',
        en: 'Only where the obstacle cannot be removed. Note, Blocked, reason (L2), owner and the projected day are saved together.',
      },
      role: 'FM',
      obligation: 'offered',
      demand: 'blocked',
      asks: {
        de: 'Dieser Schritt endet nur damit, dass Notiz, Blockiert, Grund, Zuständige und Termin zusammen gespeichert werden.',
        en: 'This step ends only by saving note, Blocked, reason, owner and date together.',
      },
      target: { page: 'acceleration' },
    },
  ],
  adoption: [
    {
      key: 'miniWorkshop',
      cause: 'adoption',
      title: {
        de: 'ACM-Kurzworkshop: Barriere finden und beseitigen',
        en: 'ACM mini workshop: find and remove the barrier',
      },
      guidance: {
        de: '60 bis 90 Minuten mit vier bis acht Menschen: schauen, zuhören, ordnen, höchstens drei Maßnahmen vereinbaren, nach drei bis vier Wochen prüfen.',
        en: '60 to 90 minutes with four to eight people: look, listen, sort, agree at most three measures, check after three to four weeks.',
      },
      role: 'FM',
      obligation: 'compulsory',
      demand: 'proof',
      // Its outcome is looked at three to four weeks after it was held (acm.md §7).
      days: 35,
      asks: {
        de: 'Tragen Sie zuerst den Kurzworkshop mit seinem Ergebnis ein; ohne Ergebnis lässt er sich nicht abschließen.',
        en: 'Record the mini workshop with its outcome first; without the outcome it cannot be finished.',
      },
      target: { page: 'adoption' },
    },
    {
      key: 'repeatConversation',
      cause: 'adoption',
      title: { de: 'ACM-Gespräch und Einwände wiederholen', en: 'Repeat the ACM conversation and the objections' },
      guidance: {
        de: 'Das Gespräch mit Nutzenpräsentation und Einwänden darf wiederholt werden, um einen stehen gebliebenen Kunden wieder in Gang zu bringen.',
        en: 'The conversation with pitch and objections may be repeated to get a stalled customer moving again.',
      },
      role: 'FM',
      obligation: 'offered',
      demand: 'proofOrNote',
      asks: {
        de: 'Tragen Sie das Gespräch ein, oder schreiben Sie, was besprochen wurde.',
        en: 'Record the conversation, or write what was discussed.',
      },
      target: { page: 'adoption' },
    },
  ],
  resources: [
    {
      key: 'refer',
      cause: 'resources',
      title: { de: 'Partner vermitteln (ACM QuickLeads, 983)', en: 'Refer a partner (ACM QuickLeads, 983)' },
      guidance: {
        de: 'Braucht der Kunde mehr Hilfe bei der Einführung, vermitteln Sie ihn. Dieselbe Vermittlung gibt es für Identität, Netz, Configuration Manager, Projektleitung und Arbeit vor Ort. Ohne Einwilligung des Kunden geht nichts hinaus.',
        en: 'If the customer needs wider adoption help, refer it. The same referral serves identity, network, Configuration Manager, project management and hands-on work. Nothing leaves without the customer’s consent.',
      },
      role: 'FM',
      obligation: 'compulsory',
      demand: 'proof',
      asks: {
        de: 'Senden Sie zuerst die Vermittlung ab; dafür braucht es die Einwilligung des Kunden. Reicht eigene Hilfe, lassen Sie den Schritt mit Begründung aus.',
        en: 'Send the referral first; it needs the customer’s consent. If own help suffices, leave the step out with a reason.',
      },
      target: { page: 'task', taskId: '983' },
    },
  ],
  priority: [
    {
      key: 'involveGmFta',
      cause: 'priority',
      title: { de: 'Desktop-Architektur (GM FTA) einbeziehen', en: 'Involve the desktop architect (GM FTA)' },
      guidance: {
        de: 'Nur wo eine Desktop-Architektur zugewiesen ist. Sie wieder einzubeziehen braucht die Zustimmung des Apps-Experten.',
        en: 'Only where a desktop architect is assigned. Re-engaging one needs the approval of the Apps expert.',
      },
      role: 'FM',
      obligation: 'compulsory',
      demand: 'note',
      asks: {
        de: 'Schreiben Sie, was mit der Desktop-Architektur vereinbart ist.',
        en: 'Write what was agreed with the desktop architect.',
      },
      target: { page: 'assignments' },
    },
    {
      key: 'involveAccountTeam',
      cause: 'priority',
      title: { de: 'Account-Team (ATS, ATU) einbeziehen', en: 'Involve the account team (ATS, ATU)' },
      guidance: {
        de: 'Das Account-Team spricht mit der Leitung des Kunden darüber, was die Einführung wieder wichtig macht. Die Nachricht wird vorbereitet, ihr Versand festgehalten.',
        en: 'The account team talks to the customer’s management about what makes the deployment matter again. The message is drafted, and its sending is recorded.',
      },
      role: 'FM',
      obligation: 'compulsory',
      demand: 'proof',
      asks: {
        de: 'Halten Sie zuerst fest, dass die Nachricht an das Account-Team gesendet ist.',
        en: 'Record first that the message to the account team was sent.',
      },
      target: { page: 'contacts' },
    },
  ],
}
