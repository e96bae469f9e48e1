import type { Question } from '../../template/types.ts'

/** Questions of the section “Shared computers”. (remediation.md §6) */
export const SHARED_COMPUTERS_QUESTIONS: readonly Question[] = [
  {
    id: 'sh.kinds',
    kind: 'many',
    section: 'shared-computers',
    text: { de: 'Gemeinsame Nutzung', en: 'Shared use' },
    help: {
      de: 'Wählen Sie jede Form, in der mehrere Personen ein System nutzen.',
      en: 'Choose each form in which several people use one system.',
    },
    options: [
      { id: 'none', label: { de: 'keine', en: 'none' } },
      { id: 'shift', label: { de: 'Schichtgeräte', en: 'shift devices' } },
      { id: 'kiosk', label: { de: 'Kioske', en: 'kiosks' } },
      { id: 'rds', label: { de: 'Remotedesktopdienste', en: 'Remote Desktop Services' } },
      { id: 'vdiPersistent', label: { de: 'virtuelle Desktops, persönlich', en: 'virtual desktops, persistent' } },
      { id: 'vdiPooled', label: { de: 'virtuelle Desktops, gepoolt', en: 'virtual desktops, pooled' } },
      { id: 'avd', label: { de: 'Azure Virtual Desktop', en: 'Azure Virtual Desktop' } },
      { id: 'citrix', label: { de: 'Citrix', en: 'Citrix' } },
    ],
  },
  {
    id: 'sh.profile',
    kind: 'one',
    section: 'shared-computers',
    text: { de: 'Profillösung', en: 'Profile solution' },
    help: {
      de: 'Wie Einstellungen den Personen von Sitzung zu Sitzung folgen.',
      en: 'How settings follow people from session to session.',
    },
    options: [
      { id: 'none', label: { de: 'keine', en: 'none' } },
      { id: 'roaming', label: { de: 'servergespeicherte Profile', en: 'roaming profiles' } },
      { id: 'fslogix', label: { de: 'FSLogix', en: 'FSLogix' } },
      { id: 'citrixUpm', label: { de: 'Citrix Profile Management', en: 'Citrix Profile Management' } },
      { id: 'other', label: { de: 'andere', en: 'other' } },
    ],
    askedWhen: 'sh.kinds=vdiPooled/rds/avd/citrix',
  },
]
