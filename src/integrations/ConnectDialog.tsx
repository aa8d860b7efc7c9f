import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { clientBaseUrl } from '../config.ts';
import { ownShell } from '../kit/shell.ts';
import { modelsQuery } from '../session/queries.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { ShellChoice } from '../ui/ShellChoice.tsx';
import { absoluteBaseUrl } from '../venice/baseUrl.ts';
import type { Venice } from '../venice/client.ts';
import { ClientGuide } from './ClientGuide.tsx';
import { ClientList } from './ClientList.tsx';
import styles from './ConnectDialog.module.css';
import type { Group } from './client.ts';
import type { ConnectKey } from './connectKey.ts';
import { chooseModel, usableModels } from './models.ts';
import { type SnippetId, snippets } from './snippets.ts';

type ConnectDialogProps = {
  heldKey: ConnectKey | undefined;
  venice: Pick<Venice, 'listModels'>;
  /** One group alone; all of them unless told. */
  group?: Group | undefined;
  onClose(): void;
};

/** Choose a client, copy its set-up. On a narrow screen one after the other, else side by side. */
export function ConnectDialog({ heldKey, venice, group, onClose }: ConnectDialogProps) {
  const t = useTranslations('connect');
  const [chosen, setChosen] = useState<SnippetId>();
  const [picked, setPicked] = useState<string>();
  const [shell, setShell] = useState(ownShell);
  const { data: models = [], isError } = useQuery({
    ...modelsQuery(venice, 'text'),
    select: usableModels,
  });
  const model = picked ?? chooseModel(models);
  const values = useMemo(
    () => ({
      baseUrl: absoluteBaseUrl(clientBaseUrl, window.location.href),
      zecca: new URL('.', window.location.href).href,
      model,
      shell,
    }),
    [model, shell],
  );
  const clients = snippets.filter((client) => group === undefined || client.group === group);
  const [first = snippets[0]] = clients;
  const shown = chosen ?? first.id;
  const client = clients.find(({ id }) => id === shown) ?? first;
  return (
    <Dialog title={group ? t(`groups.${group}`) : t('dialog')} onClose={onClose} isWide>
      {heldKey?.apiKeyType === 'ADMIN' && <p className={styles.admin}>{t('admin')}</p>}
      {!heldKey && !group && <p className={styles.soft}>{t('notHere')}</p>}
      <div className={styles.body} data-chosen={chosen !== undefined}>
        <div className={styles.list}>
          <ClientList clients={clients} shown={shown} onChoose={setChosen} />
        </div>
        <div className={styles.guide}>
          <ClientGuide
            key={`${shown} ${chosen !== undefined}`}
            client={client}
            values={values}
            heldKey={heldKey}
            isChosen={chosen !== undefined}
            onBack={() => setChosen(undefined)}
            shellChoice={<ShellChoice label={t('shell')} value={shell} onChange={setShell} />}
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

type ModelSelectProps = { models: readonly string[]; value: string; onChange(model: string): void };

/** Which model the set-ups name. */
function ModelSelect({ models, value, onChange }: ModelSelectProps) {
  const t = useTranslations('connect');
  return (
    <Select label={t('model')} value={value} onChange={onChange}>
      {models.map((model) => (
        <option key={model}>{model}</option>
      ))}
    </Select>
  );
}
