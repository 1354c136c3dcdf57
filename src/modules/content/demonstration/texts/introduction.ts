/** A page of the introduction (Art. 11.1), by its key in the required list. */
export type IntroductionText = {
  readonly page: string;
  readonly title: string;
  readonly summary: string;
  readonly text: readonly string[];
};

export const provinceIntroduction: readonly IntroductionText[] = [
  {
    page: 'functions',
    title: 'Chức năng, nhiệm vụ, quyền hạn của HĐND, UBND tỉnh',
    summary: 'Theo Luật Tổ chức chính quyền địa phương.',
    text: [
      'HĐND tỉnh là cơ quan quyền lực nhà nước ở địa phương, quyết định những vấn đề của tỉnh do luật định; giám sát việc tuân theo Hiến pháp và pháp luật.',
      'UBND tỉnh do HĐND cùng cấp bầu, là cơ quan chấp hành của HĐND, cơ quan hành chính nhà nước ở địa phương, chịu trách nhiệm trước HĐND và cơ quan hành chính nhà nước cấp trên.',
    ],
  },
  {
    page: 'history',
    title: 'Quá trình hình thành và phát triển',
    summary: 'Sơn Hải là tỉnh ven biển, tên gọi có nghĩa là núi và biển.',
    text: [
      'Vùng đất Sơn Hải được khai phá từ thế kỷ XVI bởi những nhóm lưu dân làm nghề lưới, nghề muối và trồng lúa. Phủ Sơn Hải được lập năm 1744, trông coi bảy tổng ven biển.',
      'Trải qua nhiều lần chia tách, sáp nhập, tỉnh hiện nay có các xã, phường trải từ núi xuống biển, đường bờ biển dài hơn 90 km, hai cửa sông lớn.',
      'Nghề biển, nghề muối và chè núi là ba nghề lâu đời; công nghiệp chế biến, du lịch và điện gió là hướng phát triển mới.',
    ],
  },
  {
    page: 'nature',
    title: 'Điều kiện tự nhiên',
    summary: 'Núi ở phía tây, đồng bằng hẹp ở giữa, biển ở phía đông.',
    text: [
      'Khí hậu nhiệt đới gió mùa, hai mùa rõ rệt. Lượng mưa trung bình 1.900 mm một năm, tập trung từ tháng 9 đến tháng 12. Mỗi năm có ba đến năm cơn bão ảnh hưởng.',
      'Diện tích tự nhiên hơn 4.600 km², rừng che phủ 43%. Hai sông lớn đổ ra biển qua các cửa Lấp và Vàm Xanh.',
    ],
  },
  {
    page: 'monuments',
    title: 'Di tích, danh thắng',
    summary: 'Đình làng, lăng Ông, bãi Mũi Rồng, đồi chè.',
    text: [
      'Tỉnh có 34 di tích được xếp hạng, trong đó lăng Ông Nam Hải hơn hai trăm năm tuổi là nơi tổ chức lễ hội Cầu Ngư.',
      'Danh thắng Mũi Rồng, vịnh Hoa Sim và vùng đồi chè phía tây được nhiều du khách biết đến.',
    ],
  },
  {
    page: 'map',
    title: 'Bản đồ địa giới hành chính',
    summary: 'Tỉnh có các xã, phường trực thuộc; bản đồ đến cấp xã.',
    text: [
      'Bản đồ địa giới hành chính thể hiện ranh giới các xã, phường sau sắp xếp. Danh sách xã, phường kèm trang thông tin xem tại mục Cơ quan thành viên.',
    ],
  },
];

export const bodyIntroduction: readonly IntroductionText[] = [
  {
    page: 'founding_decision',
    title: 'Quyết định thành lập',
    summary: 'Căn cứ thành lập và tổ chức lại.',
    text: [
      '{coQuan} được thành lập và tổ chức lại theo quyết định của UBND tỉnh Sơn Hải; có con dấu và tài khoản riêng theo quy định của pháp luật.',
    ],
  },
  {
    page: 'functions',
    title: 'Chức năng, nhiệm vụ, quyền hạn',
    summary: 'Những việc cơ quan làm và chịu trách nhiệm.',
    text: [
      '{coQuan} tham mưu, giúp UBND tỉnh thực hiện chức năng quản lý nhà nước về ngành, lĩnh vực được giao và thực hiện một số nhiệm vụ theo phân cấp, ủy quyền.',
      '- Trình dự thảo quyết định, quy hoạch, kế hoạch thuộc ngành, lĩnh vực.',
      '- Tổ chức thực hiện văn bản quy phạm pháp luật, quy hoạch, kế hoạch đã được phê duyệt.',
      '- Giải quyết thủ tục hành chính, kiểm tra, xử lý vi phạm theo thẩm quyền.',
      '- Báo cáo định kỳ, đột xuất về tình hình thực hiện nhiệm vụ.',
    ],
  },
  {
    page: 'history',
    title: 'Quá trình hình thành và phát triển',
    summary: 'Các mốc chính của cơ quan.',
    text: [
      '{coQuan} trưởng thành cùng sự phát triển của tỉnh; qua các thời kỳ, cơ quan được điều chỉnh chức năng, tổ chức lại bộ máy theo hướng tinh gọn, gần dân hơn.',
    ],
  },
];

export const territoryIntroduction: readonly IntroductionText[] = [
  {
    page: 'functions',
    title: 'Tổ chức bộ máy hành chính',
    summary: 'HĐND, UBND và các phòng chuyên môn.',
    text: [
      'Bộ máy gồm HĐND, UBND, Văn phòng HĐND và UBND, Phòng Kinh tế, Phòng Văn hóa - Xã hội và Trung tâm Phục vụ hành chính công.',
    ],
  },
  {
    page: 'nature',
    title: 'Điều kiện tự nhiên',
    summary: 'Vị trí, địa hình, khí hậu.',
    text: [
      '{coQuanNgan} nằm trong vùng ven biển Sơn Hải, địa hình thấp dần ra biển, khí hậu ôn hòa; nhân dân sống bằng nghề biển, trồng lúa và dịch vụ.',
    ],
  },
  {
    page: 'culture',
    title: 'Lịch sử, truyền thống văn hóa',
    summary: 'Đất và người.',
    text: [
      'Vùng đất có truyền thống đoàn kết giữ làng, giữ biển. Đình làng và lễ hội Cầu Ngư được gìn giữ qua nhiều thế hệ.',
    ],
  },
  {
    page: 'monuments',
    title: 'Di tích, danh thắng',
    summary: 'Nơi nên đến.',
    text: ['Đình làng, miếu Bà và bãi cát dài là những nơi du khách thường ghé thăm.'],
  },
  {
    page: 'map',
    title: 'Bản đồ địa giới hành chính',
    summary: 'Ranh giới thôn, khu phố.',
    text: ['Bản đồ thể hiện ranh giới các thôn, khu phố sau sắp xếp, niêm yết tại trụ sở UBND.'],
  },
];
