/**
 * The commonest passwords of ten letters and more, here and abroad; shorter ones fail by their length.
 * Words that people add digits to stand once: a trailing run of digits or signs does not save them.
 */
const common = new Set(
  `1234567890 12345678910 0123456789 9876543210 0987654321 1111111111 0000000000 1234512345 1122334455 1q2w3e4r5t 1qaz2wsx3edc
  qwertyuiop qwerty12345 asdfghjkl qazwsxedc zaq12wsx password passw0rd p@ssw0rd p@ssword matkhau matkhaumoi khongcomatkhau
  administrator quantri quantrivien congthongtin congchuc ubnd ubndtinh vietnam anhyeuem emyeuanh iloveyou iloveyouvn
  letmein welcome changeme football superman sunshine princess dragon monkey hanoi saigon tphcm danang sothongtin
  chinhphu baochinhphu congso hochiminh nguyenvan toiyeuvietnam yeuvietnam vietnamvodich`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Whether a password in lower case is one that is tried first. */
export function isCommonPassword(plain: string): boolean {
  const bare = plain.replace(/[\s._-]/g, '');
  const stem = bare.replace(/[\d!@#$%^&*.?]+$/, '');
  return common.has(bare) || (stem !== '' && common.has(stem)) || /^(.{1,4})\1+$/u.test(bare);
}
