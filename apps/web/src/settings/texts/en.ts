export const settings = {
  title: 'Settings',
  line: 'For everybody who works here.',
  organisation: 'Organisation',
  name: 'Name of the organisation',
  fiscalYear: 'Fiscal year begins in',
  fiscalYearHint:
    'Filters and goals of the portfolio follow it. A fiscal year bears the number of the year in which it ends.',
  fiscalYearNow: '{{month}}; today is {{year}}, quarter {{quarter}} ({{from}} to {{to}})',
  fiscalYearName: 'FY{{year}}',
  edit: 'Change settings',
  save: 'Save',
  bringIn: 'Bring in what exists',
  onlyAdministrators: 'Administrators can change this.',
}
