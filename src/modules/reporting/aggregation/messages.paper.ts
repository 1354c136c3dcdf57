/** The words of the official paper, which is in Vietnamese whatever language its reader has chosen. */
export const messages = {
  nation: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
  symbol: 'Số: ……/BC-……',
  title: 'BÁO CÁO',
  about: 'Tổng hợp số liệu theo biểu mẫu',
  to: 'Kính gửi: Ủy ban nhân dân tỉnh; Bộ quản lý ngành.',
  basis: (reports: number, accepted: number, asked: number, day: string): string => {
    const [year, month, date] = day.split('-');
    return (
      `Số liệu được tổng hợp từ ${reports} báo cáo của các cơ quan, đơn vị (trong đó ${accepted} báo cáo đã được chấp nhận), trên tổng số ` +
      `${asked} cơ quan, đơn vị thuộc diện báo cáo, theo cơ cấu tổ chức tại ngày ${date}/${month}/${year}.`
    );
  },
  missing: 'Các cơ quan, đơn vị chưa có báo cáo:',
  how: 'Các tỷ lệ được tính lại từ tổng các thành phần, không lấy bình quân của các tỷ lệ. Ô để trống là chỉ tiêu chưa có cơ quan nào trả lời.',
  columns: { number: 'TT', item: 'Chỉ tiêu', unit: 'Đơn vị tính', value: 'Giá trị', reports: 'Số báo cáo có trả lời' },
  end: 'Trên đây là báo cáo tổng hợp, kính trình xem xét, chỉ đạo./.',
  recipients: ['Nơi nhận:', '- Như trên;', '- Lưu: VT.'],
  head: 'THỦ TRƯỞNG CƠ QUAN',
  sign: '(Ký, ghi rõ họ tên và đóng dấu)',
} as const;
