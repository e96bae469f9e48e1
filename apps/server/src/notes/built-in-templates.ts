import type { NoteCategory, NoteTemplate } from '@lotse/contract'

/** What a template says in one language. */
interface Words {
  readonly name: string
  readonly text: string
  readonly nextAction?: string
}

interface Template {
  readonly slug: string
  readonly category: NoteCategory
  readonly de: Words
  readonly en: Words
}

/** The templates that Lotse brings along: what a note of each category should say (engagement.md §6), as headings to fill in. */
const templates: readonly Template[] = [
  {
    slug: 'contact',
    category: 'engagementManagement',
    de: {
      name: 'Nach einem Gespräch',
      text: '**Was geschehen ist**\n\n\n**Beziehung**\n\n\n**Pläne**\n\n',
      nextAction: 'Nächstes Gespräch vereinbaren',
    },
    en: {
      name: 'After a conversation',
      text: '**What happened**\n\n\n**Relationship**\n\n\n**Plans**\n\n',
      nextAction: 'Agree the next conversation',
    },
  },
  {
    slug: 'kickoff',
    category: 'engagementManagement',
    de: {
      name: 'Auftakttermin',
      text: '**Teilnehmende**\n\n\n**Ziele des Kunden**\n\n\n**Vereinbarter Rhythmus**\n\n\n**Offene Punkte**\n\n',
      nextAction: 'Analyse-Workshop vereinbaren',
    },
    en: {
      name: 'Kickoff meeting',
      text: '**Attendees**\n\n\n**The customer’s goals**\n\n\n**Agreed cadence**\n\n\n**Open points**\n\n',
      nextAction: 'Agree the assessment workshop',
    },
  },
  {
    slug: 'session',
    category: 'technicalEnablement',
    de: {
      name: 'Technischer Termin',
      text: '**Besprochen**\n\n\n**Entschieden**\n\n\n**Offen beim Kunden**\n\n',
      nextAction: 'Folgetermin',
    },
    en: {
      name: 'Technical session',
      text: '**Discussed**\n\n\n**Decided**\n\n\n**Open with the customer**\n\n',
      nextAction: 'Follow-up session',
    },
  },
  {
    slug: 'workshop',
    category: 'technicalEnablement',
    de: {
      name: 'Analyse-Workshop (3080)',
      text: '**Umgebung**\n\n\n**Entscheidungen**\n\n\n**IT-Team des Kunden**\n\n\n**Risiken**\n\n',
      nextAction: 'Behebungs-Checkliste erstellen',
    },
    en: {
      name: 'Assessment workshop (3080)',
      text: '**Environment**\n\n\n**Decisions**\n\n\n**The customer’s IT team**\n\n\n**Risks**\n\n',
      nextAction: 'Create the remediation checklist',
    },
  },
  {
    slug: 'update',
    category: 'enterpriseStatus',
    de: {
      name: 'Zweiwöchentlicher Stand',
      text: 'Seit dem letzten Stand: \n\nAls Nächstes: ',
    },
    en: {
      name: 'Two-weekly update',
      text: 'Since the last update: \n\nNext: ',
    },
  },
  {
    slug: 'environment',
    category: 'environment',
    de: {
      name: 'Umgebung in Stichworten',
      text: '- Geräte und Betriebssysteme: \n- Verteilwerkzeug: \n- Office-Stand heute: \n- Standorte und Netz: \n- Sprachen: ',
    },
    en: {
      name: 'Environment in brief',
      text: '- Devices and operating systems: \n- Distribution tool: \n- Office today: \n- Sites and network: \n- Languages: ',
    },
  },
]

/** The same as the API gives them: one for each language. */
export const builtInTemplates: readonly NoteTemplate[] = templates.flatMap(({ slug, category, ...words }) =>
  (['de', 'en'] as const).map((language) => {
    const { name, text, nextAction = '' } = words[language]
    return {
      id: `${slug}-${language}`,
      builtIn: true,
      name,
      category,
      language,
      content: { text, nextAction },
      version: null,
    }
  }),
)
