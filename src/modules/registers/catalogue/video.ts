import { choice, counted, date, integer, listed, named, saidOf, sumOf, text, words, yesNo } from './columns.ts';
import type { Register } from './register.ts';

const videoSystem: Register = {
  code: 'video-system',
  slug: 'hoi-nghi-truyen-hinh',
  group: 'applications',
  name: words('Hệ thống hội nghị truyền hình', 'Video-conference system'),
  about: words(
    'Hệ thống hội nghị truyền hình và số điểm kết nối của cơ quan.',
    'The video-conference system of the body and its points.',
  ),
  ground: 'Mục 3.6 báo cáo quý',
  holds: 'one',
  dated: { kind: 'state' },
  key: [],
  columns: [
    yesNo('system', 'Có hệ thống hội nghị truyền hình', 'There is a video-conference system', named),
    integer('points', 'Tổng số điểm kết nối', 'Connected points', { ...listed, unit: words('điểm', 'points') }),
  ],
  rules: [{ rule: 'needs', given: 'system', is: [true], needs: 'points' }],
  measures: [
    saidOf(
      'registers.video.system',
      'Có hệ thống hội nghị truyền hình',
      'There is a video-conference system',
      'system',
    ),
    sumOf('registers.video.points', 'Số điểm kết nối hội nghị truyền hình', 'Video-conference points', 'points'),
  ],
};

const videoMeetings: Register = {
  code: 'video-meetings',
  slug: 'cuoc-hop-truyen-hinh',
  group: 'work',
  name: words('Cuộc họp qua truyền hình', 'Video conferences'),
  about: words(
    'Từng cuộc họp qua truyền hình, theo mọi hình thức (hệ thống hội nghị truyền hình, web conferencing...).',
    'Each meeting by video, of every form.',
  ),
  ground: 'Mục 5.6 phiếu cấp huyện; Mục 3.6 báo cáo quý',
  holds: 'list',
  dated: { kind: 'event', column: 'on' },
  key: ['on', 'title'],
  columns: [
    date('on', 'Ngày họp', 'Day', named),
    text('title', 'Nội dung', 'Subject', named),
    choice(
      'partner',
      'Họp với',
      'With',
      { province: ['UBND tỉnh', "The province's People's Committee"], others: ['Cơ quan khác', 'Other bodies'] },
      named,
    ),
    integer('points', 'Số điểm cầu', 'Points'),
  ],
  measures: [
    counted('video_conferences.held', 'Số cuộc họp qua truyền hình', 'Video conferences held', { take: 'count' }),
    counted(
      'video_conferences.held_with_province',
      'Số cuộc họp với UBND tỉnh',
      'Video conferences with the province',
      { take: 'count', where: { partner: ['province'] } },
    ),
    counted('video_conferences.held_with_others', 'Số cuộc họp với cơ quan khác', 'Video conferences with others', {
      take: 'count',
      where: { partner: ['others'] },
    }),
  ],
};

export const videoRegisters: readonly Register[] = [videoSystem, videoMeetings];
