import type { LanguageData } from "./language-data.ts";

export const lo: LanguageData = {
  code: "lo",
  name: "Lao",
  script: "Lao",
  questionPattern: /ໃຜ|ຫຍັງ|ໃສ|ເມື່ອໃດ|ເປັນຫຍັງ|ແນວໃດ|ຈັກ|ເທົ່າໃດ|ບໍ່/,
  unspaced: true,
  flippingPatterns: { before: /(?:ບໍ່|ປະຕິເສດ|ອາດ|ຖ້າ)/u, behind: /^\s?ບໍ່/u },
};
