import type { connect as en } from '../en/connect.ts';
import type { Translated } from '../translated.ts';

export const connect: Translated<typeof en> = {
  title: 'استعمل هذا المفتاح',
  lead: 'إعدادات جاهزة للمحرّرات والمكتبات وتطبيقات المحادثة وخزائن الأسرار. لا يدخل المفتاح نفسه فيها إلا حين تطلب ذلك.',
  open: 'استعمال هذا المفتاح',
  programs: 'عرض البرامج',
  dialog: 'استعمال هذا المفتاح',
  close: 'إغلاق',
  admin: 'هذا مفتاح Admin. تحتاج البرامج إلى مفتاح Inference: سُكَّ لها واحدًا.',
  notHere: 'مفتاح هذه الجلسة مؤقّت ولا يدخل في الإعدادات. وهي تستعمل متغيّرًا أو موضعًا فارغًا.',

  search: 'البحث عن برنامج',
  searchHint: 'Cursor أو Python أو Docker…',
  list: 'البرامج',
  none: 'لا برنامج بهذا الاسم.',
  back: 'كل البرامج',
  model: 'النموذج',
  modelsUnread: 'تعذّرت قراءة قائمة نماذج Venice. يحلّ محلّها النموذج الافتراضي في أدلّتها.',
  trap: 'انتبه:',
  source: 'قُرئ في \u2068{host}\u2069',

  terminal: 'الطرفية',
  shell: 'أوامر لـ',
  fields: 'في إعداداته',
  copy: 'نسخ',
  copyNamed: 'نسخ \u2068{name}\u2069',
  copyWithKey: 'نسخ مع المفتاح',
  copyWithKeyNamed: 'نسخ مع المفتاح: \u2068{name}\u2069',
  copyKey: 'نسخ المفتاح',
  showWithKey: 'إظهار مع المفتاح',
  hideKey: 'إخفاء المفتاح',
  asksForKey: 'يطلب المفتاح حين يعمل: الصقه هناك، ولن يُعرض.',
  gap: 'مفتاحك',
  keyEnding: 'مفتاحك الذي ينتهي بـ \u2066{last6}\u2069',
  copied: 'نُسخ.',
  copiedKey: 'نُسخ مع المفتاح. تستطيع برامج أخرى قراءة الحافظة: الصقه، ثم انسخ شيئًا آخر.',
  copyFailed: 'لم يسمح المتصفح بالنسخ. حدّد النص وانسخه بيدك.',
  shownFor: 'المفتاح ظاهر. يُخفى من جديد بعد 30 ثانية، أو حين تغادر النافذة.',
  openLink: 'فتح \u2068{name}\u2069 مع المفتاح',
  linkWarning:
    'في الرابط المفتاح. قد يحتفظ متصفحك ونظامك بأثر منه، ويتلقاه أي برنامج مسجَّل لمثل هذه الروابط. كتابة الإعدادات باليد أسلم.',
  linkOpened: 'سُلّم إلى \u2068{name}\u2069. إن لم يُفتح شيء فهو غير مثبَّت.',
  linkNeedsKey: 'يحتاج هذا إلى المفتاح نفسه، وهو ليس حاضرًا هنا.',

  groups: {
    start: 'ابدأ من هنا',
    code: 'في الشيفرة',
    editors: 'في محرّر',
    terminal: 'في طرفية',
    apps: 'في تطبيق',
    secrets: 'في مكان آمن',
    grants: 'ليأتِ المستخدمون بمفتاحهم',
    credit: 'يدفعه رصيد محفظة',
  },

  clients: {
    dotenv: {
      name: 'ملف \u2066.env\u2069',
      trap: 'أبقِ هذا الملف خارج git. القيمة بلا علامات اقتباس، لأن بعض القارئات تحسبها جزءًا من المفتاح.',
    },
    curl: {
      name: 'curl: هل يعمل المفتاح؟',
      trap: 'قائمة النماذج لا تحتاج إلى مفتاح، فلا تُثبت شيئًا: هنا تُطلب حدود المفتاح نفسه. ويدخل المفتاح عبر stdin لأن برامج أخرى تستطيع قراءة سطر الأوامر.',
    },
    openaiPython: {
      name: 'OpenAI SDK, Python',
      trap: 'من دون api_key تأخذ المكتبة OPENAI_API_KEY من البيئة، وترسل ذلك المفتاح إلى Venice.',
    },
    openaiTypescript: {
      name: 'OpenAI SDK, TypeScript',
      trap: 'من دون apiKey تأخذ المكتبة OPENAI_API_KEY من البيئة، وترسل ذلك المفتاح إلى Venice.',
    },
    langchainPython: {
      name: 'LangChain, Python',
      trap: 'للتضمينات أضف \u2066check_embedding_ctx_length=False\u2069: تحتاج إليه Venice.',
    },
    langchainJs: {
      name: 'LangChain, JavaScript',
      trap: 'يوضع العنوان داخل configuration، لا بجانب النموذج.',
    },
    vercelAiSdk: {
      name: 'Vercel AI SDK',
      trap: 'ليس \u2066@ai-sdk/openai\u2069: فهو إن استُدعي كما هو قد يستعمل نقاط وصول أحدث ليست لدى Venice. أما هذا المزوّد فيتكلم chat completions.',
    },
    cursor: {
      name: 'Cursor',
      trap: 'Settings ثم Models. يعيد Cursor كتابة النماذج المسماة \u2066claude-…\u2069 على صيغة Anthropic، فتفشل: لذلك يأخذ مثل هذا الاسم هنا السابقة \u2066venice-\u2069، وتزيلها Venice.',
    },
    cline: {
      name: 'Cline',
      trap: 'أعطِ المفتاح وحده بلا Bearer، والعنوان بلا \u2066/chat/completions\u2069: يضيف Cline الاثنين.',
    },
    continue: {
      name: 'Continue',
      trap: 'تُقرأ الأسرار من ملف \u2066.env\u2069 في \u2066~/.continue\u2069 أو في مساحة العمل، لا من متغيّرات الصدفة.',
    },
    openCode: {
      name: 'OpenCode',
      trap: 'لا يمكن اختيار نموذج إلا إذا ذُكر تحت models، ثم بصيغة \u2066venice/\u2069 يتبعها اسمه. شغّل OpenCode حيث VENICE_API_KEY مضبوط.',
    },
    codexCli: {
      name: 'Codex CLI',
      trap: 'env_key اسم متغيّر، لا المفتاح أبدًا. ويجب أن يكون wire_api هو responses. ولا يُقرأ \u2066.codex/config.toml\u2069 الخاص بمشروع إلا حيث يثق Codex بالمشروع.',
    },
    aider: {
      name: 'aider',
      trap: 'يحتاج النموذج إلى السابقة \u2066openai/\u2069. لو ضُبطت هذه المتغيّرات في صدفتك لغيّرت أدوات أخرى أيضًا: أبقِها في ملف \u2066.env\u2069 الخاص بالمشروع، وخارج git.',
    },
    claudeCode: {
      name: 'Claude Code عبر موجّهه',
      trap: 'Providers ثم Add provider ثم Other. يحفظ الموجّه إعداداته الآن في قاعدة بيانات: ما يُكتب في config.json يُهمل. وإن لم يعرف البروتوكول من تلقاء نفسه فاختر OpenAI Chat.',
    },
    veniceCli: {
      name: 'venice-cli',
      trap: 'يطلب الإعداد المفتاح. أما “venice config set api_key” فيتركه في سجل الصدفة وفي قائمة العمليات.',
    },
    openWebUi: {
      name: 'Open WebUI',
      trap: 'تُحتسب هذه المتغيّرات عند أول تشغيل وحده؛ وبعده تغلب القيم المحفوظة. فغيّرها عندئذ في إعدادات الإدارة.',
    },
    libreChat: {
      name: 'LibreChat',
      trap: 'في Docker لا يُرى librechat.yaml إلا إذا وُصل: وهو الملف الثالث.',
    },
    n8n: {
      name: 'n8n',
      trap: 'الأولان لبيانات اعتماد من نوع OpenAI، والنموذج للعقدة OpenAI Chat Model بمعرّفه. أبقِ “Use Responses API” مطفأً.',
    },
    mcpHost: {
      name: 'مضيف MCP (Claude Desktop, LM Studio…)',
      trap: 'لا تمرّر أغلب المضيفات إلا المتغيّرات التي تحت env. إن انتهت الاستدعاءات بالرمز 402 مع أن مفتاحًا مضبوط، فهو ليس هناك. أعد تشغيل المضيف بعد ذلك.',
    },
    cherryStudio: {
      name: 'Cherry Studio',
      trap: 'يحمل الرابط العنوان والمفتاح بلا نموذج: أضف واحدًا بعد الاستيراد.',
    },
    chatbox: {
      name: 'Chatbox',
      trap: 'يقبل مثل هذه الروابط ابتداءً من الإصدار 1.15.1.',
    },
    onePassword: {
      name: '1Password',
      trap: 'يحتاج إلى op وjq. الحقل المعطى وسيطًا قد تراه برامج أخرى، فيدخل العنصر عبر stdin. “Private” اسم الخزنة: وقد يختلف اسم خزنتك.',
    },
    githubSecret: {
      name: 'سرّ GitHub',
      trap: 'يطلب gh القيمة بنفسه. ومع \u2066--body\u2069 تصير وسيطًا: تراه برامج أخرى ويبقى في السجل.',
    },
    docker: {
      name: 'سرّ Docker',
      trap: 'قد تُطبع متغيّرات الحاوية في السجلات؛ أما السرّ فملف داخلها. يقرأ برنامجك الملف الذي يسمّيه VENICE_API_KEY_FILE. أبقِ venice_api_key.txt خارج git وخارج الصورة.',
    },
    kubernetes: {
      name: 'سرّ Kubernetes',
      trap: 'لو كان في آخره فاصل سطر لصار جزءًا من المفتاح: لا فاصل هنا. و\u2066--from-literal\u2069 يضع المفتاح في سطر الأوامر.',
    },
    grantWeb: {
      name: 'طلب مفتاح: تطبيق ويب',
      trap: 'تحقق من state وkid وaud وiss قبل استخدام المفتاح، واستخدم كل state مرة واحدة. أبقِ المفتاح على جهاز المستخدم.',
    },
    grantTerminal: {
      name: 'طلب مفتاح: برنامج في الطرفية',
      trap: 'تأتي الاستجابة إلى \u2066127.0.0.1\u2069 في جزء الاستعلام. لا يجوز ذلك إلا لعنوان محلي.',
    },
    creditViem: {
      name: 'محفظة تدفع: viem',
      trap: 'يحتاج كل طلب إلى توقيع جديد، وكذلك كل محاولة جديدة. استخدم محفظة فيها ما يجوز للبرنامج إنفاقه فقط.',
    },
    creditEthers: {
      name: 'محفظة تدفع: ethers',
      trap: 'يحتاج كل طلب إلى توقيع جديد، وكذلك كل محاولة جديدة. استخدم محفظة فيها ما يجوز للبرنامج إنفاقه فقط.',
    },
    creditSdk: {
      name: 'محفظة تدفع: عميل \u2068Venice\u2069 نفسه',
      trap: 'اترك autoTopUp معطلًا: إن فُعّل دفع من المحفظة تلقائيًا عند كل \u2068402\u2069. يعيد العميل المحاولة بعد \u2068429\u2069 بتوقيع جديد.',
    },
  },
};
