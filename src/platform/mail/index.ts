export { MailFault } from './fault.ts';
export { queueMail } from './queue.ts';
export { type MailServer, mailJob } from './send.ts';
