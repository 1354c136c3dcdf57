/**
 * The commonest passwords of ten letters and more, here and abroad; shorter ones fail by their length.
 * Words that people add digits to stand once: digits and signs before or after do not save them.
 */
const common = new Set(
  `1q2w3e4r5t 1qaz2wsx3edc zaq12wsx zaq1xsw2 q1w2e3r4t5 password passw0rd p@ssw0rd p@ssword pa55word pass word passwords passphrase
  matkhau matkhaumoi matkhaucu matkhaula matkhaumacdinh khongcomatkhau quenmatkhau doimatkhau nhapmatkhau mkhau mk
  administrator administrators admin adminadmin root rootroot superadmin sysadmin webmaster manager master letmein welcome welcomeback
  changeme changepassword changethis default secret secretword mysecret test tester testing testtest guest user username login loginlogin
  quantri quantrivien quantrihethong nguoidung taikhoan dangnhap hethong congthongtin congthongtindientu congchuc vienchuc canbo
  vanphong vanthu ubnd ubndtinh ubndhuyen ubndxa hdnd sothongtin sothongtinvatruyenthong chinhphu chinhphudientu baochinhphu congso
  hochiminh bachovidai nguyenvan nguyenvana tranvana nguyenthi levan phamvan vietnam vietnamoi vietnamdatnuoctoi vietnamvodich
  toiyeuvietnam yeuvietnam iloveyouvn anhyeuem emyeuanh anhyeuemnhieulam yeuemnhieu yeuanhnhieu motminh maimaiyeuem giadinhtoi
  giadinhlaso motcaicaycomotqua chucmungnammoi hanhphuc hanoi saigon tphcm thanhphohochiminh danang haiphong cantho hue nhatrang dalat
  iloveyou iloveyousomuch loveyou lovely love mylove princess sunshine superman batman spiderman football baseball basketball soccer
  liverpool manchester manchesterunited chelsea arsenal barcelona realmadrid ronaldo messi pokemon naruto dragon dragonball monkey
  starwars whatever trustno michael jennifer jessica charlie computer internet samsung iphone google facebook zalo gmail yahoo microsoft
  windows hello helloworld goodmorning goodluck blahblah nothing access summer winter spring autumn flower butterfly chocolate
  correcthorsebatterystaple`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Neighbours on a keyboard, and the two alphabets of counting. */
const rows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'abcdefghijklmnopqrstuvwxyz', '0123456789'];
const runs = rows.flatMap((row) => [row, [...row].reverse().join('')]);
/** Shorter runs are in too many words. */
const shortestRun = 4;

/** How long the run is with which a text begins: "qwer", "4321"; 0 where there is none. */
function runAtStart(text: string): number {
  const lengths = runs.map((run) => {
    const start = run.indexOf(text[0] ?? ' ');
    let length = 0;
    while (start >= 0 && length < text.length && run[start + length] === text[length]) length += 1;
    return length;
  });
  const longest = Math.max(...lengths);
  return longest >= shortestRun ? longest : 0;
}

/** Whether there is little in a text but runs along the keyboard or the alphabet: "qwerty12345", "abcdefghij1". */
function isMadeOfRuns(text: string): boolean {
  let left = 0;
  for (let rest = text; rest !== ''; ) {
    const run = runAtStart(rest);
    if (run === 0) left += 1;
    rest = rest.slice(Math.max(run, 1));
  }
  return left < text.length && left <= 3;
}

/** Whether a password in lower case is one that is tried first. */
export function isCommonPassword(plain: string): boolean {
  const bare = plain.replace(/[\s._-]/g, '');
  const stem = bare.replace(/^[\d!@#$%^&*.?]+|[\d!@#$%^&*.?]+$/g, '');
  return (
    common.has(bare) ||
    (stem !== '' && common.has(stem)) ||
    /^(.{1,5}?)\1+.{0,2}$/u.test(bare) ||
    isMadeOfRuns(bare) ||
    /^\d{1,12}$/.test(bare)
  );
}
