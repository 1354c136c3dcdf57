import type { Message } from '#platform/i18n';

/** Why a figure that the forms' definitions name is not measured in this installation yet. */
export type NotYet = { readonly id: string; readonly label: Message };

/**
 * The names that the forms use and that no module here answers yet, by what will answer them. A module that comes offers its measures
 * and takes its names from this list; a test compares the two with the forms.
 */
const lists: readonly (NotYet & { readonly names: readonly string[] })[] = [
  {
    id: 'legal',
    label: { vi: 'cơ sở dữ liệu văn bản, Công báo', en: 'the database of legal documents and the gazette' },
    names: [
      'content.items.legal_documents',
      'content.items.gazette',
      'duties.timely.legal_documents_issuer',
      'duties.timely.legal_documents_in_scope',
      'site.function.document_download',
      'site.function.document_search',
      'site.function.related_documents',
    ],
  },
  {
    id: 'participation',
    label: { vi: 'hỏi đáp, góp ý, đánh giá', en: 'questions, consultations and ratings' },
    names: [
      'content.items.consultations',
      'content.items.comments',
      'duties.timely.questions',
      'site.function.feedback',
      'site.function.questions',
      'site.function.rating',
    ],
  },
  {
    id: 'services',
    label: { vi: 'dịch vụ công trực tuyến, hồ sơ', en: 'online public services and dossiers' },
    names: [
      'procedures.needing_business_register',
      'procedures.total',
      'dossiers.finished_on_time',
      'dossiers.level3.declared_by_citizens',
      'dossiers.level3.declared_by_staff',
      'dossiers.level3.direct',
      'dossiers.level3.online',
      'dossiers.level4.declared_by_citizens',
      'dossiers.level4.declared_by_civil_servants',
      'dossiers.level4.direct',
      'dossiers.level4.online',
      'dossiers.received',
      'dossiers.returned',
      'dossiers.returned_on_time',
      'dossiers.returned_on_time_in_system',
      'services.dossiers.level3',
      'services.dossiers.level3_online',
      'services.dossiers.level3_processed',
      'services.dossiers.level4',
      'services.dossiers.level4_online',
      'services.dossiers.level4_processed',
      'services.dossiers.post',
      'services.dossiers.post_received',
      'services.level1_2',
      'services.level1_2.supported',
      'services.level3',
      'services.level3.business_register',
      'services.level3.prefilled',
      'services.level3.public_processing_time',
      'services.level3.supported',
      'services.level3.with_authentication',
      'services.level3.with_dossiers',
      'services.level4',
      'services.level4.business_register',
      'services.level4.prefilled',
      'services.level4.public_processing_time',
      'services.level4.supported',
      'services.level4.with_authentication',
      'services.level4.with_dossiers',
      'services.level4.with_payment',
      'services.on_provincial_portal',
      'services.procedures.address',
      'services.procedures.level1',
      'services.procedures.level2',
      'services.procedures.level3',
      'services.procedures.level3_used',
      'services.procedures.level4',
      'services.procedures.level4_used',
      'services.procedures.name',
      'services.procedures.post',
      'services.procedures.post_used',
      'services.procedures.provider',
      'services.procedures.providing_unit',
      'services.procedures.total',
      'services.procedures.used_since',
      'services.provided',
      'services.results.post',
      'services.results.post_returned',
      'site.function.procedures_linked',
      'site.function.service_guide',
      'site.function.service_search',
      'site.function.service_tracking',
    ],
  },
  {
    id: 'regular',
    label: {
      vi: 'cập nhật “thường xuyên” của mục này: Điều 13 không đặt số ngày, và không ghi sự việc nào để tính hạn',
      en: 'how regularly this section is kept up: Art. 13 sets no number of days, and no event is recorded from which to count',
    },
    names: ['duties.timely.news', 'duties.timely.direction', 'duties.timely.foreign_language'],
  },
];

const reasons = new Map(lists.flatMap(({ id, label, names }) => names.map((name) => [name, { id, label }] as const)));

/** Every name of the list. */
export const namesNotMeasuredYet: ReadonlySet<string> = new Set(reasons.keys());

/** Why a name is not measured yet; undefined for one that nobody has heard of. */
export const notMeasuredYet = (name: string): NotYet | undefined => reasons.get(name);
