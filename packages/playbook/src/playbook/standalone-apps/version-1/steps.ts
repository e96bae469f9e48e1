import type { Step } from '../../model.ts'

/**
 * The six real steps of the page (engagement.md §2). The page prints seven headings; the printed 4 is the body text of
 * 3, turned into a heading by mistake.
 */
export const steps: readonly Step[] = [
  {
    number: 1,
    printed: [1],
    phase: 'assess',
    title: { de: 'Technische Analyse und Planung', en: 'Technical assessment and planning' },
    guidance: [
      {
        audience: 'both',
        de: 'Ein Workshop, in dem der Kunde entscheidet, wie er bereitstellt, und sein zuständiges IT-Team benennt.',
        en: 'A workshop in which the customer decides how to deploy and names its responsible IT team.',
      },
    ],
    role: 'FE',
    inputs: [
      { audience: 'both', de: 'Absicht zur Bereitstellung', en: 'Intent to deploy' },
      { audience: 'both', de: 'Tatsachen aus dem Inventar', en: 'Inventory facts' },
    ],
    outputs: [
      { audience: 'both', de: 'Entscheidungen mit Zuständigen und Datum', en: 'Decisions with owner and date' },
      { audience: 'both', de: 'Benanntes IT-Team des Kunden', en: 'Named customer IT team' },
      {
        audience: 'both',
        de: 'Verweis auf den öffentlichen Bereitstellungsleitfaden',
        en: 'Customer pointed to the public deployment guide',
      },
    ],
    source: 'S',
  },
  {
    number: 2,
    printed: [2],
    phase: 'assess',
    title: { de: 'Gespräch zu Einführung & Veränderung', en: 'Adoption & change conversation' },
    guidance: [
      {
        audience: 'both',
        de: 'Nutzen zeigen, Einwände aufnehmen, Material übergeben; später wiederholbar, um einen Kunden wieder in Gang zu bringen.',
        en: 'Show the value, take objections, hand over material; repeatable later to get a customer moving again.',
      },
    ],
    role: 'FM',
    inputs: [
      { audience: 'both', de: 'Kickoff gehalten', en: 'Kickoff held' },
      { audience: 'both', de: 'Ergebnisse des Workshops', en: 'Workshop results' },
    ],
    outputs: [
      {
        audience: 'both',
        de: 'Der Kunde besitzt Material für seine Benutzer',
        en: 'Customer holds communication material',
      },
      { audience: 'both', de: 'Einwände beantwortet', en: 'Objections answered' },
    ],
    source: 'S',
  },
  {
    number: 3,
    printed: [3, 4],
    phase: 'assess',
    title: { de: 'Bereitschaftsanalyse von Makros und Add-ins', en: 'Readiness analysis of macros and add-ins' },
    guidance: [
      {
        audience: 'both',
        de: 'Der Kunde führt die Analyse für 64 Bit aus, die Technik prüft das Ergebnis, der Apps-Experte hilft auf Anfrage.',
        en: 'The customer runs the analysis for 64-bit, the engineer reviews the result, the Apps expert helps on request.',
      },
    ],
    role: 'FE',
    inputs: [
      {
        audience: 'both',
        de: 'Inventarlauf über Configuration Manager oder eigenständig',
        en: 'Inventory run via Configuration Manager or stand-alone',
      },
    ],
    outputs: [
      { audience: 'both', de: 'Liste unverträglicher Bestandteile', en: 'List of incompatible items' },
      { audience: 'both', de: 'Gefährdete geschäftskritische Abläufe', en: 'Business-critical processes at risk' },
      { audience: 'both', de: 'Abhilfen', en: 'Remedies' },
    ],
    source: 'S',
  },
  {
    number: 4,
    printed: [5],
    phase: 'assess',
    title: { de: 'Behebungs-Checkliste erstellen', en: 'Create remediation checklist' },
    guidance: [
      {
        audience: 'both',
        de: 'Aus dem beantworteten Fragebogen entsteht die Checkliste ohne Dienste außerhalb des Umfangs.',
        en: 'The answered questionnaire becomes the checklist, without services out of scope.',
      },
    ],
    role: 'FE',
    inputs: [
      {
        audience: 'both',
        de: 'Fragebogen je Dienst im Umfang beantwortet',
        en: 'Questionnaire answered per service in scope',
      },
    ],
    outputs: [
      { audience: 'both', de: 'Endgültige Checkliste', en: 'Final checklist' },
      { audience: 'both', de: 'Nachverfolgte Kopie', en: 'Tracked copy' },
    ],
    source: 'S',
  },
  {
    number: 5,
    printed: [6],
    phase: 'remediate',
    title: { de: 'Prüfung und Behebung bestätigen', en: 'Confirm review and resolution' },
    guidance: [
      {
        audience: 'both',
        de: 'Der Kunde bestätigt, dass jeder Punkt der Checkliste geprüft und behoben ist.',
        en: 'The customer confirms that every item of the checklist was reviewed and resolved.',
      },
    ],
    role: 'FE',
    inputs: [{ audience: 'both', de: 'Checkliste', en: 'Checklist' }],
    outputs: [
      {
        audience: 'both',
        de: 'Datierte Bestätigung einer benannten Person',
        en: 'Dated confirmation by a named person',
      },
    ],
    source: 'S',
  },
  {
    number: 6,
    printed: [7],
    phase: 'enable',
    title: { de: 'Bereitstellen', en: 'Deploy' },
    guidance: [
      {
        audience: 'both',
        de: 'Die Technik leitet an, der Kunde führt aus: Konfigurationsdatei, Pakete, Verteilung an Zielgruppen, Folgetermine.',
        en: 'The engineer guides, the customer executes: configuration file, packages, rollout to target groups, follow-ups.',
      },
    ],
    role: 'FE',
    inputs: [{ audience: 'both', de: 'Ergebnisse der Analyse', en: 'Assessment results' }],
    outputs: [
      { audience: 'both', de: 'Konfigurationsdatei', en: 'Package configuration file' },
      { audience: 'both', de: 'Pakete', en: 'Packages' },
      { audience: 'both', de: 'Verteilung an die Zielgruppen', en: 'Rollout to target groups' },
      { audience: 'both', de: 'Folgetermine', en: 'Follow-up sessions' },
    ],
    source: 'S',
  },
]
