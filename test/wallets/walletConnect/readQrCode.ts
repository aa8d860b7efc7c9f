import { expect, type Locator } from '@playwright/test';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';

/** The code as RainbowKit draws it. */
export const qrCode = (part: Locator) => part.locator('svg:has(> title:text-is("QR Code"))');

/** What a camera reads in a part of the page, from its picture. Waits until there is a code. */
export async function readQrCode(part: Locator): Promise<string> {
  // The relay is in this process: a picture that is read before there is a code keeps it from answering.
  await expect(qrCode(part)).toBeVisible();
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
