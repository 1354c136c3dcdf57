export { officeAddresses } from './addresses.ts';
export { messages as officeMessages } from './messages.ts';
export { inOtherLanguage, officePage } from './office-page.tsx';
export { WorkList } from './work-list.tsx';
