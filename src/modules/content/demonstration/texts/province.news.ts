import type { Template } from './template.ts';

/** News of the province: what its leaders and agencies do, and what happens in the land. */
export const provinceNews: readonly Template[] = [
  {
    key: 'meeting-month',
    section: 'news',
    title:
      'UBND tỉnh họp phiên thường kỳ tháng {thang}/{nam}: tập trung {giải ngân vốn đầu tư công|cải cách hành chính|chuyển đổi số|tháo gỡ khó khăn cho doanh nghiệp}',
    summary:
      'Phiên họp đánh giá tình hình kinh tế - xã hội tháng qua, thống nhất {5-9} nhóm nhiệm vụ trọng tâm và giao từng sở, xã, phường việc phải xong, ngày phải xong.',
    text: [
      'Sáng {ngay}, UBND tỉnh Sơn Hải họp phiên thường kỳ để đánh giá tình hình kinh tế - xã hội, quốc phòng - an ninh và bàn nhiệm vụ tháng tới. Phiên họp được truyền trực tuyến đến điểm cầu của các xã, phường.',
      'Theo báo cáo tại phiên họp, chỉ số sản xuất công nghiệp tăng {6-11},{1-9}% so với cùng kỳ; thu ngân sách trên địa bàn đạt {58-92}% dự toán năm; giải ngân vốn đầu tư công đạt {41-88}% kế hoạch. Sản lượng khai thác thủy sản đạt {8-14} nghìn tấn, vụ lúa {đông xuân|hè thu} cơ bản thu hoạch xong.',
      '## Những việc phải làm ngay',
      'Kết luận phiên họp, lãnh đạo UBND tỉnh yêu cầu người đứng đầu các cơ quan trực tiếp chịu trách nhiệm về tiến độ công việc được giao, không để hồ sơ của người dân, doanh nghiệp quá hạn mà không có văn bản xin lỗi và hẹn lại.',
      '- Rà soát từng dự án chậm giải ngân, nêu rõ vướng mắc thuộc trách nhiệm của cơ quan nào, hạn tháo gỡ.',
      '- Công khai kết quả giải quyết thủ tục hành chính của từng đơn vị hằng tuần trên Cổng thông tin điện tử tỉnh.',
      '- Chuẩn bị phương án phòng, chống {bão, lũ|hạn, mặn|cháy rừng} theo phương châm “bốn tại chỗ”.',
      '- Bảo đảm chi trả trợ cấp cho người có công và đối tượng bảo trợ xã hội trước ngày {20-25} hằng tháng.',
      'Các sở, ngành báo cáo kết quả thực hiện về Văn phòng UBND tỉnh trước ngày 25 tháng sau.',
    ],
    picture: {
      scene: 'meeting',
      light: 'day',
      alt: 'Quang cảnh phiên họp: các đại biểu ngồi tại bàn chủ trì, phía sau là phông đỏ có ngôi sao vàng',
    },
    author: 'Thùy Dương',
    keywords: ['phiên họp thường kỳ', 'kinh tế - xã hội'],
    english: {
      title: 'Provincial People’s Committee holds its monthly meeting',
      summary:
        'The meeting reviewed the economy and society of the past month and set deadlines for each department and commune.',
      text: [
        'On {ngay}, the People’s Committee of Sơn Hải met to review the past month and to agree on the tasks of the next one. The meeting was broadcast to all communes and wards.',
        'Industrial production grew by {6-11}.{1-9}% over the same period of last year, and the budget revenue reached {58-92}% of the yearly estimate. Each agency must report its results before the 25th of the following month.',
      ],
    },
    times: 14,
  },
  {
    key: 'harbour-upgrade',
    section: 'news',
    title: 'Nâng cấp cảng cá {Hoa Sim|Bến Cửa|Mũi Rồng|Cồn Chim}, {300-480} tàu có nơi neo đậu an toàn',
    summary:
      'Giai đoạn {1|2} của dự án hoàn thành trước hạn {12-40} ngày; luồng vào sâu hơn, cầu cảng dài thêm {80-160} mét, có khu phân loại cá hợp vệ sinh.',
    text: [
      'Những ngày này, ngư dân xã {xa} đã đưa tàu vào bốc dỡ tại cầu cảng mới. Trước đây, khi nước ròng, tàu lớn phải chờ ngoài cửa biển từ ba đến năm giờ.',
      'Dự án có tổng mức đầu tư {86-140} tỷ đồng từ ngân sách tỉnh và vốn hỗ trợ của Trung ương, gồm nạo vét luồng, kéo dài cầu cảng, xây nhà phân loại có mái che, trạm nước ngọt và hệ thống thu gom nước thải.',
      'Bà con cho biết giá bán tại cảng tăng nhẹ nhờ cá được ướp lạnh sớm hơn. “Cá lên bờ là có xe lạnh đợi sẵn, không còn cảnh đội nắng chờ thương lái”, một chủ tàu ở {xa} nói.',
      'Ban quản lý cảng đề nghị chủ tàu khai báo trước khi cập cảng ít nhất một giờ qua điện thoại hoặc trên Cổng dịch vụ công để được bố trí chỗ neo.',
    ],
    picture: { scene: 'harbour', light: 'dawn', alt: 'Tàu cá sơn đỏ neo trong vịnh lúc bình minh, phía xa là núi' },
    author: 'Hải Đăng',
    keywords: ['cảng cá', 'ngư dân', 'hạ tầng'],
    english: {
      title: 'Fishing harbour upgraded: safe mooring for {300-480} boats',
      summary:
        'The work was finished ahead of time; the channel is deeper and the quay longer, with a clean sorting hall.',
      text: [
        'Fishermen of {xa} now unload at the new quay. Before, larger boats had to wait for hours outside the estuary at low tide.',
        'The project dredged the channel, extended the quay, and built a roofed sorting hall with fresh water and waste water treatment. Boats announce their arrival at least one hour before, by telephone or online.',
      ],
    },
    times: 4,
  },
  {
    key: 'storm',
    section: 'news',
    title:
      'Chủ động ứng phó {bão số {3-9}|áp thấp nhiệt đới|mưa lớn kéo dài}: các xã ven biển hoàn thành di dời trước {16|17|18} giờ',
    summary:
      'Tỉnh yêu cầu kêu gọi toàn bộ tàu thuyền vào nơi trú tránh, rà soát {120-640} hộ trong vùng nguy cơ và trực ban 24/24 giờ.',
    text: [
      'Chiều {ngay}, Ban Chỉ huy Phòng thủ dân sự tỉnh họp khẩn với các xã, phường ven biển. Toàn tỉnh có {1100-1900} tàu cá với gần {6-9} nghìn lao động; đến 15 giờ, tất cả đã được thông báo vị trí và hướng di chuyển của vùng nguy hiểm.',
      '## Người dân cần làm gì',
      '- Chằng chống nhà cửa, đưa đồ điện lên cao, dự trữ nước uống cho ít nhất ba ngày.',
      '- Không ở lại trên tàu, lồng bè, chòi canh nuôi thủy sản.',
      '- Giữ điện thoại có pin; theo dõi tin trên Cổng thông tin điện tử tỉnh và loa truyền thanh của xã.',
      '- Gọi 112 khi cần tìm kiếm cứu nạn, 114 khi có cháy, 115 khi cần cấp cứu.',
      'Điểm tránh trú tại các trường học, trụ sở xã có nước uống, thuốc và khu riêng cho người già, phụ nữ có thai, trẻ nhỏ. Danh sách điểm tránh trú của từng thôn được niêm yết tại nhà văn hóa và đăng trên trang thông tin của xã, phường.',
      'Học sinh các trường ven biển nghỉ học từ ngày mai; ngày đi học lại sẽ được thông báo.',
    ],
    picture: { scene: 'coast', light: 'evening', alt: 'Bờ biển chiều tối với hàng dừa nghiêng theo gió' },
    author: 'Ban Chỉ huy Phòng thủ dân sự tỉnh',
    keywords: ['bão', 'phòng thủ dân sự', 'cảnh báo'],
    times: 5,
  },
  {
    key: 'bridge-open',
    section: 'news',
    title: 'Thông xe cầu {Sông Hậu Khê|Cửa Lấp|Đồng Xuân|Vàm Xanh}, rút ngắn {14-38} km đường về trung tâm tỉnh',
    summary:
      'Cầu dài {420-980} mét nối {xa} với {xa2}; ba tháng đầu chưa cho xe trên {25|30} tấn qua cầu để theo dõi lún.',
    text: [
      'Sáng {ngay}, tỉnh tổ chức thông xe cầu nối xã {xa} với xã {xa2} sau {22-34} tháng thi công. Công trình có bốn làn xe, lề cho người đi bộ và làn riêng cho xe đạp, xe máy.',
      'Từ nay xe cứu thương từ các xã phía đông về Bệnh viện Đa khoa tỉnh chỉ còn khoảng {18-27} phút thay vì gần một giờ. Nông sản của vùng cũng không còn phải qua phà.',
      'Đơn vị quản lý đường bộ đặt biển giới hạn tải trọng và camera theo dõi. Người dân phát hiện hư hỏng có thể phản ánh tại mục Góp ý của Cổng thông tin điện tử tỉnh.',
    ],
    picture: {
      scene: 'bridge',
      light: 'evening',
      alt: 'Cầu dây văng hai trụ bắc qua sông lúc hoàng hôn, một chiếc tàu cá đi dưới cầu',
    },
    author: 'Minh Khuê',
    keywords: ['giao thông', 'thông xe'],
    times: 3,
  },
  {
    key: 'digital-week',
    section: 'news',
    title: 'Tuần lễ Chuyển đổi số {nam}: hơn {8-24} nghìn lượt người dân được hướng dẫn nộp hồ sơ trực tuyến',
    summary:
      'Tổ công nghệ số cộng đồng ở {120-310} thôn, khu phố đến từng nhà hướng dẫn người cao tuổi cài đặt, xác thực và theo dõi hồ sơ.',
    text: [
      'Trong một tuần, các tổ công nghệ số cộng đồng đã đến tận nhà, ra chợ và đến bến cá để hướng dẫn bà con. Ba việc được hỏi nhiều nhất là đăng ký khai sinh, cấp bản sao giấy tờ và theo dõi tình trạng hồ sơ đã nộp.',
      'Tại {xa}, cụ bà {71-84} tuổi lần đầu tự tra được ngày hẹn trả kết quả bằng mã hồ sơ. “Con cháu làm xa, nay tôi tự xem được, khỏi phải nhờ ai”, cụ nói.',
      '| Nội dung | Số lượt',
      '| Hướng dẫn nộp hồ sơ trực tuyến | {8200-9900}',
      '| Hướng dẫn tra cứu hồ sơ | {5100-7800}',
      '| Cài đặt chữ ký số cá nhân | {900-2100}',
      '| Giải đáp về an toàn thông tin, phòng lừa đảo | {3200-4700}',
      'Sau tuần lễ, các tổ vẫn trực mỗi chiều thứ Sáu tại nhà văn hóa thôn, khu phố.',
    ],
    picture: {
      scene: 'network',
      light: 'day',
      alt: 'Hình minh họa: màn hình có dấu xác nhận giữa một mạng lưới các điểm nối',
    },
    author: 'Lam Giang',
    keywords: ['chuyển đổi số', 'dịch vụ công trực tuyến'],
    english: {
      title: 'Digital Transformation Week: thousands learned to file online',
      summary:
        'Community digital teams went from house to house to help older people file and follow their applications.',
      text: [
        'For one week, community digital teams visited homes, markets and landing places. The three most frequent questions were about birth registration, copies of papers, and following an application that was filed.',
        'The teams stay on duty every Friday afternoon at the village cultural houses.',
      ],
    },
    times: 3,
  },
  {
    key: 'rice-harvest',
    section: 'news',
    title: 'Lúa {đông xuân|hè thu|mùa} {nam} được mùa: năng suất bình quân {62-71} tạ/ha, giá bán ổn định',
    summary:
      'Các hợp tác xã ở {xa}, {xa2} bao tiêu {46-78}% sản lượng; diện tích gieo thưa, bón phân theo vùng tăng gấp đôi.',
    text: [
      'Đến {ngay}, toàn tỉnh đã thu hoạch {18-27} nghìn ha, đạt {78-97}% diện tích gieo cấy. Năng suất bình quân ước {62-71} tạ/ha, cao hơn vụ cùng kỳ {1-4} tạ.',
      'Theo ngành nông nghiệp, kết quả này có được nhờ lịch thời vụ sát, kiểm soát rầy sớm và {3-6} nghìn ha áp dụng gieo thưa, bón phân theo bản đồ đất. Chi phí giống và phân bón giảm khoảng {12-19}%.',
      'Ngành khuyến cáo bà con không đốt rơm rạ trên đồng; các tổ dịch vụ thu cuộn rơm tận ruộng, giá {20-30} nghìn đồng một cuộn.',
    ],
    picture: {
      scene: 'rice',
      light: 'day',
      alt: 'Ruộng lúa xanh trải dài dưới chân núi, năm nông dân đội nón đang làm đồng',
    },
    author: 'Hoài Thu',
    keywords: ['lúa', 'nông nghiệp', 'hợp tác xã'],
    times: 4,
  },
  {
    key: 'school-year',
    section: 'news',
    title: 'Khai giảng năm học mới: {412-438} trường đón gần {190-240} nghìn học sinh',
    summary:
      'Không học sinh nào phải học ca ba; {14-26} phòng học tạm cuối cùng ở các xã miền núi được thay bằng phòng kiên cố.',
    text: [
      'Sáng {ngay}, học sinh toàn tỉnh bước vào năm học mới. Lễ khai giảng được tổ chức ngắn gọn, không bóng bay, không diễn văn dài; phần lớn thời gian dành cho học sinh đầu cấp.',
      'Toàn ngành có {11-14} nghìn giáo viên; tỉnh đã tuyển thêm {240-420} giáo viên, ưu tiên {xa}, {xa2} và các xã đảo. Sách giáo khoa dùng chung được bổ sung ở thư viện của tất cả các trường tiểu học.',
      'Ngành giáo dục công khai các khoản thu đầu năm trên trang thông tin của từng trường; phụ huynh phản ánh thu sai quy định qua mục Góp ý hoặc số điện thoại của Sở.',
    ],
    picture: {
      scene: 'school',
      light: 'day',
      alt: 'Sân trường ngày khai giảng, học sinh mặc áo trắng và áo xanh xếp hàng trước dãy lớp học, quốc kỳ trên cột cờ',
    },
    author: 'Ngọc Trâm',
    keywords: ['giáo dục', 'khai giảng'],
    times: 2,
  },
  {
    key: 'one-stop',
    section: 'news',
    title: 'Bộ phận Một cửa {xa} giải quyết đúng hạn {96-99},{1-9}% hồ sơ trong tháng {thang}',
    summary:
      'Kết quả từng lĩnh vực được công khai; {3-18} hồ sơ trễ hạn đều có văn bản xin lỗi, nêu lý do và ngày hẹn mới.',
    text: [
      'Trong tháng {thang}/{nam}, Bộ phận Một cửa xã {xa} tiếp nhận {640-1720} hồ sơ, trong đó {71-93}% nộp trực tuyến. Các lĩnh vực nhiều hồ sơ nhất là hộ tịch, đất đai và chứng thực.',
      'Xã bố trí một bàn riêng cho người cao tuổi, người khuyết tật và nhận trả kết quả tại nhà qua bưu chính công ích. Ba tháng gần đây không có phản ánh về thái độ phục vụ.',
      'UBND tỉnh yêu cầu các xã, phường khác học cách làm này: mỗi sáng thứ Hai niêm yết hồ sơ sắp đến hạn để cán bộ cùng nhắc nhau.',
    ],
    picture: { scene: 'cityHall', light: 'dawn', alt: 'Trụ sở cơ quan có hàng cột trắng, mái đỏ, quốc kỳ trên nóc' },
    author: 'Quỳnh Anh',
    keywords: ['một cửa', 'cải cách hành chính'],
    times: 8,
  },
  {
    key: 'wind-farm',
    section: 'news',
    title: 'Khởi công cụm điện gió ngoài khơi {Mũi Rồng|Hòn Khói|Bãi Ngang}, công suất {48-150} MW',
    summary:
      'Nhà đầu tư cam kết ưu tiên lao động địa phương, không cản luồng tàu cá và lập quỹ hỗ trợ ngư dân {4-12} tỷ đồng.',
    text: [
      'Ngày {ngay}, cụm điện gió đầu tiên của tỉnh được khởi công cách bờ {6-14} km. Mặt bằng luồng tuyến đã được thống nhất với ngư dân các xã {xa}, {xa2} qua bốn lần lấy ý kiến.',
      'Khi vận hành, cụm dự kiến cung cấp {140-420} triệu kWh mỗi năm. Báo cáo đánh giá tác động môi trường và ý kiến của cộng đồng được đăng toàn văn tại mục Dự án, đầu tư.',
    ],
    picture: { scene: 'wind', light: 'evening', alt: 'Bốn trụ điện gió trên mặt biển lúc chiều muộn' },
    author: 'Hải Đăng',
    keywords: ['năng lượng tái tạo', 'đầu tư'],
    times: 2,
  },
  {
    key: 'visit-business',
    section: 'news',
    title: 'Lãnh đạo tỉnh đối thoại với {80-160} doanh nghiệp: {21-47} kiến nghị được trả lời tại chỗ',
    summary:
      'Các kiến nghị về đất đai, phòng cháy và vay vốn chưa trả lời được giao đầu mối, hạn {7|10|15} ngày làm việc, công khai trên Cổng.',
    text: [
      'Tại buổi đối thoại quý {quy}/{nam}, doanh nghiệp nêu nhiều vướng mắc về thủ tục cho thuê đất, nghiệm thu phòng cháy, chữa cháy và tiếp cận vốn. Lãnh đạo các sở trả lời trực tiếp từng câu hỏi.',
      '“Chúng tôi cần biết hồ sơ đang ở bàn của ai và còn bao nhiêu ngày, hơn là một lời hứa”, đại diện một doanh nghiệp chế biến thủy sản ở {xa} nói. Tỉnh thống nhất hiển thị tiến độ xử lý theo mã hồ sơ ngay từ tháng này.',
      'Kết luận buổi đối thoại và danh mục kiến nghị kèm cơ quan trả lời, thời hạn được đăng tại mục Ý kiến xử lý kiến nghị.',
    ],
    picture: { scene: 'meeting', light: 'day', alt: 'Buổi đối thoại: đại biểu ngồi kín hội trường trước bàn chủ trì' },
    author: 'Thùy Dương',
    keywords: ['doanh nghiệp', 'đối thoại'],
    times: 6,
  },
  {
    key: 'forest',
    section: 'news',
    title: 'Trồng mới {180-420} ha rừng phòng hộ ven biển, {4-9} nghìn đoàn viên, người dân tham gia',
    summary: 'Giống phi lao, đước, bần được ươm tại chỗ; tỷ lệ sống sau sáu tháng đạt {86-94}%.',
    text: [
      'Phong trào trồng rừng chắn sóng ở {xa} và {xa2} bước sang năm thứ {3|4|5}. Những dải rừng trồng trước đã cao quá đầu người, giữ được bãi bồi và là nơi cua, cá về đẻ.',
      'Kinh phí trồng và chăm sóc được khoán đến từng tổ bảo vệ rừng; kết quả nghiệm thu niêm yết tại nhà văn hóa thôn.',
    ],
    picture: { scene: 'mountains', light: 'dawn', alt: 'Rừng cây bên dòng suối dưới chân dãy núi lúc bình minh' },
    author: 'Hoài Thu',
    keywords: ['rừng phòng hộ', 'môi trường'],
    times: 3,
  },
  {
    key: 'road-rural',
    section: 'news',
    title: 'Hoàn thành {24-61} km đường liên xã trong quý {quy}/{nam}',
    summary:
      'Nhân dân hiến {6-19} nghìn mét vuông đất; mọi tuyến đều có biển báo, gờ giảm tốc trước trường học và chợ.',
    text: [
      'Các tuyến nối {xa} với {xa2} và bến cá đã thảm nhựa xong. Kinh phí gồm ngân sách tỉnh {62-81}%, phần còn lại do xã và nhân dân đóng góp bằng ngày công, hiến đất.',
      'Danh sách các tuyến, đơn vị thi công, kinh phí quyết toán được công khai tại mục Dự án, đầu tư, đấu thầu để nhân dân giám sát.',
    ],
    picture: { scene: 'road', light: 'day', alt: 'Con đường thẳng chạy về phía đồi, hai bên có cây xanh' },
    author: 'Minh Khuê',
    keywords: ['giao thông nông thôn'],
    times: 5,
  },
  {
    key: 'citizen-reception',
    section: 'news',
    title:
      'Chủ tịch UBND tỉnh tiếp công dân định kỳ tháng {thang}: {9-23} lượt người, {6-14} vụ việc được giải quyết ngay',
    summary:
      'Các vụ việc còn lại được ấn định cơ quan trả lời và ngày trả lời; kết quả được đăng ở mục Ý kiến xử lý kiến nghị.',
    text: [
      'Sáng {ngay}, tại Trụ sở Tiếp công dân tỉnh, lãnh đạo UBND tỉnh tiếp {9-23} lượt công dân. Nội dung chủ yếu là bồi thường khi thu hồi đất, tiếng ồn và mùi từ cơ sở sản xuất trong khu dân cư, và chế độ cho người có công.',
      'Lãnh đạo tỉnh yêu cầu các sở không chuyển đơn lòng vòng: cơ quan nhận đầu tiên chịu trách nhiệm đến khi công dân có câu trả lời.',
      'Lịch tiếp công dân tháng sau: ngày {10|15}, từ 8 giờ. Công dân có thể đăng ký trước qua mục Hỏi đáp để không phải chờ.',
    ],
    author: 'Quỳnh Anh',
    keywords: ['tiếp công dân'],
    times: 8,
  },
];
