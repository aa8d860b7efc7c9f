import { expect, type Locator } from '@playwright/test';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';

/** What a camera reads in a part of the page, from its picture. Waits until there is a code. */
export async function readQrCode(part: Locator): Promise<string> {
  const read = async () => {
    const { data, width, height } = PNG.sync.read(await part.screenshot({ scale: 'device' }));
    return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? '';
  };
  let code = '';
  await expect
    .poll(
      async () => {
        code = await read();
        return code;
      },
      { message: 'a QR code in the picture' },
    )
    .not.toBe('');
  return code;
}
