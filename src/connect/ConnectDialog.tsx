import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { apiBaseUrl } from '../config.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import type { Venice } from '../venice/client.ts';
import { absoluteBaseUrl } from './baseUrl.ts';
import { ClientGuide } from './ClientGuide.tsx';
import { ClientList } from './ClientList.tsx';
import styles from './ConnectDialog.module.css';
import type { ConnectKey } from './connectKey.ts';
import { ModelSelect } from './ModelSelect.tsx';
import { chooseModel, usableModels } from './models.ts';
import { type SnippetId, snippets } from './snippets.ts';

type ConnectDialogProps = {
  heldKey: ConnectKey | undefined;
  venice: Pick<Venice, 'listModels'>;
  onClose(): void;
};

/** Choose a client, copy its set-up. On a narrow screen one after the other, else side by side. */
export default function ConnectDialog({ heldKey, venice, onClose }: ConnectDialogProps) {
  const t = useTranslations('connect');
  const [chosen, setChosen] = useState<SnippetId>();
  const [picked, setPicked] = useState<string>();
  const { data: models = [], isError } = useQuery({
    queryKey: ['models', 'text'],
    queryFn: async ({ signal }) => usableModels(await venice.listModels({ type: 'text' }, { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const model = picked ?? chooseModel(models);
  const values = useMemo(
    () => ({ baseUrl: absoluteBaseUrl(apiBaseUrl, window.location.href), model }),
    [model],
  );
  const shown = chosen ?? snippets[0].id;
  const client = snippets.find(({ id }) => id === shown) ?? snippets[0];
  return (
    <Dialog title={t('dialog')} onClose={onClose} isWide>
      {heldKey?.apiKeyType === 'ADMIN' && <p className={styles.admin}>{t('admin')}</p>}
      {!heldKey && <p className={styles.soft}>{t('notHere')}</p>}
      <div className={styles.body} data-chosen={chosen !== undefined}>
        <div className={styles.list}>
          <ClientList shown={shown} onChoose={setChosen} />
        </div>
        <div className={styles.guide}>
          <ClientGuide
            key={`${shown} ${chosen !== undefined}`}
            client={client}
            values={values}
            heldKey={heldKey}
            isChosen={chosen !== undefined}
            onBack={() => setChosen(undefined)}
            modelChoice={
              <>
                <ModelSelect
                  models={models.length > 0 ? models.map(({ id }) => id) : [model]}
                  value={model}
                  onChange={setPicked}
                />
                {isError && <p className={styles.soft}>{t('modelsUnread')}</p>}
              </>
            }
          />
        </div>
      </div>
      <DialogActions>
        <Button onPress={onClose}>{t('close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
