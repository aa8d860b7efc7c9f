import { QRCodeSVG } from 'qrcode.react';
import styles from './Elsewhere.module.css';

/** The text for a camera. Dark on light in both schemes: not every reader takes the reverse. */
export function ChallengeQr({ text, name }: { text: string; name: string }) {
  return (
    <div className={styles.qr}>
      <QRCodeSVG value={text} title={name} marginSize={4} bgColor="none" fgColor="currentColor" />
    </div>
  );
}
