/** Which texts are e-mail addresses, telephone numbers, web addresses, domain names and IP addresses. */

export type AddressType = 'email' | 'phone' | 'url' | 'domain' | 'ip';

export function isAddress(type: AddressType, text: string): boolean {
  switch (type) {
    case 'email':
      return isEmail(text);
    case 'phone':
      return text.split(/[;,/]/).every((one) => isPhone(one.trim()));
    case 'url':
      return isWebAddress(text);
    case 'domain':
      return isDomain(text);
    case 'ip':
      return isIp(text);
  }
}

function isEmail(text: string): boolean {
  const [, local = '', host = ''] = /^([^@\s]+)@([^@\s]+)$/.exec(text) ?? [];
  return /^[\w.+'-]{1,64}$/.test(local) && !/^\.|\.\.|\.$/.test(local) && isDomain(host);
}

/**
 * Vietnamese numbers: 0 and 8 to 10 digits (the eleven-digit mobiles of before 2018 included), +84 for the 0, service
 * numbers 1800 and 1900; foreign ones with +. Spaces, dots, dashes and brackets are free; several are parted by ; , or /.
 */
function isPhone(text: string): boolean {
  if (!/^[+\d][\d\s.()-]*$|^\([+\d][\d\s.()-]*$/.test(text)) return false;
  const digits = text.replace(/[\s.()-]/g, '').replace(/^(?:\+|00)840?/, '0');
  return /^(?:0[1-9]\d{7,9}|1[89]00\d{4,6}|\+[1-9]\d{7,14})$/.test(digits);
}

/** http and https only; the scheme may be left out as people do ("tinh.gov.vn/tin-tuc"). */
function isWebAddress(text: string): boolean {
  if (/\s/.test(text)) return false;
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) return false;
  if (url.username !== '' || url.password !== '') return false;
  return isDomain(url.hostname) || isIp(url.hostname.replace(/^\[|\]$/g, ''));
}

function isDomain(text: string): boolean {
  if (text.length > 253) return false;
  const labels = text.split('.');
  if (labels.length < 2 || /^\d+$/.test(labels.at(-1) ?? '')) return false;
  return labels.every((label) => /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u.test(label));
}

function isIp(text: string): boolean {
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) {
    return text.split('.').every((part) => Number(part) <= 255 && String(Number(part)) === part);
  }
  return /^[0-9a-f:.]+$/i.test(text) && text.includes(':') && URL.canParse(`http://[${text}]/`);
}
