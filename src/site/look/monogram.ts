const kindOfSite = /^(cổng|trang) (thông tin điện tử|dịch vụ công)/i;
/** Words that name what a body is, not which one: "Ủy ban nhân dân tỉnh Sơn Hải" is known by "Sơn Hải". */
const general = new Set(
  (
    'ủy uỷ ban nhân dân hội đồng tỉnh thành phố thị xã huyện quận phường đặc khu sở phòng chi cục trung tâm và ' +
    'the of people’s people committee department province portal ward commune district'
  ).split(' '),
);

/** One or two letters that stand for a site which has no logo: "Ủy ban nhân dân tỉnh Sơn Hải" → "SH", "Sở Nội vụ" → "NV". */
export function monogramOf(name: string): string {
  const words = name
    .normalize('NFC')
    .replace(kindOfSite, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !general.has(word.toLowerCase()));
  const letters = (telling.length > 0 ? telling : words).slice(0, 2).map((word) => [...word][0] ?? '');
  return letters.join('').toUpperCase();
}
