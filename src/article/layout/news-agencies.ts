/** News agencies that sign articles as well as pictures, as alternatives of a pattern. */
export const NEWS_AGENCIES =
  "AFP|AP|Reuters|REUTERS|EFE|Xinhua|Kyodo|dpa|TASS|Bloomberg|Anadolu|ANSA|Yonhap|ТАСС|РИА Новости|رويترز|أ ف ب";

/** Those that sign pictures only, and agencies in scripts whose datelines have a form of their own. */
export const PICTURE_AGENCIES =
  "Getty(?: Images)?|GETTY(?: IMAGES)?|EPA(?:-EFE)?|XINHUA|picture alliance|Sputnik|Shutterstock|SHUTTERSTOCK|iStock|Alamy|ZUMA|Magnum|新华社|新華社|中新社|視覺中國|视觉中国|共同|時事|ロイター|연합뉴스|뉴시스";

/** Those that sign articles only. */
export const DATELINE_AGENCIES =
  "UPI|DPA|APA|ITAR-TASS|Kyodo News|Jiji(?: Press)?|Bloomberg News|CNN|BBC|IANS|PTI|ANI|AA|Bernama|Antara|VNA|AKP|TNA|MTI|PAP|CTK|ČTK|Lusa|NTB|TT|Ritzau|ATS|SDA|KNA|epd|SID|sid|Belga|ANP|Notimex|AIM|PANA|WAM|SPA|KUNA|MENA|Petra|SANA|IRNA|RFA|VOA|Рейтер|Интерфакс|УНН|Укрінформ|أف ب|ا ف ب|د ب أ|وفا|واس|وام|وكالات|भाषा|वार्ता|एएनआई";
