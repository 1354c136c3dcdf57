/** The name in a Host header: lower case, without port and final dot; empty where it is none. */
export function hostName(header: string): string {
  const name = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+?)\.?(?::\d{1,5})?$/i.exec(header.trim())?.[1];
  return name === undefined || name.length > 253 ? '' : name.toLowerCase();
}

/** Whether a name can only mean this machine. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
