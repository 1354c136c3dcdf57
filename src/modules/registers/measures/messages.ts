export const messages = {
  body: { vi: 'Cơ quan, đơn vị', en: 'Body' },
  days: { vi: 'Thời gian', en: 'Days' },
  publicServiceUnits: { vi: 'Số đơn vị sự nghiệp trực thuộc', en: 'Subordinate public-service units' },
  divisions: { vi: 'Số phòng, ban chuyên môn trực thuộc', en: 'Divisions' },
  communes: { vi: 'Số UBND cấp xã', en: 'Communes' },
  stateBodies: { vi: 'Tổng số CQNN của tỉnh', en: 'State bodies of the province' },
  stateBodiesProvincial: { vi: 'Số CQNN cấp tỉnh', en: 'Provincial state bodies' },
  stateBodiesDistrict: { vi: 'Số UBND cấp huyện', en: 'Districts' },
  stateBodiesCommune: { vi: 'Số UBND cấp xã của tỉnh', en: 'Communes of the province' },
} as const;
