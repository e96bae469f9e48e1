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
  tracking: 'Address for final checklists',
  trackingHint:
    'The copy of each final checklist goes there: by mail where a mail server is set up, else by you. Empty: the copy is only filed with the documents.',
  noTracking: 'none',
  pin: {
    label: 'PIN for personal links',
    hint: 'The PIN is told on another way than the link. Links given already stay as they are.',
    each: 'chosen with each invitation',
    always: 'always',
  },
  edit: 'Change settings',
  save: 'Save',
  bringIn: 'Bring in what exists',
  onlyAdministrators: 'Administrators can change this.',
}
