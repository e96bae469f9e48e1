export const settings = {
  title: 'Einstellungen',
  line: 'Gilt für alle, die hier arbeiten.',
  organisation: 'Organisation',
  name: 'Name der Organisation',
  fiscalYear: 'Geschäftsjahr beginnt im',
  fiscalYearHint:
    'Filter und Ziele des Portfolios richten sich danach. Ein Geschäftsjahr trägt die Zahl des Jahres, in dem es endet.',
  fiscalYearNow: '{{month}}; heute ist {{year}}, {{quarter}}. Quartal ({{from}} bis {{to}})',
  fiscalYearName: 'GJ{{year}}',
  tracking: 'Adresse für fertige Checklisten',
  trackingHint:
    'Dorthin geht die Kopie jeder abgeschlossenen Checkliste: per Mail, wenn ein Mailserver eingerichtet ist, sonst durch Sie. Leer: Die Kopie wird nur bei den Dokumenten abgelegt.',
  noTracking: 'keine',
  pin: {
    label: 'PIN für persönliche Links',
    hint: 'Die PIN wird auf anderem Weg genannt als der Link. Schon vergebene Links bleiben, wie sie sind.',
    each: 'bei jeder Einladung wählbar',
    always: 'immer',
  },
  edit: 'Einstellungen ändern',
  save: 'Speichern',
  bringIn: 'Bestehendes übernehmen',
  onlyAdministrators: 'Ändern kann das die Administration.',
}
