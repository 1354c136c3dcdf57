/** The communes that became one on 1 July 2025: its name, and what they were called. */
export type DemonstrationCommune = { readonly name: string; readonly formerly: readonly string[] };

export type DemonstrationDistrict = {
  /** Second part of its identifier code. */
  readonly number: number;
  readonly name: string;
  readonly communes: readonly DemonstrationCommune[];
};

/** Goes on after 1 July 2025 and takes two neighbours in; all others were formed anew. */
export const lastingCommune = 'phường Hoa Sim';

/** The districts until 30 June 2025, and what became of their communes; fictitious. */
export const districts: readonly DemonstrationDistrict[] = [
  {
    number: 31,
    name: 'thành phố Hải Sơn',
    communes: [
      { name: 'phường Hải Sơn', formerly: ['phường Cầu Ngói', 'phường Bến Đá', 'phường Lê Lợi'] },
      { name: 'phường Đông Mai', formerly: ['phường Đông Mai', 'phường Hồ Sen'] },
      { name: 'phường Tân Lập', formerly: ['phường Tân Lập', 'phường Gò Găng', 'xã Vườn Trầu'] },
    ],
  },
  {
    number: 32,
    name: 'huyện Ven Biển',
    communes: [
      { name: lastingCommune, formerly: [lastingCommune, 'xã Bãi Sậy', 'xã Cồn Én'] },
      { name: 'xã Cửa Lở', formerly: ['thị trấn Cửa Lở', 'xã Muối Trắng', 'xã Đầm Sen'] },
      { name: 'xã Lưới Vàng', formerly: ['xã Lưới Vàng', 'xã Thuyền Câu'] },
    ],
  },
  {
    number: 33,
    name: 'thị xã Cửa Sò',
    communes: [
      { name: 'phường Cửa Sò', formerly: ['phường Cửa Sò', 'phường Hải Đăng', 'phường Ngọc Trai'] },
      { name: 'phường Phố Chài', formerly: ['phường Phố Chài', 'xã San Hô'] },
      { name: 'xã Rạn Vàng', formerly: ['xã Rạn Vàng', 'xã Hòn Chuông', 'xã Vụng Êm'] },
    ],
  },
  {
    number: 34,
    name: 'huyện Đồng Mây',
    communes: [
      { name: 'xã Đồng Mây', formerly: ['thị trấn Đồng Mây', 'xã Lúa Nếp', 'xã Kênh Ngang'] },
      { name: 'xã Cánh Cò', formerly: ['xã Cánh Cò', 'xã Bờ Tre'] },
      { name: 'xã Giếng Làng', formerly: ['xã Giếng Làng', 'xã Chợ Phiên', 'xã Mái Đình'] },
    ],
  },
  {
    number: 35,
    name: 'huyện Sông Vàng',
    communes: [
      { name: 'xã Sông Vàng', formerly: ['thị trấn Sông Vàng', 'xã Bãi Dâu', 'xã Bến Tằm'] },
      { name: 'xã Phù Sa', formerly: ['xã Phù Sa', 'xã Đò Dọc'] },
      { name: 'xã Cầu Khỉ', formerly: ['xã Cầu Khỉ', 'xã Xóm Lụa'] },
    ],
  },
  {
    number: 36,
    name: 'huyện Lĩnh Thượng',
    communes: [
      { name: 'xã Lĩnh Thượng', formerly: ['thị trấn Lĩnh Thượng', 'xã Đồi Chè', 'xã Nương Quế'] },
      { name: 'xã Mường Sim', formerly: ['xã Mường Sim', 'xã Nậm Trong'] },
      { name: 'xã Đèo Mây', formerly: ['xã Đèo Mây', 'xã Bản Hoa', 'xã Khe Lim'] },
    ],
  },
  {
    number: 37,
    name: 'huyện Suối Ngàn',
    communes: [
      { name: 'xã Suối Ngàn', formerly: ['thị trấn Suối Ngàn', 'xã Thác Bạc'] },
      { name: 'xã Rừng Thông', formerly: ['xã Rừng Thông', 'xã Núi Voi', 'xã Hang Dơi'] },
      { name: 'xã Vách Đá', formerly: ['xã Vách Đá', 'xã Lèn Cao'] },
    ],
  },
  {
    number: 38,
    name: 'huyện Đảo Yến',
    communes: [
      { name: 'đặc khu Đảo Yến', formerly: ['thị trấn Đảo Yến', 'xã Hòn Nhạn'] },
      { name: 'xã Bãi Hải Âu', formerly: ['xã Bãi Hải Âu', 'xã Mũi Gió'] },
      { name: 'xã Vịnh Lặng', formerly: ['xã Vịnh Lặng', 'xã Cát Hồng'] },
    ],
  },
];
