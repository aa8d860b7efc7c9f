/** A gateway that gives each page a host of its own: https://docs.ipfs.tech/concepts/public-utilities/ */
const subdomainGateway = 'https://dweb.link';

/**
 * Where this page has an origin of its own, if `address` is below `/ipfs/` or `/ipns/` of a
 * gateway; undefined elsewhere. All pages of such a gateway share one origin, so each could open
 * this page and read the key in it.
 * https://specs.ipfs.tech/http-gateways/subdomain-gateway/
 */
export function ownAddress(address: string): string | undefined {
  const { hostname, port, pathname, hash } = new URL(address);
  const [, kind, name = '', rest = '/'] = /\/(ipfs|ipns)\/([^/]+)(\/.*)?$/.exec(pathname) ?? [];
  if (!kind) return undefined;
  const isLocal = ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
  const gateway = new URL(isLocal ? `http://localhost:${port}` : subdomainGateway);
  const label = hostLabel(decodeURIComponent(name));
  return label
    ? `${gateway.protocol}//${label}.${kind}.${gateway.host}${rest}${hash}`
    : // A gateway with subdomains sends this on to one.
      `${gateway.origin}/${kind}/${name}${rest}${hash}`;
}

/**
 * A content id or a DNS name as one label of a host, or undefined where it cannot be one: older ids
 * count on capital letters.
 */
function hostLabel(name: string): string | undefined {
  const label = name.includes('.') ? name.replaceAll('-', '--').replaceAll('.', '-') : name;
  return /^[a-z\d][a-z\d-]{0,61}[a-z\d]$/.test(label) ? label : undefined;
}
