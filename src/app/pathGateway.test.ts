import { describe, expect, it } from 'vitest';
import { ownAddress } from './pathGateway.ts';

const cid = 'bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi';
const oldCid = 'QmbWqxBEKC3P8tqsKc98xmWNzrzDtRLMiMPL8wBuTGsMnR';

describe('ownAddress', () => {
  it.each([
    [`https://ipfs.io/ipfs/${cid}/`, `https://${cid}.ipfs.dweb.link/`],
    [`https://gateway.example/ipfs/${cid}`, `https://${cid}.ipfs.dweb.link/`],
    [`https://gateway.example/behind/ipfs/${cid}/#/keys`, `https://${cid}.ipfs.dweb.link/#/keys`],
    [`http://127.0.0.1:8080/ipfs/${cid}/index.html`, `http://${cid}.ipfs.localhost:8080/index.html`],
    [`http://[::1]:8080/ipfs/${cid}/`, `http://${cid}.ipfs.localhost:8080/`],
    [`https://ipfs.io/ipfs/${oldCid}/`, `https://dweb.link/ipfs/${oldCid}/`],
    ['https://ipfs.io/ipns/zecca-page.example.org/', 'https://zecca--page-example-org.ipns.dweb.link/'],
    ['https://ipfs.io/ipns/k51qzi5uqu5d/', 'https://k51qzi5uqu5d.ipns.dweb.link/'],
  ])('behavior: %s has its own origin at %s', (shared, own) => expect(ownAddress(shared)).toBe(own));

  it.each([
    'https://zecca.example/',
    'https://user.github.io/zecca/',
    `https://${cid}.ipfs.dweb.link/`,
    `http://${cid}.ipfs.localhost:8080/index.html`,
    `https://zecca.example/#/ipfs/${cid}/`,
    'https://zecca.example/ipfs/',
  ])('behavior: %s is left alone', (address) => expect(ownAddress(address)).toBeUndefined());
});
