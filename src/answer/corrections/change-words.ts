/** The words by which newsrooms say that an article was changed. Sites mix languages, so the lists are of none. */

import { leftmostOf, type SignedPattern, signedPattern } from "../../signed-pattern.ts";

const sayings = (ways: readonly (readonly [sign: string, source: string])[]): SignedPattern =>
  leftmostOf(ways.map(([sign, source]) => signedPattern(new RegExp(sign, "iu"), () => new RegExp(source, "iu"))));

/** Notes of an editor, which may be on anything. */
export const EDITORS_NOTE =
  /^[\s*_#>[(【（]*(?:editor['’]?s['’]? note|anm(?:erkung|\.) (?:der redaktion|d\. ?red\.)|note de la rédaction|nota de la redacción)(?![\p{L}\p{M}])/iu;

/** A block that begins so is an update: "Update:", "UPDATE (3 p.m.):", "Mise à jour, 4 mars :". */
export const UPDATE_LABEL =
  /^[\s*_#>[(【（]*(?:updated?|aktualisierung|aktualisiert|mise à jour|actualización|aggiornamento|atualização|aktualizacja|uppdatering|oppdatering|opdatering|обновление|оновлення|güncelleme|pembaruan|cập nhật|更新|追記|업데이트|تحديث|עדכון|อัปเดต|បច្ចុប្បន្នភាព)(?![\p{L}\p{M}])(?:[\])）】\s*_]{0,4}[:：—–]|(?=[^:：—–\n]{0,40}\p{Nd})[^:：—–\n]{1,60}[:：—–])/iu;

const ARTICLE = "(?:article|story|report|piece|post|column|obituary|headline|caption|item|text|page)";
const CHANGED = "(?:updated|corrected|amended|edited|revised|changed|modified|clarified)";

/** A sentence that says so of the article that it stands in: "This story has been updated to include…". */
export const SELF_CHANGED = sayings([
  [
    CHANGED,
    `\\b(?:this|our) ${ARTICLE}(?:['’]s headline| headline)?,? (?:(?:first|originally|which was)[^.;:]{0,60}? )?(?:has (?:since )?been|was|is being|had been) (?:since |last |later |\\p{L}{2,12}ly )?${CHANGED}\\b`,
  ],
  [CHANGED, `\\b(?:we|has|have) (?:since )?${CHANGED} this ${ARTICLE}\\b`],
  [
    "dies(?:e|er|en) (?:artikel|beitrag|text|bericht|meldung)",
    "\\bdies(?:e|er|en) (?:artikel|beitrag|text|bericht|meldung)\\b[^;:!?]{0,80}?\\b(?:aktualisiert|korrigiert|geändert|berichtigt|ergänzt|überarbeitet)\\b",
  ],
  [
    "cet article",
    "\\bcet article (?:a été|a depuis été) (?:mis à jour|modifié|corrigé|actualisé|amendé|rectifié)(?!\\p{L})",
  ],
  [
    "est[ea] (?:artículo|noticia|nota)",
    "\\best[ea] (?:artículo|noticia|nota) (?:ha sido|fue|se ha) (?:actualizad|corregid|modificad|editad)[oa]\\b",
  ],
  ["questo articolo", "\\bquesto articolo è stato (?:aggiornato|corretto|modificato|rettificato)\\b"],
  [
    "est[ea] (?:artigo|texto|reportagem|notícia)",
    "\\best[ea] (?:artigo|texto|reportagem|notícia) foi (?:atualizad|corrigid|modificad|alterad)[oa]\\b",
  ],
  ["dit artikel", "\\bdit artikel (?:is|werd)\\b[^.;:]{0,40}?\\b(?:bijgewerkt|gecorrigeerd|aangepast|gewijzigd)\\b"],
  ["artykuł|tekst", "(?<!\\p{L})(?:artykuł|tekst) został (?:zaktualizowany|poprawiony|zmieniony|skorygowany)"],
  [
    "artikeln|artikkelen",
    "\\b(?:artikeln|artikkelen|artiklen) (?:har|är|er|ble|blev) (?:uppdaterats|uppdaterad|rättats|korrigerats|ändrats|oppdatert|rettet|opdateret)(?!\\p{L})",
  ],
  [
    "стать|материал",
    "(?<!\\p{L})(?:эта )?(?:статья|материал) (?:была |был )?(?:обновл[её]н|исправл[её]н|дополнен|измен[её]н)",
  ],
  ["本文|本报道|本報導", "(?:本文|本报道|本報導)(?:已|曾|现已|現已)[^。]{0,12}?(?:更新|修订|修訂|更正|修改)"],
  ["記事", "(?:この|本)記事は[^。]{0,20}?(?:更新|訂正|修正)"],
  ["هذ[اه]", "تم (?:تحديث|تصحيح|تعديل) هذ[اه] (?:المقال|المقالة|الخبر|التقرير)"],
  ["អត្ថបទនេះ", "អត្ថបទនេះ(?:ត្រូវបាន|បាន)?(?:កែប្រែ|កែតម្រូវ|ធ្វើបច្ចុប្បន្នភាព)"],
]);

/** What an article calls itself where it withdraws words. */
export const OWN_TEXT =
  /versi|versão|wersj|верси|версі|fassung|arti[ck]|artíc|артик|стать|материал|story|report|text|beitrag|dépêche|noticia|pezzo|版本|报道|報導|文章|本文|記事|نسخة|صيغة|កំណែ|អត្ថបទ|\bwe\b|\bwir\b|\bnous\b/iu;
