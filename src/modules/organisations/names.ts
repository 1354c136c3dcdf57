import type { Message } from '#platform/i18n';
import type { Organisation } from './organisation.ts';

/** What the kinds of bodies are called. */
export const kindNames: Readonly<Record<Organisation['kind'], Message>> = {
  province: { vi: 'Tỉnh, thành phố', en: 'Province' },
  department: { vi: 'Sở, ban, ngành', en: 'Department' },
  district: { vi: 'Huyện, thị xã, thành phố thuộc tỉnh', en: 'District' },
  commune: { vi: 'Xã, phường, đặc khu', en: 'Commune, ward' },
  unit: { vi: 'Phòng, ban, đơn vị trực thuộc', en: 'Division or subordinate unit' },
};

/** What the legal natures are called. */
export const natureNames: Readonly<Record<Organisation['legalNature'], Message>> = {
  administrative: { vi: 'Cơ quan hành chính', en: 'Administrative body' },
  peoplesCommitteeOffice: { vi: 'Văn phòng Ủy ban nhân dân', en: 'Office of a People’s Committee' },
  publicServiceUnit: { vi: 'Đơn vị sự nghiệp công lập', en: 'Public-service unit' },
  partyOrMassOrganisation: { vi: 'Cơ quan Đảng, đoàn thể', en: 'Party or mass organisation' },
  centralBody: { vi: 'Cơ quan Trung ương đóng tại địa phương', en: 'Central body in the province' },
  enterprise: { vi: 'Doanh nghiệp', en: 'Enterprise' },
};
