export { MailFault } from './fault.ts';
export { type Mail, mailSchema, queueMail } from './queue.ts';
export { type MailServer, mailJob } from './send.ts';
