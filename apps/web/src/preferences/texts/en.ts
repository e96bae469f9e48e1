export const preferences = {
  title: 'Display',
  line: 'Applies to this browser, at once.',
  language: 'Language',
  theme: 'Colours',
  keys: 'Keyboard shortcuts',
  keysHint: 'Letters run commands, / and Ctrl K find. They never act while you type.',
  keysOn: 'On',
  keysOff: 'Off',
}
