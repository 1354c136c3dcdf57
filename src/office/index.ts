export { officeAddresses } from './addresses.ts';
export { FindPage } from './find/find-page.tsx';
export { folded, hasAllWords, toFoundData } from './find/found.ts';
export { findMessages } from './find/messages.ts';
export { messages as officeMessages } from './messages.ts';
export { inOtherLanguage, officePage } from './office-page.tsx';
export { WorkList } from './work-list.tsx';
