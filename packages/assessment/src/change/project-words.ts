import type { ProjectPart } from '../points/types.ts'
import type { Text } from '../text.ts'

/** Parts of the project in words. */
export const PROJECT_WORDS: Readonly<Record<ProjectPart, Text>> = {
  deviceGroups: { de: 'Gerätegruppen und Sammlungen', en: 'Device groups and collections' },
  packages: { de: 'Pakete', en: 'Packages' },
  policies: { de: 'Richtlinien', en: 'Policies' },
  source: { de: 'Installationsquelle', en: 'Installation source' },
  rings: { de: 'Ringe und ihre Tage', en: 'Rings and their days' },
  licences: { de: 'Lizenzen', en: 'Licences' },
  entryConditions: { de: 'Voraussetzungen des Piloten', en: 'Entry conditions of the pilot' },
  macProfiles: { de: 'Profile für Macs', en: 'Profiles for Macs' },
  communication: { de: 'Mitteilungen an Benutzer', en: 'Messages to users' },
  backlog: { de: 'Aufgaben nach dem Projekt', en: 'Tasks after the project' },
}
