import { route } from '#platform/http';

/** Addresses that every page of the office leads to. */
export const officeAddresses = {
  home: route('/quan-tri'),
  signOut: route('/dang-xuat'),
  find: route('/quan-tri/tim'),
} as const;
