import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link, useLocation } from 'wouter';
import { KeyBoundary } from './KeyBoundary.tsx';
import type { Minter } from './mint/minter.ts';
import { UnfinishedMint } from './mint/UnfinishedMint.tsx';

/** The page of an address, under what the mint has to say on every other; one that failed is left behind with its address. */
export function PlacedPage({ minter, children }: { minter: Minter; children: ReactNode }) {
  const t = useTranslations('recovery');
  const [path] = useLocation();
  return (
    <>
      <UnfinishedMint minter={minter} isAway={path !== '/'} back={<Link href="/">{t('back')}</Link>} />
      <KeyBoundary key={path} minter={minter}>
        {children}
      </KeyBoundary>
    </>
  );
}
