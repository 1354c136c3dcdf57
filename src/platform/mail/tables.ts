import type { Generated } from 'kysely';

export type MailTables = {
  mail: {
    id: string;
    recipient: string;
    subject: string;
    body: string | null;
    state: Generated<'waiting' | 'sent' | 'unsent' | 'failed'>;
    sent_at: Date | null;
    attempts: Generated<number>;
    last_error: string | null;
  };
};
