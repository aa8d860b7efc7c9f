import { expect, type Locator } from '@playwright/test';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';

/** px around the code; a code asks for four modules (ISO/IEC 18004). */
const quietZone = 20;
/** px of the picture; RainbowKit draws dots of about nine, with gaps between them. */
const blurRadius = 3;

/** The code as RainbowKit draws it. */
export const qrCode = (part: Locator) => part.locator('svg:has(> title:text-is("QR Code"))');

/**
 * What a camera reads in a part of the page. It is held at the code, so the page behind is not in its
 * picture; and it blurs, which closes the gaps between dots.
 */
export async function readQrCode(part: Locator): Promise<string> {
  // The relay is in this process: a picture that is read before there is a code keeps it from answering.
  await expect(qrCode(part)).toBeVisible();
  const read = async () => {
    const { x, y, width: side } = (await qrCode(part).boundingBox()) ?? { x: 0, y: 0, width: 0 };
    const room = side + 2 * quietZone;
    const clip = { x: x - quietZone, y: y - quietZone, width: room, height: room };
    const picture = blur(PNG.sync.read(await part.page().screenshot({ clip, scale: 'device' })));
    return jsQR(picture.data, picture.width, picture.height)?.data ?? '';
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

/** Each pixel becomes the mean of those around it, in the red channel: the code is black on white. */
function blur({ data, width, height }: PNG) {
  const blurred = new Uint8ClampedArray(data.length).fill(255);
  for (let y = blurRadius; y < height - blurRadius; y++)
    for (let x = blurRadius; x < width - blurRadius; x++) {
      let sum = 0;
      for (let row = y - blurRadius; row <= y + blurRadius; row++)
        for (let column = x - blurRadius; column <= x + blurRadius; column++)
          sum += data[(row * width + column) * 4] ?? 255;
      blurred.fill(sum / (2 * blurRadius + 1) ** 2, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  return { data: blurred, width, height };
}
