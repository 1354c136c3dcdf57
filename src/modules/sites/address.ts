import type { Message } from '#platform/i18n';
import { addressMessages as messages } from './address.messages.ts';
import { isLoopback } from './host.ts';

/** Why an address is not taken, with what is to be written instead. */
export type AddressRefusal = { readonly text: Message; readonly values?: Readonly<Record<string, string>> };

const longestPath = 60;
const longestHost = 253;

type Around = {
  /** First parts of addresses that the system has for itself on every site. */
  readonly reserved: ReadonlySet<string>;
  /** Addresses of the sections and pages of the site above. */
  readonly sections: readonly string[];
  /** Paths of the other sites under the same one. */
  readonly others: readonly string[];
};

/** Why a site cannot be found under this path of the site above: all reasons. */
export function pathRefusals(path: string, { reserved, sections, others }: Around): readonly AddressRefusal[] {
  if (path === '') return [{ text: messages.pathMissing }];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(path)) return [{ text: messages.pathLetters }];
  const refusals: AddressRefusal[] = [];
  if (path.length > longestPath) refusals.push({ text: messages.pathLong });
  if (reserved.has(path)) refusals.push({ text: messages.pathReserved, values: { path } });
  if (sections.includes(path)) refusals.push({ text: messages.pathOfSection, values: { path } });
  if (others.includes(path)) refusals.push({ text: messages.pathTaken, values: { path } });
  return refusals;
}

/** Names that only one's own machine or network knows (RFC 2606, 6761, 6762, 8375, 9476). */
const privateNames = /(^|\.)(localhost|local|internal|intranet|home\.arpa|lan|test|example|invalid|onion|alt)$/;
const label = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

type HostAround = {
  /** Host of the system's own address. */
  readonly home: string;
  /** Others than the person at the machine can reach the installation. */
  readonly isPublic: boolean;
};

/** What is wrong with the writing of a host name, with the right writing where it can be told. Null: nothing. */
function writingRefusal(host: string): AddressRefusal | null {
  if (host === '') return { text: messages.hostMissing };
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(host) || /[/?#@\\]/.test(host)) return { text: messages.hostWithMore };
  if (/^\[|^[0-9.]+$|^0x/i.test(host) || /:.*:/.test(host)) return { text: messages.hostNumber };
  if (/:\d*$/.test(host))
    return { text: messages.hostPort, values: { right: host.replace(/:\d*$/, '').toLowerCase() } };
  if (host.endsWith('.')) return { text: messages.hostDot, values: { right: host.replace(/\.+$/, '').toLowerCase() } };
  if (/(^|\.)xn--/i.test(host) || /[^\x21-\x7e]/.test(host)) return { text: messages.hostForeign };
  if (/[A-Z]/.test(host)) return { text: messages.hostUpper, values: { right: host.toLowerCase() } };
  return null;
}

/** Why a site cannot have this host: all that can be told of the name itself. Whose it is, the database knows. */
export function hostRefusals(host: string, { home, isPublic }: HostAround): readonly AddressRefusal[] {
  const writing = writingRefusal(host);
  if (writing !== null) return [writing];
  const labels = host.split('.');
  const isWritten = labels.every((each) => label.test(each) && each.length <= 63) && host.length <= longestHost;
  if (!isWritten) return [{ text: messages.hostLetters }];
  if (isPublic ? privateNames.test(host) : host === 'localhost')
    return [{ text: messages.hostPrivate, values: { host } }];
  // four numbers in the end are an address however they are written
  if (labels.length < 2 || /^\d+$/.test(labels.at(-1) ?? '')) return [{ text: messages.hostWhole }];
  return host === home ? [{ text: messages.hostHome, values: { host } }] : [];
}

/** Whether an installation is reached by others: its own address is not the machine's own name. */
export function isPublicOrigin(origin: string): boolean {
  const { hostname } = new URL(origin);
  return !isLoopback(hostname) && !hostname.endsWith('.localhost');
}
