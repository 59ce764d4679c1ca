/** Articles in which much is denied, doubted, quoted and misattributed. */

import { parseArticle } from "../../src/article/parse-article.ts";

export const mine = parseArticle({
  id: "mine",
  language: "en",
  text: `Mine collapse kills none, company says

TARVOLA — Nobody died when a tunnel of the Orrin copper mine collapsed on Tuesday evening, the company said, contradicting earlier reports that 14 workers had been killed.

“We have no dead, and we have no missing,” said Petra Lund, the mine’s director. “Anyone who tells you otherwise is lying to the families.”

Union leader Marek Osei disputed that. He said at least three men were unaccounted for, and that the company “knew the roof was failing in March.” Lund denied that she had been warned.

Police have not ruled out negligence. If charges are brought, Lund could face up to six years in prison. She has never been charged with a crime.

“The roof was inspected twice,” a report by the safety board read. “It was never certified.”

The mine employs 1,250 people and produced 2.4 million tonnes of ore in 2019. It was not closed after a fire in 2011, as the Orrin Gazette had wrongly reported.

Osei’s brother, who was injured, told the Gazette that “they pulled us out with their hands.” Asked whether the mine should close, Osei said: “No. Fix it.”`,
});
export const comet = parseArticle({
  id: "comet",
  language: "en",
  text: `Comet Varga

Comet Varga is a periodic comet that was discovered by the Hungarian astronomer Ilona Varga on 3 February 1931. It does not come closer to the Sun than 1.7 astronomical units and is never visible to the naked eye.

It was long believed to be a fragment of Biela’s Comet, but this has been disproved. Its nucleus may be up to 9 kilometres across, although no spacecraft has visited it. Claims that it caused the meteor shower of 1946 are false.

The comet returns every 12.5 years. It was not seen in 1968, probably because of bad weather. In 1993 it passed within 0.4 astronomical units of Jupiter, which shortened its period from 13.1 to 12.5 years.

According to the astronomer Leon Achterberg, “a comet is a rumour with a tail.” The quotation is sometimes wrongly attributed to Varga.`,
});
export const cook = parseArticle({
  id: "cook",
  language: "en",
  text: `“I never wanted a star”

Dalia Restrepo closed her restaurant at its height. She talks about fear, salt and her father.

You gave your star back. Did you regret it?

“Never. I would do it again tomorrow. People think I hated the guide, but I don’t hate anybody.”

Is it true that you threw a plate at a critic?

“That is not true. I threw it at the wall. He happened to stand near it.”

What did your father say?

“My father said, ‘You are a fool, and I am proud of you.’ He was not a man of many words. I don’t think he ever ate in my restaurant.”

Would you open another?

“Only if somebody else does the accounts. I might cook on a boat. Not in Paris.”`,
});
export const presa = parseArticle({
  id: "presa",
  language: "es",
  text: `La presa no se rompió, según el gobierno

El gobierno negó el jueves que la presa de Almazán se hubiera roto. «No hay ningún muerto», dijo la ministra Carmen Ortuño en rueda de prensa.

Según los vecinos, el agua llegó a las casas antes del amanecer. «Nadie nos avisó», contó Julio Peña, que perdió su tienda.

La presa podría reabrirse en 2026 si no aparecen más grietas. El alcalde nunca firmó el contrato, aunque supuestamente lo había prometido.`,
});
export const bridge = parseArticle({
  id: "bridge",
  language: "zh",
  text: `大桥未倒塌

警方周三表示，大桥没有倒塌，也没有人死亡。市长李伟否认收受贿赂。

“我们不会关闭大桥，”李伟说，“除非出现新的裂缝。”

专家称，裂缝可能是洪水造成的。大桥于1998年5月建成，全长420米，并非全国最长的大桥。`,
});
