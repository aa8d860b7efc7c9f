type ImportMetaEnv = {
  readonly MODE: string;
  readonly ZECCA_API_BASE_URL?: string;
  readonly ZECCA_RPC_URLS?: string;
  readonly ZECCA_WALLETCONNECT_PROJECT_ID?: string;
};
