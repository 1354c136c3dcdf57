import type { Template } from './template.ts';

/** What every department's site carries. */
export const departmentTexts: readonly Template[] = [
  {
    key: 'dept-conference',
    section: 'news',
    title:
      '{coQuan} {sơ kết công tác sáu tháng|tổng kết công tác năm|triển khai nhiệm vụ quý {quy}|tập huấn nghiệp vụ cho cán bộ xã, phường}',
    summary:
      'Nêu rõ {4-9} việc chưa đạt, nguyên nhân và người chịu trách nhiệm; thống nhất chỉ tiêu, tiến độ thời gian tới.',
    text: [
      'Ngày {ngay}, {coQuan} tổ chức hội nghị với sự tham gia của lãnh đạo các phòng, đơn vị trực thuộc và đại diện xã, phường.',
      'Trong kỳ, cơ quan tiếp nhận {420-3900} hồ sơ, giải quyết đúng hạn {95-99},{1-9}%. Công tác ứng dụng công nghệ thông tin, cải cách hành chính có chuyển biến; số cuộc họp trực tiếp giảm {18-37}%.',
      'Hội nghị thảo luận các giải pháp khắc phục tồn tại, trong đó có thiếu nhân lực chuyên môn ở cơ sở và dữ liệu chưa liên thông.',
    ],
    picture: { scene: 'meeting', light: 'day', alt: 'Hội nghị trong phòng họp, đại biểu ngồi trước bàn chủ trì' },
    times: 3,
  },
  {
    key: 'dept-inspection',
    section: 'news',
    title: 'Kiểm tra thực hiện nhiệm vụ chuyên môn tại {xa}',
    summary:
      'Đoàn công tác của {coQuan} làm việc với UBND xã, ghi nhận {3-8} kiến nghị và trả lời ngay {2-3} kiến nghị.',
    text: [
      'Đoàn kiểm tra hồ sơ, thực địa và trao đổi với người dân. Các kiến nghị vượt thẩm quyền được tổng hợp báo cáo UBND tỉnh trong tuần.',
      'Sau kiểm tra, kết luận được gửi cho xã và đăng công khai.',
    ],
    picture: { scene: 'road', light: 'dawn', alt: 'Con đường liên xã có cây xanh hai bên' },
    times: 2,
  },
  {
    key: 'dept-direction',
    section: 'direction',
    title:
      '{coQuan} yêu cầu {bảo đảm an toàn thông tin dịp nghỉ lễ|thực hiện nghiêm kỷ luật, kỷ cương hành chính|rà soát hồ sơ sắp đến hạn}',
    summary: 'Văn bản số {120-890} ngày {ngay}; các phòng, đơn vị báo cáo kết quả trước ngày {20-28}.',
    text: [
      'Lãnh đạo cơ quan yêu cầu từng phòng, đơn vị phân công người trực, cập nhật số điện thoại trực trên trang thông tin điện tử và báo cáo ngay khi có sự cố.',
    ],
    event: { kind: 'issued', daysBefore: '1-2' },
    times: 2,
  },
  {
    key: 'dept-law',
    section: 'law_dissemination',
    title: 'Những điểm mới trong quy định thuộc lĩnh vực {coQuan} quản lý',
    summary: 'Tóm tắt để người dân, doanh nghiệp dễ thực hiện; có ví dụ và biểu mẫu.',
    text: [
      'Văn bản mới bãi bỏ {2-6} thủ tục, rút ngắn thời hạn của {3-9} thủ tục khác. Hồ sơ đang giải quyết được áp dụng quy định có lợi cho người nộp.',
    ],
    event: { kind: 'issued', daysBefore: '3-14', document: '{4-60}/{nam}/TT-BTC' },
    times: 1,
  },
  {
    key: 'dept-plan',
    section: 'strategies',
    title: 'Kế hoạch phát triển ngành năm {nam} của {coQuan}',
    summary: 'Các chỉ tiêu, nhiệm vụ, dự án và kinh phí được công khai.',
    text: ['Kế hoạch gồm {5-11} chỉ tiêu và {14-36} nhiệm vụ, phân công cụ thể cho từng phòng, đơn vị trực thuộc.'],
    event: { kind: 'approved', daysBefore: '2-8' },
    times: 1,
  },
];

/** What the site of a commune or ward carries. */
export const communeTexts: readonly Template[] = [
  {
    key: 'commune-notice',
    section: 'news',
    title:
      '{Thông báo lịch tiêm chủng mở rộng|Thông báo cắt điện để sửa chữa lưới|Ra quân vệ sinh môi trường|Họp dân bàn việc bê tông hóa ngõ xóm} tại {coQuanNgan}',
    summary: 'Thời gian, địa điểm, đối tượng và việc cần chuẩn bị; mọi thắc mắc gọi điện thoại của Văn phòng UBND.',
    text: [
      'UBND thông báo để nhân dân các thôn, khu phố biết và tham gia. Người cao tuổi, người khuyết tật được hỗ trợ tại nhà khi cần.',
      'Thời gian bắt đầu: 7 giờ 30 phút. Địa điểm: nhà văn hóa các thôn, khu phố.',
    ],
    picture: { scene: 'coast', light: 'day', alt: 'Bãi biển có hàng dừa, phía xa là núi' },
    times: 3,
  },
  {
    key: 'commune-result',
    section: 'petition_responses',
    title: 'Kết quả giải quyết kiến nghị tại buổi tiếp xúc cử tri {coQuanNgan}',
    summary: '{4-11} kiến nghị đã giải quyết, {1-3} kiến nghị chuyển cấp trên.',
    text: [
      'UBND trả lời từng kiến nghị, nêu rõ nguồn kinh phí và thời hạn hoàn thành. Nhân dân giám sát và phản ánh nếu việc không đúng cam kết.',
    ],
    event: { kind: 'received', daysBefore: '4-14' },
    times: 1,
  },
  {
    key: 'commune-rice',
    section: 'news',
    title:
      'Nông dân {coQuanNgan} {xuống giống vụ mới đúng lịch|thu hoạch tôm quảng canh|chuyển sang trồng dưa lưới trong nhà màng}',
    summary: 'Thu nhập bình quân tăng {8-22}%; hợp tác xã ký bao tiêu sản phẩm.',
    text: [
      'Bà con được cán bộ khuyến nông hướng dẫn kỹ thuật tại ruộng. Giá bán tuần này cao hơn tuần trước {2-9}%.',
      'Hợp tác xã nhận đăng ký thu mua đến hết tháng {thang}.',
    ],
    picture: { scene: 'rice', light: 'dawn', alt: 'Cánh đồng lúa buổi sớm, nông dân đội nón làm việc' },
    times: 2,
  },
];
