import { describe, expect, it } from "vitest";
import { textOf } from "./shown.ts";

describe("running text in Markdown is shown without its marks", () => {
  it.each([
    ["en", "The **new** bridge at *Larn* opens.", "The new bridge at Larn opens."],
    [
      "en",
      "See [the plan](https://a.example/b_(1) 'of May') and [the map][m].\n\n[m]: /map",
      "See the plan and the map.",
    ],
    ["en", "Smith &amp; Co paid \\*twice\\*, 4 &lt; 5 &#8364;.", "Smith & Co paid *twice*, 4 < 5 €."],
    ["en", "The file `a_b_c` and <https://a.example/x>.", "The file a_b_c and https://a.example/x."],
    ["en", "It cost ~~4~~ 40 million, about ~5 to ~7 a head.", "It cost 40 million, about ~5 to ~7 a head."],
    ["en", "It cost <del>4</del> <ins>40</ins> million.", "It cost 40 million."],
    ["en", "A ![sad](s.png) face and [![icon](i.png)](/x) none.", "A face and none."],
    ["en", "one line\nand the next", "one line and the next"],
    ["en", "new assess-\nments of it", "new assess-\nments of it"],
    ["en", "Roses are red  \nViolets are blue\\\nSugar<br>sweet", "Roses are red\nViolets are blue\nSugar\nsweet"],
    [
      "en",
      "[^b]: B.\n[^a]: A.\n\nForty million[^a], she said[^b]. Again[^a].",
      "[2] B.\n\n[1] A.\n\nForty million[1], she said[2]. Again[1].",
    ],
    ["en", "Not [^here] defined, nor [sic] nor [x]", "Not [^here] defined, nor [sic] nor [x]"],
    ["en", "The quay<sup>1</sup> of 40 m<sup>2</sup>.<sup>[2](#n2)</sup>", "The quay[1] of 40 m2.[2]"],
    [
      "de",
      "Der **Rat** prüft das [Gesamt&shy;konzept](/g) am\nFreitag.",
      "Der Rat prüft das Gesamt\u00adkonzept am Freitag.",
    ],
    ["fr", "« Le *quai* &nbsp;», dit l’*arch.* Néri.", "« Le quai \u00a0», dit l’arch. Néri."],
    ["es", "**¿Cuándo** abre?** El _puerto_ abre el viernes.", "¿Cuándo abre?** El puerto abre el viernes."],
    ["ru", "Мэр **закрыла** [порт](/p) _в мае_.", "Мэр закрыла порт в мае."],
    ["zh", "市长**周一**关闭了港口，\n港口[五月](/m)开放。", "市长周一关闭了港口，港口五月开放。"],
    ["th", "นายกเทศมนตรี **ปิดท่าเรือ** ใน\nเดือน _พฤษภาคม_", "นายกเทศมนตรี ปิดท่าเรือ ใน เดือน พฤษภาคม"],
    ["ar", "أغلق **رئيس** البلدية [الميناء](/m) يوم _الاثنين_.", "أغلق رئيس البلدية الميناء يوم الاثنين."],
    ["km", "អភិបាល**ក្រុង**បានបិទ[កំពង់ផែ](/k)។", "អភិបាលក្រុងបានបិទកំពង់ផែ។"],
  ])("%s: %j", (_, source, shown) => expect(textOf(`# Top\n\n${source}\n\nEnd.`)).toBe(`Top\n\n${shown}\n\nEnd.`));
});
