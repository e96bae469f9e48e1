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
  edit: 'Einstellungen ändern',
  save: 'Speichern',
  bringIn: 'Bestehendes übernehmen',
  onlyAdministrators: 'Ändern kann das die Administration.',
}
