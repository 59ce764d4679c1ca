/** The words by which newsrooms take back what they wrote. Sites mix languages, so the lists are of none. */

import { leftmostOf, type SignedPattern, signedPattern } from "../../signed-pattern.ts";

/** Ways to say it, each with words that every text has that says it so. */
const sayings = (ways: readonly (readonly [sign: string, source: string])[]): SignedPattern =>
  leftmostOf(ways.map(([sign, source]) => signedPattern(new RegExp(sign, "iu"), () => new RegExp(source, "iu"))));

const ARTICLE =
  "(?:article|story|report|piece|post|column|obituary|headline|caption|item|dispatch|newsletter|text|page|version)";
const SAID =
  "(?:said|stated|reported|wrote|gave|listed|described|identified|referred|claimed|suggested|indicated|put|had|noted|asserted|quoted)";
const WRONGLY = "(?:incorrectly|wrongly|mistakenly|erroneously|inaccurately|falsely|in error|by mistake)";
const MISSTATED = "(?:misstated|misidentified|misquoted|misspelled|misspelt|misattributed|misreported|misdescribed)";
const GAP = "[^.;:。]{0,60}?";

/**
 * What stands before words that are withdrawn, within one sentence: "An earlier version of this article said that". The words
 * behind it are withdrawn.
 */
export const WITHDRAWING_LEAD = sayings([
  [
    "versions? of",
    `\\b(?:an?|the|our) (?:earlier|previous|prior|original|initial|first)(?: \\p{L}+)? versions? of (?:this|the|our|that) ${ARTICLE}\\b${GAP}\\b(?:${SAID}|${MISSTATED})\\b(?: ${WRONGLY})?(?: that\\b)?`,
  ],
  [
    WRONGLY,
    `\\b(?:this|the|our|that|an earlier|a previous|earlier|previous) ${ARTICLE}\\b${GAP}\\b${WRONGLY}\\b ${SAID}(?: that\\b)?`,
  ],
  [
    `${WRONGLY}|${MISSTATED}`,
    `\\b(?:this|the|our|that|an earlier|a previous) ${ARTICLE}\\b${GAP}\\b(?:${SAID} ${WRONGLY}|${MISSTATED})(?: that\\b)?`,
  ],
  [
    `we (?:had |have )?(?:previously|originally|initially|earlier|first|${WRONGLY}) `,
    `\\bwe (?:had |have )?(?:previously|originally|initially|earlier|first|${WRONGLY}) ${SAID}(?: that\\b)?`,
  ],
  ["we (?:retract|withdraw|take back)", `\\bwe (?:retract|withdraw|take back)\\b${GAP}\\bthat\\b`],
  [
    `it was (?:${WRONGLY}|previously|originally)`,
    `\\bit was (?:${WRONGLY}|previously|originally) ${SAID} (?:here|in (?:this|the|our) ${ARTICLE}|in an (?:earlier|original) version)(?: that\\b)?`,
  ],
  [
    "contrary to",
    `\\bcontrary to (?:our|an|earlier|a previous|previous)\\b[^.;:,]{0,40}?\\b(?:report|version|statement|claim)s? that\\b`,
  ],
  [
    "in einer (?:früheren|ersten|vorherigen|älteren|ursprünglichen)",
    `\\bin einer (?:früheren|ersten|vorherigen|älteren|ursprünglichen) (?:version|fassung)\\b${GAP}(?:hieß es|stand|wurde|war|hatten wir|haben wir)[^.;:,。]{0,40}[,:](?: dass\\b)?`,
  ],
  [
    "fälschlich|irrtümlich|versehentlich",
    `\\b(?:wir (?:hatten|haben)|(?:in )?(?:dem|der|diesem|dieser) (?:artikel|beitrag|text|bericht|meldung)|(?:es|dort) (?:hieß|stand))\\b${GAP}\\b(?:fälschlich(?:erweise)?|irrtümlich(?:erweise)?|versehentlich)\\b[^.;:,]{0,40}[,:]?(?: dass\\b)?`,
  ],
  [
    "une (?:première |précédente |ancienne )?version",
    `\\bune (?:première |précédente |ancienne )?version (?:antérieure |précédente |initiale )?de (?:cet|l['’]|notre|ce) ?(?:article|texte|dépêche|papier)\\b${GAP}(?:indiquait|disait|affirmait|mentionnait|précisait|annonçait|évoquait|écrivait|avançait)[^.;:]{0,30}?(?:\\bque\\b|\\bqu['’])`,
  ],
  [
    "à tort|par erreur|erronément",
    `(?:l['’]article|\\bcet article|\\bnous avons|\\bnous avions|\\bil a été|\\bavons)\\b${GAP}(?:à tort|par erreur|erronément)(?![\\p{L}])[^.;:]{0,30}?(?:\\bque\\b|\\bqu['’])`,
  ],
  [
    "versión",
    `\\b(?:una (?:primera )?versión (?:anterior|previa|inicial)|una primera versión) de (?:este|esta|la|el|nuestra|nuestro) \\p{L}+${GAP}(?:decía|afirmaba|señalaba|indicaba|aseguraba|mencionaba|sostenía)[^.;:]{0,40}?\\bque\\b`,
  ],
  [
    "por error|erróneamente|equivocadamente",
    `\\b(?:(?:el|este) artículo|la noticia|se|hemos|habíamos)\\b${GAP}(?:por error|erróneamente|equivocadamente)(?![\\p{L}])[^.;:]{0,40}?\\bque\\b`,
  ],
  [
    "versione",
    `\\buna (?:precedente |prima )?versione (?:precedente |iniziale )?di questo (?:articolo|testo|pezzo)\\b${GAP}(?:riportava|diceva|affermava|indicava|sosteneva)[^.;:]{0,40}?\\bche\\b`,
  ],
  [
    "erroneamente|per errore",
    `(?:l['’]articolo|\\babbiamo|\\bavevamo|\\bquesto articolo)\\b${GAP}(?:erroneamente|per errore)\\b[^.;:]{0,40}?\\bche\\b`,
  ],
  [
    "versão",
    `\\buma versão (?:anterior|inicial) (?:deste|desta|do|da) \\p{L}+${GAP}(?:dizia|afirmava|informava|indicava|trazia)[^.;:]{0,40}?\\bque\\b`,
  ],
  [
    "erroneamente|por engano|incorretamente|por erro",
    `\\b(?:o texto|a reportagem|o artigo|este texto|informamos)\\b${GAP}(?:erroneamente|por engano|incorretamente|por erro)\\b[^.;:]{0,40}?\\bque\\b`,
  ],
  ["versie", `\\b(?:een|in een) (?:eerdere|vorige|oorspronkelijke) versie\\b${GAP}\\bdat\\b`],
  [
    "ten onrechte|abusievelijk",
    `\\b(?:ten onrechte|abusievelijk)\\b[^.;:]{0,40}?\\b(?:gemeld|geschreven|vermeld|gesteld|stond),? dat\\b`,
  ],
  ["wersji", `(?<!\\p{L})(?:w|we) (?:wcześniejszej|poprzedniej|pierwotnej|pierwszej) wersji\\b${GAP}(?<!\\p{L})że\\b`],
  [
    "błędnie|omyłkowo|mylnie",
    `(?<!\\p{L})(?:błędnie|omyłkowo|mylnie) (?:podano|napisano|podaliśmy|napisaliśmy|informowano),? że\\b`,
  ],
  [
    "i en (?:tidigare|tidligere)",
    `\\bi en (?:tidigare|tidligere) (?:version|versjon|utgave|utgåva)\\b${GAP}\\batt?\\b`,
  ],
  [
    "версии",
    `(?<!\\p{L})в (?:более ранней|предыдущей|первоначальной|первой|прежней) версии(?!\\p{L})${GAP}(?<!\\p{L})что(?!\\p{L})`,
  ],
  ["ошибочно|по ошибке", `(?<!\\p{L})(?:ошибочно|по ошибке)(?!\\p{L})${GAP}(?<!\\p{L})что(?!\\p{L})`],
  ["версії", `(?<!\\p{L})у (?:попередній|ранішій|первісній) версії(?!\\p{L})${GAP}(?<!\\p{L})що(?!\\p{L})`],
  [
    "版本|报道|報導|文章",
    "(?:本文|报道|報導|文章|消息)?(?:早前|此前|先前|较早|較早|最初|之前|原先|原)的?(?:版本|报道|報導|文章)中?(?:误|誤|错误地|錯誤地)?(?:称|稱|写道|寫道|说|說|指出|指|提到|报道|報導)[，：:]?",
  ],
  [
    "误|誤|错误|錯誤",
    "(?:本文|文章|报道|報導|本报|本報|我们|我們)(?:曾|此前|先前)?(?:误称|誤稱|误报|誤報|错误地称|錯誤地稱|误写为?|誤寫為?)[，：:]?",
  ],
  ["نسخة|صيغة", "ورد في (?:نسخة|صيغة) سابقة من هذ[اه] \\p{L}+[^.]{0,20}?أنّ?"],
  ["មុន", "(?:កំណែមុន|អត្ថបទមុន|សេចក្តីរាយការណ៍មុន)[^។]{0,40}?ថា"],
  ["versi ", "\\bversi (?:sebelumnya|awal)\\b[^.;:]{0,60}?\\bbahwa\\b"],
]);

/** What stands behind words that are withdrawn, in Japanese: 「…」としていましたが. */
export const WITHDRAWING_END =
  /(?:記事|本文|見出し|当初|初版)[^。]{0,14}?[、「](?<words>[^。」]{4,80}?)」?と(?:して|あり|あった|ありました|記載|報じ|書)[^。]{0,12}?(?:が|のは(?:誤り|間違い))/u;

/** Where withdrawn words end before their sentence does: what follows is right. */
export const WITHDRAWN_END =
  /[;；—–]|,? (?:when|but|instead of|rather than|in fact|in reality|whereas|tatsächlich|richtig ist|en réalité|alors qu|en realidad|cuando|in realtà|mentre|na verdade|quando|in werkelijkheid|terwijl|w rzeczywistości|на самом деле|тогда как)(?!\p{L})|，(?:实际|實際|实为|實為|应为|應為|而)/iu;

/** A block that begins so is a correction: "Correction:", "Rectificatif". */
export const CORRECTION_LABEL =
  /^[\s*_#>[(【（]*(?:corrections?(?: and clarifications?)?|clarification|corrected|erratum|errata(?: corrige)?|editor['’]?s['’]? note|retraction|korrektur|berichtigung|richtigstellung|anm(?:erkung|\.) (?:der redaktion|d\. ?red\.)|rectificatif|correctif|précision|note de la rédaction|corrección|rectificación|fe de errores|fe de erratas|aclaración|nota de la redacción|rettifica|correzione|precisazione|correção|errata|erramos|esclarecimento|rectificatie|correctie|sprostowanie|korekta|rättelse|rettelse|исправление|поправка|уточнение|виправлення|уточнення|düzeltme|koreksi|ralat|đính chính|更正|勘误|勘誤|澄清|订正|訂正|정정|تصحيح|תיקון|แก้ไข|កំណែតម្រូវ|ការកែតម្រូវ)(?![\p{L}\p{M}])[^\p{L}]{0,12}/iu;

/** "The bridge will cost 40 million euros, not 4 million": the words behind it are withdrawn. */
export const NOT_THIS =
  /(?:, (?:and )?not|,? (?:et )?non(?: pas)?|,? (?:y |e )?(?:no|não)|(?<!\p{L})nicht|(?<!\p{L})niet|(?<!\p{L})(?:а|и) не|(?<!\p{L})a nie|,? (?:och )?inte|,? ikke|而不是|而非|不是|并非)\s*(?<words>[^,.;。，；]{2,80}?)(?=,| as\b| sondern| comme\b| como\b| come\b| maar\b|[.;。，；]|$)/giu;

/** All of an article is taken back. */
export const RETRACTED = sayings([
  [
    "retracted|withdrawn|removed because",
    `\\b(?:this|the) ${ARTICLE} (?:has been|was|is(?: hereby)?|have been) (?:retracted|withdrawn|removed because)\\b`,
  ],
  ["retract|withdr", `\\b(?:has|have|we) (?:retracted|withdrawn|retract|withdraw) (?:this|the) ${ARTICLE}\\b`],
  ["zurückgezogen", "\\b(?:dieser|diesen|der|den) (?:artikel|beitrag|text|bericht)\\b[^.]{0,40}\\bzurückgezogen\\b"],
  ["cet article", "\\bcet article (?:a été|est) (?:retiré|dépublié|rétracté)|\\bnous retirons cet article\\b"],
  ["retirad|retractad", "\\b(?:este artículo|esta noticia) (?:ha sido|fue) (?:retirad|retractad)[oa]\\b"],
  ["ritirato|ritrattato", "\\bquesto articolo è stato (?:ritirato|ritrattato)\\b"],
  ["retirad|despublicad", "\\b(?:este|esta) (?:artigo|texto|reportagem) foi (?:retirad|despublicad)[oa]\\b"],
  ["ingetrokken|teruggetrokken", "\\bdit artikel is (?:ingetrokken|teruggetrokken)\\b"],
  ["wycofany", "(?<!\\p{L})ten artykuł został wycofany"],
  [
    "отозван|снят",
    "(?<!\\p{L})(?:эта статья|этот материал|статья|материал) (?:отозван|отозвана|снят|снята) (?:редакцией|с публикации)",
  ],
  ["本文", "本文(?:已|现已|現已)(?:被)?(?:撤回|撤稿|撤销|撤銷)"],
  ["記事は", "(?:この|本)記事は(?:撤回|取り消)"],
]);

const FALSE =
  "(?:false|wrong|fake|untrue|not true|incorrect|misleading|pants on fire|fabricated|debunked|falsch|irreführend|unwahr|fälschung|faux|fausse|trompeur|infox|falso|falsa|engañoso|bulo|fuorviante|bufala|enganoso|onwaar|niet waar|misleidend|fałsz|nieprawda|falskt|falsk|vilseledande|ложь|неправда|фейк|неверно|хибно|虚假|虛假|不实|不實|错误|錯誤|谣言|謠言|誤り|虚偽|거짓|خطأ|كاذب|زائف|salah|hoaks|sai|មិនពិត)";
const VERDICT =
  "verdict|rating|ruling|conclusion|finding|bewertung|urteil|fazit|ergebnis|einstufung|notre verdict|veredicto|conclusión|verdetto|esito|veredito|conclusão|oordeel|conclusie|werdykt|ocena|omdöme|вердикт|вывод|оценка|вердикт|结论|結論|判定|认定|認定|판정|الحكم|kesimpulan|hasil";
/** "Verdict: False" over or below a claim. */
export const FALSE_VERDICT = signedPattern(
  new RegExp(VERDICT, "iu"),
  () =>
    new RegExp(
      `(?:^|[\\n.!?”"»。—–-]\\s*)(?<label>(?:our )?(?:${VERDICT})\\s*[:：]\\s*(?:mostly |largely |weitgehend |größtenteils |plutôt |mayormente )?${FALSE})(?![\\p{L}\\p{M}])`,
      "iu",
    ),
);
/** What such a verdict is on. */
export const CLAIM_LABEL =
  /^[\s*_#>]*(?:(?:the )?claim|what was claimed|behauptung|(?:l['’])?affirmation|ce qui est dit|afirmación|la afirmación|(?:l['’])?affermazione|alegação|bewering|twierdzenie|påstående|утверждение|твердження|说法|說法|传言|傳言|主張|주장|الادعاء|klaim)\s*[:：]\s*/iu;
