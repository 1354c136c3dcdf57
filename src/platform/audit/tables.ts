/** The columns that the program writes; number, time, actor and hashes are the database's. */
export type AuditTables = {
  audit_entry: {
    action: string;
    subject_kind: string;
    subject_id: string;
    organisation_id: string | null;
    detail: string;
  };
};
